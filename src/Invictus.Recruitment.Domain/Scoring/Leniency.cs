namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>How much higher or lower one assessor rates than the others do: something to talk about, never a correction.</summary>
public static class Leniency
{
    /// <summary>Fewer things rated together with somebody else say nothing.</summary>
    public const int FewestPairs = 5;

    /// <summary>
    /// The mean, over the things that the assessor and somebody else rated, of the assessor's rating less the mean of the
    /// others'. Above 0 is lenient, below 0 severe, in steps of the scale; null under <see cref="FewestPairs"/> ("too few to say").
    /// </summary>
    /// <param name="unitsByCoder">One list per assessor, each with one entry per thing rated; null for no rating.</param>
    /// <param name="coder">The place of the assessor in the list.</param>
    /// <exception cref="ArgumentException">The lists are not equally long, or there is no such assessor.</exception>
    public static double? Of(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder, int coder)
    {
        var differences = Differences(unitsByCoder, coder);
        return differences.Count < FewestPairs ? null : differences.Average();
    }

    /// <summary>How many things the assessor rated together with somebody else: the n that is shown beside leniency.</summary>
    /// <exception cref="ArgumentException">The lists are not equally long, or there is no such assessor.</exception>
    public static int PairsIn(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder, int coder) => Differences(unitsByCoder, coder).Count;

    private static List<double> Differences(IReadOnlyList<IReadOnlyList<int?>> unitsByCoder, int coder)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(coder);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coder, unitsByCoder.Count);
        var own = unitsByCoder[coder];
        if (unitsByCoder.Any(other => other.Count != own.Count))
            throw new ArgumentException("Every assessor needs one entry for each thing rated; use null for no rating.", nameof(unitsByCoder));
        var differences = new List<double>();
        for (var i = 0; i < own.Count; i++)
        {
            var others = unitsByCoder.Where((_, c) => c != coder).Select(other => other[i]).OfType<int>().ToList();
            if (own[i] is { } rating && others.Count > 0)
                differences.Add(rating - others.Average());
        }
        return differences;
    }
}
