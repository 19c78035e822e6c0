namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// Time since leaving school that nothing accounts for. KCSIE part 3 asks for reasons for gaps and names no shortest one; flagged is any stretch
/// of more than so many whole months without an entry of any kind (docs/operations.md), so that one August between a course and a job is not.
/// </summary>
public static class HistoryGaps
{
    /// <summary>Whole months that need no explanation, unless the trust sets another number.</summary>
    public const int MonthsAllowed = 1;

    /// <summary>The gaps, oldest first: between the earliest entry and today.</summary>
    /// <param name="covered">What the entries cover; they may overlap and stand in any order.</param>
    /// <param name="today">Up to here.</param>
    /// <param name="monthsAllowed">A gap is longer than this; 0 or more.</param>
    public static IReadOnlyList<Months> Of(IEnumerable<Months> covered, DateOnly today, int monthsAllowed = MonthsAllowed)
    {
        var gaps = new List<Months>();
        DateOnly? until = null;
        foreach (var months in covered.OrderBy(m => m.From).ThenBy(m => m.To))
        {
            if (until is { } end && months.From > end.AddMonths(1))
                AddIfLong(new Months(end.AddMonths(1), months.From.AddMonths(-1)));
            until = until is { } before && before > months.To ? before : months.To;
        }
        if (until is { } last && CalendarMonth.Of(today) > last.AddMonths(1))
            AddIfLong(new Months(last.AddMonths(1), CalendarMonth.Of(today).AddMonths(-1)));
        return gaps;

        void AddIfLong(Months gap)
        {
            if (gap.Count > monthsAllowed)
                gaps.Add(gap);
        }
    }
}
