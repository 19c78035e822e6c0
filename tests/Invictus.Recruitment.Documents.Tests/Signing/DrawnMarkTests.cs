using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>A mark drawn by hand goes into the field as lines, and the file stays as sound as with a typed one.</summary>
public sealed partial class DrawnMarkTests
{
    private const string Deputy = "Deputy for the Chief Executive Officer, Helen Żółkowska, delegated from 1 November 2026 to 14 November 2026";

    public static TheoryData<string> Marks() =>
    [
        "40,150 60,60 80,40 95,70 70,120 60,150 110,110 140,90 150,110 130,140 170,120 220,100 260,140 300,90 380,120 460,60;500,150 503,151",
        "0,0 600,200;0,200 600,0",
        "300,0 300,200",
        "0,100 600,100",
    ];

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_drawn_mark_stays_inside_its_field_beside_the_date(string drawing)
    {
        var signed = Sign(drawing);
        var (content, width, height) = Appearance(signed);
        var points = StrokedPoints().Matches(content).SelectMany(line => line.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).Chunk(2)).ToList();
        Assert.True(points.Count >= 2);
        Assert.All(points, p => Assert.InRange(p[0], 6, (width * 0.7) - 4));
        Assert.All(points, p => Assert.InRange(p[1], 1, height));
        Assert.True(Signed.Verify(signed).IsGood);
    }

    [Fact]
    public void The_typed_name_stands_below_the_drawing() =>
        // The mark of the typed name is set in italics of up to 17 points; with a drawing there is none.
        Assert.DoesNotContain(" 17 Tf", Appearance(Sign("20,20 300,100")).Content, StringComparison.Ordinal);

    [Fact]
    public void Other_programs_read_a_file_with_a_drawn_mark()
    {
        var folder = Directory.CreateTempSubdirectory("drawn-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "drawn.pdf"), Sign(Marks().First()));
            Assert.Equal(0, Tool.Run(folder, "qpdf", "--check", "drawn.pdf").Code);
            var text = Tool.Run(folder, "pdftotext", "drawn.pdf", "-").Output.ReplaceLineEndings(" ");
            Assert.Contains("Hugh Example, Deputy for the Chief Executive Officer, Helen Żółkowska,", text, StringComparison.Ordinal);
            Assert.Contains("delegated from 1 November 2026 to 14 November 2026", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Sign(string drawing) => PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, new PdfSignatureRequest(
        SignatureRole.ChiefExecutive, "Hugh Example", Deputy, Signed.Now, "Hugh Example", "I sign.", "Dudley")
    { Drawing = DrawnMark.Read(drawing)! });

    private static (string Content, double Width, double Height) Appearance(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var field = SignatureField.All(file).Single(f => f.Role == SignatureRole.ChiefExecutive);
        var form = (PdfStream)file.Resolve(file.Dictionary(field.Dictionary["AP"])!["N"])!;
        return (Encoding.Latin1.GetString(StreamFilters.Decode(form)), field.Box.Width, field.Box.Height);
    }

    [GeneratedRegex(@"(?m)^((?:-?[\d.]+ )+)[mlc]$")]
    private static partial Regex StrokedPoints();
}
