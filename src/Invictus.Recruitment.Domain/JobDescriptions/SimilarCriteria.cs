using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Finds criteria that say nearly the same: most of their words, without endings and in any order, are the same.</summary>
public static partial class SimilarCriteria
{
    // Words common to both out of all words of both, in tenths. Pairs of the trust's own documents that people call the same lie above it.
    private const int Alike = 6;

    // Words that join, and words with which a specification asks.
    private static readonly FrozenSet<string> Empty = """
        a about all an and any are as at be both by can for from has have how in including into is it its of on or other own our so such
        that the their them they this through to up use using we well which while who will with within work working you your
        able ability appropriate clear commitment committed demonstrable demonstrate effective effectively essential evidence excellent
        experience experienced good high knowledge level proven relevant skill skills strong sound successful thorough understanding
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Pairs of indexes, the earlier first; none when there are more than twice as many criteria as one specification takes.</summary>
    public static IReadOnlyList<(int First, int Second)> In(IReadOnlyList<Criterion> criteria)
    {
        // Every pair is looked at: what a strange file brings must not keep the page waiting.
        if (criteria.Count > 2 * JobDescriptionContent.CriteriaMax)
            return [];
        var stems = new EnglishStems();
        var words = criteria.Select(c => WordsOf(c, stems)).ToList();
        return
        [
            .. from second in Enumerable.Range(0, words.Count)
               from first in Enumerable.Range(0, second)
               where AreAlike(words[first], words[second])
               select (first, second),
        ];
    }

    private static bool AreAlike(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common > 0 && 10 * common >= Alike * (a.Count + b.Count - common);
    }

    private static HashSet<string> WordsOf(Criterion criterion, EnglishStems stems)
    {
        var all = criterion.Points.Prepend(criterion.Text).SelectMany(t => Word().Matches(t.ToLowerInvariant())).Select(m => m.Value).ToList();
        var telling = all.Where(w => !Empty.Contains(w)).ToList();
        return (telling.Count > 0 ? telling : all).Select(stems.Of).ToHashSet();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
