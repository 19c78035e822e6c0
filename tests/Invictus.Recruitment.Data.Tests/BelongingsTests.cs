using System.Reflection;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.Privacy;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>Export and erasure know every entity that holds something about a person, and delete what they say.</summary>
public sealed class BelongingsTests : IDisposable
{
    private static readonly DataSubject Amara = new(Person.Applicant.Id, Person.Applicant.Email);
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public void Every_entity_with_personal_properties_says_how_it_belongs_to_a_person()
    {
        using var db = database.Open();
        Assert.Empty(Personal(db.Model).Except(Belongings.All.Select(b => b.Entity)).Except(Belongings.OfStaff.Keys).Select(t => t.Name));
    }

    [Fact]
    public void The_walk_finds_roots_children_and_parts_of_rows()
    {
        using var db = database.Open();
        var found = Personal(db.Model).Select(t => t.Name).ToList();
        Assert.All(["Application", "Evidence", "Appointment", "JobDescriptionVersion", "Letter", "Rating"], name => Assert.Contains(name, found));
        Assert.DoesNotContain("School", found);
    }

    [Fact]
    public void Nothing_is_called_staffs_that_holds_anything_but_staffs()
    {
        using var db = database.Open();
        Assert.All(Belongings.OfStaff.Keys, type => Assert.All(Markers(db.Model.FindEntityType(type)!), m => Assert.Equal(PersonalKind.Staff, m.Kind)));
    }

    [Fact]
    public void What_goes_with_a_draft_goes_by_the_databases_own_cascade()
    {
        using var db = database.Open();
        foreach (var type in Belongings.All.Where(b => b.AtDeletion == AtDeletion.GoesWithADraft && b.Entity != typeof(Application)).Select(b => b.Entity))
        {
            var key = db.Model.FindEntityType(type)!.GetForeignKeys().Single(k => k.PrincipalEntityType.ClrType == typeof(Application));
            Assert.Equal((type.Name, DeleteBehavior.Cascade), (type.Name, key.DeleteBehavior));
        }
    }

    [Fact]
    public async Task A_copy_holds_what_is_personal_and_neither_secrets_nor_other_people()
    {
        var (sent, draft) = await Everything();
        await using var db = database.Open();
        var copy = await PersonalExport.Of(db, Amara, OpenSeal.Instance, stop);
        var text = string.Join('\n', copy.SelectMany(r => r.Values.Select(v => $"{r.Heading}.{v.Name}={v.Value}")));
        Assert.Equal(2, copy.Count(r => r.Heading == "Application"));
        Assert.Contains($"Application.LastName={sent.Details.LastName}", text, StringComparison.Ordinal);
        Assert.Contains("Application as sent.Details NationalInsuranceNumber=QQ 12 34 56 A", text, StringComparison.Ordinal);
        Assert.Contains($"Evidence.VacancyCriterion={draft.CriteriaOnTheForm[0].Text}", text, StringComparison.Ordinal);
        Assert.Contains("Letter.Text=Go to https://portal.example/x?token=… now", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "stamp-", "PasswordHash", "a-token", Person.OtherApplicant.Email, Person.Hr.Name, "ApplicantId", "4711" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_thought_of_an_application_is_disclosed_once_the_outcome_is_told()
    {
        var application = await Rated();
        await using (var db = database.Open())
            Assert.DoesNotContain("Rating by an assessor", (await PersonalExport.Of(db, Amara, OpenSeal.Instance, stop)).Select(r => r.Heading));
        await using (var db = database.Open())
        {
            (await db.Applications.SingleAsync(a => a.Id == application.Id, stop)).Tell(ApplicationOutcome.NotShortlisted, Moments.ByNow);
            await db.SaveChangesAsync(stop);
        }
        await using var after = database.Open();
        var copy = await PersonalExport.Of(after, Amara, OpenSeal.Instance, stop);
        Assert.Contains(copy, r => r.Heading == "Rating by an assessor" && r.Values.Contains(("Value", 2)));
        Assert.DoesNotContain(copy.SelectMany(r => r.Values), v => v.Value is string text && text.Contains(Person.Head.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_sent_nothing_goes_with_everything()
    {
        await Draft();
        await using var db = database.Open();
        var receipt = await Erasure.Erase(db, Amara, Moments.Now, stop);
        Assert.Equal("Account 1, Application 1, Page of an application form 11, Letter 2", receipt.Deleted);
        Assert.StartsWith("What you did ", receipt.Kept, StringComparison.Ordinal);
        await Nothing("Amara");
        Assert.False(await db.Users.AnyAsync(u => u.Id == Amara.AccountId, stop));
        Assert.False(await db.UserRoles.AnyAsync(r => r.UserId == Amara.AccountId, stop));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_file_of_the_database()
    {
        await database.Store(new Letter(Amara.Email, "Hello", "Zanzibar-Quokka", Moments.Now));
        Assert.Contains("Zanzibar-Quokka", await FileText(), StringComparison.Ordinal);
        await using (var db = database.Open())
            await Erasure.Erase(db, Amara, Moments.Now, stop);
        Assert.DoesNotContain("Zanzibar-Quokka", await FileText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_stays_and_the_account_becomes_a_shell()
    {
        var (sent, _) = await Everything();
        await using var db = database.Open();
        await Erasure.Erase(db, Amara, Moments.Now, stop);
        var shell = await db.Users.AsNoTracking().SingleAsync(u => u.Id == Amara.AccountId, stop);
        Assert.Equal((null, null, null, "Deleted account", false), (shell.Email, shell.NormalizedEmail, shell.PasswordHash, shell.DisplayName, shell.EmailConfirmed));
        Assert.DoesNotContain("amara", shell.UserName!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([sent.Id], await db.Applications.Where(a => a.ApplicantId == Amara.AccountId).Select(a => a.Id).ToListAsync(stop));
        Assert.Equal(0, await db.Letters.CountAsync(l => l.To == Amara.Email, stop));
        Assert.False(await db.UserRoles.AnyAsync(r => r.UserId == Amara.AccountId, stop));
    }

    [Fact]
    public async Task The_receipt_and_the_line_of_the_trail_say_nothing_of_whom()
    {
        await Everything();
        await using var db = database.Open();
        var receipt = await Erasure.Erase(db, Amara, Moments.Now, stop);
        var line = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.What == "Account deleted", stop);
        Assert.Equal((null, "Applicant", null, null, receipt.Reference.Value), (line.ActorId, line.Actor, line.From, line.Detail, line.SubjectReference));
        Assert.DoesNotContain("example", receipt.Deleted + receipt.Kept, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_elses_rows_are_touched()
    {
        await Everything();
        var given = new Given(database.Open);
        await given.Filled(await given.Open("Another"), Person.OtherApplicant);
        await database.Store(new Letter(Person.OtherApplicant.Email, "Hello", "Bram", Moments.Now));
        await using var db = database.Open();
        await Erasure.Erase(db, Amara, Moments.Now, stop);
        Assert.Equal((1, 1), (await db.Applications.CountAsync(a => a.ApplicantId == Person.OtherApplicant.Id, stop), await db.Letters.CountAsync(stop)));
        Assert.Equal(Person.All.Count, await db.Users.CountAsync(stop));
    }

    [Fact]
    public async Task A_receipt_stays_as_it_is()
    {
        await using var db = database.Open();
        var receipt = await Erasure.Erase(db, Amara, Moments.Now, stop);
        db.Remove(receipt);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    private async Task<(Application Sent, Domain.Vacancies.Vacancy Drafted)> Everything()
    {
        var given = new Given(database.Open);
        var sent = await given.Applied(await given.Closed("Sent"), Person.Applicant);
        return (sent, await Draft());
    }

    private async Task<Domain.Vacancies.Vacancy> Draft()
    {
        var given = new Given(database.Open);
        var open = await given.Open("Drafted");
        await given.Filled(open, Person.Applicant);
        await database.Store(new Letter(Amara.Email, "Welcome", "Go to https://portal.example/x?token=a-token now", Moments.Now));
        await database.Store(new Letter(Amara.Email, "Reminder", "Amara", Moments.Now));
        return open;
    }

    private async Task<Application> Rated()
    {
        var given = new Given(database.Open);
        var closed = await given.Closed();
        var application = await given.Applied(closed, Person.Applicant);
        await given.Together(closed, application);
        return application;
    }

    /// <summary>Pages that are no longer used, and the log of writing, included.</summary>
    private async Task<string> FileText() => string.Concat(await Task.WhenAll(
        Directory.GetFiles(Path.GetDirectoryName(database.Path)!).Select(f => File.ReadAllTextAsync(f, System.Text.Encoding.Latin1, stop))));

    /// <summary>Not one column of the database holds a word any more.</summary>
    private async Task Nothing(string word)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(stop);
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsOwned()))
        {
            foreach (var column in type.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => p.GetColumnName()).Distinct())
            {
                using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM \"{type.GetTableName()}\" WHERE \"{column}\" LIKE '%{word}%'";
                if (await command.ExecuteScalarAsync(stop) is not 0L)
                    found.Add($"{type.GetTableName()}.{column}");
            }
        }
        Assert.Empty(found);
    }

    /// <summary>The entities with a marked property: of the row itself, of a part of it, or of something it owns.</summary>
    private static IEnumerable<Type> Personal(IModel model) => model.GetEntityTypes().Where(t => !t.IsOwned() && Markers(t).Any()).Select(t => t.ClrType).Distinct();

    private static IEnumerable<PersonalAttribute> Markers(ITypeBase type) =>
        type.GetDeclaredProperties().Select(p => p.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()).OfType<PersonalAttribute>()
            .Concat(type.GetComplexProperties().SelectMany(p => Markers(p.ComplexType)))
            .Concat(type is IEntityType entity ? entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && !n.IsOnDependent).SelectMany(n => Markers(n.TargetEntityType)) : []);
}
