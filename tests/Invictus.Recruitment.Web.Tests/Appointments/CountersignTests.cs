using System.Net;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Documents.Tests.Signing;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.SignOff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Appointments;

/// <summary>The postholder reads and countersigns, and everybody finds what came of it.</summary>
public sealed class CountersignTests(SignedJob signed) : IClassFixture<SignedJob>
{
    private readonly TestPortal portal = signed.Portal;

    [Fact]
    public async Task The_page_shows_the_whole_job_description_and_who_has_signed()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var page = await amara.Get($"/appointments/{appointment.Reference}");
        Assert.Equal((HttpStatusCode.OK, "Your job description"), (page.Status, page.Heading));
        Assert.All(
            ["To help lead the science department.", "Plan and teach good lessons.", "Successful teaching of science", "Signed by Carys Example, Chief Executive Officer", "Not yet signed", "12 April 2027",
                "Your signature does not replace the checks"],
            text => Assert.Contains(text, page.Main, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_keeps_the_act_and_a_file_that_holds_the_first_byte_for_byte()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Sign(appointment);
        Assert.Equal((HttpStatusCode.Found, $"/appointments/{appointment.Reference}"), (answer.Status, answer.Location));

        var stored = await portal.Stored(appointment);
        Assert.Equal(
            (AppointmentStatus.Signed, Person.Applicant.Id, "Amara Exampleton", "Postholder", Now, appointment.ContentSha256, Confirmation.Password),
            (stored.Status, stored.Signature!.SignerId, stored.Signature.SignerName, stored.Signature.Role, stored.Signature.At, stored.Signature.ContentSha256, stored.Signature.Confirmation!.Value));
        Assert.Equal("I have read version 1 of the job description “Second in Science”, and I accept it as the description of my post.", stored.Signature.Statement);
        var first = await portal.Ask(db => db.SignedFiles.AsNoTracking().SingleAsync(f => f.Sha256 == appointment.FileToSignSha256));
        Assert.True(stored.File!.Bytes.AsSpan().StartsWith(first.Bytes));
        Assert.True(first.IsIntact);
        var verified = PdfVerifier.Verify(stored.File.Bytes, portal.Services.GetRequiredService<SigningDesk>().TrustedRoots());
        Assert.True(verified.IsGood);
        Assert.Equal(
            [("Carys Example", SignatureRole.ChiefExecutive), ("Amara Exampleton", SignatureRole.Postholder)],
            verified.Signatures.Select(s => (s.Signer, s.Role!.Value)));
    }

    [Fact]
    public async Task Afterwards_both_sides_have_the_copy_and_the_form_is_gone()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var done = await amara.Follow(await amara.Sign(appointment));
        Assert.Contains("You signed this job description on 2 November 2026 at 9am.", done.Main, StringComparison.Ordinal);
        Assert.False(done.Has(Appointing.SignForm));
        var copy = await amara.Get($"/appointments/{appointment.Reference}/countersigned.pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (copy.Status, copy.ContentType));
        Assert.Contains("second-in-science-job-description-v1-countersigned.pdf", copy.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(copy.Bytes, (await hr.Get($"/hr/appointments/{appointment.Reference}/countersigned.pdf")).Bytes);
    }

    [Fact]
    public async Task The_file_to_sign_is_the_stored_one_before_and_after()
    {
        var appointment = await signed.Appointed();
        var stored = await portal.Ask(db => db.SignedFiles.AsNoTracking().SingleAsync(f => f.Sha256 == appointment.FileToSignSha256));
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(stored.Bytes, (await amara.Get($"/appointments/{appointment.Reference}/job-description.pdf")).Bytes);
        await amara.Sign(appointment);
        Assert.Equal(stored.Bytes, (await amara.Get($"/appointments/{appointment.Reference}/job-description.pdf")).Bytes);
        // What the public downloads stays the file with the first signature: a postholder's name is nobody's business.
        var vacancy = await portal.Ask(db => db.Vacancies.SingleAsync(v => v.Id == appointment.VacancyId));
        using var visitor = portal.Visitor();
        Assert.Equal(stored.Bytes, (await visitor.Get($"/vacancies/{vacancy.Reference}/job-description.pdf")).Bytes);
    }

    [Fact]
    public async Task A_drawn_mark_is_kept_and_shown_to_HR()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Get($"/appointments/{appointment.Reference}");
        var answer = await amara.Post(
            $"/appointments/{appointment.Reference}/sign", ("Sign.ContentSha256", appointment.ContentSha256), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "amara  EXAMPLETON"), ("Sign.Password", Person.Password), ("Sign.Drawing", "20,100 120,40 220,160"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("20,100 120,40 220,160", "amara EXAMPLETON"), ((await portal.Stored(appointment)).Signature!.Drawing, (await portal.Stored(appointment)).Signature!.Mark));
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/appointments/{appointment.Reference}");
        Assert.Equal("Signature drawn by Amara Exampleton", page.Html.QuerySelector("svg.trust-signature__mark")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Each_postholder_of_a_version_has_their_own_copy()
    {
        var job = signed.Job;
        var (hers, his) = (await portal.Given.Appointed(Person.Applicant, job), await portal.Given.Appointed(Person.OtherApplicant, job));
        using var amara = await portal.SignedIn(Person.Applicant);
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Found], [(await amara.Sign(hers)).Status, (await bram.Sign(his)).Status]);
        var (one, other) = ((await portal.Stored(hers)).File!, (await portal.Stored(his)).File!);
        Assert.NotEqual(one.Sha256, other.Sha256);
        Assert.Equal(hers.FileToSignSha256, his.FileToSignSha256);
        using var hr = await portal.SignedIn(Person.Hr);
        var version = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/1");
        Assert.All([hers, his], a => Assert.True(version.Has($"a[href='/hr/appointments/{a.Reference}']")));
    }

    [Fact]
    public async Task The_check_page_knows_a_countersigned_file_as_ours_and_a_changed_one_not()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Sign(appointment);
        var file = (await portal.Stored(appointment)).File!.Bytes;
        using var visitor = portal.Visitor();
        var page = await visitor.Get("/verify");
        Assert.Equal("This file is genuine", (await visitor.Upload(page, "form[enctype]", ("Form.File", "signed.pdf", file))).Heading);
        var changed = await visitor.Upload(page, "form[enctype]", ("Form.File", "signed.pdf", [.. file, 10]));
        Assert.NotEqual("This file is genuine", changed.Heading);
    }

    [Fact]
    public async Task Letters_tell_the_postholder_HR_and_the_chief_executive_without_the_file()
    {
        var appointment = await signed.Appointed();
        var before = await portal.Ask(db => db.Letters.CountAsync());
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Sign(appointment);
        var letters = await portal.Ask(db => db.Letters.OrderBy(l => l.Id).Skip(before).ToListAsync());
        Assert.Equal(
            [(Person.Applicant.Email, "You have signed: Second in Science, version 1"), (Person.Hr.Email, "Countersigned: Second in Science, version 1"),
                (Person.ChiefExecutive.Email, "Countersigned: Second in Science, version 1")],
            letters.Select(l => (l.To, l.Subject)));
        Assert.Contains($"/appointments/{appointment.Reference}", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains($"/hr/appointments/{appointment.Reference}", letters[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë Łukasz-Ó Briain")]
    [InlineData("李 小龍")]
    [InlineData("عائشة Nguyễn")]
    [InlineData("Żółć D'Arcy 😀")]
    public async Task A_name_of_any_script_signs(string name)
    {
        var stored = await SignedBy(name);
        Assert.Equal((name, name), (stored.Signature!.SignerName, stored.Signature.Mark));
        Assert.True(PdfVerifier.Verify(stored.File!.Bytes, portal.Services.GetRequiredService<SigningDesk>().TrustedRoots()).IsGood);
    }

    [Fact]
    public async Task The_longest_name_that_an_application_takes_signs()
    {
        var name = $"{new string('A', 100)} {new string('B', 100)}";
        var stored = await SignedBy(name);
        Assert.Equal(name, stored.Signature!.Mark);
        Assert.True(PdfVerifier.Verify(stored.File!.Bytes, portal.Services.GetRequiredService<SigningDesk>().TrustedRoots()).IsGood);
    }

    private async Task<Appointment> SignedBy(string name)
    {
        var appointment = await signed.Appointed();
        await using (var db = portal.OpenDb())
            await db.Appointments.Where(a => a.Id == appointment.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PostholderName, name), TestContext.Current.CancellationToken);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Sign(appointment, name);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Summary);
        return await portal.Stored(appointment);
    }

    [Fact]
    public void A_name_with_the_apostrophe_of_a_telephone_is_the_same_name()
    {
        Assert.True(SignerNames.AreSame("siobhán O’Brien-Šimková ", "Siobha\u0301n O'Brien-Šimková"));
        Assert.False(SignerNames.AreSame("Siobhan O'Brien", "Siobhán O'Brien"));
    }

    [Fact]
    public async Task Another_program_finds_both_signatures_valid()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Sign(appointment);
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "twice.pdf"), (await portal.Stored(appointment)).File!.Bytes, TestContext.Current.CancellationToken);
        var (_, output) = Tool.Run(folder.Path, "pdfsig", "-nocert", "twice.pdf");
        Assert.Equal(2, Regex.Count(output, "Signature Validation: Signature is Valid"));
        Assert.Equal(
            ["Carys Example", "Amara Exampleton"],
            Regex.Matches(output, "Signer Certificate Common Name: (.+)").Select(m => m.Groups[1].Value.Trim()));
        Assert.Single(Regex.Matches(output, "- Total document signed"));
    }
}
