using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>Over the corpus: nothing is dropped and nothing is invented.</summary>
public partial class CorpusWordsTests
{
    /// <summary>What may be missing because it was understood: the labels of the key facts, numbers and marks of lists, importance, and stages.</summary>
    private static readonly HashSet<string> Understood = [.. Words(
        "job title post role of position name department faculty team school setting base location academy place work site salary range grade pay scale allowance scp "
        + "reporting reports to responsible accountable line manager managed by immediate supervises responsible for manages direct reports liaising liaison liaises with contacts works closely relationships "
        + "hours working week pattern contract type term tenure employment "
        + "e d essential desirable criteria x y yes a i t r c l o p af application form letter and interview task lesson test observation references reference certificate certificates presentation assessment in tray practical exercise written key "
        + "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_word_is_in_the_content_or_in_a_warning(string document)
    {
        var read = Read.Corpus(document);
        var missing = Count(Words(SourceWords.Of(document, Read.CorpusFile(document))));
        Remove(missing, ContentWords(read));
        Remove(missing, read.Warnings.Where(w => SaysWhatBecameOfIt().IsMatch(w.Message)).SelectMany(w => Quote().Matches(w.Message)).SelectMany(q => Words(q.Groups[1].Value)));
        // A document may name a category once or for each of its lists.
        var understood = Understood.Concat(read.Content.Criteria.SelectMany(c => Words(c.Category))).ToHashSet();
        Assert.Equal([], missing.Where(w => w.Value > 0 && !understood.Contains(w.Key)).Select(w => $"{w.Key} ×{w.Value}"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_word_is_invented(string document)
    {
        var read = Read.Corpus(document);
        var left = Count(Words(SourceWords.Of(document, Read.CorpusFile(document))));
        Remove(left, ContentWords(read));
        Remove(left, read.Content.Criteria.Select(c => c.Category).Distinct().SelectMany(Words));
        Assert.Equal([], left.Where(w => w.Value < 0).Select(w => $"{w.Key} ×{-w.Value}"));
    }

    public static TheoryData<string> Documents() => [.. CorpusFigures.Documents.Where(SourceWords.Knows)];

    private static IEnumerable<string> ContentWords(ReadJobDescription read) =>
        read.Content.Header.Fields.Select(f => f.Value)
            .Concat(read.Content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading)))
            .Concat(read.Content.Criteria.SelectMany(c => c.Points.Prepend(c.Text)))
            .SelectMany(Words);

    private static Dictionary<string, int> Count(IEnumerable<string> words) => words.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    private static void Remove(Dictionary<string, int> counts, IEnumerable<string> words)
    {
        foreach (var word in words)
            counts[word] = counts.GetValueOrDefault(word) - 1;
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’]\p{L}+)?")]
    private static partial Regex Word();

    [GeneratedRegex("^Left out|^Read as|read as|marked neither|no criterion|was put at the end|has no value|not fully understood")]
    private static partial Regex SaysWhatBecameOfIt();

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quote();
}
