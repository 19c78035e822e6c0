using System.Globalization;
using System.Security.Cryptography;
using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What a file is, in the order in which it is asked.</summary>
internal enum FileVerdict
{
    /// <summary>Byte for byte a file that the portal made, and its signatures hold.</summary>
    Genuine,

    /// <summary>It cannot be read as a PDF.</summary>
    Unreadable,

    /// <summary>A PDF that nobody signed.</summary>
    Unsigned,

    /// <summary>It begins with a file of the portal, and something was added behind it.</summary>
    AddedTo,

    /// <summary>Signed, but not by anybody whom the trust's authority vouches for.</summary>
    SignedByOthers,

    /// <summary>The signatures hold, but the portal keeps no such file.</summary>
    NotKept,

    /// <summary>It was changed after it was signed.</summary>
    Changed,
}

/// <summary>What was found in a file.</summary>
internal sealed record CheckedFile(FileVerdict Verdict, PdfVerification Verification, PdfComparison? Comparison, string Sha256, long Length)
{
    /// <summary>Names and times in the file are worth something only while the trust's authority stands behind them.</summary>
    public IEnumerable<PdfSignatureReport> Signers => Verification.Signatures.Where(s => s is { IsIntact: true, IsTrusted: true });
}

/// <summary>What the portal knows of a signed version, and what it found in a file.</summary>
internal sealed record VerifyPage
{
    public VerifyForm Form { get; init; } = new();

    /// <summary>The reference that was asked for, as it was typed.</summary>
    public string? Asked { get; init; }

    /// <summary>The signed version that was asked for or that the file says it is; null when there is none with that reference.</summary>
    public SignedVersion? Found { get; init; }

    /// <summary>The file that was looked at; null when none was.</summary>
    public CheckedFile? File { get; init; }

    /// <summary>By the reference printed in the document: ten characters and the version, "F01VK-M50HP-1".</summary>
    public static async Task<VerifyPage> Of(RecruitmentDb db, string? typed, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new VerifyPage();
        var dash = typed.LastIndexOf('-');
        // Without a version the newest signed one is meant.
        var hasVersion = int.TryParse(typed[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && dash > 0 && typed.Length - dash <= 4;
        return new VerifyPage { Asked = typed.Trim(), Found = await Signed(db, hasVersion ? typed[..dash] : typed, hasVersion ? version : null, stop) };
    }

    public static async Task<VerifyPage> OfFile(RecruitmentDb db, SigningDesk desk, byte[] file, CancellationToken stop)
    {
        var verification = desk.Verify(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var isOurs = await db.SignedFiles.AnyAsync(f => f.Sha256 == sha256, stop);
        var claim = verification.Document;
        var found = claim is null ? null : await Signed(db, claim.Reference, claim.Version, stop);
        var kept = isOurs || found is null ? null : await db.SignedFiles.Where(f => f.Id == found.FileId).Select(f => f.Bytes).SingleAsync(stop);
        var verdict = Verdict(verification, isOurs, kept is not null && file.AsSpan().StartsWith(kept));
        var comparison = kept is null ? null : PdfComparison.Of(kept, file);
        return new VerifyPage { File = new CheckedFile(verdict, verification, comparison, sha256, file.Length), Found = found };
    }

    private static FileVerdict Verdict(PdfVerification file, bool isOurs, bool beginsAsOurs) => file switch
    {
        { IsGood: true } when isOurs => FileVerdict.Genuine,
        { Damage: not null } => FileVerdict.Unreadable,
        { Signatures: [] } => FileVerdict.Unsigned,
        { IsGood: true } => FileVerdict.NotKept,
        _ when beginsAsOurs => FileVerdict.AddedTo,
        _ when !file.Signatures.Any(s => s.IsTrusted) => FileVerdict.SignedByOthers,
        _ => FileVerdict.Changed,
    };

    private static async Task<SignedVersion?> Signed(RecruitmentDb db, string reference, int? version, CancellationToken stop)
    {
        var found = await db.Set<JobDescriptionVersion>()
            .Where(v => (version == null || v.Number == version) && (v.Status == VersionStatus.Signed || v.Status == VersionStatus.Superseded))
            .Join(db.JobDescriptions.WithReference(reference), v => EF.Property<long>(v, "JobDescriptionId"), j => j.Id, (v, j) => new
            {
                j.Reference,
                j.Title,
                v.Number,
                v.Status,
                v.FileId,
                Signature = v.Signature!,
                v.ContentSha256,
            })
            .OrderByDescending(x => x.Number)
            .AsNoTracking().FirstOrDefaultAsync(stop);
        return found is null ? null : new SignedVersion(
            found.Reference.Display, found.Title, found.Number, found.Signature.SignerName, found.Signature.Capacity, London.DateAndTime(found.Signature.At),
            found.ContentSha256, found.FileId!.Value, found.Status == VersionStatus.Superseded);
    }
}

internal sealed record SignedVersion(
    string Reference, string Title, int Version, string SignedBy, string Role, string SignedAt, string ContentSha256, long FileId, bool IsSuperseded);

internal sealed class VerifyForm
{
    public IFormFile? File { get; set; }
}

internal sealed class VerifyFormValidator : AbstractValidator<VerifyForm>
{
    private const long Most = 20_000_000;

    public VerifyFormValidator() => RuleFor(f => f.File)
        .NotNull().WithMessage("Choose the PDF to check")
        .Must(f => f is null || f.Length is > 0 and <= Most).WithMessage("The file must not be empty, and no larger than 20 MB");
}
