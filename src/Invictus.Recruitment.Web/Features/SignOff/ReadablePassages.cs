using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>A text passage by passage, each with what was said about it, what became of it, and the way to comment.</summary>
/// <param name="Content">The text.</param>
/// <param name="CommentAt">The address of the form to comment; null when nobody can.</param>
/// <param name="Comments">What was said.</param>
/// <param name="Differences">What changed; null for a first version.</param>
internal sealed record ReadablePassages(JobDescriptionContent Content, string? CommentAt, CommentList Comments, ContentDifferences? Differences)
{
    private readonly ILookup<string, CommentRow> comments = Comments.Rows.ToLookup(c => c.PassageKey);

    private readonly Dictionary<string, Difference> changes =
        Differences?.Changes.Where(c => c.After is not null).ToDictionary(c => c.After!.Key) ?? [];

    public IReadOnlyList<Passage> All { get; } = Passages.Of(Content);

    /// <summary>One passage with all that stands at it.</summary>
    public ReadablePassage At(Passage passage) => new(
        passage, CommentAt is null ? null : $"{CommentAt}?passage={passage.Key}", [.. comments[passage.Key]], changes.GetValueOrDefault(passage.Key));
}

/// <summary>One passage with all that stands at it.</summary>
internal sealed record ReadablePassage(Passage Passage, string? CommentAt, IReadOnlyList<CommentRow> Comments, Difference? Change);
