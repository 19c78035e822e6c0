using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

public sealed class CanonicalContentTests
{
    private static readonly JobDescriptionContent Content = JobDescriptionBuilder.Content();

    /// <summary>Each field of the content changed by itself; a field that the hash forgot could change under a signature.</summary>
    private static readonly Dictionary<string, Func<JobDescriptionContent, JobDescriptionContent>> Changes = new()
    {
        ["title"] = c => c with { Header = c.Header with { Title = "x" } },
        ["department"] = c => c with { Header = c.Header with { Department = "x" } },
        ["salary"] = c => c with { Header = c.Header with { SalaryRange = "x" } },
        ["reporting to"] = c => c with { Header = c.Header with { ReportingTo = "x" } },
        ["responsible for"] = c => c with { Header = c.Header with { ResponsibleFor = "x" } },
        ["liaising with"] = c => c with { Header = c.Header with { LiaisingWith = "x" } },
        ["hours"] = c => c with { Header = c.Header with { Hours = "x" } },
        ["contract"] = c => c with { Header = c.Header with { Contract = "x" } },
        ["heading"] = c => InSection(c, s => s with { Heading = "x" }),
        ["level"] = c => InSection(c, s => s with { Level = 4 }),
        ["block kind"] = c => InBlock(c, b => b with { Kind = BlockKind.Item }),
        ["block text"] = c => InBlock(c, b => b with { Text = "x" }),
        ["emphasis"] = c => InBlock(c, b => b with { IsStrong = true }),
        ["a section less"] = c => c with { Sections = [.. c.Sections.Skip(1)] },
        ["order of sections"] = c => c with { Sections = [.. c.Sections.Reverse()] },
        ["importance"] = c => InCriterion(c, k => k with { Importance = Importance.Desirable }),
        ["category"] = c => InCriterion(c, k => k with { Category = "x" }),
        ["criterion text"] = c => InCriterion(c, k => k with { Text = "x" }),
        ["points"] = c => InCriterion(c, k => k with { Points = ["x"] }),
        ["assessed by"] = c => InCriterion(c, k => k with { AssessedBy = AssessmentStage.Task }),
        ["criterion kind"] = c => InCriterion(c, k => k with { Kind = CriterionKind.OtherFact }),
        ["weight"] = c => InCriterion(c, k => k with { Weight = 3 }),
        ["order of criteria"] = c => c with { Criteria = [.. c.Criteria.Reverse()] },
    };

    public static TheoryData<string> Fields() => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_hash_changes_with_each_field(string field) =>
        Assert.NotEqual(CanonicalContent.Sha256(Content), CanonicalContent.Sha256(Changes[field](Content)));

    [Fact]
    public void Every_property_of_the_content_is_among_the_fields_tried()
    {
        Type[] parts = [typeof(JobDescriptionHeader), typeof(Section), typeof(Block), typeof(Criterion)];
        var settable = parts.Sum(p => p.GetProperties().Count(x => x.CanWrite && !x.GetMethod!.IsStatic));
        // Beside one change for each property there are three about order and absence; Blocks is tried through its blocks.
        Assert.Equal(settable, Changes.Count - 3 + 1);
    }

    [Fact]
    public void The_same_text_has_the_same_hash() => Assert.Equal(CanonicalContent.Sha256(Content), CanonicalContent.Sha256(JobDescriptionBuilder.Content()));

    [Fact]
    public void What_is_read_back_is_written_the_same() =>
        Assert.Equal(CanonicalContent.Write(Content), CanonicalContent.Write(CanonicalContent.Read(CanonicalContent.Write(Content))));

    [Fact]
    public void Fields_that_came_later_leave_the_text_of_older_documents_as_it_was() =>
        Assert.DoesNotMatch("Hours|Contract", CanonicalContent.Write(Content));

    [Fact]
    public void Content_without_the_later_fields_is_read_with_empty_ones() =>
        Assert.Equal(("", ""), (CanonicalContent.Read(CanonicalContent.Write(Content)).Header.Hours, CanonicalContent.Read(CanonicalContent.Write(Content)).Header.Contract));

    [Fact]
    public void The_hash_is_lower_case_hexadecimal() => Assert.Matches("^[0-9a-f]{64}$", CanonicalContent.Sha256(Content));

    private static JobDescriptionContent InSection(JobDescriptionContent c, Func<Section, Section> change) =>
        c with { Sections = [change(c.Sections[0]), .. c.Sections.Skip(1)] };

    private static JobDescriptionContent InBlock(JobDescriptionContent c, Func<Block, Block> change) =>
        InSection(c, s => s with { Blocks = [change(s.Blocks[0]), .. s.Blocks.Skip(1)] });

    private static JobDescriptionContent InCriterion(JobDescriptionContent c, Func<Criterion, Criterion> change) =>
        c with { Criteria = [change(c.Criteria[0]), .. c.Criteria.Skip(1)] };
}
