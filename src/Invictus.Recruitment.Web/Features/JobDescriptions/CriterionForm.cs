using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Degree = Invictus.Recruitment.Domain.JobDescriptions.Importance;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>One criterion of a draft.</summary>
internal sealed class CriterionForm
{
    public static IReadOnlyList<Choice> Weights { get; } = [new("1", "1"), new("2", "2"), new("3", "3")];

    public static IReadOnlyList<Choice> Importances { get; } =
    [
        new(nameof(Degree.Essential), "Essential", "The postholder must bring it. Who does not meet it is not shortlisted without a reason."),
        new(nameof(Degree.Desirable), "Desirable", "Counts between applicants who meet the essential criteria."),
    ];

    public static IReadOnlyList<Choice> Stages { get; } =
    [
        new(nameof(AssessmentStage.Application), "Application", "Applicants write evidence for it, and the panel rates it when it shortlists."),
        new(nameof(AssessmentStage.Interview), "Interview"),
        new(nameof(AssessmentStage.Task), "Lesson or task"),
        new(nameof(AssessmentStage.Reference), "Reference"),
        new(nameof(AssessmentStage.Certificate), "Certificate"),
    ];

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(CriterionKind.Statement), InWords(CriterionKind.Statement), "Shown by what the applicant writes."),
        new(nameof(CriterionKind.QualifiedTeacherStatus), InWords(CriterionKind.QualifiedTeacherStatus), "The answers about teacher status give the provisional rating: 2 for QTS with a teacher reference number."),
        new(nameof(CriterionKind.SubjectAndKeyStage), InWords(CriterionKind.SubjectAndKeyStage), "Which subject is taught at which key stage. The form asks whether the applicant has taught it; the answer gives the provisional rating."),
        new(nameof(CriterionKind.Qualification), InWords(CriterionKind.Qualification), "A degree, a GCSE, a certificate of training. The form asks whether the applicant holds it; the answer gives the provisional rating."),
        new(nameof(CriterionKind.OtherFact), InWords(CriterionKind.OtherFact), "A licence or a membership. The form asks whether it is so; the answer gives the provisional rating."),
    ];

    public string? Text { get; set; }

    public string? Points { get; set; }

    public string? Category { get; set; }

    public Degree? Importance { get; set; }

    public List<AssessmentStage> AssessedBy { get; set; } = [];

    public CriterionKind? Kind { get; set; }

    public int? Weight { get; set; }

    /// <summary>What the criterion was when the form was opened; empty for a new one.</summary>
    public string? Was { get; set; }

    [BindNever]
    public IReadOnlyList<string> Categories { get; set; } = [];

    /// <summary>What somebody else made of it meanwhile.</summary>
    [BindNever]
    public Criterion? Theirs { get; set; }

    /// <summary>The criterion as it was typed; only of a form that is valid.</summary>
    public Criterion Read() => new(
        Importance!.Value, TypedText.Line(Category), TypedText.Line(Text), TypedText.Lines(Points),
        AssessedBy.Aggregate(AssessmentStage.None, (all, stage) => all | stage), Kind!.Value, Weight!.Value);

    public static CriterionForm Of(Criterion criterion, string was) => new()
    {
        Text = criterion.Text,
        Points = TypedText.WriteLines(criterion.Points),
        Category = criterion.Category,
        Importance = criterion.Importance,
        AssessedBy = [.. Enum.GetValues<AssessmentStage>().Where(s => s != AssessmentStage.None && criterion.AssessedBy.HasFlag(s))],
        Kind = criterion.Kind,
        Weight = criterion.Weight,
        Was = was,
    };

    /// <summary>Within a line: "QTS", "qualification".</summary>
    public static string Short(CriterionKind kind) => kind == CriterionKind.QualifiedTeacherStatus ? "QTS" : InWords(kind).ToLowerInvariant();

    public static string InWords(CriterionKind kind) => kind switch
    {
        CriterionKind.QualifiedTeacherStatus => "Qualified teacher status (QTS)",
        CriterionKind.SubjectAndKeyStage => "Subject and key stage",
        CriterionKind.Qualification => "Qualification",
        CriterionKind.OtherFact => "Other fact",
        _ => "Statement",
    };
}

internal sealed class CriterionFormValidator : AbstractValidator<CriterionForm>
{
    private const AssessmentStage All =
        AssessmentStage.Application | AssessmentStage.Interview | AssessmentStage.Task | AssessmentStage.Reference | AssessmentStage.Certificate;

    public CriterionFormValidator()
    {
        RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
            .Must(t => TypedText.Line(t).Length > 0).WithMessage("Enter the criterion")
            .MaximumLength(Criterion.TextMax).WithMessage("The criterion must be {MaxLength} characters or fewer. Put parts of it into points.");
        RuleFor(f => f.Points).Cascade(CascadeMode.Stop)
            .MaximumLength(Criterion.PointsMax * (Criterion.TextMax + 2)).WithMessage("The points must be {MaxLength} characters or fewer")
            .Must(p => TypedText.Lines(p).Count <= Criterion.PointsMax).WithMessage($"A criterion has at most {Criterion.PointsMax} points")
            .Must(p => TypedText.Lines(p).All(line => line.Length <= Criterion.TextMax)).WithMessage($"Each point must be {Criterion.TextMax} characters or fewer");
        RuleFor(f => f.Category).Cascade(CascadeMode.Stop)
            .Must(c => TypedText.Line(c).Length > 0).WithMessage("Enter the category")
            .MaximumLength(Criterion.CategoryMax).WithMessage("The category must be {MaxLength} characters or fewer");
        RuleFor(f => f.Importance).NotNull().WithMessage("Select essential or desirable").IsInEnum().WithMessage("Select essential or desirable");
        RuleForEach(f => f.AssessedBy).Must(s => s != AssessmentStage.None && (s & ~All) == 0).WithMessage("Select where it is assessed");
        RuleFor(f => f.Kind).NotNull().WithMessage("Select what it asks for").IsInEnum().WithMessage("Select what it asks for");
        RuleFor(f => f.Weight).NotNull().WithMessage("Select the weight").InclusiveBetween(1, Criterion.WeightMax).WithMessage("Select the weight");
    }
}
