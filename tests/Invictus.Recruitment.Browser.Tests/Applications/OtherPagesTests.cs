using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Browser.Tests.Applications;

/// <summary>Pages of an application that the walks through it do not come by, each looked at with axe and at 320 px.</summary>
public sealed class OtherPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_that_only_some_applicants_meet_are_sound()
    {
        await using var portal = Portals.Empty();
        var builder = A.Vacancy().From(await portal.Given.Signed());
        var vacancy = builder.ToStore();
        vacancy.AskFor(PostKind.Teaching, true, Moments.ByNow);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which clubs could you run?", QuestionKind.Text, [], 50, true), Moments.ByNow);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which key stage?", QuestionKind.Choice, ["KS3", "KS4"], 0, false), Moments.ByNow);
        vacancy.Publish(builder.Job, Moments.ByNow);
        await portal.Given.Store(vacancy);
        await portal.Given.Filled(await portal.Given.Open("Earlier post"), Person.Applicant);
        var sent = await portal.Given.Applied(await portal.Given.Open("Sent post"), Person.Applicant);
        var draft = await portal.Given.Started(vacancy, Person.Applicant);
        await using var applicant = await Browsing.Begin(await chromium.Open(), portal.Address, new EachPage());
        await applicant.SignIn(Person.Applicant);
        foreach (var page in new[] { "tasks", "statement", "questions/1", "questions/2", "training", "training/new", "qualifications/new", "bring-over", "earlier-texts", "monitoring", "evidence/1" })
        {
            await applicant.Go($"/applications/{draft.Reference}/{page}");
            await applicant.Look();
        }
        await applicant.Go($"/applications/{draft.Reference}/training/new");
        await applicant.Press("Save and continue");
        await applicant.Look();
        foreach (var page in new[] { "", "/sent", "/withdraw", "/tasks" })
        {
            await applicant.Go($"/applications/{sent.Reference}{page}");
            await applicant.Look();
        }
    }
}
