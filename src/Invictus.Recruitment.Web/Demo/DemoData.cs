using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>
/// The demonstration: loaded once, in Development only, into an empty database. Everything goes through the domain's own moves,
/// so nothing stands there that the portal would not allow.
/// </summary>
internal static class DemoData
{
    public const string Password = "Recruitment-Demo-1";

    public static async Task LoadDemoData(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || app.Configuration.GetValue("Demo:Load", true) is false)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<RecruitmentDb>();
        if (await db.Schools.AnyAsync())
            return;
        var seeds = DemoSeeds.Find(app.Environment.ContentRootPath);
        if (seeds is null)
        {
            app.Logger.LogWarning("No seeds folder found beside the solution: the demonstration starts empty");
            return;
        }
        // All or nothing: a start that was interrupted begins again with the next one.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var people = await People(services, db);
        await DemoLibrary.Load(db, seeds, now);
        await ActivatorUtilities.CreateInstance<DemoVacancies>(services, seeds, people).Load(now);
        await transaction.CommitAsync();
        app.Logger.LogInformation("Demonstration data loaded; sign in as hr@invictus.example with the password in README.md");
    }

    private static async Task<DemoPeople> People(IServiceProvider services, RecruitmentDb db)
    {
        var crestwood = new School("Crestwood", "Secondary school", "Dudley");
        db.Schools.Add(crestwood);
        await db.SaveChangesAsync();
        var accounts = services.GetRequiredService<UserManager<Account>>();

        async Task<Account> Add(string email, string name, string role, School? school = null, DateOnly? trained = null)
        {
            var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, SaferRecruitmentTrainedOn = trained };
            Check(await accounts.CreateAsync(account, Password));
            Check(await accounts.AddToRoleAsync(account, role));
            if (school is not null)
                db.SchoolMemberships.Add(new SchoolMembership(account.Id, school.Id));
            return account;
        }

        await Add("hr@invictus.example", "Harriet Sample", Roles.HrOfficer);
        await Add("admin@invictus.example", "Ade Sample", Roles.Administrator);
        var people = new DemoPeople(
            crestwood,
            await Add("ceo@invictus.example", "Carys Example", Roles.ChiefExecutive),
            await Add("head@crestwood.example", "Hugh Example", Roles.Headteacher, crestwood, new DateOnly(2025, 9, 1)),
            await Add("panel@crestwood.example", "Priya Sample", Roles.PanelMember, crestwood, new DateOnly(2026, 1, 12)),
            (email) => Add(email, email, Roles.Applicant));
        await db.SaveChangesAsync();
        return people;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}

/// <summary>Who the demonstration needs; applicants are made as their applications are read.</summary>
internal sealed record DemoPeople(School School, Account ChiefExecutive, Account Head, Account Member, Func<string, Task<Account>> Applicant)
{
    public static Stamp By(Account account, DateTimeOffset at) => new(account.Id, account.DisplayName, at);
}
