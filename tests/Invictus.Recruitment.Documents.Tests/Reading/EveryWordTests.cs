using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Reading;
using static Invictus.Recruitment.Documents.Tests.Reading.WordCount;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>
/// Nothing is dropped and nothing is invented: every word of a file stands in what was read, or in a warning that
/// quotes it as left out.
/// </summary>
public partial class EveryWordTests
{
    // What may be missing, and why: the labels of the six header fields, because the field itself is the label; the
    // numbers of lists; and the letters of a column "Assessed", because they became stages. Nothing else.
    [Theory]
    [InlineData("seed", "JOB TITLE DEPARTMENT SALARY RANGE REPORTING TO RESPONSIBLE FOR LIAISING WITH")]
    [InlineData("library-assistant.md", "Job title Grade Line manager Hours 1 2 3 A C C A I A T I R A I")]
    [InlineData("exam-invigilator.txt", "Job title Salary Reports to 1 2 3 4 1 2")]
    [InlineData("midday-supervisor.html", "Post title Reporting to")]
    [InlineData("receptionist.txt", "Grade Responsible to E E D D")]
    public void Every_word_is_in_the_content_or_quoted_in_a_warning(string file, string allowance)
    {
        var (source, read) = Load(file);
        var missing = Count(Words(source));
        Remove(missing, Words(allowance));
        Remove(missing, ContentWords(read));
        Remove(missing, QuotedAsLeftOut(read));

        Assert.Equal([], missing.Where(w => w.Value > 0).Select(w => $"{w.Key} ×{w.Value}"));
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("library-assistant.md")]
    [InlineData("exam-invigilator.txt")]
    [InlineData("midday-supervisor.html")]
    [InlineData("receptionist.txt")]
    public void No_word_is_invented(string file)
    {
        var (source, read) = Load(file);
        var left = Count(Words(source));
        Remove(left, ContentWords(read));

        Assert.Equal([], left.Where(w => w.Value < 0).Select(w => $"{w.Key} ×{-w.Value}"));
    }

    [Fact]
    public void Words_survive_when_lines_of_the_document_are_moved_dropped_or_doubled()
    {
        var random = new Random(184);
        var labels = Words("JOB TITLE DEPARTMENT SALARY RANGE REPORTING TO RESPONSIBLE FOR LIAISING WITH").ToHashSet();
        for (var round = 0; round < 150; round++)
        {
            var text = Shuffled(Encoding.UTF8.GetString(Read.SeedFile), random);
            var read = Read.Text(text);
            var missing = Count(Words(Text(text)));
            Remove(missing, ContentWords(read));
            Remove(missing, read.Content.Criteria.SelectMany(c => Words(c.Category)));
            Remove(missing, read.Warnings.SelectMany(w => Quote().Matches(w.Message)).SelectMany(q => Words(q.Groups[1].Value)));

            Assert.Equal([], missing.Where(w => w.Value > 0 && !labels.Contains(w.Key)).Select(w => $"round {round}: {w.Key} ×{w.Value}"));
        }
    }

    private static (string Source, ReadJobDescription Read) Load(string file)
    {
        var bytes = file == "seed" ? Read.SeedFile : Read.SampleFile(file);
        return (Text(Encoding.UTF8.GetString(bytes)), JobDescriptionReader.Read(bytes));
    }

    // Deliberately another way to the words than the reader's.
    private static string Text(string file) => WebUtility.HtmlDecode(Tags().Replace(Head().Replace(file, " "), " "));

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    private static IEnumerable<string> ContentWords(ReadJobDescription read)
    {
        var (header, sections, criteria) = read.Content;
        return header.Fields.Select(f => f.Value)
            .Concat(sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading)))
            .Concat(criteria.SelectMany(c => c.Points.Prepend(c.Text)))
            .Concat(criteria.Select(c => c.Category).Distinct())
            .SelectMany(Words);
    }

    // Only warnings that say what became of the text count; hints about its wording quote it as well.
    private static IEnumerable<string> QuotedAsLeftOut(ReadJobDescription read) =>
        read.Warnings
            .Where(w => LeftOut().IsMatch(w.Message))
            .SelectMany(w => Quote().Matches(w.Message))
            .SelectMany(q => Words(q.Groups[1].Value));

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"</?(p|b|ul|li|h1|h2|table|tr|td|th|strong|br|html|body)\b[^>]*>|<!DOCTYPE[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’]\p{L}+)?")]
    private static partial Regex Word();

    [GeneratedRegex("^Left out|^Read as|^“[^”]+”: the criteria under it were read as|^“[^”]+” was read as")]
    private static partial Regex LeftOut();

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quote();
}
