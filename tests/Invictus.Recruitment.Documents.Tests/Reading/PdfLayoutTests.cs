using Invictus.Recruitment.Documents.Reading;
using static Invictus.Recruitment.Documents.Tests.Reading.Layout;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>Layouts that only a page has: columns, ends of lines, ends of pages.</summary>
public class PdfLayoutTests
{
    private const double Left = 60, Right = 320;

    private static PdfPages Start() => new PdfPages()
        .Line((Left, "Job title: Cook")).Gap()
        .Line((Left, "*Main duties")).Gap()
        .Line((Left, "To cook a good lunch for every child, each day of the week, in our kitchen.")).Gap()
        .Line((Left, "*Person specification")).Gap()
        .Line((Left, "*Essential"), (Right, "*Desirable"));

    private static ReadJobDescription Of(PdfPages pages) => JobDescriptionReader.Read(pages.File());

    [Fact]
    public void The_list_in_the_first_of_two_columns_may_be_the_longer_one()
    {
        var read = Of(Start()
            .Line((Left, "- Plans menus"), (Right, "- Bakes bread"))
            .Line((Left, "- Counts stock"))
            .Line((Left, "- Knows allergens")));
        Assert.Equal(["E : Plans menus", "E : Counts stock", "E : Knows allergens", "D : Bakes bread"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void One_column_alone_may_go_on_over_the_page()
    {
        var read = Of(Start()
            .Line((Left, "- Plans menus"), (Right, "- Bakes bread"))
            .Page()
            .Line((Left, "- Counts stock"))
            .Line((Left, "- Knows allergens")).Gap()
            .Line((Left, "*Safeguarding")).Gap()
            .Line((Left, "Every adult who works here is checked before starting.")));
        Assert.Equal(["E : Plans menus", "E : Counts stock", "E : Knows allergens", "D : Bakes bread"], read.Content.Criteria.Select(Line));
        Assert.Contains(read.Warnings, w => w.Place == "page 2" && w.Beside == "Counts stock");
        Assert.Equal("Every adult who works here is checked before starting.", Assert.Single(read.Content.Sections[^1].Blocks).Text);
    }

    [Fact]
    public void Another_list_on_the_next_page_is_no_part_of_the_columns()
    {
        var read = Of(Start()
            .Line((Left, "- Plans menus"), (Right, "- Bakes bread"))
            .Page()
            .Line((Left, "*Notes")).Gap()
            .Line((Left, "- Bring your certificates")));
        Assert.Equal(["E : Plans menus", "D : Bakes bread"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void The_next_own_number_begins_the_next_criterion_even_after_a_full_line()
    {
        var read = Of(Start()
            .Line((Left, "K1. Plans menus for four weeks ahead of time"), (Right, "L1. Bakes bread, rolls and cakes each day"))
            .Line((Left, "K2. Counts stock once a week, without slips"), (Right, "L2. Speaks a language of our families well"))
            .Line((Left, "K3. Knows the fourteen allergens by heart"), (Right, "L3. Drives a van with a cool box in the back")));
        Assert.Equal(
            ["E : Plans menus for four weeks ahead of time", "E : Counts stock once a week, without slips", "E : Knows the fourteen allergens by heart",
             "D : Bakes bread, rolls and cakes each day", "D : Speaks a language of our families well", "D : Drives a van with a cool box in the back"],
            read.Content.Criteria.Select(Line));
    }
}
