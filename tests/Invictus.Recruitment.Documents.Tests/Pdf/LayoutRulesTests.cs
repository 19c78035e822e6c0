using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.JobDescriptions;
using UglyToad.PdfPig.Content;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>What holds on every page of every document, looked up on forty random and on extreme ones.</summary>
public sealed class LayoutRulesTests
{
    private const double Left = 67, Right = 595.28 - 67, Bottom = 73, Top = 841.89 - 81;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 40)];

    public static TheoryData<string> Extremes => [.. ExtremeDocuments.Keys];

    private static readonly Dictionary<string, Func<JobDescriptionContent>> ExtremeDocuments = new()
    {
        ["a title of one word that fits on no line"] = () => Sample.Saying().Content with { Header = JobDescriptionHeader.Empty with { Title = new string('W', JobDescriptionHeader.TitleMax) } },
        ["a title longer than a page"] = () => Sample.Saying().Content with { Header = JobDescriptionHeader.Empty with { Title = Words(2000) } },
        ["a key fact taller than a page"] = () => Sample.Saying().Content with { Header = JobDescriptionHeader.Empty with { Title = "Teacher", LiaisingWith = Words(3000) } },
        ["hundreds of criteria in one category"] = () => Sample.Saying().Content with { Criteria = [.. Enumerable.Range(0, 400).Select(i => new Criterion((Importance)(i % 2), "Experience", Words(1 + (i * 7 % 40)), []))] },
        ["a category of its own for each of many criteria"] = () => Sample.Saying().Content with { Criteria = [.. Enumerable.Range(0, 150).Select(i => new Criterion(Importance.Desirable, $"Category {i}", Words(1 + (i % 9)), []))] },
        ["a category longer than a page"] = () => Sample.Saying().Content with { Criteria = [new(Importance.Essential, Words(600), "Short", []), new(Importance.Essential, Words(20), Words(900), [])] },
        ["a category that goes on for pages, its name of several lines"] = () => Sample.Saying().Content with
        {
            Criteria = [.. Enumerable.Range(0, 60).Select(i => new Criterion(Importance.Essential, "Skills and knowledge of the teaching of science to all ages and abilities", Words(14), [])),
                new(Importance.Essential, "Other", "Short", [])],
        },
        ["a criterion with a hundred points"] = () => Sample.Saying().Content with { Criteria = [new(Importance.Essential, "Skills", "By:", [.. Enumerable.Range(0, 100).Select(i => Words(1 + (i % 20)))]), new(Importance.Essential, "Skills", "Last", [])] },
        ["more headings without text than a page holds"] = () => Sample.Saying().Content with { Sections = [.. Enumerable.Range(0, 60).Select(i => new Section($"Heading {i}", 1 + (i % 6), []))] },
        ["headings without text"] = () => Sample.Saying().Content with { Sections = [.. Enumerable.Range(0, 9).Select(i => new Section($"Heading {i}", 1 + (i % 6), []))] },
        ["sixty pages"] = () => Sample.Saying().Content with { Sections = [.. Enumerable.Range(0, 14).Select(i => new Section($"Part {i}", 2, [.. Enumerable.Range(0, 20).Select(k => new Block((BlockKind)(k % 2), Words(10 + (k * 5))))]))] },
        ["one word"] = () => Sample.Saying(new Block(BlockKind.Paragraph, "Teach.")).Content,
        ["a paragraph longer than pages"] = () => Sample.Saying(new Block(BlockKind.Paragraph, Words(4000)), new Block(BlockKind.Item, Words(2500))).Content,
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_documents_keep_the_rules(int seed) => Keeps(Sample.Random(seed));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Extreme_documents_keep_the_rules(string name) => Keeps(Sample.Document(ExtremeDocuments[name]()));

    [Fact]
    public void The_extremes_are_as_extreme_as_they_say()
    {
        Assert.Equal(1, PagesOf("one word"));
        Assert.InRange(PagesOf("sixty pages"), 55, 120);
        Assert.InRange(PagesOf("a title longer than a page"), 3, 60);
        Assert.InRange(PagesOf("a key fact taller than a page"), 4, 60);

        static int PagesOf(string name)
        {
            using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Document(ExtremeDocuments[name]())));
            return pdf.Pages.Count;
        }
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(9), InlineData(26)]
    public void Applications_and_records_keep_them_too(int count)
    {
        Keeps(ApplicationPdf.Write(SampleRecords.Application(count)));
        Keeps(ShortlistingRecordPdf.Write(SampleRecords.Record(count, 3 + count)));
        Keeps(ShortlistingRecordPdf.Write(SampleRecords.Record(3, count, byName: true)));
        Keeps(ShortlistingRecordPdf.Write(SampleRecords.Everything(count, 3 + count)));
    }

    private static void Keeps(JobDescriptionDocument document) => Keeps(JobDescriptionPdf.Write(document));

    private static void Keeps(byte[] document)
    {
        using var pdf = new Reading(document);
        StaysInside(pdf);
        NoHeadingLast(pdf);
        TwoLinesOnEitherSide(pdf);
        MarksStandByTheirText(pdf);
        CellsOfARowDoNotReachIntoTheNext(pdf);
        SignaturesStayTogether(pdf);
        HeadsAreRepeated(pdf);
    }

    private static void StaysInside(Reading pdf)
    {
        foreach (var ((page, _), content) in pdf.Marked)
        {
            foreach (var letter in content.Letters.Where(l => l.Value != " "))
            {
                Assert.True(letter.StartBaseLine.X >= Left && letter.EndBaseLine.X <= Right, $"page {page}: \"{letter.Value}\" at {letter.StartBaseLine.X}");
                Assert.True(letter.StartBaseLine.Y >= Bottom && (page == 0 || letter.StartBaseLine.Y <= Top), $"page {page}: \"{letter.Value}\" at height {letter.StartBaseLine.Y}");
            }
        }
    }

    private static void NoHeadingLast(Reading pdf)
    {
        // A run of headings without a word below them that fills a page must end somewhere.
        var elements = pdf.Elements.Where(e => e.Content.Count > 0).ToList();
        var headings = elements.Index().Where(e => IsHeading(e.Item) && elements.Skip(e.Index).TakeWhile(IsHeading).Count() < 12).SelectMany(e => e.Item.Content).ToHashSet();
        for (var page = 0; page < pdf.Pages.Count; page++)
        {
            var last = pdf.Marked.Where(m => m.Key.Page == page && m.Value.Letters.Count > 0).MinBy(m => m.Value.Letters.Min(l => l.StartBaseLine.Y)).Key;
            Assert.DoesNotContain(last, headings);
        }
    }

    private static bool IsHeading(Element element) => element.Type is ['H', >= '2' and <= '6'];

    /// <summary>Each paragraph, entry of a list, and cell that goes over pages has two lines at least on each of them.</summary>
    private static void TwoLinesOnEitherSide(Reading pdf)
    {
        foreach (var element in pdf.Elements.Where(e => e.Type is "P" or "LBody" or "TD" or "TH"))
        {
            var lines = LinesByPage(pdf, element);
            if (lines.Count > 1)
                Assert.All(lines, page => Assert.True(page.Value >= 2, $"{element.Type} has {page.Value} line on page {page.Key}: {element.Text[..Math.Min(60, element.Text.Length)]}"));
        }
    }

    private static Dictionary<int, int> LinesByPage(Reading pdf, Element element) => element.WithDescendants()
        .SelectMany(e => e.Content).GroupBy(c => c.Page)
        .ToDictionary(g => g.Key, g => g.SelectMany(c => pdf.Marked[c].Letters).Select(l => Math.Round(l.StartBaseLine.Y, 1)).Distinct().Count());

    private static void MarksStandByTheirText(Reading pdf)
    {
        foreach (var entry in pdf.Elements.Where(e => e.Type == "LI"))
        {
            var (mark, body) = (entry.Children.First().Content.Single(), entry.Children.Last().Content[0]);
            Assert.Equal(mark.Page, body.Page);
            Assert.Equal(Letters(pdf, mark)[0].StartBaseLine.Y, Letters(pdf, body)[0].StartBaseLine.Y, 1);
        }
    }

    private static void CellsOfARowDoNotReachIntoTheNext(Reading pdf)
    {
        foreach (var table in pdf.Elements.Where(e => e.Type == "Table"))
        {
            var rows = table.WithDescendants().Where(e => e.Type == "TR").Select(r => r.WithDescendants().SelectMany(e => e.Content).GroupBy(c => c.Page)
                .ToDictionary(g => g.Key, g => g.SelectMany(c => pdf.Marked[c].Letters).ToList())).ToList();
            foreach (var (above, below) in rows.Zip(rows.Skip(1)))
            {
                foreach (var page in above.Keys.Intersect(below.Keys))
                {
                    var foot = above[page].Min(l => l.StartBaseLine.Y);
                    Assert.True(foot > below[page].Max(l => l.StartBaseLine.Y), $"rows overlap on page {page}");
                    // Neither does the word that says that a row goes on: an artifact above the next row.
                    var artifacts = pdf.Pages[page].GetMarkedContents().Where(m => m.IsArtifact).SelectMany(m => m.Letters).Where(l => l.StartBaseLine.Y < Top && l.StartBaseLine.X < 160);
                    Assert.DoesNotContain(artifacts, l => l.StartBaseLine.Y <= below[page].Max(b => b.StartBaseLine.Y) && l.StartBaseLine.Y > below[page].Min(b => b.StartBaseLine.Y));
                }
            }
        }
    }

    private static void SignaturesStayTogether(Reading pdf)
    {
        var fields = pdf.Elements.Where(e => e.Type == "Form").Select(f => pdf.PageOf(f.Annotations.Single().Data["P"])).ToList();
        if (fields.Count == 0)
            return;
        Assert.Single(fields.Distinct());
        var labels = pdf.Elements.Where(e => e.Type == "P" && e.Text.Contains("signature", StringComparison.Ordinal) && e.Text.TrimEnd().EndsWith("Date", StringComparison.Ordinal)).Select(e => e.Content[0].Page);
        Assert.All(labels, page => Assert.Equal(fields[0], page));
    }

    /// <summary>The head of a table stands on each of its pages, tagged on the first, an artifact on the others.</summary>
    private static void HeadsAreRepeated(Reading pdf)
    {
        foreach (var head in pdf.Elements.Where(e => e.Type == "THead"))
        {
            Assert.Single(head.Parent!.Children, e => e.Type == "THead");
            var pages = head.Parent.WithDescendants().SelectMany(e => e.Content).Select(c => c.Page).Distinct().Order().ToList();
            foreach (var page in pages.Skip(1))
            {
                var repeated = string.Concat(pdf.Pages[page].GetMarkedContents().Where(m => m.IsArtifact).SelectMany(m => m.Letters).Select(l => l.Value));
                Assert.Contains(head.Text, repeated, StringComparison.Ordinal);
            }
        }
    }

    private static IReadOnlyList<Letter> Letters(Reading pdf, (int, int) content) => pdf.Marked[content].Letters;

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => "lead plan teach assess support learners"[..(3 + (i * 5 % 30))].Trim()));
}
