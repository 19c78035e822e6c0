using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Invictus.Recruitment.Domain.Common;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>One word of a text.</summary>
/// <param name="Start">Index of its first UTF-16 character.</param>
/// <param name="Length">UTF-16 characters.</param>
/// <param name="Text">In lower case, without a possessive 's.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Meanings">What it stands for: its stem or that of its synonyms, and what a short form says in full; empty for function words and numbers.</param>
/// <param name="Sentence">The place of its sentence.</param>
/// <param name="IsPercent">A percent sign follows.</param>
internal sealed record Word(
    int Start, int Length, string Text, string Stem, IReadOnlyList<string> Meanings, int Sentence, bool IsPercent)
{
    public bool IsFunction => SchoolWords.Function.Contains(Text);

    public bool IsNumber => char.IsAsciiDigit(Text[0]) || SchoolWords.Numbers.Contains(Text);
}

/// <summary>Cuts a text into words and sentences, with the tokeniser and the English stemmer of Lucene.Net.</summary>
internal static class EvidenceText
{
    // A sentence is cut here at the latest: text without full stops must not become one endless sentence.
    private const int LongestSentence = 60;

    // "Years 7, 8 and 9"
    private const int LongestEnumeration = 5;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n\r\u2029。！？");
    private static readonly FrozenDictionary<string, string> MeaningOfStem = Meanings();

    public static IReadOnlyList<Word> Read(string text)
    {
        var stemmer = new EnglishStems();
        var words = new List<Word>();
        int sentence = 0, inSentence = 0, end = 0;
        foreach (var (start, length, term) in Tokens(text))
        {
            if (inSentence == LongestSentence || (words.Count > 0 && EndsSentence(text.AsSpan(end, start - end))))
            {
                sentence++;
                inSentence = 0;
            }
            inSentence++;
            end = start + length;
            var percent = text.AsSpan(end).TrimStart(" \u00A0\u202F").StartsWith("%", StringComparison.Ordinal);
            words.Add(new Word(start, length, term, stemmer.Of(term), MeaningsOf(term, words, sentence, stemmer), sentence, percent));
        }
        return words;
    }

    /// <summary>The stems of a list of words.</summary>
    public static FrozenSet<string> StemsOf(IEnumerable<string> words)
    {
        var stemmer = new EnglishStems();
        return words.Select(stemmer.Of).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What words stand for.</summary>
    public static FrozenSet<string> MeaningsOf(IEnumerable<string> words) =>
        StemsOf(words).Select(Meaning).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(int Start, int Length, string Term)> Tokens(string text)
    {
        using var tokens = new StandardTokenizer(LuceneVersion.LUCENE_48, new StringReader(text));
        var term = tokens.AddAttribute<ICharTermAttribute>();
        var offset = tokens.AddAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            var lower = term.ToString().ToLowerInvariant().Replace('’', '\'');
            if (lower.EndsWith("'s", StringComparison.Ordinal))
                lower = lower[..^2];
            if (lower.Length > 0)
                yield return (offset.StartOffset, offset.EndOffset - offset.StartOffset, lower);
        }
        tokens.End();
    }

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.ContainsAny(SentenceEnds);

    private static IReadOnlyList<string> MeaningsOf(string term, List<Word> before, int sentence, EnglishStems stemmer)
    {
        if (KeyStage(term, before, sentence) is { } keyStage)
            return [keyStage];
        if (SchoolWords.Function.Contains(term) || char.IsAsciiDigit(term[0]))
            return [];
        var own = Meaning(stemmer.Of(term));
        return SchoolWords.ShortForms.TryGetValue(term, out var full)
            ? [own, .. full.Select(word => Meaning(stemmer.Of(word)))]
            : [own];
    }

    // "Key Stage 3 and 4", "KS3/4" and "Year 8" all name key stages (years 1 and 2, 3 to 6, 7 to 9, 10 and 11, 12 and 13).
    private static string? KeyStage(string term, List<Word> before, int sentence)
    {
        if (!int.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - LongestEnumeration) && before[i].Sentence == sentence; i--)
        {
            switch (before[i].Text)
            {
                case "year" or "years":
                    return KeyStageOfYear(number);
                case "stage" or "stages" when i > 0 && before[i - 1].Text == "key":
                case "ks" or "ks1" or "ks2" or "ks3" or "ks4":
                    return number is >= 1 and <= 5 ? $"ks{number}" : null;
                case "and" or "or" or "to":
                    break;
                case var other when other.All(char.IsAsciiDigit):
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static string? KeyStageOfYear(int year) => year switch
    {
        1 or 2 => "ks1",
        >= 3 and <= 6 => "ks2",
        >= 7 and <= 9 => "ks3",
        10 or 11 => "ks4",
        12 or 13 => "ks5",
        _ => null,
    };

    private static string Meaning(string stem) => MeaningOfStem.GetValueOrDefault(stem, stem);

    private static FrozenDictionary<string, string> Meanings()
    {
        var stemmer = new EnglishStems();
        var meanings = new Dictionary<string, string>();
        foreach (var group in SchoolWords.Synonyms)
        {
            foreach (var word in group)
                meanings.TryAdd(stemmer.Of(word), stemmer.Of(group[0]));
        }
        return meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
