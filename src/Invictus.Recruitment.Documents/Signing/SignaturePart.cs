using System.Buffers;
using System.Globalization;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>A signature as it lies in a file: its hole, what it covers, and the document as it was then.</summary>
internal sealed class SignaturePart
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    private readonly ReadOnlyMemory<byte> pdf;
    private readonly int valueNumber;
    private readonly (int Start, int End) hole;

    public SignaturePart(PdfFile file, ReadOnlyMemory<byte> pdf, SignatureField field, TrustedRoots roots)
    {
        this.pdf = pdf;
        Field = field;
        valueNumber = (field.Dictionary["V"] as PdfReference)?.Number ?? 0;
        var value = file.Dictionary(field.Dictionary["V"]);
        if (value is null || !file.Places.TryGetValue(valueNumber, out var place) || place.Kind != 1)
        {
            Problems.Add("The signature is not an object of its own.");
            return;
        }
        ClaimedTime = (file.Resolve(value["M"]) as PdfString)?.AsText() is { } time ? ReadDate(time) : null;
        if (file.Resolve(value["SubFilter"]) is not PdfName { Value: "ETSI.CAdES.detached" })
            Problems.Add("The signature is not of the kind that PAdES asks for.");
        if (value["ByteRange"] is not PdfArray { Items: [PdfNumber { IsInteger: true, Value: 0 }, PdfNumber { IsInteger: true } first, PdfNumber { IsInteger: true } second, PdfNumber { IsInteger: true } rest] }
            || value["Contents"] is not PdfString { Place: { } written } contents
            || first.Value != written.Start || second.Value != written.End || rest.Value < 0 || second.Value + rest.Value > pdf.Length)
        {
            Problems.Add("The signature does not cover everything but itself.");
            return;
        }
        if (pdf.Span[(written.Start + 1)..(written.End - 1)].ContainsAnyExcept(HexDigits))
            Problems.Add("There is something hidden in the place of the signature.");
        (hole, End) = (written, (int)(second.Value + rest.Value));
        Cms = CmsCheck.Run(contents.Bytes, [.. pdf.Span[..hole.Start], .. pdf.Span[hole.End..End]], ClaimedTime, roots);
        Revision = OpenRevision(file);
        if (Revision is null)
            RevisionProblems.Add("The signature does not cover a whole document.");
        else if (field.Role == SignatureRole.ChiefExecutive && !Certifies(Revision))
            RevisionProblems.Add("The Chief Executive Officer’s signature does not certify the document.");
        if (Revision is not null)
            ShapeProblems.AddRange(DocumentShape.Problems(Revision).Distinct());
    }

    public SignatureField Field { get; }

    /// <summary>When the signer's side says that it was made.</summary>
    public DateTimeOffset? ClaimedTime { get; }

    /// <summary>Where the covered bytes end; 0 when that cannot be said.</summary>
    public int End { get; }

    /// <summary>What is wrong with its form: the hole and its place.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What is wrong with what it covers.</summary>
    public List<string> RevisionProblems { get; } = [];

    /// <summary>What in the signed revision could show itself otherwise later.</summary>
    public List<string> ShapeProblems { get; } = [];

    /// <summary>The signature proper; null when the hole cannot be told.</summary>
    public CmsCheck? Cms { get; }

    /// <summary>The file as it was when it was signed; null when the signature does not end where a revision ends.</summary>
    public PdfFile? Revision { get; }

    public bool IsIntact => Cms is { IsIntact: true } && Problems.Count == 0;

    private PdfFile? OpenRevision(PdfFile file)
    {
        try
        {
            var text = pdf.Span[..End].TrimEnd("\r\n"u8);
            if (!text.EndsWith("%%EOF"u8) || End - text.Length > 2)
                return null;
            var revision = file.EndingAt(End);
            return SignatureField.All(revision).Any(f => f.Reference.Number == Field.Reference.Number
                && f.Dictionary["V"] is PdfReference value && value.Number == valueNumber && revision.Dictionary(value) is not null)
                ? revision
                : null;
        }
        catch (PdfFormatException)
        {
            return null;
        }
    }

    private bool Certifies(PdfFile revision) =>
        revision.Dictionary(revision.Catalog["Perms"])?["DocMDP"] is PdfReference certified && certified.Number == valueNumber;

    private static DateTimeOffset? ReadDate(string text)
    {
        var plain = text.Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(plain, ["'D:'yyyyMMddHHmmsszzz", "'D:'yyyyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
