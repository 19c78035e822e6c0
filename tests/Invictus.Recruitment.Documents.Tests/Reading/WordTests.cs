using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Documents.Reading.Word;
using static Invictus.Recruitment.Documents.Tests.Reading.WordFile;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>What Word stores, read as Word shows it.</summary>
public class WordTests
{
    private static List<Piece> Pieces(string body) => Pieces(Of(body), out _);

    private static List<Piece> Pieces(byte[] file, out IReadOnlyList<ReadingWarning> told)
    {
        var warnings = new Warnings();
        var scanned = WordScanner.Scan(file, warnings, ReadingBudget.Start());
        told = warnings.InOrder(scanned.PlaceOf);
        return [.. scanned.Pieces];
    }

    private static string[] Texts(string body) => [.. Pieces(body).Select(p => p.Text)];

    private static string[][] Cells(Piece row) => [.. row.Cells.Select(c => c.Select(p => p.Text).ToArray())];

    [Fact]
    public void A_heading_is_known_by_its_style_whatever_the_style_is_called()
    {
        var pieces = Pieces(P("Duties", "berschrift1") + P("More duties", "Section") + P("Text", "Normal") + P("Own level", paragraph: "<w:outlineLvl w:val=\"2\"/>"));
        Assert.Equal([(PieceKind.Heading, 1), (PieceKind.Heading, 1), (PieceKind.Paragraph, 0), (PieceKind.Heading, 3)], pieces.Select(p => (p.Kind, p.Rank)));
    }

    [Fact]
    public void Under_a_title_the_first_level_of_headings_is_the_second() =>
        Assert.Equal([1, 2], Pieces(P("Cook", "Titel") + P("Duties", "berschrift1")).Select(p => p.Rank));

    [Theory]
    [InlineData("<w:b/>")]
    [InlineData("<w:caps/>")]
    [InlineData("<w:sz w:val=\"28\"/>")]
    [InlineData("<w:u w:val=\"single\"/>")]
    [InlineData("<w:rStyle w:val=\"Loud\"/>")]
    public void A_line_that_stands_out_is_strong(string look)
    {
        var pieces = Pieces(P("Main duties", look: look) + P("To cook every day for all of the pupils and the staff of the school."));
        Assert.True(pieces[0].IsStrong);
        Assert.False(pieces[1].IsStrong);
    }

    [Fact]
    public void Bold_says_nothing_where_everything_is_bold() =>
        Assert.All(Pieces(Bold("Main duties") + Bold("To cook every day for all of the pupils.")), p => Assert.False(p.IsStrong));

    [Fact]
    public void Lists_have_levels_and_no_marks()
    {
        var pieces = Pieces(Item("One") + Item("Inner", level: 1) + Item("Two") + P("By style", "Points") + P("•\tTyped") + P("o\tTyped too") + P("No list", "Points", paragraph: "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"));
        Assert.Equal(["One", "Inner", "Two", "By style", "Typed", "Typed too", "No list"], pieces.Select(p => p.Text));
        Assert.Equal([0, 1, 0, 0], pieces.Take(4).Select(p => p.Depth));
        Assert.Equal([true, true, true, true, true, true, false], pieces.Select(p => p.IsListed));
    }

    [Fact]
    public void Another_list_further_in_is_a_deeper_level() =>
        Assert.Equal([0, 1, 0], Pieces(Item("One", 2) + P("Inner", paragraph: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"1440\"/>") + Item("Two", 2)).Select(p => p.Depth));

    [Fact]
    public void A_merged_cell_leaves_the_cells_it_covers_empty()
    {
        var rows = Pieces(Table(
            "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>",
            Row(Cell("Person specification", "<w:gridSpan w:val=\"3\"/>")),
            Row(Cell("Skills", "<w:vMerge w:val=\"restart\"/>"), Cell("Cooks"), Cell("Bakes")),
            Row(Cell("", "<w:vMerge/>"), Cell("Cleans"), Cell(""))));
        Assert.Equal([["Person specification"], [], []], Cells(rows[0]));
        Assert.Equal([["Skills"], ["Cooks"], ["Bakes"]], Cells(rows[1]));
        Assert.Equal([[], ["Cleans"], []], Cells(rows[2]));
        Assert.Equal([true, false, false], rows.Select(r => r.StartsTable));
    }

    [Fact]
    public void Edges_that_nearly_meet_are_one_edge()
    {
        var rows = Pieces(Table(
            "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>",
            Row(Cell("Skills", "<w:gridSpan w:val=\"2\"/>"), Cell("Cooks")),
            Row(Cell("Other"), Cell("Bakes", "<w:gridSpan w:val=\"2\"/>"))));
        Assert.All(rows, r => Assert.Equal(2, r.Cells.Count));
    }

    [Fact]
    public void A_table_in_a_cell_adds_to_the_cell_but_a_cell_around_tables_is_only_a_frame()
    {
        var inner = Table(Row(Cell("Cooks"), Cell("E")));
        var inCell = Pieces(Table(Row(Cell("Skills"), Cell(inner + P("after")))));
        Assert.Equal([["Skills"], ["Cooks", "E", "after"]], Cells(Assert.Single(inCell)));
        // The frame has one cell with text, and the table in it is a table of its own.
        var framed = Pieces(Table(Row(Cell(P("Person specification") + inner))));
        Assert.Equal([PieceKind.Paragraph, PieceKind.Row], framed.Select(p => p.Kind));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var file = Of("<w:p>" + R("To ") + "<w:del><w:r><w:delText>bake</w:delText></w:r></w:del><w:ins>" + R("cook") + "</w:ins><w:moveFrom>" + R("x") + "</w:moveFrom></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + R("One ") + "</w:p>" + P("sentence."));
        Assert.Equal(["To cook", "One sentence."], Pieces(file, out var told).Select(p => p.Text));
        Assert.Contains(told, w => w.Message.Contains("tracked changes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>";
        Assert.Equal(["Beside", "In the box"], Texts("<w:p>" + R("Beside") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx>"
            + Box + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + Box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
    }

    [Fact]
    public void Fields_give_their_result_and_links_their_address()
    {
        Assert.Equal("Page 7 of the guide (https://example.org/a) and the guidance (https://example.org/guidance)", Texts("<w:p>" + R("Page ")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("7") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R(" of ")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/a\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("the guide") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + R(" and ") + "<w:hyperlink r:id=\"rIdL\">" + R("the guidance") + "</w:hyperlink></w:p>")[0]);
        Assert.Equal("https://example.org/guidance", Texts("<w:p><w:hyperlink r:id=\"rIdL\">" + R("https://example.org/guidance") + "</w:hyperlink></w:p>")[0]);
    }

    [Fact]
    public void Signs_become_what_is_seen() =>
        Assert.Equal(["A✓B ✓ co-operation-based un*broken &"], Texts("<w:p>" + R("A") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" + R("B") + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t xml:space=\"preserve\"> ü</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> co</w:t><w:noBreakHyphen/><w:t>opera</w:t><w:softHyphen/><w:t>tion-based</w:t></w:r>" + R(" un*bro\u00ADken &amp;") + "</w:p>"));

    [Fact]
    public void What_is_not_shown_is_told()
    {
        var pieces = Pieces(Of(P("Shown") + P("secret draft", look: "<w:vanish/>") + P("Duties ... 1", "TOC1")
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Click here") + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + P("Filled") + "</w:sdtContent></w:sdt>",
            header: P("Oak School")), out var told);
        Assert.Equal(["Shown", "Filled"], pieces.Select(p => p.Text));
        Assert.Equal(["Left out as page header: “Oak School”.", "Left out as hidden text: “secret draft”.", "Left out as part of the table of contents: “Duties ... 1”.", "Left out as a field that was not filled in: “Click here”."],
            told.Select(w => w.Message));
    }

    [Fact]
    public void Footnotes_stand_at_the_end() =>
        Assert.Equal(["Cooks", "After", "A = application"], Pieces(Of("<w:p>" + R("Cooks") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("After"),
            footnotes: "<w:footnote w:id=\"2\">" + P("A = application") + "</w:footnote>"), out _).Select(p => p.Text));

    [Fact]
    public void Broken_lines_of_one_paragraph_follow_each_other()
    {
        var pieces = Pieces("<w:p><w:r><w:t>Job title: Cook</w:t><w:br/><w:t>Grade: 3</w:t></w:r></w:p>" + P("Hours: 20"));
        Assert.Equal([("Job title: Cook", false), ("Grade: 3", true), ("Hours: 20", false)], pieces.Select(p => (p.Text, p.Follows)));
    }

    [Fact]
    public void A_label_and_its_value_may_be_parted_by_tabs()
    {
        var read = JobDescriptionReader.Read(Of("<w:p>" + R("Job title") + "<w:r><w:tab/><w:tab/></w:r>" + R("Cook") + "</w:p><w:p>" + R("Grade") + "<w:r><w:tab/></w:r>" + R("3") + "</w:p>" + P("Duties", "berschrift1") + Item("Cooks")));
        Assert.Equal(("Cook", "3"), (read.Content.Header.Title, read.Content.Header.SalaryRange));
    }

    [Fact]
    public void Warnings_name_the_table_and_row()
    {
        var read = JobDescriptionReader.Read(Of(P("Job title: Cook") + Bold("Person specification")
            + Table(Row(Cell("Area"), Cell("Essential"), Cell("Desirable")), Row(Cell("Skills"), Cell("Cooks well"), Cell("Bakes bread")))));
        Assert.Equal(["Cooks well", "Bakes bread"], read.Content.Criteria.Select(c => c.Text));
        Assert.Contains(read.Warnings, w => w.Place == "table 1, row 1" && w.Message.Contains("columns", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_in_a_cell_beside_its_name_is_a_table_of_its_own()
    {
        var inner = Table(Row(Cell("Essential"), Cell("Desirable")), Row(Cell("Plans menus"), Cell("Bakes bread")), Row(Cell("Counts stock"), Cell("")));
        var pieces = Pieces(Table(Row(Cell("Post"), Cell("Cook")), Row(Cell("Person specification"), Cell(inner)), Row(Cell("Vetting"), Cell("We check everybody."))));
        Assert.Equal([PieceKind.Row, PieceKind.Heading, PieceKind.Row, PieceKind.Row, PieceKind.Row, PieceKind.Row], pieces.Select(p => p.Kind));
        Assert.Equal([["Plans menus"], ["Bakes bread"]], Cells(pieces[3]));
        Assert.Equal([true, false, true, false, false, true], pieces.Select(p => p.StartsTable));
    }

    [Fact]
    public void A_table_of_one_column_in_a_cell_adds_to_the_cell() =>
        Assert.Equal([["Skills"], ["Plans menus", "Counts stock"]], Cells(Assert.Single(Pieces(Table(Row(Cell("Skills"), Cell(Table(Row(Cell("Plans menus")), Row(Cell("Counts stock"))))))))));
}
