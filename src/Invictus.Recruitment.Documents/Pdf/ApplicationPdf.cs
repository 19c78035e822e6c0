using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>An application as a PDF 1.7 that means to be PDF/UA-1 and PDF/A-2a at once, in the look of the trust's documents.</summary>
public static class ApplicationPdf
{
    /// <summary>Writes the application. The same application gives the same bytes; characters without a glyph are replaced visibly.</summary>
    public static byte[] Write(ApplicationDocument application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var (post, name) = (Printable.Line(application.Post, "Untitled post"), Printable.Line(application.ApplicantName, "Applicant"));
        var about = new DocumentMetadata(
            $"Application for {post}: {name}",
            name,
            $"Application {application.Reference} to {Printable.Line(application.TrustName)}",
            application.WrittenAt.ToUniversalTime());
        return DocumentComposer.Write(about, Components(application, post),
            new RunningLines(Printable.Line(application.TrustName), about.Title, $"Reference {application.Reference} · submitted {London.Date(application.SubmittedAt)} · confidential"));
    }

    /// <summary>Writes the application and says which characters no face could draw, and where.</summary>
    public static RenderedPdf Render(ApplicationDocument application) => new(Write(application), Substitution.In(
        application.Facts.Concat(application.Groups.SelectMany(g => g.Answers)).Select(f => (f.Value, f.Label))
            .Concat(application.Evidence.SelectMany(e => new[] { (e.Criterion, e.Criterion), (e.Text, $"Evidence for “{e.Criterion}”") }))
            .Concat(application.Declarations.Select(d => (d, "Declarations")))));

    private static IEnumerable<Component> Components(ApplicationDocument application, string post)
    {
        yield return new FirstPageHead(Printable.Line(application.TrustName), $"Application · {application.Copy}", post);
        yield return new KeyFacts(Printable.Facts([("Applicant", application.ApplicantName), .. application.Facts]));
        foreach (var group in application.Groups)
        {
            var answers = Printable.Facts(group.Answers);
            yield return new HeadingBlock(2, Printable.Line(group.Heading, "Answers"));
            yield return answers.Count > 0 ? new KeyFacts(answers, 6) : new Paragraph("Nothing was filled in.", Space: 2);
        }
        if (application.Evidence.Count > 0)
            yield return new HeadingBlock(2, "Evidence");
        foreach (var (evidence, index) in application.Evidence.Select((e, i) => (e, i)))
        {
            yield return new HeadingBlock(3, Printable.Line(evidence.Criterion, "Criterion"), UnderHeading: index == 0);
            yield return new Note(Printable.Line(evidence.About), 0, LeadsIn: true);
            var (paragraphs, remark) = (Printable.Paragraphs(evidence.Text), Printable.Line(evidence.Remark));
            if (paragraphs.Count == 0)
                paragraphs = ["Nothing was written for this criterion."];
            // A remark stays with what it is about.
            foreach (var (text, place) in paragraphs.Select((p, i) => (p, i)))
                yield return new Paragraph(text, LeadsIn: remark.Length > 0 && place + 1 == paragraphs.Count, Space: place == 0 ? 4 : 7);
            if (remark.Length > 0)
                yield return new Note(remark, 5);
        }
        var declarations = application.Declarations.Select(d => Printable.Line(d)).Where(d => d.Length > 0).ToList();
        if (declarations.Count > 0)
        {
            yield return new HeadingBlock(2, "Declarations");
            yield return new BulletList([.. declarations.Select(d => (d, false))], 2);
        }
    }
}

/// <summary>Texts as they can be set: with a glyph for each character, on one line or in paragraphs.</summary>
internal static class Printable
{
    /// <summary>One line; what stood on several is parted by commas.</summary>
    public static string Line(string text, string otherwise = "")
    {
        var line = string.Join(", ", Lines(text).Select(l => l.TrimEnd(',')));
        return line.Length > 0 ? line : otherwise;
    }

    public static IReadOnlyList<string> Paragraphs(string text) => [.. Lines(text)];

    /// <summary>Facts that say something.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(IEnumerable<(string Label, string Value)> facts) =>
        [.. facts.Select(f => (Line(f.Label, "Answer"), Line(f.Value))).Where(f => f.Item2.Length > 0)];

    private static IEnumerable<string> Lines(string text) => text.Split(['\r', '\n', '\u2028', '\u2029', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries)
        .Select(l => FontLibrary.Drawable(l, FontStyle.Regular).Trim()).Where(l => l.Length > 0);
}
