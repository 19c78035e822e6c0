using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// An administrator's record that the trust's data-protection impact assessment covers the reading of evidence by one version of the published
/// rules (UK GDPR article 35; docs/scoring.md, "Provisional score"). Without one in force evidence is not read. It counts for vacancies
/// published after it was recorded, so that everybody who applies for one post is read alike and could know of it; ended, it counts for none.
/// </summary>
public sealed class ImpactAssessment : Aggregate
{
    /// <summary>Most characters of who approved it.</summary>
    public const int ApprovedByMax = 200;

    /// <summary>Most characters of where the document is.</summary>
    public const int DocumentMax = 400;

    /// <summary>Most characters of the reason for ending it.</summary>
    public const int ReasonMax = 500;

    /// <summary>A record for the rules as they are now.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotRecord"/>.</exception>
    public ImpactAssessment(DateOnly approvedOn, string approvedBy, string document, Stamp by)
    {
        Rule.Keep(WhyNotRecord(approvedOn, approvedBy, document, by.At));
        (ApprovedOn, ApprovedBy, Document) = (approvedOn, approvedBy.Trim(), document.Trim());
        (RuleSet, RecordedAt, RecordedBy) = (ProvisionalRules.Version, by.At, by.Actor);
        Record(by, "Impact assessment recorded", $"rules version {RuleSet}");
    }

    private ImpactAssessment() => (ApprovedBy, Document, RuleSet, RecordedBy) = ("", "", "", "");

    /// <summary>The day on which it was approved.</summary>
    public DateOnly ApprovedOn { get; private set; }

    /// <summary>Who approved it, as the data protection officer.</summary>
    [Personal(PersonalKind.Staff)]
    public string ApprovedBy { get; private set; }

    /// <summary>Where the document is filed.</summary>
    [NotPersonal]
    public string Document { get; private set; }

    /// <summary>The version of the rules that it covers: other rules need an assessment of their own.</summary>
    [NotPersonal]
    public string RuleSet { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    [Personal(PersonalKind.Staff)]
    public string RecordedBy { get; private set; }

    /// <summary>When it was ended; null while it counts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it; empty while it counts.</summary>
    [Personal(PersonalKind.Staff)]
    public string EndedBy { get; private set; } = "";

    /// <summary>Why it was ended; empty while it counts.</summary>
    [NotPersonal]
    public string EndReason { get; private set; } = "";

    /// <summary>It counts: not ended, and the rules are those it covers.</summary>
    public bool IsInForce => EndedAt is null && RuleSet == ProvisionalRules.Version;

    /// <summary>Evidence for this vacancy may be read: it was published after the record was made.</summary>
    public bool Covers(Vacancy vacancy) => IsInForce && vacancy.PublishedAt is { } published && RecordedAt <= published;

    /// <summary>How far the rules go for one application: the evidence is read only where an assessment covers the vacancy and the applicant does not object.</summary>
    public static ProvisionalLevel LevelFor(Vacancy vacancy, Application application, IEnumerable<ImpactAssessment> assessments) =>
        application.ObjectedAt is null && assessments.Any(a => a.Covers(vacancy)) ? ProvisionalLevel.FactsAndEvidence : ProvisionalLevel.FactsOnly;

    /// <summary>Why it cannot be recorded, or null.</summary>
    public static string? WhyNotRecord(DateOnly approvedOn, string approvedBy, string document, DateTimeOffset now) =>
        Rule.Unless(approvedOn <= London.DateOf(now), "The impact assessment must be approved before it is recorded.")
        ?? Rule.Unless(!string.IsNullOrWhiteSpace(approvedBy), "Say who approved the impact assessment.")
        ?? Rule.Unless(approvedBy.Trim().Length <= ApprovedByMax, $"Who approved it must be {ApprovedByMax} characters or fewer.")
        ?? Rule.Unless(!string.IsNullOrWhiteSpace(document), "Say where the impact assessment is filed.")
        ?? Rule.Unless(document.Trim().Length <= DocumentMax, $"Where it is filed must be {DocumentMax} characters or fewer.");

    /// <summary>Why it cannot be ended, or null.</summary>
    public string? WhyNotEnd(string reason) =>
        Rule.Unless(EndedAt is null, "This record has been ended already.")
        ?? Rule.Unless(!string.IsNullOrWhiteSpace(reason), "Say why evidence is no longer read.")
        ?? Rule.Unless(reason.Trim().Length <= ReasonMax, $"The reason must be {ReasonMax} characters or fewer.");

    /// <summary>Ends it: from now on the evidence of no application is read. What was worked out before is kept.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotEnd"/>.</exception>
    public void End(string reason, Stamp by)
    {
        Rule.Keep(WhyNotEnd(reason));
        (EndedAt, EndedBy, EndReason) = (by.At, by.Actor, reason.Trim());
        Record(by, "Impact assessment ended", $"rules version {RuleSet}");
    }
}
