using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>One provisional rule: what it finds, or null when it does not fire and the next one is asked.</summary>
internal interface IProvisionalRule
{
    Finding? Look(Material material);
}

/// <summary>What a rule found.</summary>
internal sealed record Finding(int Rating, string Reason, IReadOnlyList<Highlight> Highlights)
{
    public Finding(int rating, string reason) : this(rating, reason, []) { }
}

/// <summary>What the rules look at for one criterion; the evidence is read only when a rule asks for it, and once.</summary>
internal sealed class Material(ApplicationFacts facts, CriterionToScore criterion, string evidence)
{
    public ApplicationFacts Facts => facts;

    public CriterionToScore Criterion => criterion;

    public string Evidence => evidence;

    public bool HasEnoughWords => WordCount.AtLeast(evidence, ProvisionalRules.FewestWords);

    public EvidenceReading Reading => field ??= EvidenceReading.Of(criterion, evidence);
}

/// <summary>
/// Qualified teacher status by the structured answer alone; what the text says about it (an international PGCE, say) does not
/// matter. Never more than 2: a fact is not an example.
/// </summary>
internal sealed class QtsRule : IProvisionalRule
{
    public Finding? Look(Material material)
    {
        if (material.Criterion.Kind != CriterionKind.QualifiedTeacherStatus)
            return null;
        return material.Facts.Qts switch
        {
            QtsStatus.Yes => TeacherReferenceNumber.Read(material.Facts.Trn) is null
                ? new Finding(1, "Says that QTS is held, without a well-formed TRN")
                : new Finding(2, "Holds QTS, TRN given"),
            QtsStatus.OnTrack => new Finding(1, "On a course that leads to QTS"),
            QtsStatus.No => new Finding(0, "Does not hold QTS"),
            _ => null,
        };
    }
}

/// <summary>
/// A qualification, a subject at a key stage, a licence or the like by the answer that the form asks for beside the criterion. Never more than
/// 2. Where the applicant left it open, the evidence speaks.
/// </summary>
internal sealed class StatedFactRule : IProvisionalRule
{
    public Finding? Look(Material material)
    {
        if (FactQuestion.For(material.Criterion.Kind) is not { } question || material.Facts.Stated?.TryGetValue(material.Criterion.Id, out var answer) != true)
            return null;
        var rating = answer switch { StatedAnswer.Yes => 2, StatedAnswer.NotYet => 1, _ => 0 };
        return new Finding(rating, $"Answers “{question.Text}” with “{question.InWords(answer)}”");
    }
}
