using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>From agreed ratings to a score: for a set of criteria the sum of weight × rating, out of the sum of weight × 3.</summary>
public static class ScoreFormula
{
    /// <summary>The rating from which an essential criterion is met, unless HR chose <see cref="LowestPassMark"/> before publishing.</summary>
    public const int PassMark = 2;

    /// <summary>The lowest pass mark a vacancy can have.</summary>
    public const int LowestPassMark = 1;

    /// <summary>The score of one application.</summary>
    /// <param name="criteria">The criteria assessed at the stage, in the order of the specification; each once.</param>
    /// <param name="agreed">Exactly one agreed rating for every criterion in scope, in any order.</param>
    /// <param name="passMark"><see cref="LowestPassMark"/> to <see cref="PassMark"/>: the vacancy's setting.</param>
    /// <exception cref="ArgumentException">
    /// A criterion stands twice or has a weight outside 1 to 3; a rating is missing, stands twice, belongs to no criterion in
    /// scope or is off the scale; or the pass mark is not one. Nothing is filled in: a score with a gap is no score.
    /// </exception>
    public static ApplicationScore Of(
        IReadOnlyList<CriterionInScope> criteria,
        IReadOnlyCollection<CriterionRating> agreed,
        int passMark)
    {
        var sheet = new ScoreSheet(criteria, passMark);
        foreach (var (id, rating) in agreed)
            sheet.Enter(id, rating);
        return sheet.Score();
    }

    /// <summary>The weighted share of points. Summed in 64 bits, so that no list of criteria can wrap a sum round.</summary>
    /// <exception cref="OverflowException">There are more points than a share can hold (over 230 million criteria).</exception>
    internal static Share Weigh(IEnumerable<(int Weight, int Rating)> rated)
    {
        long points = 0, outOf = 0;
        foreach (var (weight, rating) in rated)
        {
            points += (long)weight * rating;
            outOf += (long)weight * RatingScale.Max;
        }
        return new Share(checked((int)points), checked((int)outOf));
    }

    /// <summary>Refuses a list in which a criterion stands twice or has a weight outside 1 to 3.</summary>
    internal static void CheckCriteria(IEnumerable<(long Id, int Weight)> criteria, string parameter)
    {
        var seen = new HashSet<long>();
        foreach (var (id, weight) in criteria)
        {
            if (!seen.Add(id))
                throw new ArgumentException($"Criterion {id} stands twice in the list of criteria.", parameter);
            if (weight is < 1 or > Criterion.WeightMax)
                throw new ArgumentException($"Criterion {id} has the weight {weight}; a weight is 1, 2 or 3.", parameter);
        }
    }
}
