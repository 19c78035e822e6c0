using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>A criterion as it was advertised: copied from the signed version when the vacancy was made, then frozen.</summary>
public sealed class VacancyCriterion
{
    internal VacancyCriterion(Criterion from, int position)
    {
        (Position, Importance, Category, Text, Kind, Weight) = (position, from.Importance, from.Category, from.Text, from.Kind, from.Weight);
        Points = from.Points;
        // A document that does not say how a criterion is assessed leaves the application form as the place for it.
        AssessedBy = from.AssessedBy == AssessmentStage.None ? AssessmentStage.Application : from.AssessedBy;
    }

    private VacancyCriterion() => (Category, Text, Points) = ("", "", []);

    /// <summary>Key inside the database; what evidence and ratings refer to.</summary>
    public long Id { get; private set; }

    /// <summary>1, 2, 3… in the order of the person specification.</summary>
    public int Position { get; private set; }

    /// <summary>Essential or desirable.</summary>
    public Importance Importance { get; private set; }

    /// <summary>"Qualifications", "Experience"…</summary>
    public string Category { get; private set; }

    /// <summary>The criterion, verbatim.</summary>
    public string Text { get; private set; }

    /// <summary>Its sub-points.</summary>
    public IReadOnlyList<string> Points { get; private set; }

    /// <summary>Where it is assessed.</summary>
    public AssessmentStage AssessedBy { get; private set; }

    /// <summary>What sort of thing it asks for.</summary>
    public CriterionKind Kind { get; private set; }

    /// <summary>How often its rating counts, 1 to 3; HR sets it until publication.</summary>
    public int Weight { get; private set; }

    /// <summary>Enters shortlisting.</summary>
    public bool IsAssessedAtApplication => AssessedBy.HasFlag(AssessmentStage.Application);

    internal void Weigh(int weight) => Weight = weight;
}
