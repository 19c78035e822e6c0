using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>A section in one field: what is written is read back, and what is pasted from Word becomes plain.</summary>
public sealed class SectionTextTests
{
    [Fact]
    public void A_blank_line_is_a_new_paragraph_and_a_line_with_a_dash_an_entry() => Assert.Equal(
        [Paragraph("You will:"), Item("plan lessons"), Item("mark work and report"), Paragraph("And more.")],
        SectionText.Read("You will:\n- plan lessons\n-  mark work\n  and report\n\n\nAnd more.\n"));

    [Fact]
    public void Lines_below_each_other_are_one_paragraph() => Assert.Equal([Paragraph("One long sentence.")], SectionText.Read("One long\r\nsentence."));

    [Fact]
    public void Two_stars_around_make_a_block_stand_out() => Assert.Equal(
        [Paragraph("An offence") with { IsStrong = true }, Item("Asses") with { IsStrong = true }],
        SectionText.Read("**An offence**\n\n- **Asses**"));

    [Theory]
    [InlineData("·\u00A0\u00A0\u00A0\u00A0 Plan")]
    [InlineData("•\tPlan")]
    [InlineData("o\tPlan")]
    [InlineData("o   Plan")]
    [InlineData("§\tPlan")]
    [InlineData("\uF0B7\tPlan")]
    [InlineData("–\tPlan")]
    [InlineData("  ▪ Plan")]
    [InlineData("-\tPlan")]
    [InlineData("•\u200B Pl\u00ADan\uFEFF")]
    public void The_bullets_of_Word_become_entries(string line) => Assert.Equal([Item("Plan")], SectionText.Read(line));

    [Theory]
    [InlineData("o be it")]
    [InlineData("– and so on")]
    [InlineData("-5 degrees")]
    [InlineData("§ 5 of the Act")]
    [InlineData("1. First")]
    public void Words_that_only_look_like_bullets_stay(string line) => Assert.Equal([Paragraph(line)], SectionText.Read(line));

    [Fact]
    public void Breaks_of_Word_end_lines_and_hard_spaces_are_spaces() => Assert.Equal(
        [Paragraph("20 hours a week"), Item("a"), Item("b"), Paragraph("Next page")],
        SectionText.Read("20\u00A0hours\va\u202Fweek\u2028- a\v- b\fNext page"));

    [Fact]
    public void What_cannot_be_stored_goes_and_letters_of_any_script_stay() =>
        Assert.Equal([Paragraph("Łódź 日本 👩‍🏫 x")], SectionText.Read("Łódź\0 日本 👩‍🏫 \uD800x\u0007"));

    [Fact]
    public void Nothing_is_no_blocks() => Assert.Empty(SectionText.Read(" \n- \n\t\n\u00AD\u200B"));

    [Theory]
    [InlineData("- not an entry")]
    [InlineData("**not strong**")]
    [InlineData("\\ a backslash")]
    [InlineData("• a bullet in the text")]
    [InlineData("-")]
    [InlineData("**")]
    [InlineData("****")]
    public void Text_that_looks_like_a_mark_comes_back_as_text(string text)
    {
        foreach (var kind in Enum.GetValues<BlockKind>())
        {
            Assert.Equal([new Block(kind, text)], SectionText.Read(SectionText.Write([new Block(kind, text)])));
        }
    }

    [Property(MaxTest = 2000)]
    public Property What_is_written_is_read_back_the_same() =>
        Prop.ForAll(Blocks().ListOf().ToArbitrary(), blocks => SectionText.Read(SectionText.Write([.. blocks])).SequenceEqual(blocks));

    [Property(MaxTest = 2000)]
    public Property Points_are_read_back_the_same() =>
        Prop.ForAll(Text().ListOf().ToArbitrary(), lines => TypedText.Lines(TypedText.WriteLines(lines)).SequenceEqual(lines));

    [Property(MaxTest = 2000)]
    public bool Cleaning_twice_is_cleaning_once(string? typed) =>
        SectionText.Read(typed) is var once && SectionText.Read(SectionText.Write(once)).SequenceEqual(once);

    [Property(MaxTest = 2000)]
    public bool No_letter_of_what_is_typed_is_lost(NonNull<string> typed) =>
        Letters(string.Concat(SectionText.Read(Without(typed.Get)).Select(b => b.Text))) == Letters(Without(typed.Get));

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    // The one letter that is a bullet in Word.
    private static string Without(string typed) => typed.Replace('o', 'i');

    private static Block Paragraph(string text) => new(BlockKind.Paragraph, text);

    private static Block Item(string text) => new(BlockKind.Item, text);

    // Text as it is stored: single spaces, nothing around it; made of pieces that are marks elsewhere.
    private static Gen<string> Text() => Gen.Elements("-", "**", "\\", "•", "o", "§", "a", "plan", "1.", "*", "–", "日本", "x**", "**y")
        .NonEmptyListOf().Select(words => string.Join(' ', words));

    private static Gen<Block> Blocks() =>
        from text in Text()
        from item in Gen.Elements(BlockKind.Item, BlockKind.Paragraph)
        from strong in Gen.Elements(true, false)
        select new Block(item, text, strong);
}
