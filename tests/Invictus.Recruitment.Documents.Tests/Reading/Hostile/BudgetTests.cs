using System.Text;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>Ten seconds are looked at often: wherever the clock runs out, the reading ends there. The clock is the test's own.</summary>
public class BudgetTests
{
    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["Word"] = WordFile.Of(WordFile.P("Job title: Cook") + PdfText.Repeat(WordFile.P("Serve lunch."), 2000) + WordFile.Table([.. Enumerable.Repeat(WordFile.Row(WordFile.Cell("a"), WordFile.Cell("b")), 500)])),
        ["PDF"] = PdfText.With(contents: PdfText.Deflated(PdfText.Lines("Job title: Cook") + PdfText.Repeat(PdfText.Lines([.. Enumerable.Repeat("Serve lunch and clean tables.", 50)]), 20))),
        ["HTML"] = Encoding.UTF8.GetBytes("<h1>Job title: Cook</h1>" + PdfText.Repeat("<p>Serve lunch.</p><table><tr><td>a<td>b</table>", 2000)),
        ["markdown"] = Encoding.UTF8.GetBytes("# Job title: Cook\n\n" + PdfText.Repeat("- Serve lunch.\n\nClean *tables*.\n\n|a|b|\n", 2000)),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Wherever_the_time_runs_out_the_reading_ends(string kind)
    {
        var looks = 0;
        JobDescriptionReader.Read(Files[kind], null, new ReadingBudget(() => { looks++; return TimeSpan.Zero; }, ReadingBudget.MostTime));
        Assert.True(looks >= 6, $"The clock was looked at {looks} times.");
        for (var last = 0; last < looks; last += Math.Max(1, looks / 12))
        {
            var seen = 0;
            var budget = new ReadingBudget(() => ++seen > last ? TimeSpan.FromSeconds(10.1) : TimeSpan.Zero, ReadingBudget.MostTime);
            var refusal = Assert.Throws<UnreadableDocumentException>(() => JobDescriptionReader.Read(Files[kind], null, budget));
            Assert.Equal("This file takes more than 10 seconds to read; save it again in a simpler form, or paste its text.", refusal.Message);
            Assert.InRange(seen - last, 1, 3);
        }
    }

    [Fact]
    public void A_reading_that_does_not_come_back_is_refused_all_the_same()
    {
        using var over = new ManualResetEventSlim();
        var budget = new ReadingBudget(
            () =>
            {
                // Stands for a loop inside a library, which asks for nothing.
                over.Wait();
                return TimeSpan.Zero;
            },
            TimeSpan.Zero);
        var refusal = Assert.Throws<UnreadableDocumentException>(() => JobDescriptionReader.Read(Files["PDF"], null, budget));
        over.Set();
        Assert.Contains("seconds to read", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_those_that_are_promised() =>
        Assert.Equal((20 * 1024 * 1024, 300, TimeSpan.FromSeconds(10)), (JobDescriptionReader.MaxBytes, JobDescriptionReader.MaxPages, ReadingBudget.MostTime));
}
