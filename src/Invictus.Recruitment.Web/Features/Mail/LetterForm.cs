using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>HR's wording of a letter as it is typed, with what the page shows beside it.</summary>
internal sealed class LetterForm
{
    /// <summary>The value of the button that only shows the letter.</summary>
    public const string Look = "preview";

    /// <summary>From the address.</summary>
    public string Kind { get; set; } = "";

    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>The wording that the form was opened on; 0 for the standard one.</summary>
    public int Number { get; set; }

    [BindNever]
    public LetterKind Letter { get; set; } = null!;

    [BindNever]
    public IReadOnlyList<WordingRow> Wordings { get; set; } = [];

    [BindNever]
    public FilledLetter? Preview { get; set; }

    [BindNever]
    public string PreviewHtml { get; set; } = "";

    public bool IsReworded => Wordings is [{ Text: not null }, ..];

    public string SubjectRead() => OneLine.Of(Subject);

    public string TextRead() => (Text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Fills in invented values, where the wording has no problems.</summary>
    public LetterForm Show(string trust)
    {
        if (LetterMarkup.Problems(Letter, SubjectRead(), TextRead()) is not [])
            return this;
        var values = new Dictionary<string, string>(Letter.Examples) { [LetterValue.Trust] = trust };
        Preview = LetterMarkup.Fill(Letter, SubjectRead(), TextRead(), values, trust);
        PreviewHtml = LetterHtml.Of(Preview.Subject, Preview.Text, Preview.Link?.Label, Preview.Link?.Address, trust);
        return this;
    }

    /// <summary>The page's other half: the kind and all its wordings, newest first.</summary>
    public async Task<LetterForm> With(LetterKind kind, RecruitmentDb db, CancellationToken stop)
    {
        Letter = kind;
        Wordings = await db.LetterWordings.AsNoTracking().Where(w => w.Kind == kind.Key).OrderByDescending(w => w.Number)
            .Select(w => new WordingRow(w.Number, w.Subject, w.Text, w.By, w.At)).ToListAsync(stop);
        return this;
    }

    public static async Task<LetterForm> Of(LetterKind kind, RecruitmentDb db, CancellationToken stop)
    {
        var form = await new LetterForm { Kind = kind.Key }.With(kind, db, stop);
        var newest = form.Wordings is [var first, ..] ? first : null;
        (form.Subject, form.Text, form.Number) = (newest?.Subject ?? kind.Subject, newest?.Text ?? kind.Text, newest?.Number ?? 0);
        return form;
    }
}

/// <summary>HR's wording from an instant on; without a text, the standard one.</summary>
internal sealed record WordingRow(int Number, string? Subject, string? Text, string By, DateTimeOffset At);

internal sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    public LetterFormValidator()
    {
        RuleFor(f => f.Subject)
            .Must(s => OneLine.Of(s).Length > 0).WithMessage("Enter the subject")
            .Must(s => OneLine.Of(s).Length <= LetterWording.SubjectMax).WithMessage($"The subject must be {LetterWording.SubjectMax} characters or fewer")
            .Custom((_, context) => Add(context, f => LetterMarkup.SubjectProblems(LetterKinds.Find(f.Kind)!, f.SubjectRead())));
        RuleFor(f => f.Text)
            .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Enter the text")
            .Must((f, _) => f.TextRead().Length <= LetterWording.TextMax).WithMessage($"The text must be {LetterWording.TextMax} characters or fewer")
            .Custom((_, context) => Add(context, f => LetterMarkup.TextProblems(LetterKinds.Find(f.Kind)!, f.TextRead())));
    }

    private static void Add(ValidationContext<LetterForm> context, Func<LetterForm, IEnumerable<string>> problems)
    {
        var form = context.InstanceToValidate;
        // Without a text, or in one of any length, nothing is looked for; an unknown kind is not found before anything is said.
        if (LetterKinds.Find(form.Kind) is null || string.IsNullOrWhiteSpace(form.Text) || form.TextRead().Length > LetterWording.TextMax || form.SubjectRead().Length > LetterWording.SubjectMax)
            return;
        foreach (var problem in problems(form))
            context.AddFailure(problem);
    }
}
