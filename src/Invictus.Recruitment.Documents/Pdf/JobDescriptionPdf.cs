using System.Globalization;
using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>
/// The job description as a PDF 1.7 that means to be PDF/UA-1 and PDF/A-2a at once, with two empty places to sign.
/// </summary>
public static class JobDescriptionPdf
{
    /// <summary>The field of the Chief Executive Officer's signature.</summary>
    internal const string ChiefExecutiveField = "ChiefExecutiveSignature";

    /// <summary>The field of the postholder's signature.</summary>
    internal const string PostholderField = "PostholderSignature";

    /// <summary>Writes the document. The same document gives the same bytes; characters without a glyph are replaced visibly.</summary>
    public static byte[] Write(JobDescriptionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var clean = Cleaned(document);
        var title = clean.Content.Header.Title;
        var about = new DocumentMetadata(
            $"Job description: {title}",
            clean.TrustName,
            $"Job description and person specification, version {clean.Version}",
            new DateTimeOffset(clean.Date, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Keywords = DocumentIdentity.Write(clean.Reference, clean.Version, clean.ContentSha256),
        };
        return DocumentComposer.Write(about, Components(clean), new RunningLines(clean.TrustName, about.Title, $"Reference {clean.Reference} · version {clean.Version} · {London.Date(clean.Date)}"));
    }

    /// <summary>Writes the document and says which characters no face could draw, and where, for its author to hear of.</summary>
    public static RenderedPdf Render(JobDescriptionDocument document) => new(Write(document), Substitutions(document.Content));

    /// <summary>The characters that no face can draw and that stand in the PDF as a sign of replacement; none for nearly every document.</summary>
    public static IReadOnlyList<Substitution> Substitutions(JobDescriptionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var texts = content.Header.Fields.Select(f => (f.Value, Place: f.Label))
            .Concat(content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Prepend(s.Heading)
                .Select(text => (text, s.DisplayHeading.Length > 0 ? s.DisplayHeading : "Text without a heading"))))
            .Concat(content.Criteria.SelectMany(c => c.Points.Prepend(c.Text).Prepend(c.Category).Select(text => (text, $"Person specification, {c.Category}"))));
        return Substitution.In(texts);
    }

    private static IEnumerable<Component> Components(JobDescriptionDocument document)
    {
        var content = document.Content;
        yield return new FirstPageHead(document.TrustName, "Job description", content.Header.Title);
        yield return new KeyFacts([.. content.Header.Fields]);

        // The sentence about amendments stands in the source after the table: a last section without a heading.
        var after = content.Sections.Count > 1 && content.Sections[^1].DisplayHeading.Length == 0 ? content.Sections[^1] : null;
        foreach (var component in SectionComponents([.. content.Sections.Where(s => s != after)]))
            yield return component;
        if (content.Criteria.Count > 0)
        {
            yield return new HeadingBlock(2, "Person specification");
            yield return new CriteriaTable(content.Criteria);
        }
        if (after is not null)
        {
            foreach (var component in Blocks(after.Blocks, firstSpace: 16))
                yield return component;
        }
        yield return new HeadingBlock(2, "Signatures");
        yield return new SignatureBlock(content.Header.Title,
        [
            new SignaturePlace("Chief Executive Officer’s signature", ChiefExecutiveField, "Chief Executive Officer’s signature and date"),
            new SignaturePlace("Postholder’s signature", PostholderField, "Postholder’s signature and date"),
        ]);
        yield return new VerificationPanel(document.Reference, document.Version, London.Date(document.Date), document.ContentSha256, document.VerificationUrl);
    }

    /// <summary>Headings never skip a level: each is at most one below the one before it (ISO 14289-1, 7.4.2).</summary>
    private static IEnumerable<Component> SectionComponents(IReadOnlyList<Section> sections)
    {
        var level = 1;
        var underHeading = false;
        foreach (var section in sections)
        {
            if (section.DisplayHeading.Length > 0)
            {
                var above = level;
                level = Math.Clamp(section.Level, 2, Math.Min(level + 1, 6));
                yield return new HeadingBlock(level, section.DisplayHeading, underHeading && level > above);
            }
            underHeading = section.Blocks.Count == 0;
            foreach (var component in Blocks(section.Blocks, firstSpace: section.DisplayHeading.Length > 0 ? 2 : 12))
                yield return component;
        }
    }

    /// <summary>Paragraphs as they come; items that follow each other are one list.</summary>
    private static IEnumerable<Component> Blocks(IReadOnlyList<Block> blocks, double firstSpace)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Paragraph)
            {
                var leadsIn = blocks[i].Text.EndsWith(':') && i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Item;
                yield return new Paragraph(blocks[i].Text, blocks[i].IsStrong, leadsIn, i == 0 ? firstSpace : 7.5);
                continue;
            }
            var items = blocks.Skip(i).TakeWhile(b => b.Kind == BlockKind.Item).ToList();
            yield return new BulletList([.. items.Select(b => (b.Text, b.IsStrong))], i == 0 ? firstSpace : 5);
            i += items.Count - 1;
        }
    }

    /// <summary>Points without the words that lead in are not lost: the first of them leads.</summary>
    private static Criterion Led(Criterion criterion) => string.IsNullOrWhiteSpace(criterion.Text) && criterion.Points.Count > 0
        ? criterion with { Text = criterion.Points[0], Points = [.. criterion.Points.Skip(1)] }
        : criterion;

    /// <summary>Every text as it can be drawn; blank blocks, which would leave empty elements in the structure, are left out.</summary>
    private static JobDescriptionDocument Cleaned(JobDescriptionDocument document)
    {
        static string Text(string text) => FontLibrary.Drawable(text, FontStyle.Regular).Trim();
        var (header, sections, criteria) = document.Content;
        var title = Text(header.Title);
        return document with
        {
            TrustName = Text(document.TrustName),
            Reference = Text(document.Reference),
            Content = new JobDescriptionContent(
                new JobDescriptionHeader(title.Length > 0 ? title : "Untitled post", Text(header.Department), Text(header.SalaryRange), Text(header.ReportingTo), Text(header.ResponsibleFor), Text(header.LiaisingWith),
                    Text(header.Hours), Text(header.Contract)),
                [.. sections.Select(s => s with { Heading = Text(s.Heading), Blocks = [.. s.Blocks.Select(b => b with { Text = Text(b.Text) }).Where(b => b.Text.Length > 0)] })],
                [.. criteria.Select(Led).Select(c => c with { Category = Text(c.Category) is { Length: > 0 } category ? category : "Other", Text = Text(c.Text), Points = [.. c.Points.Select(Text).Where(p => p.Length > 0)] }).Where(c => c.Text.Length > 0)]),
        };
    }
}

/// <summary>The identity of a document as its metadata carry it: "reference, version n, sha256:…".</summary>
internal sealed record DocumentIdentity(string Reference, int Version, string ContentSha256)
{
    public static string Write(string reference, int version, string sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference}, version {version}, sha256:{sha256}");

    public static DocumentIdentity? Read(string keywords) =>
        keywords.Split(", ") is [var reference, ['v', 'e', 'r', 's', 'i', 'o', 'n', ' ', .. var number], ['s', 'h', 'a', '2', '5', '6', ':', .. var hash]]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new DocumentIdentity(reference, version, hash)
            : null;
}
