using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>Appointments are stored as they were made, and a signature stays as it was given, whoever asks.</summary>
public sealed class AppointmentTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private Given Given => new(database.Open);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task An_appointment_comes_back_with_signature_and_file()
    {
        var signed = await Signed();
        await using var db = database.Open();
        var found = await db.Appointments.Include(a => a.File).SingleAsync(stop);
        Assert.Equal(
            ("Amara Exampleton", new DateOnly(2027, 4, 12), AppointmentStatus.Signed, signed.ContentSha256, signed.FileToSignSha256),
            (found.PostholderName, found.StartsOn, found.Status, found.ContentSha256, found.FileToSignSha256));
        Assert.Equal(
            (Person.Applicant.Id, "Postholder", Confirmation.Password, "20,100 120,40 220,160"),
            (found.Signature!.SignerId, found.Signature.Role, found.Signature.Confirmation!.Value, found.Signature.Drawing));
        Assert.True(found.File!.IsIntact);
    }

    [Fact]
    public async Task The_file_with_the_first_signature_stays_and_each_postholder_has_their_own()
    {
        var job = await Given.Signed();
        foreach (var person in new[] { Person.Applicant, Person.OtherApplicant })
            await Sign(await Given.Appointed(person, job), person);
        await using var db = database.Open();
        Assert.Equal(3, await db.SignedFiles.CountAsync(stop));
        Assert.Equal(2, await db.Appointments.Select(a => a.FileId).Distinct().CountAsync(stop));
        Assert.Equal(job.Newest.File!.Sha256, (await db.SignedFiles.SingleAsync(f => f.Id == job.Newest.FileId, stop)).Sha256);
    }

    [Fact]
    public async Task A_vacancy_has_one_live_appointment()
    {
        var first = await Given.Appointed(Person.Applicant);
        await Assert.ThrowsAsync<DbUpdateException>(() => database.Store(Again(first)));
        await using (var db = database.Open())
        {
            (await db.Appointments.SingleAsync(stop)).Withdraw("Went elsewhere.", ByNow);
            await db.SaveChangesAsync(stop);
        }
        await database.Store(Again(first));
        await using var again = database.Open();
        Assert.Equal(2, await again.Appointments.CountAsync(stop));
    }

    [Fact]
    public async Task The_second_of_two_who_change_it_at_once_is_refused()
    {
        var appointment = await Given.Appointed(Person.Applicant);
        await using var one = database.Open();
        await using var other = database.Open();
        var (mine, theirs) = (await one.Appointments.SingleAsync(stop), await other.Appointments.SingleAsync(stop));
        mine.Withdraw("Went elsewhere.", ByNow);
        await one.SaveChangesAsync(stop);
        var before = await other.SignedFiles.SingleAsync(stop);
        theirs.Sign(Signature(appointment, Person.Applicant), before, AppointmentBuilder.Countersigned(before), ByNow);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(stop));
        await using var again = database.Open();
        // Nothing of the refused signature is left behind: neither the file nor a line of the trail.
        Assert.Equal(
            (1, 0),
            (await again.SignedFiles.CountAsync(stop), await again.AuditEntries.CountAsync(e => e.What == "Job description countersigned", stop)));
    }

    [Theory]
    [InlineData("VersionId", "VersionId + 1")]
    [InlineData("PostholderId", "8")]
    [InlineData("ContentSha256", "'00'")]
    [InlineData("FileToSignSha256", "'00'")]
    public async Task Who_is_asked_to_sign_what_is_never_rewritten(string column, string value)
    {
        await Given.Appointed(Person.Applicant);
        Assert.Contains("cannot be rewritten", await Refusal(column, value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FileId", "NULL")]
    [InlineData("PostholderName", "'Mallory Example'")]
    [InlineData("Status", "'AwaitingSignature'")]
    [InlineData("Signature_SignerName", "'Mallory Example'")]
    [InlineData("Signature_Mark", "'Mallory Example'")]
    [InlineData("Signature_At", "'2020-01-01'")]
    [InlineData("Signature_Drawing", "NULL")]
    [InlineData("Signature_Confirmation", "'Passkey'")]
    public async Task A_given_signature_is_not_rewritten_nor_after_a_withdrawal(string column, string value)
    {
        await Signed();
        Assert.Contains("cannot be rewritten", await Refusal(column, value), StringComparison.Ordinal);
        await using (var db = database.Open())
        {
            (await db.Appointments.SingleAsync(stop)).Withdraw("Did not start.", ByNow);
            await db.SaveChangesAsync(stop);
        }
        Assert.Contains("cannot be rewritten", await Refusal(column, value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_stays_withdrawn()
    {
        await Given.Appointed(Person.Applicant);
        await using (var db = database.Open())
        {
            (await db.Appointments.SingleAsync(stop)).Withdraw("Went elsewhere.", ByNow);
            await db.SaveChangesAsync(stop);
        }
        Assert.Contains("cannot be rewritten", await Refusal("Status", "'Signed'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_column_of_a_signature_stands_still()
    {
        await using var db = database.Open();
        var trigger = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'Appointments_StandStill'").SingleAsync(stop);
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('Appointments')").ToListAsync(stop);
        // The rest is what HR records about the appointment, and what still happens after a signature.
        Assert.Equal(
            ["AppointedAt", "AppointedBy", "AppointedById", "AskedAt", "Id", "Reference", "Revision", "StartsOn", "Status", "WithdrawnAt", "WithdrawnBy", "WithdrawnReason"],
            columns.Where(c => !trigger.Contains($"NEW.\"{c}\" IS NOT", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Appointment.PostholderName))]
    [InlineData(nameof(Appointment.StartsOn))]
    public async Task Code_cannot_rewrite_a_signed_appointment_either(string property)
    {
        await Signed();
        await using var db = database.Open();
        var entry = db.Entry(await db.Appointments.SingleAsync(stop));
        entry.Property(property).CurrentValue = property == nameof(Appointment.StartsOn) ? new DateOnly(2030, 1, 1) : "Mallory Example";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task No_appointment_is_deleted()
    {
        await Given.Appointed(Person.Applicant);
        await using var db = database.Open();
        db.Remove(await db.Appointments.SingleAsync(stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    /// <summary>The same appointment recorded a second time, as somebody would who did not see the first.</summary>
    private Appointment Again(Appointment first)
    {
        using var db = database.Open();
        return new Appointment(
            db.Vacancies.Single(), db.Applications.Single(), db.Set<Domain.JobDescriptions.JobDescriptionVersion>().Single(v => v.Id == first.VersionId),
            db.SignedFiles.Single(), first.StartsOn, [], ByNow);
    }

    private async Task<Appointment> Signed() => await Sign(await Given.Appointed(Person.Applicant), Person.Applicant);

    private async Task<Appointment> Sign(Appointment appointment, Person postholder)
    {
        await using var db = database.Open();
        var stored = await db.Appointments.SingleAsync(a => a.Id == appointment.Id, stop);
        var before = await db.SignedFiles.SingleAsync(f => f.Sha256 == stored.FileToSignSha256, stop);
        // Each postholder's file is another one.
        var file = new SignedFile([.. AppointmentBuilder.Countersigned(before).Bytes, (byte)postholder.Id], Now);
        stored.Sign(Signature(stored, postholder), before, file, ByNow);
        await db.SaveChangesAsync(stop);
        return stored;
    }

    private static GivenSignature Signature(Appointment appointment, Person postholder) => new(
        postholder.Id, postholder.Name, GivenSignature.Postholder, postholder.Name, Appointment.StatementFor("Second in Science", 1), Now,
        appointment.ContentSha256, DrawnMark.Read("20,100 120,40 220,160"), confirmation: Confirmation.Password);

    private async Task<string> Refusal(string column, string value)
    {
        await using var db = database.Open();
        try
        {
#pragma warning disable EF1002 // Names and values of this test.
            await db.Database.ExecuteSqlRawAsync($"UPDATE \"Appointments\" SET \"{column}\" = {value}", stop);
#pragma warning restore EF1002
            return "";
        }
        catch (SqliteException refused)
        {
            return refused.Message;
        }
    }
}
