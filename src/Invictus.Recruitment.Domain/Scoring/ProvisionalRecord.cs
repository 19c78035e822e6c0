using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// A provisional score as it was computed for one application: kept with the version of its rules, never changed. Scoring again
/// makes a new record (docs/scoring.md, "Provisional score").
/// </summary>
public sealed class ProvisionalRecord
{
    private readonly List<ProvisionalRecordRating> ratings = [];

    /// <summary>Keeps a score.</summary>
    public ProvisionalRecord(long applicationId, ProvisionalScore score, DateTimeOffset at)
    {
        (ApplicationId, RuleSet, Level, ComputedAt) = (applicationId, score.RuleSet, score.Level, at);
        (EssentialPoints, EssentialOutOf) = (score.Essential.Points, score.Essential.OutOf);
        (DesirablePoints, DesirableOutOf) = (score.Desirable.Points, score.Desirable.OutOf);
        ratings.AddRange(score.Ratings.Select(r => new ProvisionalRecordRating(r)));
    }

    private ProvisionalRecord() => RuleSet = "";

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The version of the rules.</summary>
    [NotPersonal]
    public string RuleSet { get; private set; }

    /// <summary>How far the rules went.</summary>
    public ProvisionalLevel Level { get; private set; }

    /// <summary>When it was computed.</summary>
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>Points over the essential criteria.</summary>
    public int EssentialPoints { get; private set; }

    /// <summary>Points there were to give over the essential criteria.</summary>
    public int EssentialOutOf { get; private set; }

    /// <summary>Points over the desirable criteria.</summary>
    public int DesirablePoints { get; private set; }

    /// <summary>Points there were to give over the desirable criteria.</summary>
    public int DesirableOutOf { get; private set; }

    /// <summary>A rating with its reason for each criterion.</summary>
    public IReadOnlyList<ProvisionalRecordRating> Ratings => ratings;

    /// <summary>The share of essential points.</summary>
    public Share Essential => new(EssentialPoints, EssentialOutOf);

    /// <summary>The share of desirable points.</summary>
    public Share Desirable => new(DesirablePoints, DesirableOutOf);
}

/// <summary>One provisional rating as it was computed.</summary>
public sealed class ProvisionalRecordRating
{
    /// <summary>Most characters in a reason.</summary>
    public const int ReasonMax = 500;

    internal ProvisionalRecordRating(ProvisionalRating rating) =>
        (CriterionId, Rating, Reason, Highlights) = (rating.CriterionId, rating.Rating, rating.Reason, rating.Highlights);

    private ProvisionalRecordRating() => (Reason, Highlights) = ("", []);

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion.</summary>
    public long CriterionId { get; private set; }

    /// <summary>0 to 3.</summary>
    public int Rating { get; private set; }

    /// <summary>Why, in a sentence.</summary>
    [NotPersonal]
    public string Reason { get; private set; }

    /// <summary>Which words of the evidence the rules went by.</summary>
    public IReadOnlyList<Highlight> Highlights { get; private set; }
}
