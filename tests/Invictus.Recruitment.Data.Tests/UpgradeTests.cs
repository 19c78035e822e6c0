using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What an earlier release stored can still be read after the newest migration.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task An_application_sent_before_credentials_and_facts_were_kept_has_none_and_can_be_read()
    {
        var given = new Given(database.Open);
        var written = given.Application(await given.Open(), Person.Applicant)
            .With(FormSection.Qualifications, new QualificationAnswers { Kind = "Degree", Subject = "Biology", AwardedBy = "University of Nowhere", Awarded = "2015" }, "Q000000001").Submitted();
        await given.Written(written);
        await using (var db = database.Open())
        {
            Assert.Single((await db.Applications.SingleAsync(stop)).Credentials);
            // Back to the release before, and forward again: what it did not know is empty.
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("ApplicantsWay", stop);
            await migrator.MigrateAsync(cancellationToken: stop);
        }
        await using var after = database.Open();
        var application = await after.Applications.Include(a => a.Evidence).SingleAsync(stop);
        Assert.Empty(application.Credentials);
        Assert.All(application.Evidence, e => Assert.Null(e.Stated));
        Assert.Null(application.ObjectedAt);
    }
}
