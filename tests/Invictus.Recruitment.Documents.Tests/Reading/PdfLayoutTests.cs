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

    [Fact]
    public void A_word_that_its_narrow_cell_broke_is_one_word()
    {
        double[] edges = [60, 117, 320, 382, 430];
        var read = Of(Start().Gap()
            .Row(edges, "*Area", "*Requirement", "*Importan\nce", "*Seen in")
            .Row(edges, "Tempera\nment", "Kind to children", "Essential", "Intervie\nw")
            .Row(edges, "Kitchen\nskills", "Bakes bread", "Desirable", "Task"));
        Assert.Equal(["E Temperament: Kind to children [I]", "D Kitchen skills: Bakes bread [T]"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void A_drawn_line_parts_words_that_nearly_touch()
    {
        double[] edges = [60, 300, 334, 357, 386];
        var read = Of(new PdfPages { Padding = 0.8 }
            .Line((Left, "Job title: Cook")).Gap()
            .Line((Left, "*Person specification")).Gap()
            .Row(edges, "*Requirement", "*E / D", "*App", "*Int")
            .Row(edges, "Kind to children", "E", "x", "x")
            .Row(edges, "Bakes bread", "D", "", "x"));
        Assert.Equal(["E : Kind to children [AI]", "D : Bakes bread [I]"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void A_number_that_the_text_touches_is_the_mark_of_an_item()
    {
        var read = Of(new PdfPages()
            .Line((Left, "Job title: Cook")).Gap()
            .Line((Left, "*Main duties")).Gap()
            .Line((Left, "1.1Cook lunch")).Line((Left, "1.2Count the stock")).Line((Left, "ii.Clean the kitchen")).Line((Left, "iii. Lock the door")));
        Assert.Equal(["Cook lunch", "Count the stock", "Clean the kitchen", "Lock the door"], read.Content.Sections.Single().Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_capital_of_its_own_begins_a_criterion_after_a_full_line()
    {
        double[] edges = [60, 130, 300, 420];
        var read = Of(Start().Gap()
            .Row(edges, "*Area", "*Essential", "*Desirable")
            .Row(edges, "Skills", "Plans menus for four weeks\nKnows what each child needs\nKnows allergens by heart", "Able to bake")
            .Row(edges, "People", "Writes to families in English\nKnows them", "Able to sing"));
        Assert.Equal(
            ["E Skills: Plans menus for four weeks", "E Skills: Knows what each child needs", "E Skills: Knows allergens by heart", "D Skills: Able to bake", "E People: Writes to families in English Knows them", "D People: Able to sing"],
            read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void A_line_that_may_be_a_criterion_of_its_own_is_told()
    {
        double[] edges = [60, 130, 300, 420];
        var read = Of(Start().Gap()
            .Row(edges, "*Area", "*Essential", "*Desirable")
            .Row(edges, "Skills", "Plans good menus for weeks\nPatience and humour", "Able to bake"));
        Assert.Contains(read.Warnings, w => w.Message.StartsWith("“Patience and humour” begins with a capital", StringComparison.Ordinal) && w.Beside == "Plans good menus for weeks Patience and humour");
    }

    [Fact]
    public void A_running_line_may_end_in_the_number_of_the_page()
    {
        var pages = Start().Line((Left, "- Plans menus"), (Right, "- Bakes bread"));
        while (pages.Top > 60)
            pages.Gap();
        var read = Of(pages.Line((Left, "School Cook – Page 1")));
        Assert.DoesNotContain(read.Content.Sections.SelectMany(s => s.Blocks), b => b.Text.Contains("Page 1", StringComparison.Ordinal));
        Assert.Contains(read.Warnings, w => w.Message == "Left out as running header, footer or page number: “School Cook – Page 1”.");
    }

    [Fact]
    public void Tables_that_touch_are_tables_of_their_own()
    {
        var read = Of(new PdfPages()
            .Line((Left, "Job title: Cook")).Gap()
            .Line((Left, "*Person specification")).Gap()
            .Row([60, 200, 240], "*Skills", "").Row([60, 200, 240], "Plans menus", "E").Row([60, 200, 240], "Bakes bread", "D")
            .Row([60, 320, 360], "*Experience", "").Row([60, 320, 360], "Work in a kitchen that feeds many people", "E").Row([60, 320, 360], "Work in a school", "D"));
        Assert.Equal(["E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen that feeds many people", "D Experience: Work in a school"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void Text_may_nearly_reach_the_next_column()
    {
        const string Long = "Plans menus for four weeks ahead of time and keeps to the budget";
        var pages = new PdfPages().Line((Left, "Job title: Cook")).Gap().Line((Left, "*Person specification")).Gap();
        var (level, seen) = (pages.EndOf(Left, Long) + 11, pages.EndOf(Left, Long) + 60);
        var read = Of(pages
            .Line((Left, "*Requirement"), (level, "*E/D"), (seen, "*Seen in"))
            .Line((Left, Long), (level, "E"), (seen, "Interview"))
            .Line((Left, "Bakes bread"), (level, "D"), (seen, "Task")));
        Assert.Equal([$"E : {Long} [I]", "D : Bakes bread [T]"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void Each_stage_of_a_narrow_cell_has_its_line()
    {
        double[] edges = [60, 130, 300, 420, 518];
        var read = Of(new PdfPages()
            .Line((Left, "Job title: Cook")).Gap()
            .Line((Left, "*Person specification")).Gap()
            .Row(edges, "*Area", "*Essential", "*Desirable", "*Assessed")
            .Row(edges, "Skills", "Plans menus\nCounts stock", "Bakes bread", "Task\nInterview\nReferences"));
        Assert.Equal(["E Skills: Plans menus [ITR]", "E Skills: Counts stock [ITR]", "D Skills: Bakes bread [ITR]"], read.Content.Criteria.Select(Line));
    }
}
