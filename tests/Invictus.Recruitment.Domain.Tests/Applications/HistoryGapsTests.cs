using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class HistoryGapsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Time_that_is_covered_has_no_gap() => Assert.Empty(Gaps("2018-09 2023-08", "2023-09 2026-11"));

    [Fact]
    public void A_single_month_between_study_and_work_needs_no_explanation() => Assert.Empty(Gaps("2015-09 2018-07", "2018-09 2026-11"));

    [Fact]
    public void Two_months_are_a_gap() => Assert.Equal(["July to August 2018"], Gaps("2015-09 2018-06", "2018-09 2026-11"));

    [Fact]
    public void The_third_applicant_of_the_samples_has_one_gap() =>
        Assert.Equal(["September to December 2019"], Gaps("2023-09 2026-11", "2020-01 2023-08", "2012-09 2019-08", "2005-09 2012-07"));

    [Fact]
    public void Entries_may_overlap_and_stand_in_any_order() => Assert.Empty(Gaps("2020-01 2026-11", "2010-01 2021-01", "2012-01 2013-01"));

    [Fact]
    public void Time_up_to_today_counts() => Assert.Equal(["August 2025 to October 2026"], Gaps("2018-09 2025-07"));

    [Fact]
    public void No_entry_no_gap() => Assert.Empty(Gaps());

    [Fact]
    public void A_trust_that_allows_none_hears_of_a_single_month() =>
        Assert.Equal(["August 2018"], HistoryGaps.Of([M("2015-09 2018-07"), M("2018-09 2026-11")], Today, 0).Select(g => g.InWords));

    [Property]
    public bool Every_month_is_covered_or_in_a_gap(byte[] starts)
    {
        var covered = (starts ?? []).Select((s, i) => (From: Month(s), To: Month(s + (i % 7)))).Where(m => m.To <= CalendarMonth.Of(Today)).Select(m => new Months(m.From, m.To)).ToList();
        var gaps = HistoryGaps.Of(covered, Today, 0);
        if (covered.Count == 0)
            return gaps.Count == 0;
        for (var month = covered.Min(c => c.From); month < CalendarMonth.Of(Today); month = month.AddMonths(1))
        {
            var isCovered = covered.Exists(c => c.From <= month && month <= c.To);
            var isGap = gaps.Any(g => g.From <= month && month <= g.To);
            if (isCovered == isGap)
                return false;
        }
        return true;
    }

    private static DateOnly Month(int number) => new DateOnly(2005, 1, 1).AddMonths(number);

    private static Months M(string fromTo) => new(CalendarMonth.Read(fromTo.Split(' ')[0])!.Value, CalendarMonth.Read(fromTo.Split(' ')[1])!.Value);

    private static IEnumerable<string> Gaps(params string[] covered) => HistoryGaps.Of(covered.Select(M), Today).Select(g => g.InWords);
}
