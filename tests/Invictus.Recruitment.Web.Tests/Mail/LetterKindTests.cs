using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Mail;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>Every kind of letter, and the small language that they are written in.</summary>
public sealed class LetterKindTests
{
    private const string Trust = "Invictus Education Trust";

    public static TheoryData<string> Keys() => [.. LetterKinds.All.Select(k => k.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_standard_wording_of_every_letter_is_one_that_HR_could_save(string key)
    {
        var kind = LetterKinds.Find(key)!;
        Assert.Empty(LetterMarkup.Problems(kind, kind.Subject, kind.Text));
        Assert.InRange(kind.Subject.Length, 5, LetterWording.SubjectMax);
        Assert.InRange(kind.Text.Length, 20, LetterWording.TextMax);
        Assert.InRange(kind.Key.Length, 3, Letter.KindMax);
        Assert.All([kind.Name, kind.GoesTo, kind.When], words => Assert.NotEmpty(words));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_letter_says_the_same_in_text_and_in_HTML_with_its_preview_values(string key)
    {
        var kind = LetterKinds.Find(key)!;
        var letter = LetterMarkup.Fill(kind, kind.Subject, kind.Text, kind.Examples, Trust);
        Assert.DoesNotContain("{", letter.Subject + letter.Text, StringComparison.Ordinal);
        Assert.Equal(kind.Link is null, letter.Link is null);
        using var html = Page.Parse(LetterHtml.Of(letter.Subject, letter.Text, letter.Link?.Label, letter.Link?.Address, Trust));
        Assert.Equal(letter.Subject, html.Title);
        Assert.Equal(letter.Link is null ? 0 : 1, html.QuerySelectorAll("a").Length);
        Assert.Equal(letter.Link?.Address, html.QuerySelector("a")?.GetAttribute("href"));
        var words = string.Join(' ', html.QuerySelectorAll("p").Skip(1).Select(p => p.TextContent));
        Assert.Equal(Words(letter.Link is { } link ? letter.Text.Replace(LetterHtml.Way(link.Label, link.Address), link.Label, StringComparison.Ordinal) : letter.Text), Words(words));
        Assert.EndsWith(Trust, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_different_and_can_stand_in_an_address()
    {
        Assert.Equal(LetterKinds.All.Count, LetterKinds.All.Select(k => k.Key).Distinct().Count());
        Assert.All(LetterKinds.All, k => Assert.Matches("^[a-z]+(-[a-z]+)*$", k.Key));
        Assert.DoesNotContain("unsent", LetterKinds.All.Select(k => k.Key));
    }

    [Fact]
    public void Whoever_is_told_of_a_decision_is_told_that_a_person_made_it_and_how_to_ask_for_another_look()
    {
        Assert.Contains("A person made this decision", ApplicationLetterKinds.OutcomeReleased.Text, StringComparison.Ordinal);
        Assert.Contains("The text must contain {hr-email}, HR's address, for feedback and reviews", Problems(ApplicationLetterKinds.OutcomeReleased, "About {vacancy}.\n\n[Read]({link})"));
    }

    [Theory]
    [InlineData("{vacancy} {reference}\n\n[See]({link})\n\n{salary}", "This letter does not know {salary}. It knows {vacancy}, {reference}, {submitted}, {closes}, {link}, {trust}, {hr-email}")]
    [InlineData("{vacancy} {reference}", "The button is missing. Write it as a paragraph of its own: [What it says]({link})")]
    [InlineData("{vacancy} {reference}\n\n[See]({link})\n\n[Again]({link})", "A letter has one button")]
    [InlineData("{vacancy}\n\n[See]({link})", "The text must contain {reference}, the application's reference")]
    [InlineData("{vacancy} {reference} {link}\n\n[See]({link})", "{link} can only stand in the button: [What it says]({link})")]
    [InlineData("{vacancy} {reference}\n\n[See]({link})\n\nA { alone", "A brace stands alone. Values are written like {trust}")]
    [InlineData("{vacancy} {reference}\n\n[See {vacancy}]({link})", "What the button says cannot contain values")]
    [InlineData("{vacancy} {reference}\n\n[See](https://evil.example/)\n\n[See]({link})", "A button must be a paragraph of its own, and lead to {link}: [Sign in]({link})")]
    [InlineData("{vacancy} {reference}, [see]({link})", "The button is missing. Write it as a paragraph of its own: [What it says]({link})")]
    public void What_is_wrong_with_a_wording_is_said(string text, string problem) => Assert.Contains(problem, Problems(ApplicationLetterKinds.ApplicationReceived, text));

    [Fact]
    public void A_letter_that_leads_nowhere_has_no_button() =>
        Assert.Contains("This letter has no button, because there is nothing to lead to", Problems(JobDescriptionLetterKinds.DeputyEnded, "{chief-executive}\n\n[See]({link})"));

    [Fact]
    public void The_link_does_not_stand_in_a_subject() =>
        Assert.Contains("{link} cannot stand in the subject", LetterMarkup.SubjectProblems(AccountLetterKinds.ConfirmAddress, "Confirm: {link}"));

    [Theory]
    [InlineData("Line\r\n\r\n[Click](https://evil.example/)", "Line [Click](https://evil.example/)")]
    [InlineData("{link} {hr-email}", "{link} {hr-email}")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("a\0b\u0007c", "abc")]
    public void A_value_stays_text_whatever_it_says(string title, string shown)
    {
        var letter = Filled(title);
        Assert.Equal($"Your application for {shown}", letter.Subject);
        Assert.Equal($"Thank you for applying for {shown}.", letter.Text.Split("\n\n")[0]);
        using var html = Page.Parse(LetterHtml.Of(letter.Subject, letter.Text, letter.Link!.Label, letter.Link.Address, Trust));
        Assert.Equal(["Read the decision"], html.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Contains(shown, html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_value_is_cut_and_the_subject_fits_its_column()
    {
        var letter = Filled(new string('x', LetterMarkup.ValueMax - 2) + "😀 and more");
        Assert.EndsWith("x….", letter.Text.Split("\n\n")[0], StringComparison.Ordinal);
        Assert.Equal(Letter.SubjectMax, new Letter(new Addressee("a@example.com"), "", letter.Subject, letter.Text, letter.Link, Now).Subject.Length);
    }

    [Fact]
    public void A_link_that_opens_something_to_whoever_has_it_is_marked() =>
        Assert.Equal(["confirm-address", "new-password", "leave-address", "take-address"], LetterKinds.All.Where(k => k.Link is { Use: LetterUse.OneTimeLink }).Select(k => k.Key));

    [Fact]
    public void Letters_are_written_in_one_place()
    {
        var elsewhere = Repository.Written("src/Invictus.Recruitment.Web", "*.cs").Where(f => !f.EndsWith("WriteLetter.cs", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("new Letter(", StringComparison.Ordinal)).Select(Repository.Relative);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Every_kind_in_the_catalogue_is_one_that_the_portal_sends()
    {
        var source = string.Join('\n', Repository.Written("src/Invictus.Recruitment.Web", "*.cs").Where(f => !f.EndsWith("LetterKinds.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var fields = new[] { typeof(AccountLetterKinds), typeof(ApplicationLetterKinds), typeof(JobDescriptionLetterKinds), typeof(PanelLetterKinds), typeof(PostholderLetterKinds) }
            .SelectMany(t => t.GetFields().Where(f => f.FieldType == typeof(LetterKind)).Select(f => $"{t.Name}.{f.Name}")).ToList();
        Assert.Equal(LetterKinds.All.Count, fields.Count);
        Assert.All(fields, f => Assert.Contains(f, source, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(LetterKind kind, string text) => LetterMarkup.Problems(kind, kind.Subject, text);

    private static FilledLetter Filled(string title) => LetterMarkup.Fill(
        ApplicationLetterKinds.OutcomeReleased, ApplicationLetterKinds.OutcomeReleased.Subject, ApplicationLetterKinds.OutcomeReleased.Text,
        new Dictionary<string, string>(ApplicationLetterKinds.OutcomeReleased.Examples) { ["vacancy"] = title }, Trust);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
