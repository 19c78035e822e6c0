using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Applications;
using Invictus.Recruitment.Web.Features.Scoring;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>
/// Adds closed vacancies with many submitted applications in front of a panel, by the domain's own moves. Applications are stored some at a
/// time, each whole; no letters are written, for ten thousand receipts would fill the demonstration's mailbox.
/// </summary>
internal sealed class LoadApplications(RecruitmentDb db, ISeal seal, IPasswordHasher<Account> passwords, TimeProvider time, ScoreApplication score)
{
    /// <summary>So many applications are stored at once: few enough that memory stays flat and a portal that runs beside it waits for a moment only.</summary>
    public const int Batch = 50;

    public const string Chair = "head@crestwood.example";
    public const string Member = "panel@crestwood.example";

    private readonly DateTimeOffset now = time.GetUtcNow();

    /// <param name="applications">How many altogether.</param>
    /// <param name="vacancies">Over how many vacancies, as evenly as can be.</param>
    /// <param name="told">Hears how many are stored, after each batch.</param>
    /// <param name="stop">Stops after the batch that is being stored; what is there is handed to the panel all the same.</param>
    /// <exception cref="RuleViolation">The demonstration data is not there.</exception>
    public async Task<IReadOnlyList<LoadedVacancy>> Now(int applications, int vacancies, Action<int> told, CancellationToken stop)
    {
        var (job, panel) = (await SignedJobDescription(), await Panel());
        var role = await db.Roles.Where(r => r.Name == Roles.Applicant).Select(r => r.Id).SingleAsync(CancellationToken.None);
        var password = passwords.HashPassword(new Account(), DemoData.Password);
        var (number, stored, loaded) = (await LastNumber(), 0, new List<LoadedVacancy>());
        for (var i = 0; i < vacancies && !stop.IsCancellationRequested; i++)
        {
            var vacancy = await Published(job);
            var (share, taken, first) = ((applications / vacancies) + (i < applications % vacancies ? 1 : 0), new HashSet<int>(), number + 1);
            while (taken.Count < share && !stop.IsCancellationRequested)
            {
                var people = Enumerable.Range(number + 1, Math.Min(Batch, share - taken.Count)).Select(n => new InventedApplicant(n, London.DateOf(now))).ToList();
                await Store(people, vacancy, role, password, taken);
                (number, stored) = (number + people.Count, stored + people.Count);
                told(stored);
            }
            var round = await RoundBegun(vacancy.Id, panel);
            loaded.Add(new LoadedVacancy(
                vacancy.Reference.Value, vacancy.Title, round, taken.Count, new InventedApplicant(first, London.DateOf(now)).Email, new InventedApplicant(number, London.DateOf(now)).Email));
        }
        return loaded;
    }

    private async Task<JobDescription> SignedJobDescription()
    {
        var job = await db.SchoolMemberships.Join(db.Users.Where(u => u.Email == Chair), m => m.AccountId, a => a.Id, (m, a) => m.SchoolId)
            .Join(db.JobDescriptions, s => s, j => j.SchoolId, (s, j) => j)
            .Where(j => j.Versions.Any(v => v.Status == VersionStatus.Signed)).OrderBy(j => j.Id).Select(j => j.Id).FirstOrDefaultAsync();
        Rule.Keep(Rule.Unless(
            job != 0, "The demonstration's signed job description is not in this database. Start the portal once in Development, so that it loads the demonstration, and try again."));
        return await db.JobDescriptions.AsNoTracking().Include(j => j.Versions).SingleAsync(j => j.Id == job);
    }

    private async Task<IReadOnlyList<Account>> Panel()
    {
        var panel = await db.Users.AsNoTracking().Where(u => u.Email == Chair || u.Email == Member).ToListAsync();
        Rule.Keep(Rule.Unless(panel.Count == 2, $"The demonstration's accounts {Chair} and {Member} are not in this database: there is nobody to be the panel."));
        return panel;
    }

    /// <summary>A second load goes on where the first ended, with other people.</summary>
    private async Task<int> LastNumber() => InventedApplicant.NumberIn(await db.Users
        .Where(u => u.Email!.EndsWith("@" + InventedApplicant.Domains[0]) || u.Email.EndsWith("@" + InventedApplicant.Domains[1]))
        .OrderByDescending(u => u.Id).Select(u => u.Email).FirstOrDefaultAsync());

    private async Task<Vacancy> Published(JobDescription job)
    {
        var terms = new VacancyTerms(
            ContractType.Permanent, WorkingPattern.FullTime, "32.5 hours a week, 195 days a year", "£34,069 to £52,835 a year (MPS/UPS)",
            London.DateOf(now).AddMonths(4), London.At(London.DateOf(now.AddDays(-2)), new TimeOnly(12, 0))!.Value, PassMark: 2);
        var vacancy = new Vacancy(job, job.InForce!, job.SchoolId, terms, Stamp.Portal(now.AddDays(-30)));
        vacancy.Publish(job, Stamp.Portal(now.AddDays(-30)));
        db.Vacancies.Add(vacancy);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return vacancy;
    }

    private async Task Store(List<InventedApplicant> people, Vacancy vacancy, long role, string password, HashSet<int> taken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var accounts = people.Select(p => AccountOf(p.Email, password)).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync();
        var written = new List<(Application Application, IReadOnlyList<FormPage> Pages, DateTimeOffset At)>();
        foreach (var (person, account) in people.Zip(accounts))
        {
            db.UserRoles.Add(new IdentityUserRole<long> { UserId = account.Id, RoleId = role });
            // In the four weeks before the closing time, the last of them some hours before it.
            var at = vacancy.ClosesAt.AddHours(-2 - (taken.Count * 37 % 600));
            var pages = person.Pages(vacancy);
            var application = new Application(vacancy, account.Id, person.Email, Applicant(account, at.AddHours(-1)));
            var number = SubmitApplication.NumberBeside(taken);
            application.Submit(vacancy, new ApplicationForm(pages), seal, number, Applicant(account, at));
            taken.Add(number);
            db.Applications.Add(application);
            written.Add((application, pages, at));
        }
        await db.SaveChangesAsync();
        foreach (var (application, pages, at) in written)
        {
            await score.Now(application, vacancy, at, CancellationToken.None);
            foreach (var page in pages)
            {
                var part = new FormPart(application.Id, page.Section, page.Item);
                part.Merge([.. page.Texts.Keys], new Dictionary<string, string>(), page.Texts, seal, at);
                db.FormParts.Add(part);
            }
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private async Task<string> RoundBegun(long vacancyId, IReadOnlyList<Account> panel)
    {
        var round = new ShortlistingRound(vacancyId);
        round.SetPanel(panel.Select(a => new PanelMember(a.Id, a.DisplayName, a.Email == Chair, a.SaferRecruitmentTrainedOn)), Stamp.Portal(now));
        round.Begin(await db.Vacancies.SingleAsync(v => v.Id == vacancyId), Stamp.Portal(now));
        db.ShortlistingRounds.Add(round);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return round.Reference.Value;
    }

    /// <summary>Hashed once for all: the password is in README.md, and hashing ten thousand times would take longer than all else.</summary>
    private static Account AccountOf(string email, string password) => new()
    {
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        DisplayName = email,
        PasswordHash = password,
        SecurityStamp = Guid.NewGuid().ToString("N").ToUpperInvariant(),
        LockoutEnabled = true,
    };

    private static Stamp Applicant(Account account, DateTimeOffset at) => new(account.Id, "Applicant", at);
}

/// <param name="Round">The reference of its round of shortlisting.</param>
/// <param name="First">The address of the first applicant.</param>
/// <param name="Last">The address of the last applicant.</param>
internal sealed record LoadedVacancy(string Reference, string Title, string Round, int Applications, string First, string Last);
