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
        if (passMark is < LowestPassMark or > PassMark)
            throw new ArgumentOutOfRangeException(nameof(passMark), passMark, "The pass mark is 1 or 2.");
        CheckCriteria(criteria.Select(c => (c.Id, c.Weight)), nameof(criteria));
        var ratings = ById(criteria, agreed);

        var notMet = criteria
            .Where(c => c.Importance == Importance.Essential && ratings[c.Id] < passMark)
            .Select(c => c.Id)
            .ToList();
        return new ApplicationScore(
            ShareOf(Importance.Essential),
            ShareOf(Importance.Desirable),
            notMet.Count == 0,
            notMet.AsReadOnly());

        Share ShareOf(Importance importance) =>
            Weigh(criteria.Where(c => c.Importance == importance).Select(c => (c.Weight, ratings[c.Id])));
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

    private static Dictionary<long, int> ById(IReadOnlyList<CriterionInScope> criteria, IReadOnlyCollection<CriterionRating> agreed)
    {
        var inScope = criteria.Select(c => c.Id).ToHashSet();
        var ratings = new Dictionary<long, int>(agreed.Count);
        foreach (var (id, rating) in agreed)
        {
            if (!inScope.Contains(id))
                throw new ArgumentException($"There is a rating for criterion {id}, which is not in scope.", nameof(agreed));
            if (!RatingScale.IsRating(rating))
                throw new ArgumentException($"Criterion {id} is rated {rating}; a rating is 0, 1, 2 or 3.", nameof(agreed));
            if (!ratings.TryAdd(id, rating))
                throw new ArgumentException($"There are two ratings for criterion {id}.", nameof(agreed));
        }
        var missing = criteria.FirstOrDefault(c => !ratings.ContainsKey(c.Id));
        if (missing is not null)
            throw new ArgumentException($"There is no rating for criterion {missing.Id}.", nameof(agreed));
        return ratings;
    }
}
