using DocumentFormat.OpenXml.Wordprocessing;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>Which list a paragraph belongs to, and how deep it stands in it.</summary>
/// <param name="NumberId">The list.</param>
/// <param name="Level">0 for the outermost.</param>
/// <param name="Indent">From the left, in twentieths of a point.</param>
internal sealed record ListPlace(string NumberId, int Level, int Indent);

/// <summary>The lists of a document. Their marks are drawn by Word and are no text of the paragraphs.</summary>
internal sealed class WordNumbering
{
    private const int LongestChain = 8;

    private readonly Dictionary<string, NumberingInstance> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AbstractNum> _kinds = new(StringComparer.Ordinal);
    private readonly WordStyles _styles;

    public WordNumbering(Numbering? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
            if (kind.AbstractNumberId?.InnerText is { } id)
                _kinds.TryAdd(id, kind);
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
            if (list.NumberID?.InnerText is { } id)
                _lists.TryAdd(id, list);
    }

    /// <summary>Null when the paragraph has no mark.</summary>
    public ListPlace? Of(ParagraphProperties? properties, ParagraphStyle style)
    {
        var own = properties?.NumberingProperties;
        var id = own?.NumberingId?.Val?.InnerText ?? style.NumberId;
        // The number 0 takes a paragraph out of the list of its style.
        if (id is null or "0")
            return null;
        var kind = Kind(id);
        var styleId = properties?.ParagraphStyleId?.Val?.InnerText;
        var level = (int?)WordValue.Number(own?.NumberingLevelReference?.Val)
            ?? (styleId is null ? null : kind?.Elements<Level>().Where(l => l.ParagraphStyleIdInLevel?.Val?.InnerText == styleId).Select(l => (int?)WordValue.Whole(l.LevelIndex, 0)).FirstOrDefault())
            ?? style.Level ?? 0;
        level = Math.Clamp(level, 0, 8);
        var form = Form(id, kind, level);
        if (form is not null && (form.NumberingFormat?.Val?.InnerText == "none" || form.LevelText?.Val?.InnerText is "" or " "))
            return null;
        var indent = WordValue.Indent(properties?.Indentation) ?? WordValue.Indent(form?.PreviousParagraphProperties?.Indentation) ?? style.Indent ?? level * 360;
        return new ListPlace(id, level, indent);
    }

    private Level? Form(string id, AbstractNum? kind, int level) =>
        (_lists.TryGetValue(id, out var list) ? list.Elements<LevelOverride>().FirstOrDefault(o => WordValue.Whole(o.LevelIndex, -1) == level)?.Level : null)
        ?? kind?.Elements<Level>().FirstOrDefault(l => WordValue.Whole(l.LevelIndex, -1) == level);

    // A list may only point at a style, which names the list that has the levels.
    private AbstractNum? Kind(string id)
    {
        for (var n = 0; n < LongestChain; n++)
        {
            if (!_lists.TryGetValue(id, out var list) || list.AbstractNumId?.Val?.InnerText is not { } kindId || !_kinds.TryGetValue(kindId, out var kind))
                return null;
            if (kind.NumberingStyleLink?.Val?.InnerText is not { } link || _styles.Of(link).NumberId is not { } next || next == id)
                return kind;
            id = next;
        }
        return null;
    }
}
