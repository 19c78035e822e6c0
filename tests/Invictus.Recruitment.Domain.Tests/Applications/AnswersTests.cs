using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class AnswersTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  \r\n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one  two\nthree ", 3)]
    [InlineData("well-known on-call", 2)]
    [InlineData("one\u00a0two", 2)]
    public void Words_are_what_stands_between_white_space(string text, int words) => Assert.Equal(words, Evidence.CountWords(text));

    [Theory]
    [InlineData("1234567")]
    [InlineData("RP 12/34567")]
    [InlineData(" 1234 567 ")]
    [InlineData("rp12-34567")]
    public void A_teacher_reference_number_is_read_however_it_is_typed(string typed) => Assert.Equal("1234567", TeacherReferenceNumber.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("12345678")]
    [InlineData("12E4567")]
    [InlineData("١٢٣٤٥٦٧")]
    public void Anything_but_seven_digits_is_no_teacher_reference_number(string? typed) => Assert.Null(TeacherReferenceNumber.Read(typed));

    [Fact]
    public void Personal_details_are_complete_without_former_names_and_without_a_National_Insurance_number() =>
        Assert.True((ApplicationBuilder.Details with { FormerNames = "", NationalInsuranceNumber = "" }).IsComplete);

    [Fact]
    public void The_right_to_work_must_be_answered_but_not_with_yes()
    {
        Assert.False((ApplicationBuilder.Details with { RightToWork = null }).IsComplete);
        Assert.True((ApplicationBuilder.Details with { RightToWork = false }).IsComplete);
    }

    public static TheoryData<Declarations> OneNotTicked() =>
    [
        ApplicationBuilder.Declared with { IsTrue = false },
        ApplicationBuilder.Declared with { KnowsBarredIsOffence = false },
        ApplicationBuilder.Declared with { HasReadPrivacyNotice = false },
    ];

    [Theory]
    [MemberData(nameof(OneNotTicked))]
    public void All_three_declarations_are_needed(Declarations declarations) => Assert.False(declarations.IsComplete);
}
