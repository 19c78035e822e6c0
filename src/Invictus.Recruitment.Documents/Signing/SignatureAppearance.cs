using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>What a signed field shows: the mark, who signed in which role, the date in words, and the reference.</summary>
internal static class SignatureAppearance
{
    private static readonly TextStyle Detail = Theme.Small with { Size = 7.75, Leading = 11 };

    /// <summary>Writes the drawing with fonts of its own: the name may have letters that the document has not.</summary>
    public static PdfReference Write(PdfFileWriter writer, PdfSignatureRequest request, Box field, string reference)
    {
        var fonts = new DocumentFonts("S");
        var canvas = new PageCanvas(0, field.Height);
        var dateLeft = (field.Width * SignatureBlock.DateAt) + 10;
        var markWidth = (field.Width * SignatureBlock.DateAt) - 28;

        var who = request.RoleTitle.Length > 0 ? $"{request.SignerName}, {request.RoleTitle}" : request.SignerName;
        var whoLines = TextBreaker.Lines(fonts, [new TextRun(who, Detail)], markWidth).Take(3).ToList();
        if (request.Drawing is { } drawing)
            DrawMark(canvas, drawing, whoLines, markWidth);
        else
            DrawCentred(canvas, 14, [Mark(fonts, request.TypedMark.Length > 0 ? request.TypedMark : request.SignerName, markWidth), .. whoLines]);

        DrawCentred(canvas, dateLeft,
        [
            .. TextBreaker.Lines(fonts, [new TextRun(London.Date(request.SignedAt), Theme.Cell with { Leading = 16 })], field.Width),
            .. TextBreaker.Lines(fonts, [new TextRun("Signed electronically", Detail)], field.Width),
            .. TextBreaker.Lines(fonts, [new TextRun(reference.Length > 0 ? "Reference " + reference : "", Detail)], field.Width - dateLeft),
        ]);
        return writer.Add(SignatureBlock.Form(canvas.Finish(), field.Width, field.Height, new PdfDictionary { ["Font"] = fonts.Write(writer) }));
    }

    /// <summary>The mark as it was drawn, as large as the lines below it leave room for.</summary>
    private static void DrawMark(PageCanvas canvas, DrawnMark drawing, List<TextLine> who, double width)
    {
        const double Top = 3;
        var below = SignatureBlock.FieldHeight - 4 - who.Sum(l => l.Height);
        var points = drawing.Strokes.SelectMany(s => s).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        // A curve may swing a little beyond its points.
        var scale = Math.Min((below - Top - 4) / Math.Max(points.Max(p => p.Y) - top, 1), (width - 8) / Math.Max(points.Max(p => p.X) - left, 1));
        scale = Math.Min(scale, 0.5);
        var height = (points.Max(p => p.Y) - top) * scale;
        canvas.Strokes(Theme.Navy, 1.3, 16 - (left * scale), Top + ((below - Top - height) / 2) - (top * scale), scale, drawing.Path());
        var y = below;
        foreach (var line in who)
        {
            line.Draw(canvas, null, 14, y, null);
            y += line.Height;
        }
    }

    private static void DrawCentred(PageCanvas canvas, double left, IReadOnlyList<TextLine> lines)
    {
        // The rule at the foot of the field takes a point.
        var y = (SignatureBlock.FieldHeight - 1 - lines.Sum(l => l.Height)) / 2;
        foreach (var line in lines)
        {
            line.Draw(canvas, null, left, y, null);
            y += line.Height;
        }
    }

    /// <summary>The typed mark as large as the place allows, on one line.</summary>
    private static TextLine Mark(DocumentFonts fonts, string text, double width)
    {
        for (var size = 17.0; ; size -= 1)
        {
            var lines = TextBreaker.Lines(fonts, [new TextRun(text, new TextStyle(FontStyle.Italic, size, 26, Theme.Navy))], width);
            if (lines.Count == 0)
                return Mark(fonts, "–", width);
            if (lines.Count == 1 || size <= 7)
                return lines[0];
        }
    }
}
