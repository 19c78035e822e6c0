namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>What holds for each document of the corpus, whatever was read.</summary>
public class CorpusWarningsTests
{
    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_warning_stands_beside_a_text_of_the_content_or_beside_none(string document)
    {
        var read = Read.Corpus(document);
        var texts = read.Content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading))
            .Concat(read.Content.Criteria.SelectMany(c => c.Points.Prepend(c.Text)))
            .Concat(["", "Job title", "Department", "Salary range", "Reporting to", "Responsible for", "Liaising with", "Hours", "Contract"])
            .ToHashSet();
        Assert.All(read.Warnings, w => Assert.Contains(w.Beside, texts));
    }

    public static TheoryData<string> Documents() => [.. CorpusFigures.Documents];
}
