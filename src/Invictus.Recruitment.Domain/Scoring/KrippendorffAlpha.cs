namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// Krippendorff's alpha: how far assessors agree beyond chance; 1 is complete agreement, 0 is what chance would give, below 0
/// is worse than chance. Any number of assessors; ratings may be missing. Ratings are ordered steps, so pages show the ordinal
/// form. Source: K. Krippendorff, Content Analysis (the coincidence matrix and its difference functions).
/// </summary>
/// <remarks>
/// Every method takes one list per assessor, each with one entry per thing rated in the same order, null where that assessor
/// gave no rating. The answer is null under <see cref="FewestPairs"/> things rated by two or more ("too few to say"), and when
/// all ratings are the same, because alpha is not defined where nothing varies; <see cref="PairsIn"/> tells the two apart.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Fewer things rated by two or more assessors say nothing.</summary>
    public const int FewestPairs = 5;

    /// <summary>Ratings as mere names: any two different ones are equally far apart.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double? Nominal(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder) => Alpha(unitsByCoder, (_, _, _) => 1);

    /// <summary>Ratings as ordered steps: far apart is what has many ratings in between.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double? Ordinal(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder) => Alpha(unitsByCoder, (totals, c, k) =>
    {
        var between = 0.0;
        for (var g = c; g <= k; g++)
            between += totals[g];
        between -= (totals[c] + totals[k]) / 2;
        return between * between;
    });

    /// <summary>Ratings as numbers: the squared difference.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double? Interval(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder)
    {
        var values = Values(unitsByCoder);
        return Alpha(unitsByCoder, (_, c, k) => Math.Pow((double)values[k] - values[c], 2));
    }

    /// <summary>How many things two or more assessors rated: the n that is shown beside alpha.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static int PairsIn(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder) => PairableUnits(unitsByCoder).Count;

    // The difference function is given the totals per value, in ascending order of values, and two places in it, the lower first.
    private static double? Alpha(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder, Func<double[], int, int, double> difference)
    {
        var units = PairableUnits(unitsByCoder);
        if (units.Count < FewestPairs)
            return null;
        var values = Values(unitsByCoder);
        var coincidences = new double[values.Count, values.Count];
        var totals = new double[values.Count];
        var all = 0;
        foreach (var unit in units)
        {
            all += unit.Count;
            var counts = values.Select(value => unit.Count(v => v == value)).ToArray();
            for (var c = 0; c < counts.Length; c++)
            {
                totals[c] += counts[c];
                for (var k = c + 1; k < counts.Length; k++)
                    coincidences[c, k] += (double)counts[c] * counts[k] / (unit.Count - 1);
            }
        }

        double observed = 0, expected = 0;
        for (var c = 0; c < totals.Length; c++)
        {
            for (var k = c + 1; k < totals.Length; k++)
            {
                var apart = difference(totals, c, k);
                observed += coincidences[c, k] * apart;
                expected += totals[c] * totals[k] * apart;
            }
        }
        return expected == 0 ? null : 1 - ((all - 1) * observed / expected);
    }

    private static List<int> Values(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder) =>
        [.. PairableUnits(unitsByCoder).SelectMany(unit => unit).Distinct().Order()];

    private static List<List<int>> PairableUnits(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder)
    {
        if (unitsByCoder.Count == 0)
            return [];
        var length = unitsByCoder[0].Count;
        if (unitsByCoder.Any(coder => coder.Count != length))
            throw new ArgumentException("Every assessor needs one entry for each thing rated; use null for no rating.", nameof(unitsByCoder));
        return
        [
            .. Enumerable.Range(0, length)
                .Select(i => unitsByCoder.Select(coder => coder[i]).OfType<int>().ToList())
                .Where(unit => unit.Count >= 2),
        ];
    }
}
