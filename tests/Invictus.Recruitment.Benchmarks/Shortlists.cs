using System.Diagnostics;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Benchmarks;

/// <summary>Ranking of 10,000 applications by 26 criteria and three assessors out of SQLite, the engine alone, and the panel's pages.</summary>
internal static class Shortlists
{
    private const int Applicants = 10_000;
    private const int Criteria = 26;
    private static readonly long[] Assessors = [Person.Head.Id, Person.PanelMember.Id, Person.OtherHead.Id];

    public static async Task Measure()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}\n");
        Engine();
        await FromDatabase();
        await Pages();
    }

    private static void Engine()
    {
        var scope = Enumerable.Range(1, Criteria).Select(c => new CriterionInScope(c, c % 9 == 0 ? Importance.Desirable : Importance.Essential, 1 + (c % 3))).ToList();
        var rows = Enumerable.Range(0, Applicants).Select(a => scope.Select((c, i) => new CriterionRating(c.Id, ((a * 7) + (i * 13)) % 4)).ToList()).ToList();
        var measured = Measured.Of("score and rank 10,000 × 26 agreed ratings, in memory", 20, () => Ranking.Of(Scored()), warmUp: 20);
        Measured.Head();
        measured.Print();
        Console.WriteLine($"\n{Applicants * Criteria / measured.Processor / 1000:0.0} million ratings a second on one core (aim 2.0)\n");

        IEnumerable<(int, ApplicationScore)> Scored()
        {
            var sheet = new ScoreSheet(scope, ScoreFormula.PassMark);
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var (criterion, rating) in rows[i])
                    sheet.Enter(criterion, rating);
                yield return (i, sheet.Score());
                sheet.Clear();
            }
        }
    }

    private static async Task FromDatabase()
    {
        using var database = new TestDatabase();
        var (vacancy, round) = await Filled(database);
        await using var db = database.Open();
        var stored = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == vacancy.Id);
        var panel = await db.ShortlistingRounds.AsNoTracking().SingleAsync(r => r.Id == round);
        var applicants = await db.Applications.Select(a => a.Id).ToListAsync();
        Console.WriteLine("From SQLite, in turn with the bare SQL that reads the same rows; milliseconds, median of 9 after 3 (aims: 1,500 ms, ratio 1.5):\n\n| | portal | bare SQL | ratio | processor: portal | bare SQL | ratio |\n|---|---|---|---|---|---|---|");
        await Compare("rank by agreed ratings (260,000 rows)", database, async fresh => (await fresh.Rank(stored, round, default)).Ranked.Count,
            $"SELECT s.ApplicationId, a.CriterionId, a.Value FROM Scorecards s JOIN AgreedRatings a ON a.ScorecardId = s.Id WHERE s.RoundId = {round}",
            $"SELECT Id, BlindNumber FROM Applications WHERE VacancyId = {vacancy.Id} AND Status <> 'Draft' AND BlindNumber IS NOT NULL ORDER BY BlindNumber");
        await Compare("read what three assessors gave (780,000 rows), agree what is alike", database, Agreed,
            $"SELECT a.ApplicationId, a.AssessorId, r.CriterionId, r.Value FROM Assessments a JOIN Ratings r ON r.AssessmentId = a.Id WHERE a.RoundId = {round} AND a.SubmittedAt IS NOT NULL AND a.ReplacedAt IS NULL");
        Console.WriteLine("\nMemory after a collection, ranking again and again:\n\n| rankings | heap |\n|---|---|");
        for (var i = 1; i <= 10; i++)
        {
            await using var fresh = database.Open();
            await fresh.Rank(stored, round, default);
            if (i is 1 or 5 or 10)
                Console.WriteLine($"| {i} | {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0.0} MB |");
        }

        async Task<int> Agreed(RecruitmentDb fresh)
        {
            var alike = await fresh.Assessments.SubmittedIn(round).Alike(panel, default);
            return applicants.Sum(a => alike.Of(a).Count());
        }
    }

    private static async Task Compare(string what, TestDatabase database, Func<RecruitmentDb, Task<int>> portal, params string[] sql)
    {
        // The clock tells what somebody waits; the processor's own time tells the same on a busy machine.
        var (ours, bare, worked, read) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 12; i++)
        {
            var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await using (var fresh = database.Open())
                await portal(fresh);
            ours.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            worked.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await using (var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False"))
            {
                await connection.OpenAsync();
                foreach (var statement in sql)
                    await Read(connection, statement);
            }
            bare.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            read.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }
        Console.WriteLine($"| {what} | {Median(ours):0} | {Median(bare):0} | {Median(ours) / Median(bare):0.00} | {Median(worked):0} | {Median(read):0} | {Median(worked) / Median(read):0.00} |");
    }

    private static async Task Read(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = statement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var columns = reader.FieldCount;
        var sum = 0L;
        while (await reader.ReadAsync())
        {
            for (var c = 0; c < columns; c++)
                sum += reader.GetInt64(c);
        }
        GC.KeepAlive(sum);
    }

    private static double Median(List<double> times) => times.Skip(3).Order().ElementAt((times.Count - 3) / 2);

    /// <summary>One application is stored by the domain's own moves; the other 9,999 are copies of its row.</summary>
    private static async Task<(Vacancy Vacancy, long Round)> Filled(TestDatabase database)
    {
        var given = new Given(database.Open);
        var vacancy = await Closed(given);
        var application = await given.Applied(vacancy, Person.Applicant);
        var round = await given.Rating(vacancy);
        await using var db = database.Open();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await Run("PRAGMA foreign_keys = OFF");
        await Run("CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 9999) SELECT i FROM c");
        var columns = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM pragma_table_info('Applications')";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(reader.GetString(0));
        }
        var values = columns.Select(c => c switch
        {
            "Id" => $"{application.Id} + i",
            "ApplicantId" => "1000000 + i",
            "BlindNumber" => "100000 + i",
            "Reference" => "printf('%010d', i)",
            _ => $"\"{c}\"",
        });
        await Run($"INSERT INTO Applications ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM Applications, n WHERE Id = {application.Id}");
        foreach (var (assessor, k) in Assessors.Select((a, k) => (a, k)))
            await Run($"INSERT INTO Assessments (RoundId, ApplicationId, AssessorId, SubmittedAt, Reference, Revision, Version, ReopenReason, ReopenedBy) SELECT {round.Id}, Id, {assessor}, '2026-11-20 12:00:00', printf('a%d%08d', {k}, Id), 1, 1, '', '' FROM Applications WHERE VacancyId = {vacancy.Id}");
        var scope = string.Join(", ", vacancy.CriteriaOnTheForm.Select(c => c.Id));
        await Run($"INSERT INTO Ratings (AssessmentId, CriterionId, Value, Note, Explanation, ExplainedBy) SELECT a.Id, c.Id, (a.ApplicationId * 7 + c.Id * 13 + CASE WHEN a.AssessorId % 3 = 0 AND c.Id % 5 = 0 THEN 1 ELSE 0 END) % 4, 'A note of some words.', '', '' FROM Assessments a, VacancyCriteria c WHERE c.Id IN ({scope})");
        await Run($"INSERT INTO Scorecards (RoundId, ApplicationId, Reference, Revision, Waiting) SELECT {round.Id}, Id, printf('s%09d', Id), 1, 0 FROM Applications WHERE VacancyId = {vacancy.Id}");
        await Run($"INSERT INTO AgreedRatings (ScorecardId, CriterionId, Value, Note, ByItself, CanBeShared) SELECT s.Id, c.Id, (s.ApplicationId * 7 + c.Id * 13) % 4, '', 1, 0 FROM Scorecards s, VacancyCriteria c WHERE c.Id IN ({scope})");
        return (vacancy, round.Id);

        async Task Run(string statement)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Keys that this program made.
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<Vacancy> Closed(Given given)
    {
        var criteria = Enumerable.Range(1, Criteria)
            .Select(n => new Criterion(n % 9 == 0 ? Importance.Desirable : Importance.Essential, "Experience", $"Criterion {n}", [], AssessmentStage.Application)).ToArray();
        var job = await given.Store(A.JobDescription().WithCriteria(criteria).Signed("%PDF-2.0"u8.ToArray()).ToStore());
        return await given.Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
    }

    private static async Task Pages()
    {
        await using var portal = new TestPortal();
        var vacancy = await Closed(portal.Given);
        foreach (var n in Enumerable.Range(0, 60))
        {
            var email = $"applicant{n}@example.com";
            var account = await portal.Given.Store(new Account { UserName = email, Email = email, DisplayName = email });
            await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(1000 + n).ToStore());
        }
        var round = await portal.Given.Rating(vacancy);
        using var head = await portal.SignedIn(Person.Head);
        Console.WriteLine("\nPages with 60 applications × 26 criteria, whole requests inside the process, 30 each after 10 (aim 150 ms):\n\n| page | median | slowest |\n|---|---|---|");
        foreach (var page in new[] { "", "/criteria/3", "/applicants/1000" })
            await Time(head, round.Reference.Value, page);
        await SubmitAll(portal, round, vacancy);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        foreach (var page in new[] { "/ranking", "/statistics", "/second-look", "/applicants/1000/agree", "/applicants/1000/decide", "/decide-several" })
            await Time(head, round.Reference.Value, page);
    }

    private static async Task Time(Visitor head, string round, string page)
    {
        var times = new List<double>();
        for (var i = 0; i < 40; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await head.Get($"/shortlisting/{round}{page}");
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var measured = times.Skip(10).Order().ToList();
        Console.WriteLine($"| `{page}` | {measured[15]:0.0} ms | {measured[^1]:0.0} ms |");
    }

    private static Task<int> SubmitAll(TestPortal portal, ShortlistingRound round, Vacancy vacancy) => portal.Ask(async db =>
    {
        var criteria = vacancy.CriteriaOnTheForm.Select(c => c.Id).ToList();
        foreach (var application in await db.Applications.Select(a => a.Id).ToListAsync())
        {
            foreach (var person in new[] { Person.Head, Person.PanelMember })
            {
                var assessment = new Assessment(round.Id, application, person.Id);
                foreach (var criterion in criteria)
                    assessment.Rate(round, criterion, person == Person.Head && criterion % 7 == 0 ? 3 : 2, "", Moments.ByNow);
                assessment.Submit(round, criteria, Moments.ByNow);
                db.Assessments.Add(assessment);
            }
        }
        return await db.SaveChangesAsync();
    });
}
