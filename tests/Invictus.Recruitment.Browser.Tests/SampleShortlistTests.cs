using System.Globalization;
using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>
/// The demonstration's panel, which gives the ratings of seeds/sample-applicants.json through the pages. With SCREENSHOTS=1 it also
/// makes the picture of the README, docs/images/shortlist.png.
/// </summary>
public sealed class SampleShortlistTests(Chromium chromium)
{
    private const string Password = "Recruitment-Demo-1";
    private static readonly string[] Names = ["Not evidenced", "Claimed", "Evidenced", "Strong"];
    private static readonly JsonNode Samples = JsonNode.Parse(File.ReadAllText(Repository.File("seeds/sample-applicants.json")))!;

    private readonly Dictionary<int, JsonNode> applicants = [];

    [Fact]
    public async Task The_sample_applicants_rank_as_their_agreed_ratings_say()
    {
        await using var portal = Portals.Demonstration();
        var browser = await chromium.Open();
        await using (var hr = await SignedIn("hr@invictus.example"))
            await ReadNumbers(hr);
        await using (var member = await SignedIn("panel@crestwood.example"))
            await Rate(member, "shortlister_2");
        await using var chair = await SignedIn("head@crestwood.example");
        await Rate(chair, "shortlister_1");
        await chair.Press("Bring the ratings together");
        foreach (var (number, sample) in applicants)
        {
            await Agree(chair, number, sample);
            await Decide(chair, number, sample);
        }
        // Once more, without the word about the last decision.
        await chair.Go(new Uri(chair.Page.Url).AbsolutePath);
        foreach (var ((number, sample), index) in applicants.Select((a, i) => (a, i)))
        {
            // In the file they stand in the order of their ranks: the third has more points than the second, but lacks an essential.
            var agreed = sample["totals"]!["agreed"]!;
            var row = chair.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{number}" });
            await Expect(row).ToContainTextAsync($"{agreed["essential"]} of {3 * (int)agreed["essential_scored"]!}");
            await Expect(row).ToContainTextAsync($"{agreed["desirable"]} of 6");
            await Expect(row.Locator(".trust-rank")).ToHaveTextAsync($"{index + 1}");
            await Expect(row).ToContainTextAsync(index < 2 ? "All met" : "1 not met");
        }
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") == "1")
            await chair.Page.ScreenshotAsync(new() { Path = Repository.File("docs/images/shortlist.png"), FullPage = true });

        async Task<Browsing> SignedIn(string email)
        {
            var somebody = await Browsing.Begin(browser, portal.Address, each: null);
            await somebody.SignIn(email, Password);
            return somebody;
        }
    }

    private async Task ReadNumbers(Browsing hr)
    {
        await hr.Go("/hr/vacancies");
        await hr.Onward(hr.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "In shortlisting" }).GetByRole(AriaRole.Link));
        foreach (var sample in Samples["applicants"]!.AsArray())
        {
            await hr.Follow($"{sample!["first"]} {sample["last"]}");
            var number = await hr.Page.Locator(".trust-facts div").Filter(new() { HasText = "Number for the panel" }).Locator("dd").TextContentAsync();
            applicants[int.Parse(number!, CultureInfo.InvariantCulture)] = sample;
            await hr.Follow("Back to the vacancy");
        }
    }

    private async Task Rate(Browsing member, string shortlister)
    {
        await member.Follow("Second in Science");
        await member.Press("Say whom you know");
        await member.Choose("Do you know somebody who has applied or may have applied?", "I know of nobody who may have applied");
        await member.Press("Confirm");
        foreach (var (number, sample) in applicants)
        {
            await member.Follow($"Applicant {number}");
            var criterion = 0;
            foreach (var rating in Rated(sample).Select(e => (int)e[shortlister]!))
            {
                await member.Choose($"Your rating of criterion {++criterion}", $"{rating} {Names[rating]}");
                if (rating == 0)
                    await member.Type($"Note on criterion {criterion}", "Nothing to the point.");
            }
            await member.Press("Save and come back later");
        }
        await member.Press("Submit my ratings");
    }

    private static async Task Agree(Browsing chair, int number, JsonNode sample)
    {
        var address = new Uri(chair.Page.Url).AbsolutePath;
        if (await chair.Page.GetByRole(AriaRole.Link, new() { Name = $"Applicant {number}: compare ratings" }).CountAsync() == 0)
            return;
        await chair.Follow($"Applicant {number}: compare ratings");
        var agreed = Rated(sample).Select(e => (int)e["agreed"]!).ToList();
        foreach (var group in await chair.Page.Locator("article:has(fieldset)").AllAsync())
        {
            var criterion = int.Parse((await group.Locator("legend").TextContentAsync())!.Split(' ')[^1].Trim(), CultureInfo.InvariantCulture);
            await group.GetByRole(AriaRole.Radio, new() { Name = $"{agreed[criterion - 1]} {Names[agreed[criterion - 1]]}", Exact = true }).CheckAsync();
            await group.GetByRole(AriaRole.Textbox).FillAsync("Read again together.");
        }
        await chair.Press("Save agreed ratings");
        Assert.Equal(address, new Uri(chair.Page.Url).AbsolutePath);
    }

    private static async Task Decide(Browsing chair, int number, JsonNode sample)
    {
        await chair.Follow($"Decide on applicant {number}");
        var (outcome, reasons) = (string)sample["outcome"]! switch
        {
            var o when o.StartsWith("Shortlisted", StringComparison.Ordinal) => ("Shortlisted", "Reason for shortlisting"),
            var o when o.StartsWith("Reserve", StringComparison.Ordinal) => ("Reserve", "Reason for holding in reserve"),
            _ => ("Not shortlisted", "Reason for not shortlisting"),
        };
        await chair.Choose("Decision", outcome);
        await chair.Field(reasons).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await chair.Type("In words", "By the agreed ratings.");
        await chair.Press("Record the decision");
    }

    /// <summary>What was rated on the application, in the order of the person specification.</summary>
    private static IEnumerable<JsonNode> Rated(JsonNode sample) => Samples["criteria"]!.AsArray()
        .Where(c => ((string)c!["assessed_by"]!).Split(',').Contains("A")).Select(c => sample["evidence"]![(string)c!["code"]!]!);
}
