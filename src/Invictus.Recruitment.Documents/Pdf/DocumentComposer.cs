using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>Makes a file of components: measured, distributed over pages, written.</summary>
internal static class DocumentComposer
{
    public static byte[] Write(DocumentMetadata about, IEnumerable<Component> components, RunningLines lines)
    {
        var pdf = new TaggedDocument(about);
        var frame = Theme.Frame;
        var items = components.SelectMany(c => c.Measure(pdf, pdf.Root, frame.Left, frame.Width)).ToList();
        new Paginator(pdf, frame).Run(items);
        lines.Draw(pdf, frame);
        return pdf.Write();
    }
}
