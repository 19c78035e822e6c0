using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Browser.Tests.Journey;

/// <summary>What the steps of the journey share: the portal, the browser, and what came out of earlier steps.</summary>
internal sealed class Story(TestPortal portal, IBrowser browser)
{
    public TestPortal Portal { get; } = portal;

    public EachPage Each { get; } = new();

    /// <summary>The job description's reference, from the address of its page.</summary>
    public string JobDescription { get; set; } = "";

    /// <summary>The vacancy's reference.</summary>
    public string Vacancy { get; set; } = "";

    /// <summary>The numbers by which the panel knows the applicants.</summary>
    public Dictionary<Candidate, int> Numbers { get; } = [];

    public Task<Browsing> Browser() => Browsing.Begin(browser, Portal.Address, Each);

    public async Task<Browsing> SignedIn(Person person)
    {
        var somebody = await Browser();
        await somebody.SignIn(person);
        return somebody;
    }

    /// <summary>The reference in the address of a page.</summary>
    public static string ReferenceIn(IPage page) =>
        Regex.Match(new Uri(page.Url).AbsolutePath, "[0-9A-HJKMNP-TV-Z]{10}") is { Success: true } found
            ? found.Value
            : throw new InvalidOperationException($"{page.Url} has no reference.");
}

/// <summary>Somebody who applies: everything that a panel must never see, and how well they write.</summary>
internal sealed record Candidate(string FirstNames, string LastName, string Email, string Phone, string Postcode, string Trn)
{
    public const string Password = "four unrelated words here";

    public static Candidate Nia { get; } = new("Nia Gwenllian", "Testwood", "nia.testwood@example.com", "01632 960117", "ZZ99 3VZ", "7654321");

    public static Candidate Owen { get; } = new("Owen", "Sampleby", "owen.sampleby@example.org", "01632 960255", "ZZ99 4AA", "7123456");

    public string FullName => $"{FirstNames} {LastName}";

    public const string Address = "12 Placeholder Row\nDudley";

    /// <summary>Whatever of this stands on a panel's page gives the applicant away.</summary>
    public IReadOnlyList<string> Telling => [.. FirstNames.Split(' '), LastName, Email, Phone, Phone.Replace(" ", "", StringComparison.Ordinal), Postcode, Trn];

    /// <summary>Evidence as people write it: who they are slips in.</summary>
    public string Evidence(int number) =>
        $"As {FirstNames.Split(' ')[0]} {LastName} I taught a year 9 group of 28 students for two years ({number}). When their first test showed gaps in the "
        + "circuits unit, I planned six lessons with practical work, checked understanding each week and met parents in the evening. By summer the "
        + $"mean had risen from 41 to 63 per cent. Write to me at {Email} or ring {Phone}.";
}
