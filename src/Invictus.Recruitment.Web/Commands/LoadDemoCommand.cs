using System.Data.Common;
using System.Globalization;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Demo;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Commands;

/// <summary>Load data on top of the demonstration: how shortlisting feels with sixty applicants, or with ten thousand. Only in Development.</summary>
internal static class LoadDemoCommand
{
    public const int ApplicationsMax = 20_000;
    public const int VacanciesMax = 100;

    public const string Usage = "demo load --applications N [--vacancies M]";

    private const int Told = 1000;

    /// <summary>What was asked for, or why that cannot be.</summary>
    public static (int Applications, int Vacancies, string? Why) Asked(string[] args)
    {
        int? applications = null, vacancies = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var isApplications = args[i] == "--applications";
            var most = isApplications ? ApplicationsMax : VacanciesMax;
            if (!isApplications && args[i] != "--vacancies")
                return No($"“{OneLine.Of(args[i])}” is not known here. Usage: {Usage}");
            if ((isApplications ? applications : vacancies) is not null)
                return No($"{args[i]} stands twice. Usage: {Usage}");
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most)
                return No(string.Create(CultureInfo.InvariantCulture, $"{args[i]} is a whole number from 1 to {most:N0}, such as {args[i]} {(isApplications ? 60 : 2)}."));
            if (isApplications)
                applications = number;
            else
                vacancies = number;
        }
        if (applications is not { } all)
            return No($"Say how many applications. Usage: {Usage}");
        return vacancies > all ? No("There cannot be more vacancies than applications: each gets at least one.") : (all, vacancies ?? 1, null);

        static (int, int, string?) No(string why) => (0, 0, why);
    }

    public static async Task<int> Run(string[] args)
    {
        var (applications, vacancies, why) = Asked(args);
        if (why is not null)
            return Say(why);
        var builder = WebApplication.CreateBuilder(ContentRoot.Options([]));
        // Before the database is touched.
        if (!builder.Environment.IsDevelopment())
            return Say($"Load data is invented people: it is only made in Development, and this is {OneLine.Of(builder.Environment.EnvironmentName)} (ASPNETCORE_ENVIRONMENT).");
        builder.AddPortal();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await builder.PrepareDatabase();
        await using var scope = app.Services.CreateAsyncScope();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += Stop;
        var stored = 0;
        try
        {
            var loaded = await ActivatorUtilities.CreateInstance<LoadApplications>(scope.ServiceProvider).Now(applications, vacancies, Count, stop.Token);
            Tell(loaded, scope.ServiceProvider.GetRequiredService<IOptions<TrustSettings>>().Value);
            return stored == applications ? 0 : Say(Numbered($"Stopped: {stored:N0} of {applications:N0} applications were added."));
        }
        catch (RuleViolation refused)
        {
            return Say(refused.Message);
        }
        catch (Exception trouble) when (trouble is DbUpdateException or DbException)
        {
            return Say(Numbered($"Broken off: {stored:N0} of {applications:N0} applications are stored, each whole; the last vacancy has no panel yet. {OneLine.Of(trouble.GetBaseException().Message)}"));
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }

        void Count(int now)
        {
            if (now / Told > stored / Told && now < applications)
                Console.Error.WriteLine(Numbered($"{now:N0} of {applications:N0}"));
            stored = now;
        }

        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            stop.Cancel();
        }
    }

    private static void Tell(IReadOnlyList<LoadedVacancy> loaded, TrustSettings trust)
    {
        Console.WriteLine(Numbered($"Added: {loaded.Sum(v => v.Applications):N0} submitted applications for {loaded.Count} closed {(loaded.Count == 1 ? "vacancy" : "vacancies")}. The panel can begin to rate."));
        foreach (var vacancy in loaded)
        {
            Console.WriteLine(Numbered($"{vacancy.Title}: {vacancy.Applications:N0} applications, {vacancy.First} to {vacancy.Last}"));
            Console.WriteLine($"  the panel rates at {trust.Address($"/shortlisting/{vacancy.Round}")}");
            Console.WriteLine($"  HR follows it at   {trust.Address($"/hr/vacancies/{vacancy.Reference}")}");
        }
        Console.WriteLine($"Sign in as {LoadApplications.Chair} (chair), {LoadApplications.Member}, hr@invictus.example or one of the applicants, with the demonstration's password.");
    }

    private static string Numbered(FormattableString text) => FormattableString.Invariant(text);

    private static int Say(string what)
    {
        Console.Error.WriteLine(what);
        return Command.Refused;
    }
}
