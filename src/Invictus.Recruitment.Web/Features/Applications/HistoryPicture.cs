using System.Globalization;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The history drawn on a line of years, a bar for each entry, with what nothing accounts for.</summary>
/// <param name="Bars">Entries and gaps, oldest first.</param>
/// <param name="Gaps">What nothing accounts for.</param>
/// <param name="Years">Marks on the line.</param>
internal sealed record HistoryPicture(IReadOnlyList<HistoryBar> Bars, IReadOnlyList<HistoryGap> Gaps, IReadOnlyList<(string Year, double At)> Years)
{
    /// <summary>Units of the drawing.</summary>
    public const int Width = 600;

    public const int RowHeight = 26;

    private const int MostYears = 8;

    public int Height => (Bars.Count * RowHeight) + 30;

    /// <summary>What the picture says, for those who do not see it.</summary>
    public string InWords => string.Join("; ", Bars.Select(b => $"{b.Months.InWords}: {(b.IsGap ? "nothing recorded" : b.Title)}"));

    public static HistoryPicture Of(ApplicationForm form, DateOnly today)
    {
        var entries = form.All<HistoryAnswers>(FormSection.History)
            .Select(e => (Months: e.Answers.Covers(today), Title: EntryRow.TitleOf(e.Answers, FormPlace.Of(FormSection.History)), e.Answers.KindOf))
            .Where(e => e.Months is not null).Select(e => (Months: e.Months!.Value, e.Title, e.KindOf)).ToList();
        var gaps = form.Gaps(today);
        if (entries.Count == 0)
            return new HistoryPicture([], [], []);
        var (first, last) = (entries.Min(e => e.Months.From), entries.Select(e => e.Months.To).Append(CalendarMonth.Of(today)).Max());
        var all = new Months(first, last).Count;
        double At(DateOnly month) => (new Months(first, month).Count - 1) * (double)Width / all;
        var bars = entries.Select(e => (e.Months, e.Title, e.KindOf, IsGap: false)).Concat(gaps.Select(g => (Months: g, Title: "Nothing recorded", KindOf: (HistoryKind?)null, IsGap: true)))
            .OrderBy(b => b.Months.From).ThenBy(b => b.Months.To)
            .Select(b => new HistoryBar(b.Months, b.Title, b.IsGap, b.KindOf, At(b.Months.From), Math.Max(3, b.Months.Count * (double)Width / all))).ToList();
        return new HistoryPicture(bars, [.. gaps.Select(g => new HistoryGap(g))], Marks(first.Year, last.Year, At, first));
    }

    private static List<(string, double)> Marks(int first, int last, Func<DateOnly, double> at, DateOnly begin)
    {
        var step = Math.Max(1, (last - first + MostYears) / MostYears);
        return [.. Enumerable.Range(first, last - first + 1).Where(y => (y - first) % step == 0 && new DateOnly(y, 1, 1) >= begin)
            .Select(y => (y.ToString(CultureInfo.InvariantCulture), at(new DateOnly(y, 1, 1))))];
    }
}

/// <summary>One bar.</summary>
/// <param name="Months">What it covers.</param>
/// <param name="Title">What stands beside it.</param>
/// <param name="IsGap">Nothing accounts for it.</param>
/// <param name="Kind">Of the entry.</param>
/// <param name="Left">In units of the drawing.</param>
/// <param name="Wide">In units of the drawing.</param>
internal sealed record HistoryBar(Months Months, string Title, bool IsGap, HistoryKind? Kind, double Left, double Wide);

/// <summary>A stretch to explain.</summary>
internal sealed record HistoryGap(Months Months)
{
    /// <summary>What the page that explains it is opened with.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"?from={Months.From:yyyy-MM}&to={Months.To:yyyy-MM}");
}
