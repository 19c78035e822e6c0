using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>A signature field of a file, its widget merged into it as ours are.</summary>
internal sealed record SignatureField(PdfReference Reference, PdfDictionary Dictionary, string Name, Box Box, bool IsSigned)
{
    public SignatureRole? Role => Name switch
    {
        JobDescriptionPdf.ChiefExecutiveField => SignatureRole.ChiefExecutive,
        JobDescriptionPdf.PostholderField => SignatureRole.Postholder,
        _ => null,
    };

    /// <summary>All signature fields, also those below other fields.</summary>
    public static IReadOnlyList<SignatureField> All(PdfFile file)
    {
        var found = new List<SignatureField>();
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfObject>();
        Push(file.Resolve(file.Dictionary(file.Catalog["AcroForm"])?["Fields"]) as PdfArray);
        while (waiting.TryPop(out var item))
        {
            if (item is not PdfReference reference || !seen.Add(reference.Number) || file.Dictionary(reference) is not { } field)
                continue;
            Push(file.Resolve(field["Kids"]) as PdfArray);
            if (file.Resolve(field["FT"]) is PdfName { Value: "Sig" })
                found.Add(new SignatureField(reference, field, (file.Resolve(field["T"]) as PdfString)?.AsText() ?? "", BoxOf(file, field), file.Resolve(field["V"]) is not null));
        }
        return found;

        void Push(PdfArray? items)
        {
            foreach (var item in items?.Items.AsEnumerable().Reverse() ?? [])
                waiting.Push(item);
        }
    }

    private static Box BoxOf(PdfFile file, PdfDictionary field)
    {
        var numbers = (file.Resolve(field["Rect"]) as PdfArray)?.Items.Select(n => (file.Resolve(n) as PdfNumber)?.Value ?? 0).ToArray();
        return numbers is [var left, var bottom, var right, var top] ? new Box(left, bottom, right - left, top - bottom) : default;
    }
}
