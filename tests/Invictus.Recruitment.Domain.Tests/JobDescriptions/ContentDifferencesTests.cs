using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>What a person would say that changed is what the comparison says.</summary>
public sealed class ContentDifferencesTests
{
    private static readonly JobDescriptionContent Text = JobDescriptionBuilder.Content();

    private static readonly Section Duties = new("Duties", 2,
    [
        new Block(BlockKind.Item, "Plan and teach good lessons to all classes."),
        new Block(BlockKind.Item, "Keep the chemical store in order."),
        new Block(BlockKind.Item, "Meet parents on open evenings."),
        new Block(BlockKind.Item, "Lead the science club after school."),
    ]);

    [Fact]
    public void The_same_text_has_no_differences()
    {
        var same = ContentDifferences.Between(Text, CanonicalContent.Read(CanonicalContent.Write(Text)));
        Assert.True(same.IsEmpty);
        Assert.Equal("Nothing changed", same.Summary);
    }

    [Fact]
    public void A_key_fact_in_other_words_is_reworded()
    {
        var row = Only(Text with { Header = Text.Header with { SalaryRange = "MPS/UPS" } });
        Assert.Equal((ChangeKind.Reworded, "Salary range", "MPS/UPS (+TLR2b)", "MPS/UPS"), (row.Kind, row.Newest.Place, row.Before!.Text, row.After!.Text));
    }

    [Fact]
    public void A_key_fact_that_is_filled_in_is_added_and_one_that_is_emptied_is_removed()
    {
        var empty = Text with { Header = Text.Header with { Department = "" } };
        Assert.Equal(ChangeKind.Added, Assert.Single(ContentDifferences.Between(empty, Text).Changes).Kind);
        Assert.Equal(ChangeKind.Removed, Assert.Single(ContentDifferences.Between(Text, empty).Changes).Kind);
    }

    [Fact]
    public void A_new_item_is_added_and_the_items_below_it_are_unchanged()
    {
        var row = Only(Duties, Duties with { Blocks = [new Block(BlockKind.Item, "Order apparatus in time."), .. Duties.Blocks] });
        Assert.Equal((ChangeKind.Added, "Duties, item 1", "Order apparatus in time."), (row.Kind, row.Newest.Place, row.Newest.Text));
    }

    [Fact]
    public void An_item_that_is_gone_is_removed_and_stands_where_it_stood()
    {
        var rows = Between(Duties, Duties with { Blocks = [Duties.Blocks[0], .. Duties.Blocks.Skip(2)] }).Rows;
        Assert.Equal(
            [ChangeKind.Unchanged, ChangeKind.Unchanged, ChangeKind.Removed, ChangeKind.Unchanged, ChangeKind.Unchanged],
            rows.Where(r => r.Newest.Part is PassagePart.Heading or PassagePart.Block).Select(r => r.Kind));
    }

    [Fact]
    public void An_item_in_another_place_is_moved_and_the_others_are_not()
    {
        var row = Only(Duties, Duties with { Blocks = [Duties.Blocks[3], .. Duties.Blocks.Take(3)] });
        Assert.Equal((ChangeKind.Moved, "Duties, item 4", "Duties, item 1"), (row.Kind, row.Before!.Place, row.After!.Place));
    }

    [Fact]
    public void An_item_under_another_heading_is_moved_too()
    {
        var other = new Section("Other duties", 2, [new Block(BlockKind.Item, "Help at the open day.")]);
        var before = Text with { Sections = [Duties, other] };
        var after = Text with { Sections = [Duties with { Blocks = [.. Duties.Blocks.Skip(1)] }, other with { Blocks = [.. other.Blocks, Duties.Blocks[0]] }] };
        var row = Assert.Single(ContentDifferences.Between(before, after).Changes);
        Assert.Equal((ChangeKind.Moved, "Duties, item 1", "Other duties, item 2"), (row.Kind, row.Before!.Place, row.After!.Place));
    }

    [Fact]
    public void An_item_with_some_other_words_is_reworded()
    {
        var row = Only(Duties, Duties with { Blocks = [.. Duties.Blocks.Take(3), new Block(BlockKind.Item, "Lead the science club at lunch time.")] });
        Assert.Equal((ChangeKind.Reworded, "Lead the science club after school."), (row.Kind, row.Before!.Text));
    }

    [Fact]
    public void An_item_that_was_moved_and_reworded_says_both()
    {
        var row = Only(Duties, Duties with { Blocks = [new Block(BlockKind.Item, "Lead the science club at lunch time."), .. Duties.Blocks.Take(3)] });
        Assert.Equal((ChangeKind.Reworded, true, "Moved and reworded"), (row.Kind, row.IsMoved, row.InWords));
    }

    [Fact]
    public void A_text_that_shares_nothing_is_one_removed_and_one_added()
    {
        var changes = Between(Duties, Duties with { Blocks = [.. Duties.Blocks.Take(3), new Block(BlockKind.Item, "Look after minibus keys.")] }).Changes;
        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], changes.Select(c => c.Kind));
    }

    [Fact]
    public void A_heading_in_other_words_is_reworded_and_what_stands_under_it_unchanged()
    {
        var row = Only(Duties with { Heading = "Main duties and tasks" }, Duties with { Heading = "Main duties" });
        Assert.Equal((ChangeKind.Reworded, PassagePart.Heading), (row.Kind, row.Newest.Part));
    }

    [Fact]
    public void A_paragraph_that_became_an_item_is_changed()
    {
        var row = Only(Duties, Duties with { Blocks = [.. Duties.Blocks.Take(3), Duties.Blocks[3] with { Kind = BlockKind.Paragraph }] });
        Assert.Equal((ChangeKind.Changed, ("Form", "List item", "Paragraph")), (row.Kind, Assert.Single(row.Facts)));
    }

    public static TheoryData<string, Criterion> Facts()
    {
        var criterion = Text.Criteria[1];
        return new TheoryData<string, Criterion>
        {
            { "Importance: Essential, Desirable", criterion with { Importance = Importance.Desirable } },
            { "Category: Experience, Skills", criterion with { Category = "Skills" } },
            { "Weight: 1, 3", criterion with { Weight = 3 } },
            { "Assessed by: Application, interview, Not said", criterion with { AssessedBy = AssessmentStage.None } },
            { "Kind: Statement, Qualification", criterion with { Kind = CriterionKind.Qualification } },
        };
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void What_is_said_of_a_criterion_is_changed_not_reworded(string fact, Criterion criterion)
    {
        var row = Only(Text with { Criteria = [Text.Criteria[0], criterion, .. Text.Criteria.Skip(2)] });
        Assert.Equal(ChangeKind.Changed, row.Kind);
        Assert.Equal(fact, string.Join(';', row.Facts.Select(f => $"{f.Name}: {f.Before}, {f.After}")));
    }

    [Fact]
    public void A_sub_point_in_other_words_rewords_its_criterion()
    {
        var row = Only(Text with { Criteria = [Text.Criteria[0], Text.Criteria[1] with { Points = ["at key stage 3"] }, .. Text.Criteria.Skip(2)] });
        Assert.Equal((ChangeKind.Reworded, "Successful teaching of science\nat key stage 3\nat key stage 4"), (row.Kind, row.Before!.Text));
    }

    [Fact]
    public void Criteria_that_say_the_same_are_paired_in_their_order()
    {
        var twice = Text with { Criteria = [Text.Criteria[0], Text.Criteria[0]] };
        Assert.Equal(ChangeKind.Removed, Assert.Single(ContentDifferences.Between(twice, twice with { Criteria = [Text.Criteria[0]] }).Changes).Kind);
        Assert.True(ContentDifferences.Between(twice, twice).IsEmpty);
    }

    [Fact]
    public void The_summary_counts_each_kind()
    {
        var after = Text with
        {
            Header = Text.Header with { SalaryRange = "MPS" },
            Criteria = [.. Text.Criteria.Take(3), Text.Criteria[3] with { Weight = 2 }, new Criterion(Importance.Desirable, "Experience", "Minibus licence", [])],
        };
        Assert.Equal("1 reworded, 1 changed, 1 added", ContentDifferences.Between(Text, after).Summary);
    }

    [Fact]
    public void Two_very_long_texts_are_still_compared()
    {
        var before = Text with { Sections = [Long(i => $"Duty number {i} of the postholder in the first text")] };
        var after = Text with { Sections = [Long(i => $"Duty number {i} of the postholder in the second text")] };
        Assert.Equal(3000, ContentDifferences.Between(before, after).Changes.Count(c => c.Kind == ChangeKind.Reworded));
    }

    private static Section Long(Func<int, string> text) => new("Duties", 2, [.. Enumerable.Range(0, 3000).Select(i => new Block(BlockKind.Item, text(i)))]);

    private static ContentDifferences Between(Section before, Section after) =>
        ContentDifferences.Between(Text with { Sections = [before] }, Text with { Sections = [after] });

    private static Difference Only(Section before, Section after) => Assert.Single(Between(before, after).Changes);

    private static Difference Only(JobDescriptionContent after) => Assert.Single(ContentDifferences.Between(Text, after).Changes);
}
