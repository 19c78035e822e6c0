using System.Diagnostics;
using System.Net;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Benchmarks;

/// <summary>
/// The last minute before a vacancy closes: 300 applicants write and the page saves by itself, 100 others submit, against the real program
/// in a process of its own on SQLite. Ends by itself.
/// </summary>
internal static class Rush
{
    private const int Writers = 300;
    private const int Senders = 100;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How long somebody writes until they pause, and the page saves.</summary>
    private static TimeSpan NextPause => TimeSpan.FromSeconds(2 + (Random.Shared.NextDouble() * 6));

    public static async Task Measure()
    {
        using var stop = new CancellationTokenSource(Longest);
        await using var portal = new RunningPortal(("Limits__SignInsPerMinute", "1000000"));
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {Load()}, .NET {Environment.Version}; who writes shares the cores with the portal");
        await portal.Start(stop.Token);
        var applications = await Prepared(portal, stop.Token);
        var visitors = applications.Select(_ => portal.Visitor()).ToArray();
        await Parallel.ForAsync(0, visitors.Length, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop.Token },
            async (n, _) => await visitors[n].SignIn(Email(n), Person.Password));
        var writings = Enumerable.Range(0, Writers).Select(n => new Writing(visitors[n], $"/applications/{applications[n].Reference}/evidence/1", "Answers.Text")).ToArray();
        await Parallel.ForEachAsync(writings, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop.Token }, async (w, _) => await w.Open());

        Console.WriteLine($"{Writers + Senders} applicants are signed in; the minute begins (load {Load()}).");
        var (times, errors) = (new Times(), new List<string>());
        portal.Process.Refresh();
        var (processor, started) = (portal.Process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Task.WhenAll(
            [.. writings.Select((w, n) => Write(w, n, times, errors, stop.Token)), .. Enumerable.Range(Writers, Senders).Select(n => Send(visitors[n], applications[n].Reference.Value, times, errors, stop.Token))]);
        var took = Stopwatch.GetElapsedTime(started);
        portal.Process.Refresh();
        processor = portal.Process.TotalProcessorTime - processor;

        Console.WriteLine($"\nThe minute took {took.TotalSeconds:0.0} s, load {Load()}; the portal used {processor.TotalSeconds:0.0} s of processor and {portal.Process.WorkingSet64 / 1048576.0:0} MB.\n\n| | requests | median | 95 of 100 within | 99 of 100 within | slowest |\n|---|---|---|---|---|---|");
        times.Print();
        // Opening a page again begins to count anew.
        var acknowledged = writings.Sum(w => w.Acknowledged);
        var lost = await Lost(portal, writings, stop.Token);
        foreach (var error in errors.Concat(portal.Said.Where(s => s.Contains("\"Error\"", StringComparison.Ordinal) || s.StartsWith("fail:", StringComparison.Ordinal))).Take(5))
            Console.WriteLine(error);
        Console.WriteLine($"\n{acknowledged} saves acknowledged, {Senders} submissions: {lost} lost, {errors.Count} errors");
        foreach (var visitor in visitors)
            visitor.Dispose();
        if (lost + errors.Count > 0)
            Environment.ExitCode = 1;
    }

    /// <summary>One vacancy; each applicant with an application that is complete.</summary>
    private static async Task<List<Application>> Prepared(RunningPortal portal, CancellationToken stop)
    {
        var given = portal.Given;
        var vacancy = await given.Store(A.Vacancy().From(await given.Signed()).ClosingAt(TimeProvider.System.GetUtcNow().AddDays(1)).Published().ToStore());
        // As strong as the portal makes it, worked out once.
        var password = new PasswordHasher<Account>().HashPassword(null!, Person.Password);
        await using var db = portal.OpenDb();
        var role = await db.Roles.SingleAsync(r => r.Name == Domain.People.Roles.Applicant, stop);
        var accounts = Enumerable.Range(0, Writers + Senders).Select(n => new Account
        {
            UserName = Email(n),
            NormalizedUserName = Email(n).ToUpperInvariant(),
            Email = Email(n),
            NormalizedEmail = Email(n).ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = $"Applicant {n}",
            PasswordHash = password,
            SecurityStamp = $"stamp-{n}",
        }).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync(stop);
        db.UserRoles.AddRange(accounts.Select(a => new IdentityUserRole<long> { UserId = a.Id, RoleId = role.Id }));
        var written = accounts.ConvertAll(a => given.Application(vacancy, a.Id, a.Email!).Complete());
        var applications = written.ConvertAll(w => w.ToStore());
        db.Applications.AddRange(applications);
        await db.SaveChangesAsync(stop);
        db.FormParts.AddRange(written.Zip(applications).SelectMany(w => w.First.PartsOf(w.Second)));
        await db.SaveChangesAsync(stop);
        return applications;
    }

    /// <summary>Writes for a minute; each pause is a save.</summary>
    private static async Task Write(Writing page, int number, Times times, List<string> errors, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * 6), stop);
        var text = $"I am applicant {number}.";
        while (Stopwatch.GetElapsedTime(began) < Minute)
        {
            text += " And then I planned six lessons from what the first test had shown, and met parents.";
            // Within what the page takes; nobody writes more in a minute.
            await times.Of("a page saves by itself", errors, HttpStatusCode.OK, () => page.Save(text));
            await Task.Delay(NextPause, stop);
        }
    }

    /// <summary>Looks through the answers at some moment of the minute, submits, reads the receipt.</summary>
    private static async Task Send(Visitor sender, string application, Times times, List<string> errors, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * (Minute.TotalSeconds - 2)), stop);
        var check = await times.Of("check answers", errors, HttpStatusCode.OK, () => sender.Get($"/applications/{application}/check"));
        if (check is null || await times.Of("submit", errors, HttpStatusCode.Found, () => sender.Submit(check, "form[action$='/submit']")) is not { } sent)
            return;
        await times.Of("receipt", errors, HttpStatusCode.OK, () => sender.Follow(sent));
    }

    /// <summary>Looks in the database whether everything is there that was acknowledged, with a letter of receipt for each submission.</summary>
    private static async Task<int> Lost(RunningPortal portal, Writing[] writings, CancellationToken stop)
    {
        var lost = 0;
        foreach (var writing in writings)
            lost += (await writing.Open()).IsLost ? 1 : 0;
        await using var db = portal.OpenDb();
        var sent = await db.Applications.Where(a => a.SubmittedAt != null && a.BlindNumber != null && a.Submissions.Count == 1).CountAsync(stop);
        var letters = await db.Letters.CountAsync(stop);
        Console.WriteLine($"\n{sent} applications stand as submitted, with {letters} letters.");
        return lost + Math.Abs(Senders - sent) + Math.Abs(Senders - letters);
    }

    private static string Email(int number) => $"applicant{number}@example.com";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>Milliseconds by what was asked.</summary>
    private sealed class Times
    {
        private readonly Dictionary<string, List<double>> times = [];

        /// <summary>Null, and an error noted, when there was no such answer.</summary>
        public async Task<Page?> Of(string what, List<string> errors, HttpStatusCode wanted, Func<Task<Page>> ask)
        {
            var started = Stopwatch.GetTimestamp();
            string wrong;
            try
            {
                var answer = await ask();
                lock (times)
                {
                    if (!times.TryGetValue(what, out var list))
                        times[what] = list = [];
                    list.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
                if (answer.Status == wanted)
                    return answer;
                wrong = answer.Summary;
            }
            catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
            {
                wrong = gone.Message;
            }
            lock (errors)
                errors.Add($"{what}: {wrong}");
            return null;
        }

        public void Print()
        {
            foreach (var (what, list) in times)
            {
                list.Sort();
                double Of(double share) => list[Math.Min(list.Count - 1, (int)(list.Count * share))];
                Console.WriteLine($"| {what} | {list.Count} | {Of(0.5):0} ms | {Of(0.95):0} ms | {Of(0.99):0} ms | {list[^1]:0} ms |");
            }
        }
    }
}
