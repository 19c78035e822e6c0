using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>A place to sign: the label as the trust's document has it, and the name of the form field.</summary>
internal sealed record SignaturePlace(string Label, string FieldName, string Description);

/// <summary>The job title and the places to sign, never parted; the heading stands above.</summary>
internal sealed record SignatureBlock(string JobTitle, IReadOnlyList<SignaturePlace> Places) : Component
{
    /// <summary>Where the date stands, as a share of the width.</summary>
    public const double DateAt = 0.7;

    /// <summary>Height of the field in points.</summary>
    public const double FieldHeight = 60;

    private const int LongTitle = 6;
    private const double LabelHeight = 17;
    private const double PlaceHeight = LabelHeight + FieldHeight + 12;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var section = parent.Add("Sect");
        var title = section.Add("P");
        var titleLines = TextBreaker.Lines(document.Fonts, [new TextRun("Job title: ", Theme.CellStrong), new TextRun(JobTitle, Theme.Cell)], width);
        var places = Places.Select(place =>
        {
            var paragraph = section.Add("P");
            var form = section.Add("Form");
            var label = TextBreaker.OneLine(document.Fonts, place.Label + " ", Theme.CellStrong);
            var date = TextBreaker.OneLine(document.Fonts, "Date", Theme.CellStrong);
            var empty = TextBreaker.OneLine(document.Fonts, "Not yet signed", Theme.Small);
            return (place, paragraph, form, label, date, empty);
        }).ToList();
        // A title as long as a page is no reason to part the places to sign: it flows, and its end stays with them.
        var titles = After(4, Lines(document, titleLines, title, left));
        if (titles.Count <= LongTitle)
            Together(titles);
        titles[^1].KeepWithNext = true;
        foreach (var line in titles)
            yield return line;
        yield return new Piece(PlaceHeight * places.Count, (canvas, top) =>
        {
            foreach (var (place, paragraph, form, label, date, empty) in places)
            {
                label.Draw(canvas, document, left, top, paragraph);
                date.Draw(canvas, document, left + (width * DateAt) + 10, top, paragraph);
                DrawField(canvas, document, new Box(left, top + LabelHeight, width, FieldHeight), place, form, empty);
                top += PlaceHeight;
            }
        })
        { SpaceBefore = 10 };
    }

    private static void DrawField(PageCanvas canvas, TaggedDocument document, Box box, SignaturePlace place, StructureElement form, TextLine empty)
    {
        canvas.Artifact(ArtifactKind.Layout);
        canvas.Rectangle(box, Theme.Tint);
        canvas.Rectangle(new Box(box.Left, box.Bottom - 0.9, box.Width, 0.9), Theme.Navy);
        canvas.Rectangle(new Box(box.Left + (box.Width * DateAt), box.Top + 9, 0.6, box.Height - 18), Theme.Rule);

        // What the field shows until it is signed; the signature brings its own (ISO 19005-2, 6.3.3 asks for one always).
        var drawing = new PageCanvas(0, box.Height);
        drawing.Frame(new Box(3, 3, box.Width - 6, box.Height - 7), Theme.Rule, 0.8, dashed: true);
        empty.Draw(drawing, null, 14, (box.Height - empty.Height) / 2, null);
        var reference = document.File.Reserve();
        document.AddField(reference);
        canvas.Annotate(form, reference, new PdfDictionary
        {
            ["Type"] = new PdfName("Annot"),
            ["Subtype"] = new PdfName("Widget"),
            ["FT"] = new PdfName("Sig"),
            ["T"] = PdfString.Text(place.FieldName),
            ["TU"] = PdfString.Text(place.Description),
            // 4: printed; 128: locked (ISO 32000-1, table 165).
            ["F"] = 132L,
            ["AP"] = new PdfDictionary { ["N"] = document.AddAppearance(resources => Form(drawing.Finish(), box.Width, box.Height, resources)) },
        }, box);
    }

    /// <summary>A drawing to be placed into a field.</summary>
    public static PdfStream Form(ReadOnlySpan<byte> drawing, double width, double height, PdfDictionary resources)
    {
        var form = PdfStream.Compressed(drawing);
        form["Type"] = new PdfName("XObject");
        form["Subtype"] = new PdfName("Form");
        form["BBox"] = PdfArray.Of(0, 0, width, height);
        form["Resources"] = resources;
        return form;
    }
}

/// <summary>How to tell that this is the trust's document: reference, version, fingerprint, and the way to the check.</summary>
internal sealed record VerificationPanel(string Reference, int Version, string Date, string ContentSha256, string Address) : Component
{
    private const double CodeSize = 84;
    private static readonly TextStyle Plain = Theme.Small with { Leading = 13.5, Colour = Theme.Ink };
    private static readonly TextStyle Label = Plain with { Face = FontStyle.Bold, Colour = Theme.Navy };
    private const double Padding = 12;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var section = parent.Add("Sect");
        var textLeft = left + Padding + CodeSize + 16;
        var textWidth = left + width - Padding - textLeft;
        var paragraphs = new List<(StructureElement Element, IReadOnlyList<TextLine> Lines)>();
        void Say(params TextRun[] runs) => paragraphs.Add((section.Add("P"), TextBreaker.Lines(document.Fonts, runs, textWidth)));
        Say(new TextRun("Check this document", Label with { Size = 9.25, Leading = 16 }));
        Say(new TextRun("Reference ", Label), new TextRun(Reference, Plain));
        Say(new TextRun("Version ", Label), new TextRun($"{Version}, {Date}", Plain));
        Say(new TextRun("SHA-256 of the content ", Label), new TextRun(ShortHash(ContentSha256), Plain));
        Say(new TextRun("Who signed it and whether it was changed since, anyone can see here:", Plain));
        Say([.. Links.Runs(Address, Plain, Plain with { Colour = Theme.Link })]);
        var figure = section.Add(new StructureElement("Figure") { AlternateText = $"QR code that leads to {Address}" });
        var height = Math.Max(CodeSize + (2 * Padding), paragraphs.Sum(p => p.Lines.Sum(l => l.Height)) + (2 * Padding));

        yield return new Piece(height, (canvas, top) =>
        {
            canvas.Artifact(ArtifactKind.Layout);
            canvas.Frame(new Box(left, top, width, height), Theme.Rule, 0.8);
            canvas.Rectangle(new Box(left, top, 2.4, height), Theme.Gold);
            var y = top + ((height - paragraphs.Sum(p => p.Lines.Sum(l => l.Height))) / 2);
            foreach (var (element, lines) in paragraphs)
            {
                foreach (var line in lines)
                {
                    line.Draw(canvas, document, textLeft, y, element);
                    y += line.Height;
                }
            }
            var bounds = new Box(left + Padding, top + Padding, CodeSize, CodeSize);
            Brand.SetBounds(figure, bounds);
            canvas.Mark(figure);
            Brand.DrawCode(canvas, Address, bounds.Left, bounds.Top, CodeSize);
        })
        { SpaceBefore = 10 };
    }

    /// <summary>The first sixteen digits, four by four: enough to compare by eye.</summary>
    public static string ShortHash(string sha256) =>
        string.Join(' ', sha256.ToLowerInvariant().Take(16).Chunk(4).Select(c => new string(c))) + (sha256.Length > 16 ? " …" : "");
}
