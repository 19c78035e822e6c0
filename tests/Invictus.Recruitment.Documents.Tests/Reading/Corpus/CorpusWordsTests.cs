using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Reading;
using static Invictus.Recruitment.Documents.Tests.Reading.WordCount;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>Over the corpus: nothing is dropped and nothing is invented.</summary>
public partial class CorpusWordsTests
{
    /// <summary>A label of a key fact is understood, and gone, once or twice in a document; more often its words are lost text.</summary>
    private const int MostLabels = 2;

    /// <summary>Words of the labels of key facts.</summary>
    private static readonly HashSet<string> Labels = [.. Words(
        "job title post role of position name designation held department faculty section team school setting base location where academy place work workplace site salary range grade pay scale rate wage remuneration allowance scp "
        + "reporting reports to responsible accountable answerable line manager managed by immediate supervisor supervises responsible for manages leads directs staff direct reports liaising liaison liaises with contacts link people works closely relationships "
        + "hours working weekly week per time pattern contract nature type term tenure employment")];

    /// <summary>What may be missing because it was understood: numbers and marks of lists, importance, and stages.</summary>
    private static readonly HashSet<string> Understood = [.. Words(
        "e d essential desirable criteria x y yes a i t r c l o p af application form letter of and both interview task tasks lesson test observation references reference certificate certificates presentation assessment in tray practical exercise written scenario key "
        + "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_word_is_in_the_content_or_in_a_warning(string document)
    {
        var read = Read.Corpus(document);
        var missing = Count(Words(SourceWords.Of(document, Read.CorpusFile(document))));
        Remove(missing, ContentWords(read));
        Remove(missing, read.Warnings.Where(w => SaysWhatBecameOfIt().IsMatch(w.Message)).SelectMany(w => Quote().Matches(w.Message)).SelectMany(q => Words(q.Groups[1].Value)));
        // A document may name a category once or for each of its lists; the running lines of pages are quoted once.
        var understood = Understood.Concat(read.Content.Criteria.SelectMany(c => Words(c.Category)))
            .Concat(read.Warnings.Where(w => w.Message.StartsWith("Left out", StringComparison.Ordinal)).SelectMany(w => Quote().Matches(w.Message)).SelectMany(q => Words(q.Groups[1].Value)))
            .ToHashSet();
        Assert.Equal([], missing.Where(w => w.Value > (Labels.Contains(w.Key) ? MostLabels : 0) && !understood.Contains(w.Key) && !Mark().IsMatch(w.Key)).Select(w => $"{w.Key} ×{w.Value}"));
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

    [Theory]
    [MemberData(nameof(TextDocuments))]
    public void Words_survive_when_lines_are_moved_dropped_or_doubled(string document)
    {
        var random = new Random(411);
        var text = Encoding.UTF8.GetString(Read.CorpusFile(document));
        for (var round = 0; round < 100; round++)
        {
            var shuffled = Shuffled(text, random);
            var read = Read.Text(shuffled);
            var missing = Count(Words(SourceWords.Of(document, Encoding.UTF8.GetBytes(shuffled))));
            Remove(missing, ContentWords(read));
            Remove(missing, read.Warnings.SelectMany(w => Quote().Matches(w.Message)).SelectMany(q => Words(q.Groups[1].Value)));
            var understood = Understood.Concat(read.Content.Criteria.SelectMany(c => Words(c.Category))).ToHashSet();
            var lost = missing.Where(w => w.Value > 0 && !understood.Contains(w.Key) && !Labels.Contains(w.Key) && !Mark().IsMatch(w.Key)).Select(w => $"{w.Key} ×{w.Value}").ToList();
            Assert.True(lost.Count == 0, $"Round {round}: {string.Join(", ", lost)}\n{shuffled}");
        }
    }

    public static TheoryData<string> TextDocuments() => [.. CorpusFigures.Documents.Where(d => Path.GetExtension(d) is ".md" or ".txt")];

    public static TheoryData<string> Documents() => [.. CorpusFigures.Documents.Where(SourceWords.Knows)];

    private static IEnumerable<string> ContentWords(ReadJobDescription read) =>
        read.Content.Header.Fields.Select(f => f.Value)
            .Concat(read.Content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading)))
            .Concat(read.Content.Criteria.SelectMany(c => c.Points.Prepend(c.Text)))
            .SelectMany(Words);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value.ToLowerInvariant());

    // The letter of a list, letters of stages written together, a criterion's own number.
    [GeneratedRegex(@"^(?:[a-z]|[airtcl]{2,4}|[a-z]\d{1,2})$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’]\p{L}+)?")]
    private static partial Regex Word();

    [GeneratedRegex("^Left out|^Read as|read as|marked neither|no criterion|was put at the end|has no value|not fully understood")]
    private static partial Regex SaysWhatBecameOfIt();

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quote();
}
