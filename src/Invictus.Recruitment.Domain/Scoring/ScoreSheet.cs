using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// The criteria of a stage, looked at once, and the ratings of one application after the other: <see cref="Enter"/> what was agreed,
/// take the <see cref="Score"/>, <see cref="Clear"/>. For many applications; <see cref="ScoreFormula.Of"/> is the same for one. Not for two threads.
/// </summary>
public sealed class ScoreSheet
{
    private const int None = -1;

    private readonly IReadOnlyList<CriterionInScope> criteria;
    private readonly Dictionary<long, int> places;
    private readonly int[] ratings;
    private readonly int passMark;
    private readonly int essentialOutOf;
    private readonly int desirableOutOf;
    private int last = None;

    /// <summary>An empty sheet.</summary>
    /// <param name="criteria">The criteria assessed at the stage, in the order of the specification; each once.</param>
    /// <param name="passMark"><see cref="ScoreFormula.LowestPassMark"/> to <see cref="ScoreFormula.PassMark"/>.</param>
    /// <exception cref="ArgumentException">A criterion stands twice or has a weight outside 1 to 3, or the pass mark is not one.</exception>
    /// <exception cref="OverflowException">There are more points than a share can hold.</exception>
    public ScoreSheet(IReadOnlyList<CriterionInScope> criteria, int passMark)
    {
        if (passMark is < ScoreFormula.LowestPassMark or > ScoreFormula.PassMark)
            throw new ArgumentOutOfRangeException(nameof(passMark), passMark, "The pass mark is 1 or 2.");
        ScoreFormula.CheckCriteria(criteria.Select(c => (c.Id, c.Weight)), nameof(criteria));
        (this.criteria, this.passMark) = (criteria, passMark);
        places = criteria.Select((c, place) => (c.Id, place)).ToDictionary(c => c.Id, c => c.place);
        ratings = new int[criteria.Count];
        (essentialOutOf, desirableOutOf) = (OutOf(Importance.Essential), OutOf(Importance.Desirable));
        Clear();

        // Points never exceed it, so that no sum of them can wrap round later.
        int OutOf(Importance importance) => checked((int)criteria.Where(c => c.Importance == importance).Sum(c => (long)c.Weight * RatingScale.Max));
    }

    /// <summary>How many ratings are entered.</summary>
    public int Entered { get; private set; }

    /// <summary>Every criterion has its rating.</summary>
    public bool IsComplete => Entered == ratings.Length;

    /// <summary>Whether a criterion is assessed at the stage.</summary>
    public bool IsInScope(long criterionId) => PlaceOf(criterionId) != None;

    /// <summary>Enters an agreed rating.</summary>
    /// <exception cref="ArgumentException">The criterion is not in scope or has its rating already, or the rating is off the scale.</exception>
    public void Enter(long criterionId, int rating)
    {
        var place = PlaceOf(criterionId);
        if (place == None)
            throw new ArgumentException($"There is a rating for criterion {criterionId}, which is not in scope.", nameof(criterionId));
        if (!RatingScale.IsRating(rating))
            throw new ArgumentException($"Criterion {criterionId} is rated {rating}; a rating is 0, 1, 2 or 3.", nameof(rating));
        if (ratings[place] != None)
            throw new ArgumentException($"There are two ratings for criterion {criterionId}.", nameof(criterionId));
        (ratings[place], last) = (rating, place);
        Entered++;
    }

    /// <summary>The score of what is entered.</summary>
    /// <exception cref="ArgumentException">A rating is missing: a score with a gap is no score.</exception>
    public ApplicationScore Score()
    {
        var (essential, desirable) = (0, 0);
        List<long>? notMet = null;
        for (var place = 0; place < ratings.Length; place++)
        {
            var (criterion, rating) = (criteria[place], ratings[place]);
            if (rating == None)
                throw new ArgumentException($"There is no rating for criterion {criterion.Id}.");
            if (criterion.Importance == Importance.Essential)
            {
                essential += criterion.Weight * rating;
                if (rating < passMark)
                    (notMet ??= []).Add(criterion.Id);
            }
            else
            {
                desirable += criterion.Weight * rating;
            }
        }
        return new ApplicationScore(new Share(essential, essentialOutOf), new Share(desirable, desirableOutOf), notMet is null, notMet is null ? [] : notMet.AsReadOnly());
    }

    /// <summary>Empties it for the next application.</summary>
    public void Clear()
    {
        Array.Fill(ratings, None);
        (Entered, last) = (0, None);
    }

    /// <summary>Ratings mostly come in the order of the specification: the next place is looked at first.</summary>
    private int PlaceOf(long criterionId)
    {
        var next = last + 1 < ratings.Length ? last + 1 : 0;
        return ratings.Length > 0 && criteria[next].Id == criterionId ? next : places.GetValueOrDefault(criterionId, None);
    }
}
