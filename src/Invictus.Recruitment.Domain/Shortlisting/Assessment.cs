using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>One assessor's ratings of one application, given alone and blind; locked when submitted.</summary>
public sealed class Assessment : Aggregate
{
    private readonly List<Rating> ratings = [];

    /// <summary>An assessment to fill.</summary>
    public Assessment(long roundId, long applicationId, long assessorId) =>
        (RoundId, ApplicationId, AssessorId) = (roundId, applicationId, assessorId);

    private Assessment()
    {
    }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>The application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The member of the panel.</summary>
    public long AssessorId { get; private set; }

    /// <summary>When it was submitted; null while it can change.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Ratings so far.</summary>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>The rating of a criterion, or null.</summary>
    public Rating? For(long criterionId) => ratings.Find(r => r.CriterionId == criterionId);

    /// <summary>Rates a criterion.</summary>
    /// <param name="criterionId">A criterion assessed on the application.</param>
    /// <param name="value">0 to 3 (docs/scoring.md, "Scale").</param>
    /// <param name="note">Needed for a 0 before the assessment is submitted.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is submitted, or the rating is not on the scale.</exception>
    public void Rate(long criterionId, int value, string note, Stamp by)
    {
        Rule.Keep(
            Rule.Unless(SubmittedAt is null, "You have submitted these ratings. The chair can reopen them.")
            ?? Rule.Unless(RatingScale.IsRating(value), "A rating is 0, 1, 2 or 3.")
            ?? Rule.Unless(note.Length <= Rating.NoteMax, $"A note must be {Rating.NoteMax} characters or fewer."));
        var rating = For(criterionId);
        if (rating is null)
            ratings.Add(rating = new Rating(criterionId));
        if (rating.Set(value, note))
            Record(by, "Rating given");
    }

    /// <summary>Why the ratings cannot be submitted, or null.</summary>
    /// <param name="criteriaInScope">The criteria assessed on the application.</param>
    public string? WhyNotSubmit(IReadOnlyCollection<long> criteriaInScope) =>
        Rule.Unless(SubmittedAt is null, "You have submitted these ratings already.")
        ?? Rule.Unless(
            criteriaInScope.All(c => For(c) is not null),
            $"Rate every criterion first: {criteriaInScope.Count(c => For(c) is not null)} of {criteriaInScope.Count} are rated.")
        ?? Rule.Unless(
            ratings.TrueForAll(r => !RatingScale.NeedsNote(r.Value) || r.Note.Length > 0),
            "Add a note to each rating of 0 that says what is missing.");

    /// <summary>Submits and locks the ratings.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotSubmit"/>.</exception>
    public void Submit(IReadOnlyCollection<long> criteriaInScope, Stamp by)
    {
        Rule.Keep(WhyNotSubmit(criteriaInScope));
        SubmittedAt = by.At;
        Record(by, "Ratings submitted");
    }
}

/// <summary>One rating of one criterion.</summary>
public sealed class Rating
{
    /// <summary>Most characters in a note.</summary>
    public const int NoteMax = 1000;

    internal Rating(long criterionId) => (CriterionId, Value, Note) = (criterionId, -1, "");

    private Rating() => Note = "";

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion.</summary>
    public long CriterionId { get; private set; }

    /// <summary>0 to 3.</summary>
    public int Value { get; private set; }

    /// <summary>Why; may be read by the applicant on request.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Note { get; private set; }

    internal bool Set(int value, string note)
    {
        var changed = Value != value || Note != note;
        (Value, Note) = (value, note);
        return changed;
    }
}
