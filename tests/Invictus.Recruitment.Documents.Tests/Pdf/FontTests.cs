using System.Text;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

public sealed class FontTests
{
    [Fact]
    public void Every_face_is_embedded_with_a_map_to_unicode_and_the_widths_of_its_metrics()
    {
        var file = PdfFile.Open(JobDescriptionPdf.Write(Sample.TrustSized()));
        var fonts = file.Places.Keys.Where(n => n > 0).Select(n => file.Dictionary(new PdfReference(n))).Where(d => d?["Subtype"] is PdfName { Value: "Type0" }).ToList();
        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            var descendant = file.Dictionary(((PdfArray)font!["DescendantFonts"]!).Items.Single())!;
            var program = (PdfStream)file.Dictionary(file.Dictionary(descendant["FontDescriptor"])!["FontFile2"])!;
            var embedded = new EmbeddedFace(StreamFilters.Decode(program));
            var widths = ((PdfArray)((PdfArray)descendant["W"]!).Items[1]).Items.Cast<PdfNumber>().Select(w => (int)w.Value).ToArray();
            Assert.Matches("^[A-Z]{6}\\+", ((PdfName)font["BaseFont"]!).Value);
            Assert.Equal(Enumerable.Range(1, widths.Length).Select(embedded.Width), widths);
            Assert.Equal(widths.Length, Encoding.ASCII.GetString(StreamFilters.Decode((PdfStream)file.Dictionary(font["ToUnicode"])!)).Split('\n').Count(l => l.StartsWith('<') && !l.EndsWith("<FFFF>", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_sum_of_an_embedded_face_is_the_one_that_readers_expect()
    {
        var subset = new FontSubset(FontLibrary.Faces(FontStyle.Regular).First(), "F1");
        foreach (var c in "Zoë Łukasz £ fi")
            subset.CodeOf(c);
        var file = SubsetFile.Write(subset);
        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
            sum = unchecked(sum + System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i)));
        Assert.Equal(0xB1B0AFBAu, sum);
    }

    [Fact]
    public void Two_characters_that_look_alike_keep_codes_of_their_own()
    {
        var subset = new FontSubset(FontLibrary.Faces(FontStyle.Regular).First(), "F1");
        Assert.NotEqual(subset.CodeOf(' '), subset.CodeOf('\u00A0'));
    }

    [Theory]
    [InlineData("Zoë, Łukasz, Nguyễn, Ó Briain, Ŵyn Ŷ")]
    [InlineData("£ € ½ “quotes” – — … • ’ & @ ©")]
    [InlineData("Ħ ǰ ẞ ƒ Ω Ж")]
    [InlineData("李 小龍 さくら")]
    public void Names_and_signs_come_out_as_they_were_written(string text)
    {
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Saying(new Block(BlockKind.Paragraph, text))));
        Assert.Contains(pdf.Elements, e => e.Type == "P" && e.Text.Trim() == text);
        Assert.Empty(JobDescriptionPdf.Substitutions(Sample.Saying(new Block(BlockKind.Paragraph, text)).Content));
    }

    [Fact]
    public void A_letter_with_a_combining_mark_is_drawn_as_one() =>
        Assert.Equal("Zoë", FontLibrary.Drawable("Zoe\u0308", FontStyle.Regular));

    [Fact]
    public void What_no_face_has_is_replaced_visibly_and_reported()
    {
        var document = Sample.Saying(new Block(BlockKind.Paragraph, "\uAC00 and \U0001F600 and \uD800 and \u0007bell"));
        using var pdf = new Reading(JobDescriptionPdf.Write(document));
        Assert.Contains(pdf.Elements, e => e.Type == "P" && e.Text.TrimEnd() == "\uFFFD and \uFFFD and \uFFFD and  bell");
        Assert.Equal([new("\uAC00", "U+AC00", "Main purpose"), new("\U0001F600", "U+1F600", "Main purpose")], JobDescriptionPdf.Render(document).Substituted);
    }

    [Theory]
    // Initial, medial and final forms; a letter that does not join to its left; lam and alef as one sign.
    [InlineData("\u0639\u0627\u0626\u0634\u0629", "\uFECB\uFE8E\uFE8B\uFEB8\uFE94")]
    [InlineData("\u0633\u0644\u0627\u0645", "\uFEB3\uFEFC\uFEE1")]
    [InlineData("\u067E\u0631\u06CC\u0633\u0627", "\uFB58\uFEAE\uFBFE\uFEB4\uFE8E")]
    [InlineData("\u0645\u064F\u062D", "\uFEE3\u064F\uFEA2")]
    [InlineData("Zo\u00EB", "Zo\u00EB")]
    public void Arabic_letters_take_the_shape_that_their_neighbours_ask_for(string text, string shaped) =>
        Assert.Equal(shaped, string.Concat(ArabicJoining.Shape(text, c => FontLibrary.CanDraw(c, FontStyle.Regular)).Select(char.ConvertFromUtf32)));

    [Theory]
    [InlineData("Teacher \u0639\u0627\u0626\u0634\u0629 2026", "\u0639\u0627\u0626\u0634\u0629")]
    [InlineData("\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9", "\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9")]
    public void A_name_written_from_right_to_left_is_drawn_so_and_read_in_its_own_order(string text, string name)
    {
        var document = Sample.Saying(new Block(BlockKind.Paragraph, text));
        Assert.Empty(JobDescriptionPdf.Substitutions(document.Content));
        var bytes = JobDescriptionPdf.Write(document);
        var file = PdfFile.Open(bytes);
        var contents = file.Places.Keys.Where(n => n > 0).Select(n => file.Dictionary(new PdfReference(n))).OfType<PdfStream>()
            .Where(s => s["Subtype"] is null && s["Type"] is null && s["Length1"] is null)
            .Select(s => Encoding.Latin1.GetString(StreamFilters.Decode(s)));
        Assert.Contains(contents, c => c.Contains($"/ActualText <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(name))}>", StringComparison.Ordinal));
        // The letters stand on the page from right to left: the first of the name is the rightmost.
        using var pdf = new Reading(bytes);
        Assert.Contains(pdf.Elements, e => e.Type == "P" && e.Text.Contains(string.Concat(name.Reverse()), StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_within_a_name_keep_their_order()
    {
        var fonts = new DocumentFonts();
        var glyphs = "\u05D0 12 \u05D1".Select((c, i) =>
        {
            var (font, code, width) = fonts.Choose(c, FontStyle.Regular);
            return new PlacedGlyph(font, code, width, c, 0, i);
        }).ToArray();
        var part = Assert.Single(VisualOrder.Parts(glyphs));
        Assert.Equal("\u05D1 12 \u05D0", string.Concat(part.Glyphs.Select(g => (char)g.CodePoint)));
    }

    [Fact]
    public void Brackets_within_a_name_face_the_words_that_they_enclose()
    {
        var bytes = JobDescriptionPdf.Write(Sample.Saying(new Block(BlockKind.Paragraph, "\u05D0 (\u05D1) \u05D2")));
        using var pdf = new Reading(bytes);
        // On the page from left to right: the last letter first, and each bracket turned to its word.
        Assert.Contains(pdf.Elements, e => e.Type == "P" && e.Text.TrimEnd() == "\u05D2 (\u05D1) \u05D0");
    }

    [Fact]
    public void What_is_taken_for_plain_every_face_of_first_choice_can_draw()
    {
        var plain = Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => FontLibrary.IsPlain(c.ToString())).ToList();
        Assert.True(plain.Count > 300);
        foreach (var style in Enum.GetValues<FontStyle>())
            Assert.All(plain, c => Assert.True(FontLibrary.Faces(style).First().Has(c), $"U+{(int)c:X4} in {style}"));
        Assert.All(plain, c => Assert.Equal(c.ToString(), c.ToString().Normalize(NormalizationForm.FormC)));
    }

    [Fact]
    public void A_private_character_means_nothing_to_others_and_is_replaced_and_reported()
    {
        Assert.Equal("\uFFFD bullet", FontLibrary.Drawable("\uF0B7 bullet", FontStyle.Regular));
        Assert.Equal(new Substitution("\uF0B7", "U+F0B7", "Main purpose"), Assert.Single(JobDescriptionPdf.Substitutions(Sample.Saying(new Block(BlockKind.Item, "\uF0B7 bullet")).Content)));
    }

    [Fact]
    public void Codes_that_are_no_characters_break_nothing() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd", FontLibrary.Drawable("a\uFFFEb\uFDD0c\uD800d", FontStyle.Regular));

    [Fact]
    public void What_is_substituted_is_reported_with_its_place_in_applications_and_records()
    {
        var application = SampleRecords.Application(1) with { Declarations = ["\uAC00"] };
        Assert.Equal([new("\uAC00", "U+AC00", "Declarations")], ApplicationPdf.Render(application).Substituted);
        var record = SampleRecords.Record(1, 1);
        record = record with { Panel = [new("Kim \uAC00", "Chair", "")] };
        Assert.Equal([new("\uAC00", "U+AC00", "Panel")], ShortlistingRecordPdf.Render(record).Substituted);
    }

    [Fact]
    public void Invisible_marks_are_left_out() =>
        Assert.Equal("cooperate", FontLibrary.Drawable("co\u00ADoperate\u200B\u202E", FontStyle.Regular));

    [Fact]
    public void The_licences_of_the_faces_are_embedded_with_them()
    {
        foreach (var name in new[] { "Fonts/OpenSans_LICENSE.txt", "Fonts/NotoSans_LICENSE.txt", "Fonts/NotoSansArabic_LICENSE.txt", "Fonts/NotoSansSC_LICENSE.txt" })
        {
            using var stream = new StreamReader(typeof(JobDescriptionPdf).Assembly.GetManifestResourceStream(name)!);
            Assert.Contains("SIL OPEN FONT LICENSE", stream.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Widths of an embedded face, read without the code under test.</summary>
    private sealed class EmbeddedFace(byte[] file)
    {
        public int Width(int glyph)
        {
            var (head, hmtx) = (Table("head"), Table("hmtx"));
            return (int)Math.Round(U16(hmtx + (4 * glyph)) * 1000.0 / U16(head + 18), MidpointRounding.AwayFromZero);
        }

        private int Table(string tag) => (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(
            file.AsSpan(Enumerable.Range(0, U16(4)).Select(i => 12 + (16 * i)).First(e => Encoding.ASCII.GetString(file, e, 4) == tag) + 8));

        private int U16(int at) => (file[at] << 8) | file[at + 1];
    }
}
