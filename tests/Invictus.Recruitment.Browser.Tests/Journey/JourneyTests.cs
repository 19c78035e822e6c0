namespace Invictus.Recruitment.Browser.Tests.Journey;

/// <summary>The main job, from a file to an outcome, on a database that holds nothing but schools and staff.</summary>
public sealed class JourneyTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task The_trusts_document_goes_all_the_way_round()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        var story = new Story(portal, browser);
        try
        {
            await HrSteps.ReadAndSubmit(story);
            await HrSteps.ReturnAndSign(story);
            await HrSteps.Publish(story);
            await HrSteps.ReadAsAnyone(story);
            await ApplicantSteps.Apply(story, Candidate.Nia);
            await ApplicantSteps.ApplyQuickly(story, Candidate.Owen);
            // The day after the closing time; everybody's session has ended meanwhile.
            portal.Clock.Advance(TimeSpan.FromDays(15));
            await PanelSteps.SetPanel(story);
            await PanelSteps.Rate(story, Person.Head, byKeyboard: true);
            await PanelSteps.Rate(story, Person.PanelMember, byKeyboard: false);
            await PanelSteps.Decide(story);
            await PanelSteps.Release(story);
            await ApplicantSteps.ReadOutcome(story, Candidate.Nia, "Shortlisted");
            await ApplicantSteps.ReadOutcome(story, Candidate.Owen, "Not shortlisted");
        }
        finally
        {
            output.WriteLine($"{story.Each.Addresses.Count} addresses in {story.Each.States} states looked at:");
            output.WriteLine(string.Join(Environment.NewLine, story.Each.Addresses));
        }
    }
}
