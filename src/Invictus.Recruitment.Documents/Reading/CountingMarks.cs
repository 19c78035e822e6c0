using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Takes off numbers that only count criteria: "1.1", "E4", "3". A number is such a mark only where criterion after
/// criterion begins with the next one; "2 years of …" alone is content.
/// </summary>
internal static partial class CountingMarks
{
    private const int Fewest = 3;

    /// <param name="criteria">In the order of the document.</param>
    /// <param name="lists">For each, the list or cell it stands in; a plain number counts only within one.</param>
    public static IReadOnlyList<Criterion> Without(IReadOnlyList<Criterion> criteria, IReadOnlyList<int> lists)
    {
        var marks = criteria.Select(c => Mark().Match(c.Text)).ToList();
        var without = criteria.ToList();
        Coded(criteria, marks, without);
        for (var i = 0; i < criteria.Count;)
        {
            var end = i + 1;
            while (end < criteria.Count && Follows(marks[end - 1], marks[end]))
                end++;
            var isCoded = marks[i].Success && (marks[i].Groups["code"].Length > 0 || marks[i].Groups["upper"].Length > 0);
            var isWholeList = marks[i].Success && marks[i].Groups["number"].Value == "1" && (end == criteria.Count || lists[end] != lists[end - 1] || !marks[end].Success) && (i == 0 || !marks[i - 1].Success || marks[i].Groups["number"].Value == "1");
            if (end - i >= Fewest && (isCoded || isWholeList))
                for (var n = i; n < end; n++)
                    without[n] = criteria[n] with { Text = criteria[n].Text[marks[n].Length..] };
            i = end;
        }
        return without;
    }

    // "E1" to "E9" beside "D1" to "D4": each code counts for itself, and the other may come between.
    private static void Coded(IReadOnlyList<Criterion> criteria, List<Match> marks, List<Criterion> without)
    {
        foreach (var code in Enumerable.Range(0, criteria.Count).Where(i => marks[i].Success && marks[i].Groups["code"].Length > 0 && marks[i].Groups["upper"].Length == 0).GroupBy(i => marks[i].Groups["code"].Value))
        {
            var at = code.ToList();
            if (at.Count >= Fewest && at.Select((i, n) => Number(marks[i]) - n).Distinct().Count() == 1)
                foreach (var i in at)
                    without[i] = criteria[i] with { Text = criteria[i].Text[marks[i].Length..] };
        }
    }

    private static bool Follows(Match before, Match mark) =>
        before.Success && mark.Success
        && before.Groups["code"].Value == mark.Groups["code"].Value
        && ((before.Groups["upper"].Value == mark.Groups["upper"].Value && Number(mark) == Number(before) + 1)
            || (mark.Groups["upper"].Length > 0 && before.Groups["upper"].Value != mark.Groups["upper"].Value && Number(mark) == 1));

    private static int Number(Match mark) => int.Parse(mark.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<code>[A-Z]{0,3})(?<upper>(?:\d{1,2}\.)*)(?<number>\d{1,2})[.):]?\s+(?=\S)")]
    private static partial Regex Mark();
}
