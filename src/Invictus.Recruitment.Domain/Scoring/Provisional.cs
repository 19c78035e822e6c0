using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>How far the provisional score goes; a setting of the trust.</summary>
public enum ProvisionalLevel
{
    /// <summary>Structured answers, and whether there is evidence at all: a completeness score. The default.</summary>
    FactsOnly,

    /// <summary>
    /// Also reads the evidence by published rules. Only once an administrator recorded that the data-protection impact
    /// assessment covers it, and not for applicants who objected.
    /// </summary>
    FactsAndEvidence,
}

/// <summary>
/// Everything the rules may know about an applicant beside the evidence. No personal detail can enter, because there is no
/// place for one; a test holds this list (docs/scoring.md, "Guards").
/// </summary>
/// <param name="Qts">The answer about qualified teacher status; null when the post did not ask.</param>
/// <param name="Trn">The teacher reference number as typed; only whether it is well formed matters.</param>
/// <param name="Stated">The answers beside criteria that ask for a fact, by criterion; one that is not there was not given.</param>
public sealed record ApplicationFacts(QtsStatus? Qts, string? Trn, IReadOnlyDictionary<long, StatedAnswer>? Stated = null);

/// <summary>A criterion as the provisional rules see it.</summary>
/// <param name="Id">The criterion of the vacancy.</param>
/// <param name="Importance">Essential or desirable.</param>
/// <param name="Weight">1 to <see cref="Criterion.WeightMax"/>.</param>
/// <param name="Kind">Which facts can speak to it.</param>
/// <param name="Text">The criterion, verbatim.</param>
/// <param name="Points">Its sub-points, in order.</param>
public sealed record CriterionToScore(
    long Id,
    Importance Importance,
    int Weight,
    CriterionKind Kind,
    string Text,
    IReadOnlyList<string> Points)
{
    /// <summary>A criterion as it was advertised.</summary>
    public static CriterionToScore Of(VacancyCriterion criterion) => new(criterion.Id, criterion.Importance, criterion.Weight, criterion.Kind, criterion.Text, criterion.Points);
}

/// <summary>A provisional rating for one criterion.</summary>
/// <param name="CriterionId">The criterion of the vacancy.</param>
/// <param name="Rating">0 to 3; a fact alone never gives more than 2.</param>
/// <param name="Reason">One plain sentence for people: why this figure.</param>
/// <param name="Highlights">Where in the evidence the words stand that the rules went by, in order, not overlapping.</param>
public sealed record ProvisionalRating(long CriterionId, int Rating, string Reason, IReadOnlyList<Highlight> Highlights);

/// <summary>A stretch of the evidence text.</summary>
/// <param name="Start">Index of the first UTF-16 character in the evidence as it was given.</param>
/// <param name="Length">UTF-16 characters, 1 or more.</param>
/// <param name="Kind">What the rules saw in it.</param>
public readonly record struct Highlight(int Start, int Length, HighlightKind Kind);

/// <summary>What the rules saw in a stretch of evidence.</summary>
public enum HighlightKind
{
    /// <summary>A word to the point of the criterion.</summary>
    Relevant,

    /// <summary>What makes an example specific: a setting, a class, a course, a tool or a role, or the past-tense verb with it.</summary>
    Specific,

    /// <summary>What came of it: an outcome word or a quantity.</summary>
    Effect,

    /// <summary>The criterion's own words, or words said before; they earn nothing.</summary>
    Repeated,
}

/// <summary>
/// The provisional score of one application: an aid, never a decision. Nothing is rejected, hidden, sorted or ranked by it, and
/// panel members do not see it before they have submitted their own ratings.
/// </summary>
/// <param name="RuleSet">The version of the rules, see <see cref="ProvisionalRules.Version"/>.</param>
/// <param name="Level">How far the rules went.</param>
/// <param name="Ratings">One per criterion, in the order of the criteria.</param>
/// <param name="Essential">The share of points of the essential criteria; empty when there are none.</param>
/// <param name="Desirable">The share of points of the desirable criteria; empty when there are none.</param>
public sealed record ProvisionalScore(
    string RuleSet,
    ProvisionalLevel Level,
    IReadOnlyList<ProvisionalRating> Ratings,
    Share Essential,
    Share Desirable);
