using System.Collections.Frozen;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Decides what a hyphen at the end of a line is: part of the word, or only of the line.</summary>
internal sealed class Hyphens
{
    /// <summary>First parts of words that are written with a hyphen.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.ToFrozenSet(
        ["part", "full", "well", "self", "non", "co", "long", "short", "high", "low", "up", "on", "off", "day", "term", "year", "multi", "cross", "decision", "problem", "follow",
         "one", "two", "three", "first", "second", "half", "age", "level", "whole", "evidence", "child", "pupil", "student", "team", "time", "face", "in", "out", "post", "pre", "anti", "re", "ex", "all", "hard", "open", "work"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] SmallWords = ["a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "so", "the", "to", "up", "via", "with"];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that stand whole within a line; at its ends they may be cut.</summary>
    public Hyphens(IEnumerable<Segment> lines)
    {
        foreach (var word in lines.SelectMany(l => l.Words.Where((w, i) => !(i == 0 && Phrase.StartsLower(w.Text)) && !(i == l.Words.Count - 1 && w.Text[^1] is '-' or '\u2010' or '\u00AD'))))
        {
            var core = Core(word.Text);
            _words.Add(core);
            foreach (var part in core.Split('-'))
                _words.Add(part);
        }
    }

    /// <summary>Joins a word that was cut at the end of a line with its rest; null when the first is no cut word.</summary>
    public string? Joined(string cut, string rest)
    {
        if (cut.Length > 1 && cut[^1] == '\u00AD')
            return cut[..^1] + rest;
        if (cut.Length < 2 || cut[^1] is not ('-' or '\u2010') || !char.IsLetter(cut[^2]))
            return null;
        var (left, right) = (Core(cut), Core(rest));
        // "pre- and post-", "A-" before a capital: nothing was cut.
        if (!Phrase.StartsLower(rest) || right is "and" or "or" or "to")
            return Phrase.StartsUpper(rest) && char.IsLetter(cut[^2]) ? cut + rest : null;
        if (_words.Contains(left + right))
            return cut[..^1] + rest;
        if (_words.Contains($"{left}-{right}") || Parts.Contains(left) || left.Contains('-', StringComparison.Ordinal))
            return cut + rest;
        // Two words that both occur by themselves make a compound; a mere syllable does not.
        return _words.Contains(left) && _words.Contains(right) && right.Length > 3 ? cut + rest : cut[..^1] + rest;
    }

    /// <summary>
    /// Joins a word that filled its narrow cell and was broken without a hyphen, "Qualification" and "s"; null when the
    /// two are words of their own.
    /// </summary>
    public string? Broken(string cut, string rest)
    {
        var (left, right) = (Core(cut), Core(rest));
        var isWhole = _words.Contains(left + right) || Headings.IsCategory(left + right) || ImportanceWords.OfValue(left + right) is not null || Assessment.Named((left + right).ToLowerInvariant()) is not Domain.JobDescriptions.AssessmentStage.None;
        var arePart = !_words.Contains(right) && (right.Length < 3 || !_words.Contains(left));
        return left.Length > 3 && char.IsLetter(cut[^1]) && Phrase.StartsLower(rest) && !SmallWords.Contains(right) && (isWhole || arePart) || isWhole && left.Length > 3 && right.Length < 4 ? cut + rest : null;
    }

    private static string Core(string word) => word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"', '\'', '’', '-', '\u2010', '\u00AD');
}
