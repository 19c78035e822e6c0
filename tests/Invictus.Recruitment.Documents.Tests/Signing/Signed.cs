using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Documents.Tests.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>One document, unsigned, signed and countersigned, made once: keys of 3,072 bits take their time.</summary>
internal static class Signed
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 5, 9, TimeSpan.Zero);
    public static readonly TrustAuthority Authority = TrustAuthority.Create("Invictus Education Trust", Now);
    public static readonly SigningCertificate ChiefExecutive = Authority.IssueFor("Helen Żółkowska", "Invictus Education Trust", Now);
    public static readonly SigningCertificate Postholder = Authority.IssueFor("Daniel Nguyễn", "Invictus Education Trust", Now);
    public static readonly byte[] Base = JobDescriptionPdf.Write(Sample.TrustSized());
    public static readonly byte[] Once = PdfSigner.Sign(Base, ChiefExecutive, ByChiefExecutive());
    public static readonly byte[] Twice = PdfSigner.Sign(Once, Postholder, ByPostholder());

    public static PdfSignatureRequest ByChiefExecutive() => new(SignatureRole.ChiefExecutive, "Helen Żółkowska", "Chief Executive Officer", Now,
        "Helen Żółkowska", "I approve this job description", "Dudley");

    public static PdfSignatureRequest ByPostholder() => new(SignatureRole.Postholder, "Daniel Nguyễn", "Second in Science", Now.AddDays(1),
        "D. Nguyễn", "I accept this job description", "");

    public static PdfVerification Verify(byte[] pdf) => PdfVerifier.Verify(pdf, [Authority.Certificate]);

    /// <summary>First byte of the hole of a signature, and the one after its last.</summary>
    public static (int Start, int End) HoleOf(byte[] pdf, int signature)
    {
        var at = -1;
        for (var i = 0; i <= signature; i++)
            at += 1 + pdf.AsSpan(at + 1).IndexOf("/Contents <"u8);
        var start = at + "/Contents ".Length;
        return (start, start + pdf.AsSpan(start).IndexOf((byte)'>') + 1);
    }

    /// <summary>The file with one byte changed.</summary>
    public static byte[] Flipped(byte[] pdf, int at, int bit = 0)
    {
        byte[] changed = [.. pdf];
        changed[at] ^= (byte)(1 << bit);
        return changed;
    }
}
