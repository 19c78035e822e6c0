using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// The text of one block, put together from runs that are emphasised or not. Unlike <see cref="Inline"/> it takes every
/// sign as it stands: a star in a Word document is a star.
/// </summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<bool> _strong = [];

    public int Length => _text.Length;

    public bool IsBlank => Raw().AsSpan().IsWhiteSpace();

    public string Raw() => _text.ToString();

    public void Append(ReadOnlySpan<char> run, bool strong)
    {
        _text.Append(run);
        for (var i = 0; i < run.Length; i++)
            _strong.Add(strong);
    }

    public void Append(StyledText other)
    {
        _text.Append(other._text);
        _strong.AddRange(other._strong);
    }

    public void Clear()
    {
        _text.Clear();
        _strong.Clear();
    }

    /// <summary>Takes signs off the end.</summary>
    public void Truncate(int count)
    {
        _text.Length -= count;
        _strong.RemoveRange(_strong.Count - count, count);
    }

    public StyledText From(int start) => Slice(start, Length);

    /// <summary>The parts between the signs.</summary>
    public List<StyledText> Split(char sign)
    {
        var parts = new List<StyledText>();
        var raw = Raw();
        var from = 0;
        for (var at = 0; at <= raw.Length; at++)
        {
            if (at < raw.Length && raw[at] != sign)
                continue;
            parts.Add(Slice(from, at));
            from = at + 1;
        }
        return parts;
    }

    /// <summary>White space folded, controls and marks of direction left out; null when nothing is left.</summary>
    public FoldedText? Fold()
    {
        var raw = Raw();
        var folded = new StringBuilder(raw.Length);
        var firstWeak = -1;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (IsText(raw, i))
            {
                if (!_strong[i] && firstWeak < 0)
                    firstWeak = folded.Length;
                folded.Append(c);
            }
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.Length == 0 ? null : new FoldedText(folded.ToString(), firstWeak < 0, Math.Max(0, firstWeak));
    }

    // The same signs as in text files (see Inline), and no half of a pair: it could not be written as UTF-8.
    private static bool IsText(string raw, int at)
    {
        var c = raw[at];
        if (char.IsControl(c) || c is '\uFFFE' or '\uFFFF')
            return false;
        if (char.IsSurrogate(c))
            return char.IsHighSurrogate(c)
                ? at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1])
                : at > 0 && char.IsHighSurrogate(raw[at - 1]);
        return char.GetUnicodeCategory(c) != UnicodeCategory.Format || c is '\u200C' or '\u200D';
    }

    private StyledText Slice(int from, int to)
    {
        var part = new StyledText();
        part._text.Append(_text, from, to - from);
        part._strong.AddRange(_strong.GetRange(from, to - from));
        return part;
    }
}

/// <summary>The text of a block in one line.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="IsStrong">All of it is emphasised.</param>
/// <param name="StrongPrefix">Characters at the start that are emphasised; 0 when all or none are.</param>
internal sealed record FoldedText(string Text, bool IsStrong, int StrongPrefix)
{
    /// <summary>A paragraph, or an item when it begins with a typed mark.</summary>
    public Piece ToPiece(int line, bool isListed, int depth, bool follows)
    {
        var mark = isListed ? 0 : IsStrong ? 0 : Bullets.LengthOf(Text);
        return new Piece(isListed || mark > 0 ? PieceKind.Item : PieceKind.Paragraph, line, Text[mark..])
        {
            IsStrong = IsStrong,
            StrongPrefix = mark > 0 ? 0 : StrongPrefix,
            IsListed = isListed || mark > 0,
            Depth = depth,
            Follows = follows,
            MayFollowPageBreak = !follows,
        };
    }
}
