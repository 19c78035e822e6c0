namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// Cohen's kappa for two assessors with quadratic weights: a difference of two steps counts four times a difference of one.
/// 1 is complete agreement, 0 what chance would give.
/// </summary>
public static class QuadraticWeightedKappa
{
    /// <summary>Fewer things rated by both say nothing.</summary>
    public const int FewestPairs = 5;

    /// <summary>
    /// Kappa over the things that both rated; null under <see cref="FewestPairs"/> of them ("too few to say"), and when both
    /// gave one and the same rating throughout, because nothing varies. <see cref="PairsIn"/> tells the two apart.
    /// </summary>
    /// <param name="first">One entry per thing rated; null where there is no rating.</param>
    /// <param name="second">The other assessor's ratings in the same order.</param>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double? Of(IReadOnlyList<int?> first, IReadOnlyList<int?> second)
    {
        var pairs = Pairs(first, second);
        if (pairs.Count < FewestPairs)
            return null;
        // The scale's length cancels out of observed/expected, so it is not needed.
        var observed = pairs.Sum(pair => Squared(pair.First, pair.Second));
        // Every first rating against every second one: Σ Σ (a − b)², multiplied out so that it takes one pass. Whole numbers, so exact.
        var expected = (pairs.Count * pairs.Sum(p => Squared(p.First, 0)))
            + (pairs.Count * pairs.Sum(p => Squared(p.Second, 0)))
            - (2.0 * pairs.Sum(p => (double)p.First) * pairs.Sum(p => (double)p.Second));
        return expected == 0 ? null : 1 - (pairs.Count * observed / expected);
    }

    /// <summary>How many things both rated: the n that is shown beside kappa.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static int PairsIn(IReadOnlyList<int?> first, IReadOnlyList<int?> second) => Pairs(first, second).Count;

    private static double Squared(int one, int other) => ((double)one - other) * ((double)one - other);

    private static List<(int First, int Second)> Pairs(IReadOnlyList<int?> first, IReadOnlyList<int?> second)
    {
        if (first.Count != second.Count)
            throw new ArgumentException("Both assessors need one entry for each thing rated; use null for no rating.", nameof(second));
        var pairs = new List<(int, int)>();
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i] is { } one && second[i] is { } other)
                pairs.Add((one, other));
        }
        return pairs;
    }
}
