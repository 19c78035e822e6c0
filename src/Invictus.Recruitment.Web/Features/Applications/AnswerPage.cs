using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>A page of the form: what every one has.</summary>
internal abstract class AnswerPage
{
    /// <summary>What the page was opened on, so that only what is changed here counts (see FormPart).</summary>
    public string? Was { get; set; }

    /// <summary>Which button.</summary>
    public string? Next { get; set; }

    [BindNever]
    public Head Head { get; set; } = null!;

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public string Address { get; set; } = "";

    [BindNever]
    public string Back { get; set; } = "";

    [BindNever]
    public string BackTo { get; set; } = "Your application";

    [BindNever]
    public string? SavedAt { get; set; }

    [BindNever]
    public bool IsBroughtOver { get; set; }

    /// <summary>A page of one more question, with its place among them.</summary>
    [BindNever]
    public Place? Place { get; set; }

    /// <summary>On a page for evidence that is empty: what was written for a criterion in like words before.</summary>
    [BindNever]
    public IReadOnlyList<Reusable> Reusable { get; set; } = [];

    public bool IsLater => Next == Forms.Later;

    public abstract Answers Typed { get; }
}

/// <summary>A page of the form with its answers.</summary>
internal sealed class AnswerPage<T> : AnswerPage
    where T : Answers, new()
{
    public T Answers { get; set; } = new();

    public override Answers Typed => Answers;
}

/// <summary>A criterion or a question with its place among the others.</summary>
internal abstract record Place(int Number, int Of, string? Previous, string? Next);

/// <summary>Problems with what stands on a page, by question.</summary>
/// <param name="Section">Where.</param>
/// <param name="Item">Which entry, criterion or question; empty for the section itself.</param>
/// <param name="Field">Which question of the page; empty for the page itself.</param>
/// <param name="What">How to put it right.</param>
/// <param name="IsFilled">Something stands there that has to change, rather than nothing.</param>
internal sealed record FormProblem(FormSection Section, string Item, string Field, string What, bool IsFilled)
{
    public static FormProblem Of(Missing missing) => new(missing.Section, missing.Item, missing.Field, missing.What, missing.NeedsChange);
}

/// <summary>When a page was saved, in words.</summary>
internal static class SavedWords
{
    public static string? Of(FormPart? part) => part is null or { Version: 0 } ? null : $"Last saved on {London.Date(part.SavedAt)} at {London.ClockAt(part.SavedAt):HH:mm}";
}
