using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>Amending, and every version there ever was: text, signed file, what changed, who did what.</summary>
public sealed class VersionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static JobDescriptionContent BetterPaid(JobDescriptionContent content) =>
        content with { Header = content.Header with { SalaryRange = "MPS/UPS (+TLR2c)" }, Criteria = [.. content.Criteria.Skip(1)] };

    [Fact]
    public async Task A_signed_version_is_amended_with_one_button()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}"), "form[action$='/amend']");
        Assert.Equal((HttpStatusCode.Found, $"/hr/job-descriptions/{job.Reference}"), (answer.Status, answer.Location));
        var shown = await hr.Follow(answer);
        Assert.Contains("Version 2 is a draft now", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Version 1, signed on 26 October 2026, stays in force until version 2 is signed.", shown.Main, StringComparison.Ordinal);
        Assert.True(shown.Has($"a[href='/hr/vacancies/new/{job.Reference}']"));
        Assert.Equal(HttpStatusCode.OK, (await hr.Get($"/hr/vacancies/new/{job.Reference}")).Status);
    }

    [Fact]
    public async Task A_draft_cannot_be_amended()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/job-descriptions/{job.Reference}/amend");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Version 1 is already being drafted.", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_version_can_be_read_with_its_own_signed_file()
    {
        var job = await portal.Given.Signed();
        var next = await portal.Given.SignedNext(job, BetterPaid);
        using var hr = await portal.SignedIn(Person.Hr);
        var first = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/1");
        Assert.Contains("MPS/UPS (+TLR2b)", first.Main, StringComparison.Ordinal);
        Assert.Contains("Version 2 is in force now.", first.Main, StringComparison.Ordinal);
        Assert.Equal(job.Newest.File!.Bytes, (await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/1/job-description.pdf")).Bytes);
        Assert.Equal(next.Newest.File!.Bytes, (await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/2/job-description.pdf")).Bytes);
    }

    [Theory]
    [InlineData("versions/9")]
    [InlineData("versions/0")]
    [InlineData("versions/9/job-description.pdf")]
    [InlineData("versions/9/changes")]
    [InlineData("versions/1/changes?from=7")]
    [InlineData("versions/99999999999999")]
    public async Task A_version_that_is_not_there_is_not_found(string path)
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/job-descriptions/{job.Reference}/{path}")).Status);
    }

    [Fact]
    public async Task What_changed_is_said_in_words_and_marked_for_the_ear()
    {
        var job = await portal.Given.Signed();
        await portal.Given.SignedNext(job, BetterPaid);
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/2/changes");
        Assert.Equal(["Reworded Salary range", "Removed Qualifications, criterion 1"], page.All("tbody th"));
        Assert.Contains("1 reworded, 1 removed", page.Main, StringComparison.Ordinal);
        Assert.Equal(["removed text: +TLR2b end of removed text", "removed text: Qualified teacher status end of removed text"], page.All("del").Take(2));
        Assert.Equal(["added text: +TLR2c end of added text"], page.All("ins"));
    }

    [Fact]
    public async Task All_of_the_text_is_shown_on_request_and_any_other_version_can_be_compared()
    {
        var job = await portal.Given.Signed();
        await portal.Given.SignedNext(job, BetterPaid);
        await portal.Given.SignedNext(job);
        using var hr = await portal.SignedIn(Person.Hr);
        var same = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/3/changes");
        Assert.Contains("Both versions say the same.", same.Main, StringComparison.Ordinal);
        var chosen = await hr.Submit(same, "form.trust-filter", ("from", "1"));
        Assert.Equal(2, chosen.All("tbody tr").Count);
        var all = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/3/changes?from=1&all=true");
        Assert.Equal(Passages.Of(JobDescriptionBuilder.Content()).Count, all.All("tbody tr").Count);
    }

    [Fact]
    public async Task The_first_version_has_nothing_to_be_compared_with()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("This is the first version.", (await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/1/changes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_says_who_did_what_when_with_the_signed_files()
    {
        var job = await portal.Given.Signed();
        await portal.Given.SignedNext(job, BetterPaid);
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}/history");
        Assert.Equal(
            ["Job description signed", "Job description submitted for sign-off", "Job description edited", "Job description amended", "Job description signed", "Job description submitted for sign-off", "Job description drafted"],
            page.All(".moj-timeline__title"));
        Assert.Contains("by Harriet Sample", page.All(".moj-timeline__byline"));
        Assert.True(page.Has($".moj-timeline a[href$='/versions/1/job-description.pdf']"));
        Assert.True(page.Has($".moj-timeline a[href$='/versions/2/job-description.pdf']"));
    }

    [Fact]
    public async Task A_long_history_is_paged()
    {
        var job = await portal.Given.Draft();
        for (var i = 0; i < 60; i++)
            await portal.Given.Change(job, j => j.EditHeader(j.Newest.Content.Header, ByNow));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(50, (await hr.Get($"/hr/job-descriptions/{job.Reference}/history")).All(".moj-timeline__item").Count);
        Assert.Equal(11, (await hr.Get($"/hr/job-descriptions/{job.Reference}/history?page=2")).All(".moj-timeline__item").Count);
    }

    [Fact]
    public async Task A_published_vacancy_stays_on_the_version_it_was_advertised_with()
    {
        var vacancy = await portal.Given.Open();
        var job = await portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Versions.Any(v => v.Id == vacancy.VersionId)));
        await portal.Given.SignedNext(job, c => BetterPaid(c) with { Header = c.Header with { Title = "Renamed" } });
        using var anyone = portal.Visitor();
        var page = await anyone.Get($"/vacancies/{vacancy.Reference}");
        Assert.Equal("Second in Science", page.Heading);
        Assert.Contains("Version 1, signed by Carys Example, Chief Executive Officer", page.Main, StringComparison.Ordinal);
        Assert.Contains("Qualified teacher status", page.Main, StringComparison.Ordinal);
        var first = await portal.Ask(db => db.Set<JobDescriptionVersion>().Include(v => v.File).SingleAsync(v => v.Id == vacancy.VersionId));
        Assert.Equal(first.File!.Bytes, (await anyone.Get($"/vacancies/{vacancy.Reference}/job-description.pdf")).Bytes);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Version 2 has been signed since.", (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Main, StringComparison.Ordinal);
        var moved = await hr.Post($"/hr/vacancies/{vacancy.Reference}/move-to-version-in-force");
        Assert.Equal(HttpStatusCode.Conflict, moved.Status);
        Assert.Contains("It stays on the version of the job description that it was advertised with.", moved.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_vacancy_on_an_old_version_is_not_published_until_one_click_moves_it()
    {
        var vacancy = await portal.Given.Vacancy();
        var job = await portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Versions.Any(v => v.Id == vacancy.VersionId)));
        await portal.Given.SignedNext(job, BetterPaid);
        using var hr = await portal.SignedIn(Person.Hr);
        var refused = await hr.Post($"/hr/vacancies/{vacancy.Reference}/publish");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("version 2 has been signed since", refused.Main, StringComparison.Ordinal);
        var shown = await hr.Get($"/hr/vacancies/{vacancy.Reference}");
        Assert.False(shown.Has("form[action$='/publish']"));
        var moved = await hr.Follow(await hr.Submit(shown, "form[action$='/move-to-version-in-force']"));
        Assert.Contains("The vacancy is on version 2 now.", moved.Main, StringComparison.Ordinal);
        var stored = await portal.Ask(db => db.Vacancies.SingleAsync(v => v.Id == vacancy.Id));
        Assert.Equal(["Successful teaching of science", "Leading a team", "A sense of humour"], stored.Criteria.Select(c => c.Text));
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(moved, "form[action$='/publish']")).Status);
    }

    [Fact]
    public async Task A_superseded_version_is_still_verified()
    {
        var job = await portal.Given.Signed();
        await portal.Given.SignedNext(job, BetterPaid);
        using var anyone = portal.Visitor();
        Assert.Contains("version 1", (await anyone.Get($"/verify?reference={job.Reference}-1")).Main, StringComparison.Ordinal);
        Assert.Contains("A later version has been signed since.", (await anyone.Get($"/verify?reference={job.Reference}-1")).Main, StringComparison.Ordinal);
        Assert.Contains("version 2", (await anyone.Get($"/verify?reference={job.Reference}")).Main, StringComparison.Ordinal);
    }
}
