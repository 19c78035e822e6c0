using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>Everything that is held about somebody, for them to read.</summary>
/// <param name="TrustName">The employer.</param>
/// <param name="Whose">The address of the account.</param>
/// <param name="WrittenAt">When it was put together.</param>
/// <param name="Parts">Row by row, with what each is.</param>
public sealed record PersonalDataDocument(string TrustName, string Whose, DateTimeOffset WrittenAt, IReadOnlyList<AnswerGroup> Parts);

/// <summary>A person's copy of their data as a PDF 1.7 that means to be PDF/UA-1 and PDF/A-2a at once.</summary>
public static class PersonalDataPdf
{
    /// <summary>Longer texts than this stand below their label, in paragraphs.</summary>
    private const int OnALine = 150;

    /// <summary>Writes the copy. The same data give the same bytes; characters without a glyph are replaced visibly.</summary>
    public static byte[] Write(PersonalDataDocument data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (trust, whose) = (Printable.Line(data.TrustName), Printable.Line(data.Whose, "You"));
        var title = $"What {trust} holds about {whose}";
        return DocumentComposer.Write(
            new DocumentMetadata(title, trust, $"Copy of personal data, put together on {London.DateAndTime(data.WrittenAt)}", data.WrittenAt.ToUniversalTime()),
            Components(data, trust, whose),
            new RunningLines(trust, title, $"Put together on {London.DateAndTime(data.WrittenAt)} · confidential"));
    }

    private static IEnumerable<Component> Components(PersonalDataDocument data, string trust, string whose)
    {
        yield return new FirstPageHead(trust, "Your data", "Everything we hold about you");
        yield return new KeyFacts([("Account", whose), ("Put together", London.DateAndTime(data.WrittenAt))]);
        foreach (var part in data.Parts)
        {
            yield return new HeadingBlock(2, Printable.Line(part.Heading, "Entry"));
            var facts = Printable.Facts(part.Answers.Where(a => a.Value.Length <= OnALine));
            if (facts.Count > 0)
                yield return new KeyFacts(facts, 6);
            foreach (var (label, value) in part.Answers.Where(a => a.Value.Length > OnALine))
            {
                yield return new HeadingBlock(3, Printable.Line(label, "Text"), UnderHeading: facts.Count == 0);
                foreach (var text in Printable.Paragraphs(value))
                    yield return new Paragraph(text, Space: 4);
            }
        }
    }
}
