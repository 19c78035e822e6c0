using System.Globalization;
using System.Security.Cryptography;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Commands;

/// <summary>How the trust's own people get their accounts: nobody can register for a staff role on a page. A school that is not known yet is made.</summary>
internal static class AddStaffCommand
{
    private const string Usage = "Usage: staff add EMAIL NAME ROLE [SCHOOL [TRAINED]]. TRAINED is the date of the safer-recruitment certificate. "
        + "For example: staff add head@school.example \"Hugh Example\" Headteacher Crestwood 2026-01-12";

    public static async Task<int> Run(string[] args)
    {
        if (args.Length is < 3 or > 5)
            return Say(Usage);
        var (email, name, role) = (args[0], args[1].Trim(), args[2]);
        if (name.Length is 0 or > Account.NameMax)
            return Say($"A name has 1 to {Account.NameMax} characters.");
        if (Roles.All.FirstOrDefault(r => r != Roles.Applicant && string.Equals(r, role, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return Say($"There is no role “{role}”. Roles: {string.Join(", ", Roles.All.Where(r => r != Roles.Applicant))}.");
        var atSchool = known is Roles.Headteacher or Roles.PanelMember;
        if (atSchool != (args.Length > 3))
            return Say(atSchool ? $"A {known.ToLowerInvariant()} belongs to a school. {Usage}" : $"The role “{known}” serves the whole trust: leave the school out.");
        if (atSchool && (args[3].Trim().Length is 0 or > School.NameMax))
            return Say($"A school's name has 1 to {School.NameMax} characters.");
        var schoolName = atSchool ? args[3].Trim() : "";
        DateOnly? trained = null;
        if (args.Length == 5)
        {
            if (!DateOnly.TryParseExact(args[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return Say("The date of the safer-recruitment certificate is written like 2026-01-12.");
            trained = date;
        }

        var builder = WebApplication.CreateBuilder(ContentRoot.Options([]));
        builder.AddPortal();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await builder.PrepareDatabase();
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, SaferRecruitmentTrainedOn = trained };
        var password = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 20);
        foreach (var step in new Func<Task<IdentityResult>>[] { () => accounts.CreateAsync(account, password), () => accounts.AddToRoleAsync(account, known) })
        {
            if (await step() is { Succeeded: false } refused)
                return Say(string.Join(" ", refused.Errors.Select(e => e.Description)));
        }
        if (atSchool)
        {
            var school = await db.Schools.SingleOrDefaultAsync(s => s.Name == schoolName);
            if (school is null)
                db.Schools.Add(school = new School(schoolName, "School", ""));
            await db.SaveChangesAsync();
            db.SchoolMemberships.Add(new SchoolMembership(account.Id, school.Id));
            await db.SaveChangesAsync();
        }
        await transaction.CommitAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{email} is {known}. First password: {password}"));
        return 0;
    }

    private static int Say(string what)
    {
        Console.Error.WriteLine(what);
        return Command.Refused;
    }
}
