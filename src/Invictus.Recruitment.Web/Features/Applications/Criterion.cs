using FluentValidation;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the applicant writes for one criterion, with everything they need to know about it.</summary>
internal sealed class EvidenceForm
{
    public string? Text { get; set; }

    /// <summary>The version of the text that the page was opened on; autosave raises it.</summary>
    public int Revision { get; set; }

    /// <summary>Which button.</summary>
    public string? Next { get; set; }

    [BindNever]
    public Head Head { get; set; } = null!;

    [BindNever]
    public long CriterionId { get; set; }

    [BindNever]
    public int Position { get; set; }

    [BindNever]
    public string Criterion { get; set; } = "";

    [BindNever]
    public string Category { get; set; } = "";

    [BindNever]
    public IReadOnlyList<string> Points { get; set; } = [];

    [BindNever]
    public Importance Importance { get; set; }

    [BindNever]
    public int Weight { get; set; }

    /// <summary>1, 2, 3… among the criteria on the form.</summary>
    [BindNever]
    public int Number { get; set; }

    [BindNever]
    public int Of { get; set; }

    [BindNever]
    public int? PreviousPosition { get; set; }

    [BindNever]
    public int? NextPosition { get; set; }

    [BindNever]
    public string Saved { get; set; } = "";

    [BindNever]
    public int SavedVersion { get; set; }

    [BindNever]
    public string? SavedAt { get; set; }

    /// <summary>What was saved in another window meanwhile.</summary>
    [BindNever]
    public string? Theirs { get; set; }

    public string? TooLong => WhyTooLong(Saved);

    /// <summary>Saving this text would wipe out one that the person has not seen. A text that holds the saved one whole loses nothing.</summary>
    public bool WouldLose(string text) => Revision != SavedVersion && !text.Contains(Saved, StringComparison.Ordinal);

    /// <exception cref="NotFoundException">No such criterion on this form.</exception>
    public EvidenceForm For(Mine mine, int position)
    {
        var criteria = mine.Vacancy.CriteriaOnTheForm;
        var index = criteria.ToList().FindIndex(c => c.Position == position);
        if (index < 0)
            throw new NotFoundException();
        var (criterion, written) = (criteria[index], mine.Application.EvidenceFor(criteria[index].Id));
        (Head, CriterionId, Position) = (mine.Head, criterion.Id, position);
        (Criterion, Category, Points, Importance, Weight) = (criterion.Text, criterion.Category, criterion.Points, criterion.Importance, criterion.Weight);
        (Number, Of) = (index + 1, criteria.Count);
        PreviousPosition = index > 0 ? criteria[index - 1].Position : null;
        NextPosition = index + 1 < criteria.Count ? criteria[index + 1].Position : null;
        (Saved, SavedVersion) = (written?.Text ?? "", written?.Version ?? 0);
        SavedAt = written is null ? null : London.DateAndTime(written.SavedAt);
        return this;
    }

    /// <summary>The page as it is opened: it starts from what is saved.</summary>
    public static EvidenceForm Opened(Mine mine, int position)
    {
        var form = new EvidenceForm().For(mine, position);
        (form.Text, form.Revision) = (form.Saved, form.SavedVersion);
        return form;
    }

    public static string? WhyTooLong(string text)
    {
        var words = Evidence.CountWords(text);
        return words <= Evidence.WordsMax
            ? null
            : $"Your evidence has {words:N0} words. It is saved as it is; shorten it by {words - Evidence.WordsMax:N0} before you submit";
    }
}

internal sealed class EvidenceFormValidator : AbstractValidator<EvidenceForm>
{
    public EvidenceFormValidator() => RuleFor(f => f.Text).Must(t => Forms.Lines(t).Length <= Evidence.CharactersMax)
        .WithMessage(f => $"Your text has {Forms.Lines(f.Text).Length:N0} characters and is too long to keep. It is not saved: shorten it to {Evidence.WordsMax} words");
}
