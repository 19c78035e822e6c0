using FluentValidation;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>The ratings of one page: of several applicants for one criterion, or of one applicant for every criterion.</summary>
internal sealed class RatingForm
{
    public List<RatingRow> Rows { get; set; } = [];

    /// <summary>"overview" to come back later, else on to the next page.</summary>
    public string? Then { get; set; }
}

/// <summary>One rating with what stood there when the page was opened: only what the person changed is stored.</summary>
internal sealed class RatingRow
{
    /// <summary>The applicant's number across, the criterion's position down.</summary>
    public int Key { get; set; }

    public int? Rating { get; set; }

    public string? Note { get; set; }

    public int? Was { get; set; }

    public string? WasNote { get; set; }

    /// <summary>What another window stored meanwhile, in words; null where nothing stands in the way.</summary>
    [BindNever]
    public string? Meanwhile { get; set; }

    public bool IsChanged => Rating != Was || Tidy(Note) != Tidy(WasNote);

    /// <summary>Browsers send line ends as two characters.</summary>
    public static string Tidy(string? note) => (note ?? "").ReplaceLineEndings("\n").Trim();
}

internal sealed class RatingFormValidator : AbstractValidator<RatingForm>
{
    public RatingFormValidator() => RuleForEach(f => f.Rows).SetValidator(new RatingRowValidator());
}

internal sealed class RatingRowValidator : AbstractValidator<RatingRow>
{
    public RatingRowValidator()
    {
        RuleFor(r => r.Rating).Must(r => r is null || RatingScale.IsRating(r.Value)).WithMessage("A rating is 0, 1, 2 or 3");
        RuleFor(r => r.Rating).NotNull().When(r => r.IsChanged).WithMessage("Choose a rating, so that your note can be kept with it");
        RuleFor(r => r.Note).Must(n => RatingRow.Tidy(n).Length <= Rating.NoteMax)
            .WithMessage($"A note must be {Rating.NoteMax} characters or fewer");
    }
}
