using System.Net;
using System.Text;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>Applicants add the documents that a vacancy asks for, and look at, replace and remove them until it closes.</summary>
public sealed class DocumentsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_file_is_added_and_saved_again_byte_for_byte()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Add(application, SampleFiles.Pdf());
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var page = await amara.Follow(answer);
        Assert.Contains("Degree certificate, file 1 added.", page.Main, StringComparison.Ordinal);
        var saved = await amara.Get(page.Html.QuerySelector("a[href$='/file']")!.GetAttribute("href")!);
        Assert.Equal(SampleFiles.Pdf(), saved.Bytes);
    }

    [Fact]
    public async Task A_file_leaves_the_portal_only_to_be_saved()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Png(), name: "page<b>.html");
        var saved = await amara.Get($"{application.Address()}/{(await Attaching.Stored(portal, application)).Single().Reference}/file");
        Assert.Equal("application/octet-stream", saved.ContentType);
        Assert.Equal("attachment; filename=degree-certificate-file-1.png; filename*=UTF-8''degree-certificate-file-1.png", saved.Headers["Content-Disposition"]);
        Assert.Equal("nosniff", saved.Headers["X-Content-Type-Options"]);
        Assert.StartsWith("sandbox; default-src 'none'", saved.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("no-store", saved.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_the_file_is_kept_nowhere()
    {
        const string name = "amara-exampleton-degree-1994-secret.pdf";
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var page = await amara.Follow(await amara.Add(application, SampleFiles.Pdf(), name: name));
        Assert.DoesNotContain("secret", page.Body, StringComparison.Ordinal);
        var trail = await portal.Ask(db => db.AuditEntries.Select(e => e.Detail ?? "").ToListAsync());
        Assert.DoesNotContain(trail, d => d.Contains("secret", StringComparison.Ordinal));
        Assert.Contains("Degree certificate, file 1", trail);
        foreach (var file in Directory.EnumerateFiles(portal.DataFile(""), "*", SearchOption.AllDirectories))
            Assert.Equal(-1, Encoding.Latin1.GetString(await Read(file)).IndexOf("1994-secret", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log.All, l => l.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_stored_is_encrypted_under_a_random_name_that_its_owner_alone_can_open()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf("Not for the disk."));
        var file = portal.DataFile(Path.Combine("documents", Attaching.Files(portal).Single()));
        Assert.Equal((await Attaching.Stored(portal, application)).Single().File.Name, Path.GetFileName(file));
        Assert.Equal(-1, Encoding.Latin1.GetString(await Read(file)).IndexOf("Not for the disk", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_stored_file_put_in_the_place_of_another_is_not_handed_out()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf("One."));
        await amara.Add(application, SampleFiles.Pdf("Two."), 2);
        var stored = await Attaching.Stored(portal, application);
        File.Copy(portal.DataFile($"documents/{stored[0].File.Name}"), portal.DataFile($"documents/{stored[1].File.Name}"), overwrite: true);
        Assert.Equal(HttpStatusCode.NotFound, (await amara.Get($"{application.Address()}/{stored[1].Reference}/file")).Status);
        Assert.Equal(HttpStatusCode.OK, (await amara.Get($"{application.Address()}/{stored[0].Reference}/file")).Status);
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { "text", "The file is of a kind that cannot be added. Choose a PDF, a Word document (.docx), or a JPEG or PNG picture." },
        { "program", "The file is a program. Choose a PDF, a Word document (.docx), or a JPEG or PNG picture." },
        { "empty", "The file is empty. Choose another." },
        { "large", "The file must be 10 MB or smaller. Save it with a lower resolution, or take the photograph smaller." },
        { "broken", "The picture is broken. Choose another, or take it again." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_cannot_be_kept_is_refused_in_plain_words_whatever_it_is_called(string kind, string error)
    {
        byte[] file = kind switch
        {
            "text" => "Just words."u8.ToArray(),
            "program" => [.. "MZ"u8, .. new byte[100]],
            "empty" => [],
            "large" => [.. SampleFiles.Pdf(), .. new byte[10_000_000]],
            _ => SampleFiles.Png()[..50],
        };
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Add(application, file, name: "certificate.pdf");
        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.Status, Assert.Single(answer.Errors)));
        Assert.Empty(await Attaching.Stored(portal, application));
        Assert.Empty(Attaching.Files(portal));
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Submit(await amara.Get($"{application.Address()}/1/add"), Attaching.Form);
        Assert.Equal((HttpStatusCode.BadRequest, "Choose the file to add"), (answer.Status, Assert.Single(answer.Errors)));
    }

    [Fact]
    public async Task The_fourth_file_of_a_document_is_refused()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var opened = await amara.Get($"{application.Address()}/1/add");
        for (var i = 0; i < AttachedDocument.NumberMax; i++)
            await amara.Add(application, SampleFiles.Pdf());
        var answer = await amara.Upload(opened, Attaching.Form, ("File", "a.pdf", SampleFiles.Pdf()));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("at most 3 files", answer.Main, StringComparison.Ordinal);
        Assert.Equal(3, Attaching.Files(portal).Count);
        Assert.False((await amara.Get(application.Address())).Has("a[href$='/1/add']"));
    }

    [Fact]
    public async Task Uploads_at_the_same_moment_are_all_kept_and_numbered()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var page = await amara.Get($"{application.Address()}/1/add");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => amara.Upload(page, Attaching.Form, ("File", "a.pdf", SampleFiles.Pdf($"{i}")))));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Found));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        var stored = await Attaching.Stored(portal, application);
        Assert.Equal([1, 2, 3], stored.Select(d => d.Number));
        Assert.Equal(stored.Select(d => d.File.Name).Order(StringComparer.Ordinal), Attaching.Files(portal));
    }

    [Fact]
    public async Task A_file_is_replaced_and_the_old_one_is_gone()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf("Old."));
        var old = (await Attaching.Stored(portal, application)).Single();
        var opened = await amara.Get($"{application.Address()}/{old.Reference}/replace");
        var answer = await amara.Upload(opened, Attaching.Form, ("File", "new.png", SampleFiles.Png()));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var now = (await Attaching.Stored(portal, application)).Single();
        Assert.Equal((old.Reference, DocumentFileType.Png, 1), (now.Reference, now.File.Type, now.Number));
        Assert.Equal([now.File.Name], Attaching.Files(portal));
        // The page of before is overtaken.
        Assert.Equal(HttpStatusCode.Conflict, (await amara.Upload(opened, Attaching.Form, ("File", "b.pdf", SampleFiles.Pdf()))).Status);
        Assert.Equal(SampleFiles.Png(), (await amara.Get($"{application.Address()}/{now.Reference}/file")).Bytes);
    }

    [Fact]
    public async Task A_replacement_that_is_refused_leaves_the_old_file()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        var old = (await Attaching.Stored(portal, application)).Single();
        var answer = await amara.Upload(await amara.Get($"{application.Address()}/{old.Reference}/replace"), Attaching.Form, ("File", "x", "x"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([old.File.Name], Attaching.Files(portal));
        Assert.Equal(SampleFiles.Pdf(), (await amara.Get($"{application.Address()}/{old.Reference}/file")).Bytes);
    }

    [Fact]
    public async Task A_removed_file_is_gone_from_the_disk_and_its_number_is_free()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        await amara.Add(application, SampleFiles.Pdf());
        var first = (await Attaching.Stored(portal, application))[0];
        await amara.Submit(await amara.Get($"{application.Address()}/{first.Reference}/remove"), "main form");
        Assert.Equal([2], (await Attaching.Stored(portal, application)).Select(d => d.Number));
        Assert.Single(Attaching.Files(portal));
        Assert.Equal(HttpStatusCode.NotFound, (await amara.Get($"{application.Address()}/{first.Reference}/file")).Status);
        await amara.Add(application, SampleFiles.Pdf());
        Assert.Equal([1, 2], (await Attaching.Stored(portal, application)).Select(d => d.Number));
        Assert.Equal(
            ["Document added", "Document added", "Document removed", "Document added"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.Subject == "AttachedDocument").OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task Nothing_changes_after_the_closing_time_but_what_is_there_can_be_saved()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        var stored = (await Attaching.Stored(portal, application)).Single();
        var add = await amara.Get($"{application.Address()}/1/add");
        var replace = await amara.Get($"{application.Address()}/{stored.Reference}/replace");
        portal.Clock.Advance(TimeSpan.FromDays(15));
        using var later = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Gone, (await later.Get($"{application.Address()}/1/add")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await later.PostFile($"{application.Address()}/1/add", ("File", "a.pdf", SampleFiles.Pdf()))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await later.PostFile($"{application.Address()}/{stored.Reference}/replace", ("File", "a.pdf", SampleFiles.Pdf()), ("Revision", "0"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await later.Post($"{application.Address()}/{stored.Reference}/remove", ("revision", "0"))).Status);
        Assert.Equal([stored.File.Name], Attaching.Files(portal));
        Assert.Equal(HttpStatusCode.OK, (await later.Get($"{application.Address()}/{stored.Reference}/file")).Status);
        Assert.True(add.Has(Attaching.Form) && replace.Has(Attaching.Form));
    }

    [Fact]
    public async Task Somebody_elses_documents_do_not_exist()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        var stored = (await Attaching.Stored(portal, application)).Single();
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        var his = await Attaching.Started(portal, Person.OtherApplicant);
        foreach (var address in new[] { application.Address(), $"{application.Address()}/{stored.Reference}/file", $"{his.Address()}/{stored.Reference}/file", $"{his.Address()}/{stored.Reference}/replace", $"{his.Address()}/{stored.Reference}/remove" })
            Assert.Equal(HttpStatusCode.NotFound, (await bram.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.PostFile($"{application.Address()}/1/add", ("File", "a.pdf", SampleFiles.Pdf()))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Post($"{his.Address()}/{stored.Reference}/remove", ("revision", "0"))).Status);
    }

    [Fact]
    public async Task Where_the_vacancy_asks_for_none_there_is_no_page_and_no_upload()
    {
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.NotFound, (await amara.Get(application.Address())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await amara.PostFile($"{application.Address()}/1/add", ("File", "a.pdf", SampleFiles.Pdf()))).Status);
        var other = await Attaching.Started(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await amara.PostFile($"{other.Address()}/9/add", ("File", "a.pdf", SampleFiles.Pdf()))).Status);
        Assert.Empty(Attaching.Files(portal));
    }

    [Fact]
    public async Task HR_saves_a_document_of_a_sent_application_and_each_look_is_in_the_trail()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        var stored = (await Attaching.Stored(portal, application)).Single();
        var list = $"/hr/applications/{application.Reference}/documents";
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get(list)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"{list}/{stored.Reference}")).Status);
        await Attaching.Sent(portal, application);
        var page = await hr.Get(list);
        Assert.Contains("Save Degree certificate, file 1", page.Main, StringComparison.Ordinal);
        var saved = await hr.Get(page.Html.QuerySelector("main a[href*='/documents/']")!.GetAttribute("href")!);
        Assert.Equal(SampleFiles.Pdf(), saved.Bytes);
        Assert.StartsWith("sandbox", saved.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(
            ["list of documents, for HR", "a document, saved by HR"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.What == "Application viewed").OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync()));
    }

    [Fact]
    public async Task The_check_of_the_portal_notices_a_missing_file_and_an_orphan()
    {
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        Assert.Equal(HealthStatus.Healthy, await Attaching.Health(portal, "documents"));
        var orphan = portal.DataFile($"documents/{new string('a', 32)}");
        await File.WriteAllTextAsync(orphan, "forgotten", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(orphan, Now.UtcDateTime.AddHours(-2));
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HealthStatus.Degraded, await Attaching.Health(portal, "documents"));
        Assert.Contains(portal.Log.All, l => l.Contains("belongs to no application", StringComparison.Ordinal));
        File.Delete(orphan);
        File.Delete(portal.DataFile($"documents/{(await Attaching.Stored(portal, application)).Single().File.Name}"));
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HealthStatus.Degraded, await Attaching.Health(portal, "documents"));
        Assert.Contains(portal.Log.All, l => l.Contains("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_uploads_in_a_minute_are_asked_to_wait()
    {
        await using var strict = TestPortal.With(new PortalSettings { Values = { ["Limits:FilesPerMinute"] = "2" } });
        var application = await strict.Given.Started(await strict.Given.OpenAsking(), Person.Applicant);
        using var amara = await strict.SignedIn(Person.Applicant);
        await amara.Add(application, SampleFiles.Pdf());
        await amara.Add(application, SampleFiles.Pdf());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await amara.Add(application, SampleFiles.Pdf())).Status);
    }

    private static async Task<byte[]> Read(string file)
    {
        // The database is open.
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
