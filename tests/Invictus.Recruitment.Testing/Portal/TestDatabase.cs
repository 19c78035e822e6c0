using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Testing;

/// <summary>
/// A migrated SQLite file of a test's own, with two schools and everybody in <see cref="Person"/>. Migrations run once in a
/// process; every other database is a copy of that file.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly TemporaryFolder folder = new();

    public TestDatabase() => File.Copy(Template.Value, Path);

    public string Path => System.IO.Path.Combine(folder.Path, "recruitment.db");

    /// <summary>A new context on the file, as every request has one.</summary>
    public RecruitmentDb Open() => Open(Path);

    /// <summary>Stores something in a context of its own.</summary>
    public async Task<T> Store<T>(T thing)
        where T : class
    {
        await using var db = Open();
        db.Add(thing);
        await db.SaveChangesAsync();
        return thing;
    }

    /// <summary>Puts a fresh copy at a path: how the portal gets its own.</summary>
    internal static void CopyTo(string path) => File.Copy(Template.Value, path);

    public void Dispose() => folder.Dispose();

    // Without a pool the file is free, and complete, as soon as a context is disposed of.
    internal static RecruitmentDb Open(string path) => new SqliteRecruitmentDb(new DbContextOptionsBuilder<SqliteRecruitmentDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString).Options);

    private static string MakeTemplate()
    {
        var path = System.IO.Path.Combine(TemporaryFolder.OfProcess, "template.db");
        using var db = Open(path);
        db.Database.Migrate();
        foreach (var role in Roles.All)
            db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() });
        db.Schools.Add(new School("Crestwood", "Secondary school", "Dudley"));
        db.SaveChanges();
        db.Schools.Add(new School("Lakeside", "Primary school", "Stourbridge"));
        db.SaveChanges();
        var password = Hasher.HashPassword(null!, Person.Password);
        var roles = db.Roles.ToDictionary(r => r.Name!, r => r.Id);
        foreach (var person in Person.All)
        {
            db.Users.Add(AccountOf(person, password));
            db.SaveChanges();
            db.UserRoles.Add(new IdentityUserRole<long> { UserId = person.Id, RoleId = roles[person.Role] });
            if (person.SchoolId is { } school)
                db.SchoolMemberships.Add(new SchoolMembership(person.Id, school));
        }
        db.SaveChanges();
        // The copies are of one file: nothing may stay behind in the write-ahead log.
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }

    private static Account AccountOf(Person person, string password) => new()
    {
        Id = person.Id,
        UserName = person.Email,
        NormalizedUserName = person.Email.ToUpperInvariant(),
        Email = person.Email,
        NormalizedEmail = person.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        DisplayName = person.Name,
        PasswordHash = password,
        SecurityStamp = $"stamp-{person.Id}",
        LockoutEnabled = true,
        SaferRecruitmentTrainedOn = person.Role == Roles.Headteacher ? new DateOnly(2025, 9, 1) : null,
    };

    /// <summary>One round of hashing: tests sign in hundreds of times.</summary>
    internal const int HashingRounds = 1;

    private static PasswordHasher<Account> Hasher => new(Options.Create(new PasswordHasherOptions { IterationCount = HashingRounds }));
}
