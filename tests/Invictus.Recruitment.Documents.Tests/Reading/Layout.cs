using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>A person specification, as small as it can be, in an otherwise plain document, and what must come out of it.</summary>
internal static class Layout
{
    /// <summary>What stands before the person specification in each of these documents.</summary>
    public const string Before = "Job title: Cook\n\n## Main duties\n\n- Cook lunch\n\n## Person specification\n\n";

    /// <param name="specification">The person specification.</param>
    /// <param name="expected">Each criterion as "E Category: text (points) [stages]".</param>
    public static void Reads(string specification, params string[] expected)
    {
        var read = Read.Text(Before + specification + "\n## Safeguarding\n\nWe keep children safe, and every adult who works here is checked before starting.\n");
        Assert.Equal(expected, read.Content.Criteria.Select(Line));
        Assert.Contains(read.Content.Sections, s => s.Heading == "Safeguarding" && s.Blocks.Count == 1);
    }

    public static string Line(Criterion c) =>
        $"{c.Importance.ToString()[0]} {c.Category}: {c.Text}{(c.Points.Count > 0 ? $" ({string.Join("; ", c.Points)})" : "")}{Stages(c.AssessedBy)}";

    private static string Stages(AssessmentStage stages) =>
        stages == AssessmentStage.None ? "" : $" [{string.Concat(Enum.GetValues<AssessmentStage>().Where(s => s != AssessmentStage.None && stages.HasFlag(s)).Select(s => s.ToString()[0]))}]";
}
