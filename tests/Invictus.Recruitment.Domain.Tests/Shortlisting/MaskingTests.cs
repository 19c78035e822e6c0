using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("Amara led it.", "[hidden] led it.")]
    [InlineData("AMARA and amara", "[hidden] and [hidden]")]
    [InlineData("Amara Exampleton", "[hidden]")]
    [InlineData("Amara-Exampleton (née Otherly)", "[hidden] (née [hidden])")]
    [InlineData("Ámàra's class, Amara’s notes", "[hidden]'s class, [hidden]’s notes")]
    [InlineData("A\u0301mara, Ama\u200Bra, Ama\u00ADra", "[hidden]")]
    [InlineData("\"Amara\" and 'Amara'", "\"[hidden]\" and '[hidden]'")]
    [InlineData("Amara2018", "[hidden]2018")]
    [InlineData("see linkedin.com/in/amaraexampleton and @ExampletonAmara", "see linkedin.com/in/[hidden] and @[hidden]")]
    [InlineData("my blog misteraexampletonwrites", "my blog [hidden]")]
    public void A_name_is_hidden_in_any_form(string text, string expected) => Assert.Equal(expected, Sample.Apply(text));

    [Theory]
    [InlineData("Amaranth grows in samara and Exampletons")]
    [InlineData("I know none of it, not applicable")]
    [InlineData("")]
    [InlineData("\uD800 broken \uDC00")]
    public void Other_words_stay_as_they_are(string text) => Assert.Equal(text, Sample.Apply(text));

    [Theory]
    [InlineData("write to amara.exampleton@example.com today")]
    [InlineData("write to Amara.Exampleton@EXAMPLE.com today")]
    [InlineData("write to 01632960101 today")]
    [InlineData("write to 01632 960 101 today")]
    [InlineData("write to (01632) 960-101 today", "write to ([hidden] today")]
    [InlineData("write to +44 1632 960101 today", "write to +[hidden] today")]
    [InlineData("write to +44 (0)1632 960101 today", "write to +[hidden] today")]
    [InlineData("write to 0044 1632 960101 today")]
    [InlineData("write to QQ 12 34 56 A today")]
    [InlineData("write to qq123456a today")]
    [InlineData("write to 1234567 today")]
    [InlineData("write to 12/34567 today")]
    [InlineData("write to ZZ99 1AA today")]
    [InlineData("write to zz991aa today")]
    [InlineData("write to 1 sample street today")]
    [InlineData("write to 1 Sample Street, Exampleborough ZZ99 1AA today")]
    [InlineData("write to Exampleborough today")]
    public void A_way_to_reach_or_to_look_up_the_applicant_is_hidden(string text, string expected = "write to [hidden] today") =>
        Assert.Equal(expected, Sample.Apply(text));

    [Theory]
    [InlineData("in 912345678 and 12345678")]
    [InlineData("from 1632 to 960101 pupils in 2018")]
    [InlineData("31 Sample Street North is not 1 Sample Streets")]
    public void A_longer_number_or_another_place_is_not_hidden(string text) => Assert.Equal(text, Sample.Apply(text));

    [Fact]
    public void A_number_spread_over_more_than_a_gap_is_not_the_number() =>
        Assert.Equal("12 of 34567 and 12 or, well, 34567", new Masking(new PersonalDetails(), "", "1234567").Apply("12 of 34567 and 12 or, well, 34567"));

    [Theory]
    [InlineData("Will", "Will will be willing; WILL'S and Will’s", "[hidden] will be willing; [hidden]'S and [hidden]’s")]
    [InlineData("Will Smith", "I will go; write to will smith or smith will", "I will go; write to [hidden] or [hidden]")]
    [InlineData("Will Young", "young pupils will; will young", "young pupils will; [hidden]")]
    [InlineData("Rose Grant", "rose to the task; a grant of Grant’s for Rose", "rose to the task; a grant of [hidden]’s for [hidden]")]
    [InlineData("An", "An apple and an Ana", "[hidden] apple and an Ana")]
    [InlineData("A", "A class of A grades", "A class of A grades")]
    [InlineData("(.*)+$ [a-z]", "a z (.*)+$ everything", "a z (.*)+$ everything")]
    [InlineData("O'Brien", "O’Brien, OBrien and O'Brien's", "[hidden] and [hidden]'s")]
    [InlineData("Smith-Jones", "Jones and Smith-Jones", "[hidden] and [hidden]")]
    [InlineData("Søren Straße", "SOREN, Sören, STRASSE", "[hidden]")]
    public void Hostile_names_hide_only_themselves(string name, string text, string expected) =>
        Assert.Equal(expected, new Masking(new PersonalDetails { FirstNames = name }, "", "").Apply(text));

    [Theory]
    // Neighbouring parts of one field, joined.
    [InlineData("Anne-Marie", "Annemarie, AnneMarie; ANNEMARIE’s; annemarie", "[hidden]’s; [hidden]")]
    [InlineData("Anne Marie", "by Annemarie for Marie Curie", "by [hidden] for [hidden] Curie")]
    [InlineData("Anne-Marie", "Annemaries, Leannemarie, Anneliese", "Annemaries, Leannemarie, Anneliese")]
    [InlineData("Mac Donald", "MacDonald or Macdonald", "[hidden] or [hidden]")]
    [InlineData("MacDonald", "Mac Donald or a big mac", "[hidden] or a big mac")]
    [InlineData("Van der Berg", "Vanderberg, VanderBerg", "[hidden]")]
    [InlineData("Van der Berg", "Vanderbergs and wander", "Vanderbergs and wander")]
    [InlineData("Smith-Jones", "SmithJones and Blacksmith", "[hidden] and Blacksmith")]
    // Two letters and two: the word in small letters, and inside longer words, stays.
    [InlineData("Ma In", "MaIn spoke; the main thing, remain, Maintain", "[hidden] spoke; the main thing, remain, Maintain")]
    // An initial is no beginning of a name.
    [InlineData("Sam E", "At the Same time as Sam", "At the Same time as [hidden]")]
    [InlineData("J Oy", "Joy", "Joy")]
    // In former names only what stands side by side.
    [InlineData("Hart, Long", "Hartlong", "Hartlong")]
    // The apostrophe.
    [InlineData("O'Brien", "O Brien, o brien, O. Brien", "[hidden]")]
    [InlineData("O’Brien", "Brien's and Brien, brien", "[hidden]'s and [hidden]")]
    [InlineData("O'Brien", "O Brien's; OʻBrien; O′Brien", "[hidden]'s; [hidden]")]
    [InlineData("O'Brien", "Briens and Brienne and O Negative", "Briens and Brienne and O Negative")]
    [InlineData("O Brien", "O'Brien or OBrien or O Brien", "[hidden] or [hidden] or [hidden]")]
    [InlineData("D'Or", "this or that; Or else", "this or that; Or else")]
    [InlineData("O'Day", "one day, the day's end; Mr Day or o day", "one day, the day's end; Mr [hidden] or [hidden]")]
    [InlineData("Nu'man", "a man, a man's; Man", "a man, a man's; [hidden]")]
    [InlineData("Sa'id", "they said; Said led; sa id", "they said; [hidden] led; [hidden]")]
    // Umlauts, both ways.
    [InlineData("Müller", "Mueller, Muller, MÜLLER's, MUELLER’s", "[hidden]'s, [hidden]’s")]
    [InlineData("Mueller", "Müller and Mu\u0308ller, not Muller", "[hidden] and [hidden], not Muller")]
    [InlineData("Jürgen Äß Göran", "Juergen; aess and Goeran", "[hidden] and [hidden]")]
    [InlineData("Ågård", "Aagaard or Agard", "[hidden] or [hidden]")]
    [InlineData("Aagaard", "Ågård or A\u030Aga\u030Ard", "[hidden] or [hidden]")]
    [InlineData("Søren", "Soeren or Soren", "[hidden] or [hidden]")]
    [InlineData("Soeren", "Søren or Soren", "[hidden] or Soren")]
    [InlineData("Muñoz", "Munoz, not Munioz", "[hidden], not Munioz")]
    [InlineData("Joe", "Jo and Joe, joy", "Jo and [hidden], joy")]
    // What follows a name and does not show goes with it.
    [InlineData("José", "Jose\u0301 led, Jose\u0301\u200D\u00AD\u20DD.", "[hidden] led, [hidden].")]
    [InlineData("Jos\u00E9", "caf\u00E9, cafe\u0301 and Jose\u0301's", "caf\u00E9, cafe\u0301 and [hidden]'s")]
    public void An_ordinary_spelling_of_a_name_is_hidden_and_its_neighbours_are_not(string name, string text, string expected)
    {
        Assert.Equal(expected, new Masking(new PersonalDetails { LastName = name }, "", "").Apply(text));
        Assert.Equal(expected, new Masking(new PersonalDetails { FormerNames = name }, "", "").Apply(text));
    }

    [Theory]
    [InlineData("bram.placeholder@example.org", "bram.placeholder [at] example.org", "[hidden]")]
    [InlineData("bram.placeholder@example.org", "Bram Placeholder at example dot org", "[hidden]")]
    [InlineData("bram.placeholder@example.org", "bram dot placeholder (at) example.org", "[hidden]")]
    [InlineData("bram.placeholder@example.org", "bram placeholder; bram_placeholder, @BramPlaceholder", "[hidden]")]
    [InlineData("bram.placeholder@example.org", "Bram Stoker, a placeholder; bram placeholders at example.org", "Bram Stoker, a placeholder; bram placeholders at example.org")]
    [InlineData("bram.placeholder+jobs@example.org", "bram.placeholder@example.org", "[hidden]@example.org")]
    [InlineData("dummy1985@example.org", "@dummy1985 and dummy 1985, not 1985", "@[hidden], not 1985", "@[hidden] and [hidden], not 1985")]
    [InlineData("newman@example.org", "Newman; a new man", "[hidden]; a new man")]
    [InlineData("bram@example.org", "bram, bram at example.org", "bram, [hidden]")]
    [InlineData("science.teacher@example.org", "a science teacher", "a science teacher")]
    [InlineData("teacher@example.org", "a teacher; teacher@example.org", "a teacher; [hidden]")]
    public void The_beginning_of_an_email_address_is_hidden_unless_it_is_words_of_the_work(string email, string text, params string[] expected) =>
        Assert.Contains(new Masking(new PersonalDetails(), email, "").Apply(text), expected);

    [Theory]
    [InlineData("2 Dummy Drive", "2 Dummy Drive, Dummy Drive, dummy drive", "[hidden]")]
    [InlineData("2 Dummy Drive", "Dummy Drives; a dummy to drive; 31 Dummy Drive", "Dummy Drives; a dummy to drive; 31 Dummy Drive")]
    [InlineData("2 Dummy Drive", "In 2019 Dummy Drive was mine", "In 2019 [hidden] was mine")]
    [InlineData("Flat 2b, 12-14 Dummy Drive", "near Dummy Drive", "near [hidden]")]
    [InlineData("Flat 2 Dummy House", "in Dummy House", "in [hidden]")]
    [InlineData("2 Dummy Drive Exampleborough ZZ99 1AA", "at Dummy Drive; at 2 Dummy Drive", "at [hidden]; at [hidden]")]
    [InlineData("2 Mühlen Drive", "Muehlen Drive", "[hidden]")]
    [InlineData("2 High Street", "a high street; High Street; 2 High Street", "a high street; High Street; [hidden]")]
    [InlineData("Rose Cottage, High Street", "High Street", "High Street")]
    [InlineData("7 School Lane", "the school lane", "the school lane")]
    [InlineData("2 Woodlands", "in woodlands; 2 Woodlands", "in woodlands; [hidden]")]
    [InlineData("3 Ivy Way", "an ivy way", "an ivy way")]
    [InlineData("1 Dummy Drive, Reading", "taught reading in Reading", "taught reading in [hidden]")]
    public void A_street_is_hidden_without_its_number_unless_every_town_has_it(string address, string text, string expected) =>
        Assert.Equal(expected, new Masking(new PersonalDetails { Address = address }, "", "").Apply(text));

    // Whatever stands around a spelling, and however it is set apart, nothing of it is left to read.
    [Property(MaxTest = 500)]
    public Property No_spelling_is_left_in_masked_text()
    {
        string[] spellings =
        [
            "Anne-Marie", "Annemarie", "AnneMarie", "Anne Marie", "O'Brien", "O Brien", "Brien", "Brien’s", "OBrien", "Müller", "Mu\u0308ller", "Mueller",
            "Muller", "Vanderberg", "Van der Berg", "bram.placeholder", "bram placeholder", "bram_placeholder", "Dummy Drive", "2 Dummy Drive", "José", "Jose\u0301",
        ];
        var around = Gen.Elements("taught", "Marie", "o", "the", "2019", "12 %", "école", "👩‍🏫", "ü", "Drive", "bram", "\u0301", "'", "\uD83D");
        var between = Gen.Elements(" ", ", ", "\n", "-", "_", "/", "\u2003", " \u200B", ". ");
        var pieces = Gen.OneOf(around, Gen.Elements(spellings), Gen.Elements(spellings).Select(s => s.ToUpperInvariant()));
        var texts = pieces.Zip(between).ListOf().Select(l => string.Concat(l.Select(p => p.Item1 + p.Item2)));
        var masking = new Masking(
            new PersonalDetails { FirstNames = "Anne-Marie José", LastName = "O'Brien", FormerNames = "Müller; Van der Berg", Address = "2 Dummy Drive\nExampleborough" },
            "bram.placeholder@example.org", "");
        var sought = spellings.Select(Words).ToList();
        return Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var left = masking.Apply(text);
            var words = Words(left.Replace(Masking.Hidden, " hidden ", StringComparison.Ordinal));
            return sought.TrueForAll(s => !words.Contains(s, StringComparison.Ordinal))
                && !left.Contains(Masking.Hidden + "\u0301", StringComparison.Ordinal) && !left.Contains(Masking.Hidden + "\u0308", StringComparison.Ordinal);
        });
    }

    /// <summary>Words in small letters without marks, each between two spaces.</summary>
    private static string Words(string text)
    {
        var letters = string.Concat(text.EnumerateRunes().Select(r => r.ToString()).Where(r => r != "\uFFFD" && r is not ("'" or "’")))
            .Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
        return $" {string.Join(' ', string.Concat(letters.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    [Fact]
    public void A_postcode_at_the_end_of_a_line_is_hidden_without_its_town()
    {
        var masking = new Masking(new PersonalDetails { Address = "Flat 2, Exampleborough B1 1AA" }, "", "");

        Assert.Equal("near [hidden] or in [hidden]", masking.Apply("near B1 1AA or in Exampleborough"));
    }

    [Fact]
    public void Without_answers_nothing_is_hidden() =>
        Assert.Equal("Any text, 0 1.", new Masking(PersonalDetails.Empty, "", "").Apply("Any text, 0 1."));

    [Fact]
    public void Hostile_text_and_answers_take_time_in_proportion()
    {
        var masking = new Masking(
            new PersonalDetails
            {
                FirstNames = new string('a', PersonalDetails.NameMax),
                Address = string.Join('\n', Enumerable.Range(1, 80).Select(n => new string('1', (n % 9) + 4)))[..PersonalDetails.AddressMax],
                Phone = new string('1', PersonalDetails.PhoneMax),
            },
            "", "1111111");
        var text = string.Concat(Enumerable.Repeat("1 ", Answers.CharactersMax / 2));
        var clock = Stopwatch.StartNew();

        var masked = masking.Apply(text);

        Assert.StartsWith(Masking.Hidden, masked, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    private static Masking Sample { get; } = new(
        new PersonalDetails
        {
            FirstNames = "Amara",
            LastName = "Exampleton",
            FormerNames = "née Otherly; none applicable",
            Address = "1 Sample Street\nExampleborough\nZZ99 1AA",
            Phone = "01632 960101",
        },
        "amara.exampleton@example.com",
        "1234567");
}
