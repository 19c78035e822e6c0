using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>The panel's rating of one criterion.</summary>
public sealed class AgreedRating
{
    internal AgreedRating(long criterionId, int value, string note, bool byItself, bool canBeShared, Stamp by)
    {
        (CriterionId, Note, AgreedBy) = (criterionId, "", "");
        Set(value, note, byItself, canBeShared, by);
    }

    private AgreedRating() => (Note, AgreedBy) = ("", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion.</summary>
    public long CriterionId { get; private set; }

    /// <summary>0 to 3.</summary>
    public int Value { get; private set; }

    /// <summary>How the panel came to it; empty where all agreed by themselves.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Note { get; private set; }

    /// <summary>All assessors gave the same rating.</summary>
    public bool ByItself { get; private set; }

    /// <summary>The applicant may be given the note as feedback.</summary>
    public bool CanBeShared { get; private set; }

    /// <summary>Who recorded it; empty for what was recorded before that was kept.</summary>
    [Personal(PersonalKind.Staff)]
    public string AgreedBy { get; private set; }

    /// <summary>When; null for what was recorded before that was kept.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    internal void Set(int value, string note, bool byItself, bool canBeShared, Stamp by) =>
        (Value, Note, ByItself, CanBeShared, AgreedBy, AgreedAt) = (value, note, byItself, canBeShared, by.Actor, by.At);
}

/// <summary>A rating that the panel had agreed before it agreed on another, or had to agree anew. Never changed.</summary>
public sealed class ReplacedAgreement
{
    internal ReplacedAgreement(AgreedRating was, Stamp by) =>
        (CriterionId, Value, Note, ByItself, AgreedBy, AgreedAt, ReplacedBy, ReplacedAt) =
        (was.CriterionId, was.Value, was.Note, was.ByItself, was.AgreedBy, was.AgreedAt, by.Actor, by.At);

    private ReplacedAgreement() => (Note, AgreedBy, ReplacedBy) = ("", "", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion.</summary>
    public long CriterionId { get; private set; }

    /// <summary>0 to 3, as it was agreed.</summary>
    public int Value { get; private set; }

    /// <summary>How the panel had come to it.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Note { get; private set; }

    /// <summary>All assessors had given the same.</summary>
    public bool ByItself { get; private set; }

    /// <summary>Who had recorded it.</summary>
    [Personal(PersonalKind.Staff)]
    public string AgreedBy { get; private set; }

    /// <summary>When it had been recorded; null where that was not kept.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>Who replaced it, or whose ratings made it be agreed anew.</summary>
    [Personal(PersonalKind.Staff)]
    public string ReplacedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset ReplacedAt { get; private set; }
}
