using System.Net;
using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>What anybody is told about a file: what it is, in words, and what about it is wrong.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private const string FileForm = "form[method=post]";

    private readonly TestPortal portal = new();
    private JobDescription job = null!;
    private byte[] file = [];

    public async ValueTask InitializeAsync()
    {
        job = await portal.Given.Store(A.JobDescription().Submitted().ToStore());
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job);
        file = (await portal.Newest(job)).File!.Bytes;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_file_that_was_signed_is_genuine_and_says_who_signed_when()
    {
        var page = await Check(file);
        Assert.Contains("This file is genuine", page.Main, StringComparison.Ordinal);
        Assert.Contains("Chief Executive Officer’s signature: Carys Example, on 2 November 2026 at 9am", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{job.Title}, version 1", page.Main, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file)), page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("What is different", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_something_behind_it_is_told_from_one_that_was_changed()
    {
        Assert.Contains("something was added to it afterwards", (await Check([.. file, .. "\n%%EOF\n"u8])).Main, StringComparison.Ordinal);
        byte[] changed = [.. file];
        changed[file.Length / 3] ^= 1;
        var page = await Check(changed);
        Assert.DoesNotContain("genuine", page.Main, StringComparison.Ordinal);
        Assert.True(page.Has(".govuk-warning-text"), page.Main);
    }

    [Fact]
    public async Task A_forged_copy_is_told_by_its_pages_and_shows_nothing_of_the_signed_text()
    {
        // The same reference, another salary, signed by a stranger.
        var forged = Forge(c => c with { Header = c.Header with { SalaryRange = "Nothing at all" } });
        var page = await Check(forged);
        Assert.Contains("Somebody signed this file, but not for us.", page.Main, StringComparison.Ordinal);
        Assert.Contains("The text differs from the document that we signed on page 1.", page.Main, StringComparison.Ordinal);
        Assert.Contains("What we signed under the reference in this file", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(job.Newest.Content.Header.SalaryRange, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Who signed it", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_with_the_same_text_and_another_signature_is_no_less_forged()
    {
        var page = await Check(Forge(c => c));
        Assert.Contains("Somebody signed this file, but not for us.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Every page says the same as the document that we signed, but the file is not the same", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_file_that_is_not_kept_is_not_called_genuine()
    {
        var desk = portal.Services.GetRequiredService<SigningDesk>();
        using var certificate = desk.For("Carys Example", Now);
        var page = await Check(PdfSigner.Sign(Document(c => c), certificate, Request()));
        Assert.Contains("The signatures are sound, but this is not a file that we keep.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("genuine", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_signed_and_what_cannot_be_read_is_said()
    {
        Assert.Contains("Nobody has signed this file.", (await Check(Document(c => c))).Main, StringComparison.Ordinal);
        Assert.Contains("This file cannot be checked.", (await Check("GIF89a"u8.ToArray())).Main, StringComparison.Ordinal);
        Assert.Contains("This file cannot be checked.", (await Check([.. "%PDF-1.7\n"u8, .. Encoding.ASCII.GetBytes(new string('[', 300_000))])).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_wants_a_file_and_gives_the_typed_reference_back()
    {
        using var anyone = portal.Visitor();
        var page = await anyone.Submit(await anyone.Get("/verify"), FileForm);
        Assert.Contains("Choose the PDF to check", page.Main, StringComparison.Ordinal);
        var unknown = await anyone.Get("/verify?reference=" + Uri.EscapeDataString("\"><script>1</script>"));
        Assert.Contains("We have signed no job description with that reference.", unknown.Main, StringComparison.Ordinal);
        Assert.Equal("\"><script>1</script>", unknown.Value("reference"));
        Assert.False(unknown.Has("main script"));
    }

    [Fact]
    public async Task Whoever_has_too_many_files_looked_at_is_asked_to_wait()
    {
        await using var strict = TestPortal.With(new PortalSettings { Values = new() { ["Limits:FilesPerMinute"] = "2" } });
        using var anyone = strict.Visitor();
        var form = await anyone.Get("/verify");
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await anyone.Upload(form, FileForm, ("Form.File", "a.pdf", file))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await anyone.Upload(form, FileForm, ("Form.File", "a.pdf", file))).Status);
        Assert.Equal(HttpStatusCode.OK, (await anyone.Get("/verify")).Status);
    }

    [Fact]
    public async Task While_others_are_checked_one_is_asked_to_try_again_and_uploads_of_hr_go_on()
    {
        var turns = portal.Services.GetRequiredService<Turns<VerifyPage>>();
        turns.LongestWait = TimeSpan.Zero;
        using var anyone = portal.Visitor();
        var form = await anyone.Get("/verify");
        using var one = await turns.Take(TestContext.Current.CancellationToken);
        using (await turns.Take(TestContext.Current.CancellationToken))
        {
            var busy = await anyone.Upload(form, FileForm, ("Form.File", "a.pdf", file));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "The portal is reading other files; try again in a minute."), (busy.Status, Assert.Single(busy.Errors)));
            using var hr = await portal.SignedIn(Person.Hr);
            var read = await hr.Upload(
                await hr.Get("/hr/job-descriptions/new"), "form[action='/hr/job-descriptions/new']", ("File", "cook.md", "Job title: Cook\n\n## Duties\n\n- Cook lunch\n"u8.ToArray()), ("SchoolId", "1"));
            Assert.Equal(HttpStatusCode.Found, read.Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await anyone.Upload(form, FileForm, ("Form.File", "a.pdf", file))).Status);
    }

    private async Task<Page> Check(byte[] bytes)
    {
        using var anyone = portal.Visitor();
        var page = await anyone.Upload(await anyone.Get("/verify"), FileForm, ("Form.File", "job description.pdf", bytes));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private byte[] Document(Func<JobDescriptionContent, JobDescriptionContent> change)
    {
        var (version, desk) = (job.Newest, portal.Services.GetRequiredService<SigningDesk>());
        return JobDescriptionPdf.Write(new JobDescriptionDocument(
            change(version.Content), desk.Trust.Name, job.Reference.Display, version.Number, Domain.Common.London.DateOf(version.SubmittedAt!.Value), version.ContentSha256,
            desk.Trust.Address($"/verify?reference={job.Reference}-{version.Number}")));
    }

    private byte[] Forge(Func<JobDescriptionContent, JobDescriptionContent> change)
    {
        using var authority = TrustAuthority.Create("Invictus Education Trust", Now);
        using var certificate = authority.IssueFor("Carys Example", "Invictus Education Trust", Now);
        return PdfSigner.Sign(Document(change), certificate, Request());
    }

    private static PdfSignatureRequest Request() => new(SignatureRole.ChiefExecutive, "Carys Example", "Chief Executive Officer", Now, "Carys Example", "I approve", "");
}
