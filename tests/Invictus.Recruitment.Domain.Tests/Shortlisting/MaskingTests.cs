using System.Diagnostics;
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
