using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Appointments;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Monitoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>
/// Counts monitoring answers and gives out what may be shown. Each answer is counted in one table only: a vacancy with many answers stands
/// by itself, all others of a year together, and there is no total of everything. What lies in two tables could be subtracted, and so could what
/// changes between two looks: those appointed join a year's table as they stood at one instant, and stay as they stood then.
/// </summary>
internal sealed class MonitoringTotals(RecruitmentDb db, MonitoringSeal seal)
{
    /// <summary>The fewest answers with which a vacancy stands by itself.</summary>
    public const int AloneMin = 30;

    /// <summary>What can be looked at, and what has to wait.</summary>
    public async Task<MonitoringOverview> Overview(DateTimeOffset now, CancellationToken stop)
    {
        var vacancies = await Vacancies(stop);
        var years = vacancies.Where(v => !v.IsAlone).GroupBy(v => v.Year).OrderByDescending(g => g.Key)
            .Select(g => new MonitoringYear(g.Key, WhyNotYet(g.Key, vacancies, now)));
        return new MonitoringOverview([.. vacancies.Where(v => v.IsAlone).OrderByDescending(v => v.ClosesAt).Select(v => new MonitoredVacancy(v.Reference, v.Title, v.ClosesAt))], [.. years]);
    }

    /// <summary>The tables of one vacancy that stands by itself.</summary>
    /// <exception cref="NotFoundException">There is none, or it does not stand by itself.</exception>
    public async Task<MonitoringTables> OfVacancy(string reference, CancellationToken stop)
    {
        if (!Reference.TryParse(reference, out var parsed) || (await Vacancies(stop)).Find(v => v.IsAlone && v.Reference == parsed.Value) is not { } vacancy)
            throw new NotFoundException();
        // A vacancy is one post: one person is appointed, and stands in no table of that vacancy alone.
        return new MonitoringTables(
            $"{vacancy.Title}, closed on {London.Date(vacancy.ClosesAt)}", "Who was appointed is not counted for a vacancy by itself, because it is one person.",
            Tables(vacancy.Answers, new HashSet<long>()));
    }

    /// <summary>The tables of all other vacancies of a year.</summary>
    /// <exception cref="NotFoundException">There is no such year yet.</exception>
    public async Task<MonitoringTables> OfYear(int year, DateTimeOffset now, CancellationToken stop)
    {
        var vacancies = await Vacancies(stop);
        var together = vacancies.Where(v => v.Year == year && !v.IsAlone).ToList();
        if (together.Count == 0 || WhyNotYet(year, vacancies, now) is not null)
            throw new NotFoundException();
        var (fixedAt, lastDay) = (AppointmentsFixedAt(year), London.Date(new DateOnly(year + 1, 12, 31)));
        var areFixed = now >= fixedAt;
        HashSet<long> appointed = areFixed ? [.. await db.Appointments.AsNoTracking().StandingAt(fixedAt).Select(a => a.ApplicationId).ToListAsync(stop)] : [];
        return new MonitoringTables(
            MonitoringYear.InWords(year),
            areFixed
                ? $"Appointed are those whose appointment was recorded by {lastDay} and not withdrawn by then; what changed later is not counted. A table goes without that column where a total is below 5, or where small figures could be worked out with it."
                : $"Who was appointed is counted after {lastDay}, as it stands then. The other figures stay as they are.",
            Tables([.. together.SelectMany(v => v.Answers)], appointed));
    }

    /// <summary>A year counts from 1 September, as schools recruit; by the closing time of the vacancy.</summary>
    public static int YearOf(DateTimeOffset closesAt) => London.DateOf(closesAt) is var date && date.Month >= 9 ? date.Year : date.Year - 1;

    /// <summary>
    /// The instant at which the appointments of a year are counted, once and for all: the end of 31 December after it. By then those who teach have
    /// given notice for the end of the autumn term. Were they counted as they stand on the day of looking, two looks would tell of one person.
    /// </summary>
    public static DateTimeOffset AppointmentsFixedAt(int year) => London.At(new DateOnly(year + 2, 1, 1), TimeOnly.MinValue)!.Value;

    private static string? WhyNotYet(int year, List<Counted> vacancies, DateTimeOffset now) =>
        London.DateOf(now) < new DateOnly(year + 1, 9, 1) ? $"Shown after 31 August {year + 1}, when no vacancy can be added any more"
        : vacancies.Any(v => v.Year == year && !v.IsReleased) ? "Shown when the outcomes of all its vacancies have been released" : null;

    private static List<MonitoringTable> Tables(IReadOnlyList<Answered> answers, IReadOnlySet<long> appointed) =>
        [.. QuestionSet.Current.Questions.Select(q => new MonitoringTable(q.Text, Suppression.Safe(Count(q, answers, appointed))))];

    private static StageTable Count(MonitoringQuestion question, IReadOnlyList<Answered> answers, IReadOnlySet<long> appointed)
    {
        var declined = question.Options[^1].Line;
        string Line(GivenAnswers given) =>
            question.Options.FirstOrDefault(o => given.Answers.TryGetValue(question.Key, out var answer) && answer == o.Key)?.Line ?? declined;
        var counted = answers.ToLookup(a => Line(a.Given));
        return new StageTable([.. question.Lines.Select(line => new StageLine(
            line == declined ? "Prefer not to say, or no answer" : line, counted[line].Count(a => a.Shortlisted), counted[line].Count(a => !a.Shortlisted),
            counted[line].Count(a => a.Shortlisted && appointed.Contains(a.ApplicationId))))]);
    }

    /// <summary>Every vacancy that has closed and drew applications, with the answers of its applicants; never leaves this class.</summary>
    private async Task<List<Counted>> Vacancies(CancellationToken stop)
    {
        var rows = await db.MonitoringAnswers.AsNoTracking().ToDictionaryAsync(a => a.Token, stop);
        var applications = await db.Applications.Sent().AsNoTracking()
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, a.Reference, a.Outcome, Vacancy = v.Reference, v.Title, v.Status, v.Terms.ClosesAt })
            .ToListAsync(stop);
        return [.. applications.GroupBy(a => (a.Vacancy, a.Title, a.Status, a.ClosesAt)).Select(g => new Counted(
            g.Key.Vacancy.Value, g.Key.Title, g.Key.ClosesAt, g.Key.Status == VacancyStatus.Released,
            [.. g.Select(a => (Row: rows.GetValueOrDefault(seal.TokenOf(a.Reference)), a.Outcome, a.Id)).Where(a => a.Row is not null)
                .Select(a => (Given: seal.Open(a.Row!), Shortlisted: a.Outcome == ApplicationOutcome.Shortlisted, a.Id))
                .Where(a => a.Given is not null).Select(a => new Answered(a.Given!, a.Shortlisted, a.Id))]))];
    }

    private sealed record Answered(GivenAnswers Given, bool Shortlisted, long ApplicationId);

    private sealed record Counted(string Reference, string Title, DateTimeOffset ClosesAt, bool IsReleased, IReadOnlyList<Answered> Answers)
    {
        public int Year => YearOf(ClosesAt);

        /// <summary>Not before the outcomes are released: until then figures would change, and what changes can be subtracted.</summary>
        public bool IsAlone => IsReleased && Answers.Count >= AloneMin;
    }
}

internal sealed record MonitoringOverview(IReadOnlyList<MonitoredVacancy> Vacancies, IReadOnlyList<MonitoringYear> Years);

internal sealed record MonitoredVacancy(string Reference, string Title, DateTimeOffset ClosedAt);

/// <param name="Year">The year in which it began.</param>
/// <param name="WhyNotYet">What it waits for; null when it can be looked at.</param>
internal sealed record MonitoringYear(int Year, string? WhyNotYet)
{
    public static string InWords(int year) => $"September {year} to August {year + 1}, other vacancies together";
}

/// <param name="Scope">Whose answers.</param>
/// <param name="Appointments">Whether those appointed are counted, and as of when.</param>
/// <param name="Tables">One for each question.</param>
internal sealed record MonitoringTables(string Scope, string Appointments, IReadOnlyList<MonitoringTable> Tables);

/// <param name="Question">What was asked.</param>
/// <param name="Table">What may be shown; null when nothing may.</param>
internal sealed record MonitoringTable(string Question, SafeTable? Table)
{
    /// <summary>The columns, each with its figure of a line.</summary>
    public IReadOnlyList<(string Heading, Func<SafeLine, SafeFigure> Of)> Columns { get; } =
    [
        ("Applied", l => l.Applied), ("Shortlisted", l => l.Shortlisted), ("Not shortlisted", l => l.NotShortlisted),
        .. Table is { GoesToAppointment: true } ? new (string, Func<SafeLine, SafeFigure>)[] { ("Appointed", l => l.Appointed!) } : [],
    ];

    /// <summary>Shares from stage to stage, as far as the table goes; the last line is no group but those who did not say.</summary>
    public IReadOnlyList<MonitoringRates> Rates { get; } = Table is null ? [] :
    [
        .. new MonitoringRates[]
        {
            new("Shortlisted of applied", AdverseImpact.Of(Table.Lines.SkipLast(1))),
            new("Appointed of shortlisted", AdverseImpact.Of(Table.Lines.SkipLast(1), StageStep.ShortlistedToAppointed)),
            new("Appointed of applied", AdverseImpact.Of(Table.Lines.SkipLast(1), StageStep.AppliedToAppointed)),
        }.Take(Table.GoesToAppointment ? 3 : 1),
    ];

    public static string InWords(SafeFigure figure) => figure.Mark switch
    {
        Shown.Figure => figure.Figure.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        Shown.FewerThanFive => "fewer than 5",
        _ => "not shown",
    };
}

/// <param name="Share">Who, of whom.</param>
/// <param name="Groups">The groups of which the figures are shown; none when there are too few to compare.</param>
internal sealed record MonitoringRates(string Share, IReadOnlyList<GroupRate> Groups);
