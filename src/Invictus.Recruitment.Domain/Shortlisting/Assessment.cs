using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// One assessor's ratings of one application, given alone and blind; locked when submitted. Reopened, they stay as they are and
/// the assessor goes on in a next version.
/// </summary>
public sealed class Assessment : Aggregate
{
    /// <summary>Most characters in the reason for reopening.</summary>
    public const int ReasonMax = 500;

    private readonly List<Rating> ratings = [];

    /// <summary>An assessment to fill.</summary>
    public Assessment(long roundId, long applicationId, long assessorId) =>
        (RoundId, ApplicationId, AssessorId, Version) = (roundId, applicationId, assessorId, 1);

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

    /// <summary>1, and one more each time it is reopened.</summary>
    public int Version { get; private set; }

    /// <summary>When a next version took its place; null for the one that counts.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Why it was reopened; empty for the one that counts.</summary>
    [Personal(PersonalKind.Opinion)]
    public string ReopenReason { get; private set; } = "";

    /// <summary>Who reopened it.</summary>
    [Personal(PersonalKind.Staff)]
    public string ReopenedBy { get; private set; } = "";

    /// <summary>Ratings so far.</summary>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>The rating of a criterion, or null.</summary>
    public Rating? For(long criterionId) => ratings.Find(r => r.CriterionId == criterionId);

    /// <summary>Why the assessor cannot rate now, or null.</summary>
    /// <param name="round">The round that the assessment belongs to.</param>
    public string? WhyNotRate(ShortlistingRound round) =>
        Rule.Unless(round.Id == RoundId, "This assessment belongs to another round.")
        ?? round.WhyNotRate(AssessorId, ApplicationId)
        ?? Rule.Unless(SubmittedAt is null && ReplacedAt is null, "You have submitted these ratings. The chair can reopen them.")
        ?? Rule.Unless(
            round.Status == RoundStatus.Rating || (round.Status == RoundStatus.Agreeing && Version > 1),
            "The ratings have been brought together. They can no longer be changed.");

    /// <summary>Rates a criterion.</summary>
    /// <param name="round">The round, which knows whom the assessor must not rate.</param>
    /// <param name="criterionId">A criterion assessed on the application.</param>
    /// <param name="value">0 to 3 (docs/scoring.md, "Scale").</param>
    /// <param name="note">Needed for a 0 before the assessment is submitted.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is submitted, or the rating is not on the scale.</exception>
    public void Rate(ShortlistingRound round, long criterionId, int value, string note, Stamp by)
    {
        Rule.Keep(
            WhyNotRate(round)
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
    /// <exception cref="RuleViolation">See <see cref="WhyNotSubmit"/> and <see cref="WhyNotRate"/>.</exception>
    public void Submit(ShortlistingRound round, IReadOnlyCollection<long> criteriaInScope, Stamp by)
    {
        Rule.Keep(WhyNotSubmit(criteriaInScope) ?? WhyNotRate(round));
        SubmittedAt = by.At;
        Record(by, "Ratings submitted", Version == 1 ? null : $"version {Version}");
    }

    /// <summary>Why it cannot be reopened, or null.</summary>
    public string? WhyNotReopen(Vacancy vacancy, string reason) =>
        Scorecard.WhyNotChange(vacancy)
        ?? Rule.Unless(ReplacedAt is null && SubmittedAt is not null, "Only submitted ratings can be reopened.")
        ?? Rule.Unless(!string.IsNullOrWhiteSpace(reason), "Say why the ratings are reopened.")
        ?? Rule.Unless(reason.Length <= ReasonMax, $"The reason must be {ReasonMax} characters or fewer.");

    /// <summary>Reopens submitted ratings: these stay as they are, and the assessor goes on in the version that is returned.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotReopen"/>.</exception>
    public Assessment Reopen(Vacancy vacancy, string reason, Stamp by)
    {
        Rule.Keep(WhyNotReopen(vacancy, reason));
        (ReplacedAt, ReopenReason, ReopenedBy) = (by.At, reason.Trim(), by.Actor);
        Record(by, "Ratings reopened", $"version {Version}");
        var next = new Assessment(RoundId, ApplicationId, AssessorId) { Version = Version + 1 };
        foreach (var rating in ratings)
        {
            var copy = new Rating(rating.CriterionId);
            copy.Set(rating.Value, rating.Note);
            next.ratings.Add(copy);
        }
        return next;
    }

    /// <summary>Adds the note that a rating far from another member's needs, once ratings are together; the rating stays.</summary>
    /// <exception cref="RuleViolation">There is no such rating, it has a note, or the note is empty or too long.</exception>
    public void Explain(Vacancy vacancy, long criterionId, string note, Stamp by)
    {
        var rating = For(criterionId);
        Rule.Keep(
            Scorecard.WhyNotChange(vacancy)
            ?? Rule.Unless(SubmittedAt is not null && ReplacedAt is null, "Notes are added to submitted ratings.")
            ?? Rule.Unless(rating is { HasWords: false }, "This rating has a note already.")
            ?? Rule.Unless(!string.IsNullOrWhiteSpace(note), "Say what the rating rests on.")
            ?? Rule.Unless(note.Length <= Rating.NoteMax, $"A note must be {Rating.NoteMax} characters or fewer."));
        rating!.Explain(note.Trim(), by.Actor);
        Record(by, "Note added to a rating");
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

    /// <summary>What the rating rests on, said when it turned out to be far from another member's; empty for nothing.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Explanation { get; private set; } = "";

    /// <summary>Who wrote that down: the assessor, or who led the moderation.</summary>
    [Personal(PersonalKind.Staff)]
    public string ExplainedBy { get; private set; } = "";

    /// <summary>A note was given, with the rating or later.</summary>
    public bool HasWords => Note.Length > 0 || Explanation.Length > 0;

    internal void Explain(string note, string by) => (Explanation, ExplainedBy) = (note, by);

    internal bool Set(int value, string note)
    {
        var changed = Value != value || Note != note;
        (Value, Note) = (value, note);
        return changed;
    }
}
