using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// The texts of the content beside which a warning can stand. A warning is given while the document is still being put
/// together: the text it speaks of may since have become part of a longer one, or have been left out.
/// </summary>
internal sealed class Places
{
    private readonly List<string> _texts;
    private readonly HashSet<string> _known;

    /// <summary>Searches are given up after this many; no document that people wrote needs them.</summary>
    private int _searches = 500;

    public Places(JobDescriptionContent content)
    {
        _texts =
        [
            .. content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading)),
            .. content.Criteria.SelectMany(c => c.Points.Prepend(c.Text)),
        ];
        _known = [.. _texts, .. JobDescriptionHeader.Empty.Fields.Select(f => f.Label), "Hours", "Contract"];
    }

    /// <summary>The warnings, each beside a text that is in the content, or beside none.</summary>
    public IReadOnlyList<ReadingWarning> Beside(IReadOnlyList<ReadingWarning> warnings) => [.. warnings.Select(w => w with { Beside = Of(w.Beside) })];

    private string Of(string text) =>
        text.Length == 0 || _known.Contains(text) ? text : _searches-- <= 0 ? "" : _texts.Find(t => t.Contains(text, StringComparison.Ordinal)) ?? "";
}
