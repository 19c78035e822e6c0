using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>Several in one sitting, each after being opened in its present text; one that cannot be signed stops no other.</summary>
public sealed class SignSeveralTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Only_what_was_opened_can_be_ticked()
    {
        var (read, unread) = (await portal.Given.Submitted("Read"), await portal.Given.Submitted("Unread"));
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Get($"/sign-off/{read.Reference}");
        await ceo.Get($"/sign-off/{read.Reference}");
        var queue = await ceo.Get("/sign-off");
        Assert.False(queue.Html.QuerySelector($"#chosen-{read.Reference}")!.HasAttribute("disabled"));
        Assert.True(queue.Html.QuerySelector($"#chosen-{unread.Reference}")!.HasAttribute("disabled"));
        var opening = Assert.Single(await portal.Ask(db => db.VersionOpenings.ToListAsync()));
        Assert.Equal((read.Newest.Id, Person.ChiefExecutive.Id, read.Newest.ContentSha256, Now), (opening.VersionId, opening.AccountId, opening.ContentSha256, opening.OpenedAt));
    }

    [Fact]
    public async Task Two_that_were_opened_are_signed_with_one_proof_and_get_a_signature_and_a_file_each()
    {
        var jobs = await Opened("One", "Two");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var form = await Chosen(ceo, jobs);
        Assert.Contains("I sign these 2 job descriptions, each of which I have read, for Invictus Education Trust: “One”, version 1; “Two”, version 1.", form.Main, StringComparison.Ordinal);
        var answer = await SignAll(ceo, form);
        Assert.Equal((HttpStatusCode.Found, "/sign-off/several/done"), (answer.Status, answer.Location));
        Assert.Equal("2 job descriptions are signed", (await ceo.Follow(answer)).Heading);
        var signed = new[] { await portal.Newest(jobs[0]), await portal.Newest(jobs[1]) };
        Assert.All(signed, v => Assert.Equal(VersionStatus.Signed, v.Status));
        Assert.Equal(["“One”", "“Two”"], signed.Select(v => v.Signature!.Statement.Split(' ')[8].TrimEnd(',')));
        Assert.NotEqual(signed[0].File!.Sha256, signed[1].File!.Sha256);
    }

    [Fact]
    public async Task What_was_not_opened_is_left_out_and_not_signed_by_hand_either()
    {
        var jobs = await Opened("Opened");
        var unread = await portal.Given.Submitted("Unread");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var form = await Chosen(ceo, [.. jobs, unread]);
        Assert.Contains("Unread, version 1: You have not opened it in its present text.", form.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("“Unread”", form.Main, StringComparison.Ordinal);
        var answer = await ByHand(ceo, (unread, unread.Newest.ContentSha256), (jobs[0], jobs[0].Newest.ContentSha256));
        var done = await ceo.Follow(answer);
        Assert.Equal("1 job description is signed", done.Heading);
        Assert.Contains("Unread, version 1: You have not opened it in its present text.", done.Main, StringComparison.Ordinal);
        Assert.Equal((VersionStatus.AwaitingSignOff, VersionStatus.Signed), ((await portal.Newest(unread)).Status, (await portal.Newest(jobs[0])).Status));
    }

    [Fact]
    public async Task What_changed_since_it_was_opened_is_not_signed_and_the_others_are()
    {
        var jobs = await Opened("Changed", "Same");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var form = await Chosen(ceo, jobs);
        await portal.Given.Change(jobs[0], j => j.Return("Again.", ByNow));
        await portal.Given.Change(jobs[0], j => j.EditHeader(j.Newest.Content.Header with { SalaryRange = "More" }, ByNow));
        await portal.Given.Change(jobs[0], j => j.Submit(ByNow));
        var done = await ceo.Follow(await SignAll(ceo, form));
        Assert.Contains("Changed, version 1: The text has changed since you opened it.", done.Main, StringComparison.Ordinal);
        Assert.Equal((VersionStatus.AwaitingSignOff, VersionStatus.Signed), ((await portal.Newest(jobs[0])).Status, (await portal.Newest(jobs[1])).Status));
        // Not opened in its present text any more, so it cannot be ticked either.
        Assert.True((await ceo.Get("/sign-off")).Html.QuerySelector($"#chosen-{jobs[0].Reference}")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Signing_the_same_sitting_twice_changes_nothing()
    {
        var jobs = await Opened("One");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var form = await Chosen(ceo, jobs);
        await SignAll(ceo, form);
        var first = (await portal.Newest(jobs[0])).File!.Sha256;
        var done = await ceo.Follow(await SignAll(ceo, form));
        Assert.Equal("Nothing was signed", done.Heading);
        Assert.Contains("A job description that is signed cannot become signed.", done.Main, StringComparison.Ordinal);
        Assert.Equal(first, (await portal.Newest(jobs[0])).File!.Sha256);
    }

    [Fact]
    public async Task A_wrong_password_signs_none_and_keeps_what_was_typed()
    {
        var jobs = await Opened("One", "Two");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await SignAll(ceo, await Chosen(ceo, jobs), password: "not this one");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["The password is not correct"], answer.Errors);
        Assert.Equal("Carys Example", answer.Value("Sign.TypedName"));
        Assert.Equal(2, answer.All("ol.govuk-list--number li").Count);
        Assert.All(jobs, job => Assert.Equal(VersionStatus.AwaitingSignOff, portal.Newest(job).Result.Status));
    }

    [Theory]
    [InlineData(0, "Tick at least one job description")]
    [InlineData(21, "You can sign 20 in one sitting at most")]
    public async Task None_and_too_many_are_asked_again(int count, string error)
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var query = string.Join('&', Enumerable.Range(0, count).Select(i => $"chosen={i}"));
        var answer = await ceo.Get($"/sign-off/several?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([error], answer.Errors);
        var posted = await ceo.Post("/sign-off/several", [.. Enumerable.Range(0, count).Select(i => ($"Chosen[{i}].Reference", $"{i}")), ("Sign.Agrees", "true"), ("Sign.TypedName", "Carys Example"), ("Sign.Password", Person.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, posted.Status);
        Assert.Contains(error, posted.Errors);
    }

    [Fact]
    public async Task A_deputy_signs_several_as_a_deputy()
    {
        await portal.Deputy(Person.Head);
        var jobs = await Opened(Person.Head, "One", "Two");
        using var deputy = await portal.SignedIn(Person.Head);
        await SignAll(deputy, await Chosen(deputy, jobs), "Hugh Example");
        foreach (var job in jobs)
            Assert.Equal("Carys Example", (await portal.Newest(job)).Signature!.OnBehalfOf);
    }

    [Fact]
    public async Task Without_a_sitting_there_is_no_result()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal((HttpStatusCode.Found, "/sign-off"), ((await ceo.Get("/sign-off/several/done")).Status, (await ceo.Get("/sign-off/several/done")).Location));
    }

    private Task<JobDescription[]> Opened(params string[] titles) => Opened(Person.ChiefExecutive, titles);

    private async Task<JobDescription[]> Opened(Person by, params string[] titles)
    {
        using var signer = await portal.SignedIn(by);
        var jobs = new List<JobDescription>();
        foreach (var title in titles)
        {
            jobs.Add(await portal.Given.Submitted(title));
            await signer.Get($"/sign-off/{jobs[^1].Reference}");
        }
        return [.. jobs];
    }

    private static Task<Page> Chosen(Visitor signer, JobDescription[] jobs) =>
        signer.Get("/sign-off/several?" + string.Join('&', jobs.Select(j => $"chosen={j.Reference}")));

    private static Task<Page> SignAll(Visitor signer, Page form, string name = "Carys Example", string password = Person.Password) =>
        signer.Submit(form, Signing.SeveralForm, ("Sign.Agrees", "true"), ("Sign.TypedName", name), ("Sign.Password", password));

    private static Task<Page> ByHand(Visitor ceo, params (JobDescription Job, string Sha256)[] chosen) => ceo.Post("/sign-off/several",
    [
        .. chosen.SelectMany((c, i) => new[] { ($"Chosen[{i}].Reference", c.Job.Reference.Value), ($"Chosen[{i}].ContentSha256", c.Sha256) }),
        ("Sign.Agrees", "true"), ("Sign.TypedName", "Carys Example"), ("Sign.Password", Person.Password),
    ]);
}
