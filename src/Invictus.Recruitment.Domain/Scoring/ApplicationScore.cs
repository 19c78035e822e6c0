using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>A criterion that is assessed at the stage that is scored.</summary>
/// <param name="Id">The criterion of the vacancy.</param>
/// <param name="Importance">Essential or desirable.</param>
/// <param name="Weight">1 to <see cref="Criterion.WeightMax"/>.</param>
public sealed record CriterionInScope(long Id, Importance Importance, int Weight);

/// <summary>One rating for one criterion.</summary>
/// <param name="CriterionId">The criterion of the vacancy.</param>
/// <param name="Rating">0 to 3, see <see cref="RatingScale"/>.</param>
public readonly record struct CriterionRating(long CriterionId, int Rating);

/// <summary>
/// What the agreed ratings of one application come to. Compared by the ranking key and nothing else: essentials met, then
/// the essential score, then the desirable score. The greater score ranks first; equal keys share a rank.
/// </summary>
/// <param name="Essential">Points of the essential criteria in scope; empty when there are none.</param>
/// <param name="Desirable">Points of the desirable criteria in scope; empty when there are none.</param>
/// <param name="EssentialsMet">Every essential criterion in scope was rated at the pass mark or above.</param>
/// <param name="EssentialsNotMet">The essential criteria below the pass mark, in the order of the specification.</param>
public sealed record ApplicationScore(
    Share Essential,
    Share Desirable,
    bool EssentialsMet,
    IReadOnlyList<long> EssentialsNotMet) : IComparable<ApplicationScore>
{
    /// <summary>Compares the ranking keys; 0 means that the two share a rank, though the ratings behind them may differ.</summary>
    public int CompareTo(ApplicationScore? other)
    {
        if (other is null)
            return 1;
        var byMet = EssentialsMet.CompareTo(other.EssentialsMet);
        if (byMet != 0)
            return byMet;
        var byEssential = Essential.CompareTo(other.Essential);
        return byEssential != 0 ? byEssential : Desirable.CompareTo(other.Desirable);
    }

    /// <summary>Equal points, and the same criteria not met.</summary>
    public bool Equals(ApplicationScore? other) =>
        other is not null && CompareTo(other) == 0 && EssentialsNotMet.SequenceEqual(other.EssentialsNotMet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Essential, Desirable, EssentialsMet, EssentialsNotMet.Count);

    /// <summary>Ranks below.</summary>
    public static bool operator <(ApplicationScore? left, ApplicationScore? right) => Compare(left, right) < 0;

    /// <summary>Ranks above.</summary>
    public static bool operator >(ApplicationScore? left, ApplicationScore? right) => Compare(left, right) > 0;

    /// <summary>Ranks below or shares the rank.</summary>
    public static bool operator <=(ApplicationScore? left, ApplicationScore? right) => Compare(left, right) <= 0;

    /// <summary>Ranks above or shares the rank.</summary>
    public static bool operator >=(ApplicationScore? left, ApplicationScore? right) => Compare(left, right) >= 0;

    private static int Compare(ApplicationScore? left, ApplicationScore? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
