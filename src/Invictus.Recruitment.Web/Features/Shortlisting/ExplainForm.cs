using FluentValidation;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Notes on ratings that are far from another member's, written once ratings are together.</summary>
internal sealed class ExplainForm
{
    public List<NoteRow> Notes { get; set; } = [];
}

/// <summary>A note on one member's rating of one criterion.</summary>
internal sealed class NoteRow
{
    public int Position { get; set; }

    public int Member { get; set; }

    public string? Note { get; set; }
}

internal sealed class ExplainFormValidator : AbstractValidator<ExplainForm>
{
    public ExplainFormValidator()
    {
        RuleFor(f => f.Notes).Must(n => n.Exists(r => RatingRow.Tidy(r?.Note).Length > 0)).WithMessage("Write at least one note");
        RuleForEach(f => f.Notes).ChildRules(row => row.RuleFor(r => r.Note).Must(n => RatingRow.Tidy(n).Length <= Rating.NoteMax)
            .WithMessage($"A note must be {Rating.NoteMax} characters or fewer"));
    }
}
