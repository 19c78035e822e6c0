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

    /// <summary>A longer rest of a broken word would be a word of its own.</summary>
    private const int LongestRest = 5;

    /// <summary>So many lines begin with a word that begins criteria.</summary>
    private const int FewestBeginnings = 3;

    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ordinary = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that stand whole within a line; at its ends they may be cut.</summary>
    public Hyphens(IReadOnlyList<Segment> lines)
    {
        foreach (var line in lines.Where(l => l.Words.Count > l.Mark))
        {
            _beginnings[Core(line.Words[line.Mark].Text)] = _beginnings.GetValueOrDefault(Core(line.Words[line.Mark].Text)) + 1;
            _names.UnionWith(line.Words.Skip(line.Mark + 1).Select(w => Core(w.Text)).Where(Phrase.StartsUpper));
        }
        foreach (var word in lines.Where(l => l.Words.Count > 1).SelectMany(l => l.Words.Where((w, i) => !(i == 0 && Phrase.StartsLower(w.Text)) && !(i == l.Words.Count - 1 && w.Text[^1] is '-' or '\u2010' or '\u00AD'))))
        {
            var core = Core(word.Text);
            _words.Add(core);
            if (Phrase.StartsLower(core))
                _ordinary.Add(core);
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
        if (left.Length <= 3 || !char.IsLetter(cut[^1]) || !Phrase.StartsLower(rest))
            return null;
        if (IsKnown(left + right))
            return !SmallWords.Contains(right) || right.Length < 4 ? cut + rest : null;
        var areParts = right.Length <= LongestRest && !SmallWords.Contains(right) && !IsKnown(left) && !_words.Contains(right);
        return areParts ? cut + rest : null;
    }

    // In the document, or among the words that columns and categories are called by.
    private bool IsKnown(string word) =>
        _words.Contains(word) || Headings.IsCategory(word) || ImportanceWords.OfValue(word) is not null
        || Assessment.Named(word.ToLowerInvariant()) != Domain.JobDescriptions.AssessmentStage.None;

    /// <summary>
    /// A line of a cell begins something new although the line above is full: its first word has a capital, which the
    /// document does not give to the word within a line.
    /// </summary>
    public bool BeginsAnew(Segment above, Segment line) =>
        AreStages(above, line) || MayBeginAnew(above, line) && Core(line.Words[0].Text) is var first && (_ordinary.Contains(first) || _beginnings.GetValueOrDefault(first) >= FewestBeginnings);

    // "Interview" over "References": each stage has its line.
    private static bool AreStages(Segment above, Segment line) =>
        Phrase.StartsUpper(line.Text) && line.Words.Count <= 2 && above.Words.Count <= 2 && char.IsLetter(above.Text[^1])
        && Named(line.Words[0]) && above.Words.Any(Named);

    private static bool Named(Word word) => Assessment.Named(word.Text.ToLowerInvariant()) != Domain.JobDescriptions.AssessmentStage.None;

    /// <summary>A capital that may begin something new, or a name that the document uses once: nobody can tell.</summary>
    public bool MayBeginAnew(Segment above, Segment line)
    {
        var (last, first) = (above.Words[^1].Text, line.Words[0].Text);
        return first.Length > 2 && char.IsUpper(first[0]) && char.IsLower(first[1]) && !_names.Contains(Core(first))
            && Phrase.StartsLower(last) && char.IsLetter(last[^1]) && !SmallWords.Contains(last);
    }

    private static string Core(string word) => word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"', '\'', '’', '-', '\u2010', '\u00AD');
}
