using System.Net;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Appointments;

/// <summary>Only the postholder, only the same version, only once, only with name and password, only on a sound file.</summary>
public sealed class CountersignRefusalTests(SignedJob signed) : IClassFixture<SignedJob>
{
    private readonly TestPortal portal = signed.Portal;

    [Fact]
    public async Task Another_applicant_finds_nothing_and_signs_nothing()
    {
        var appointment = await signed.Appointed();
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        foreach (var address in new[] { "", "/job-description.pdf", "/countersigned.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, (await bram.Get($"/appointments/{appointment.Reference}{address}")).Status);
        var answer = await bram.Post(
            $"/appointments/{appointment.Reference}/sign", ("Sign.ContentSha256", appointment.ContentSha256), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "Amara Exampleton"), ("Sign.Password", Person.Password));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await NothingIsSigned(appointment);
    }

    [Fact]
    public async Task A_hand_made_post_without_the_text_that_was_on_the_screen_signs_nothing()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        foreach (var text in new[] { null, new string('0', 64), "nothing" })
        {
            List<(string, string)> fields = [("Sign.Agrees", "true"), ("Sign.TypedName", "Amara Exampleton"), ("Sign.Password", Person.Password)];
            if (text is not null)
                fields.Add(("Sign.ContentSha256", text));
            var answer = await amara.Post($"/appointments/{appointment.Reference}/sign", [.. fields]);
            Assert.Equal((HttpStatusCode.BadRequest, "Load the page again before signing"), (answer.Status, answer.Errors.Distinct().Single()));
        }
        await NothingIsSigned(appointment);
    }

    [Fact]
    public async Task What_was_never_opened_is_not_signed()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant, await portal.TrulySigned());
        using var amara = await portal.SignedIn(Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Opened by the postholderNot yet", (await hr.Get($"/hr/appointments/{appointment.Reference}")).Main, StringComparison.Ordinal);
        (string, string)[] form =
        [
            ("Sign.ContentSha256", appointment.ContentSha256), ("Sign.Agrees", "true"), ("Sign.TypedName", "Amara Exampleton"), ("Sign.Password", Person.Password),
        ];
        var answer = await amara.Post($"/appointments/{appointment.Reference}/sign", form);
        Assert.Equal((HttpStatusCode.BadRequest, "Load the page again before signing"), (answer.Status, answer.Errors.Single()));
        await NothingIsSigned(appointment);

        await amara.Get($"/appointments/{appointment.Reference}");
        await amara.Get($"/appointments/{appointment.Reference}");
        Assert.Contains("Opened by the postholderOn 2 November 2026 at 9am", (await hr.Get($"/hr/appointments/{appointment.Reference}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await amara.Post($"/appointments/{appointment.Reference}/sign", form)).Status);
    }

    [Fact]
    public async Task An_empty_form_asks_for_everything()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Submit(await amara.Get($"/appointments/{appointment.Reference}"), Appointing.SignForm);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Confirm the statement to sign", "Type your name", "Enter your password again"], answer.Errors);
        Assert.DoesNotContain("Sign with a passkey", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_signs_nothing_and_stays_in_the_field()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Sign(appointment, name: "Bram Placeholder");
        Assert.Equal((HttpStatusCode.BadRequest, "Type your name as it stands on your application: Amara Exampleton"), (answer.Status, answer.Errors.Single()));
        Assert.Equal("Bram Placeholder", answer.Value("Sign.TypedName"));
        await NothingIsSigned(appointment);
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing_and_does_not_come_back()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Sign(appointment, password: "something else");
        Assert.Equal(["The password is not correct"], answer.Errors);
        Assert.DoesNotContain("something else", answer.Body, StringComparison.Ordinal);
        await NothingIsSigned(appointment);
    }

    [Fact]
    public async Task A_passkey_that_an_applicant_cannot_have_signs_nothing()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Post(
            $"/appointments/{appointment.Reference}/sign", ("Sign.ContentSha256", appointment.ContentSha256), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "Amara Exampleton"), ("Sign.Passkey", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await NothingIsSigned(appointment);
    }

    [Fact]
    public async Task Signing_twice_is_refused_and_the_first_signature_stays()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var opened = await amara.Get($"/appointments/{appointment.Reference}");
        await amara.Sign(opened);
        var first = (await portal.Stored(appointment)).File!.Sha256;
        var answer = await amara.Sign(opened);
        Assert.Equal((HttpStatusCode.Conflict, "The postholder has already signed this job description."), (answer.Status, answer.Errors.Single()));
        Assert.Equal(first, (await portal.Stored(appointment)).File!.Sha256);
    }

    [Fact]
    public async Task Of_two_signatures_at_once_one_is_given_and_the_other_is_told()
    {
        var appointment = await signed.Appointed();
        using var one = await portal.SignedIn(Person.Applicant);
        using var other = await portal.SignedIn(Person.Applicant);
        var (here, there) = (await one.Get($"/appointments/{appointment.Reference}"), await other.Get($"/appointments/{appointment.Reference}"));
        var answers = await Task.WhenAll(Task.Run(() => one.Sign(here)), Task.Run(() => other.Sign(there)));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal("The postholder has already signed this job description.", answers.Single(a => a.Status == HttpStatusCode.Conflict).Errors.Single());
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.SubjectReference == appointment.Reference.Value && e.What == "Job description countersigned")));
    }

    [Fact]
    public async Task After_a_withdrawal_nothing_is_signed()
    {
        var appointment = await signed.Appointed();
        using var amara = await portal.SignedIn(Person.Applicant);
        var opened = await amara.Get($"/appointments/{appointment.Reference}");
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Withdraw(appointment, "A secret of HR.");
        var answer = await amara.Sign(opened);
        Assert.Equal((HttpStatusCode.Conflict, "This appointment has been withdrawn. Nothing about it can change any more."), (answer.Status, answer.Errors.Single()));
        Assert.Contains("You are no longer asked to sign this job description.", answer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.Null((await portal.Stored(appointment)).Signature);
    }

    [Fact]
    public async Task A_file_that_was_changed_in_the_store_is_not_countersigned()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant, await portal.TrulySigned());
        await Damage(appointment, "Bytes = Bytes || x'0A'");
        using var amara = await portal.SignedIn(Person.Applicant);
        await Unsound(amara, appointment);
    }

    [Fact]
    public async Task A_file_that_was_replaced_in_the_store_is_not_countersigned()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant, await portal.TrulySigned());
        // A whole other file with its own right hash: sound by itself, but not what the postholder was asked to sign.
        var other = await portal.Ask(async db => await db.SignedFiles.AsNoTracking().SingleAsync(f => f.Sha256 == appointment.FileToSignSha256));
        await portal.TrulySigned("Librarian");
        var file = await portal.Ask(db => db.SignedFiles.AsNoTracking().OrderByDescending(f => f.Id).FirstAsync());
        await Damage(appointment, $"Bytes = (SELECT Bytes FROM SignedFiles WHERE Id = {file.Id}), Sha256 = '{file.Sha256}'");
        Assert.NotEqual(other.Id, file.Id);
        using var amara = await portal.SignedIn(Person.Applicant);
        await Unsound(amara, appointment);
    }

    [Fact]
    public async Task A_file_whose_signature_is_none_is_not_countersigned()
    {
        // The store of this job description holds a file that the chief executive never signed.
        var appointment = await portal.Given.Appointed(Person.Applicant);
        using var amara = await portal.SignedIn(Person.Applicant);
        await Unsound(amara, appointment);
    }

    private async Task Unsound(Visitor postholder, Appointment appointment)
    {
        const string Why = "The signed file of this job description cannot be countersigned at the moment.";
        var page = await postholder.Get($"/appointments/{appointment.Reference}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Why, page.Main, StringComparison.Ordinal);
        Assert.False(page.Has(Appointing.SignForm));
        var answer = await postholder.Post(
            $"/appointments/{appointment.Reference}/sign", ("Sign.ContentSha256", appointment.ContentSha256), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "Amara Exampleton"), ("Sign.Password", Person.Password));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.StartsWith(Why, answer.Errors.Single(), StringComparison.Ordinal);
        await NothingIsSigned(appointment);
    }

    /// <summary>Somebody with the database in their hands, who takes the trigger away first.</summary>
    private async Task Damage(Appointment appointment, string change)
    {
        await using var db = portal.OpenDb();
        var trigger = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'SignedFiles_StandStill'").SingleAsync(TestContext.Current.CancellationToken);
#pragma warning disable EF1002 // Names and values of this test.
        await db.Database.ExecuteSqlRawAsync(
            $"DROP TRIGGER SignedFiles_StandStill; UPDATE SignedFiles SET {change} WHERE Sha256 = '{appointment.FileToSignSha256}'; {trigger};", TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    }

    private async Task NothingIsSigned(Appointment appointment)
    {
        var stored = await portal.Stored(appointment);
        Assert.Equal((AppointmentStatus.AwaitingSignature, (GivenSignature?)null, (long?)null), (stored.Status, stored.Signature, stored.FileId));
    }
}
