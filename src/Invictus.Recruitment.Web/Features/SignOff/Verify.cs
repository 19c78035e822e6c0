using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Appointments;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What the portal knows of a signed version, and what it found in a file.</summary>
internal sealed record VerifyPage
{
    public VerifyForm Form { get; init; } = new();

    /// <summary>A reference was asked for.</summary>
    public bool Asked { get; init; }

    /// <summary>The signed version; null when there is none with that reference.</summary>
    public SignedVersion? Found { get; init; }

    /// <summary>What a file that was looked at holds; null when none was.</summary>
    public PdfVerification? File { get; init; }

    /// <summary>The file is byte for byte one that the portal made.</summary>
    public bool IsOurs { get; init; }

    /// <summary>By the reference printed in the document: ten characters and the version, "F01VK-M50HP-1".</summary>
    public static async Task<VerifyPage> Of(RecruitmentDb db, string? typed, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new VerifyPage();
        var dash = typed.LastIndexOf('-');
        // Without a version the newest signed one is meant.
        var hasVersion = int.TryParse(typed[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && dash > 0 && typed.Length - dash <= 4;
        var reference = hasVersion ? typed[..dash] : typed;
        var found = await Signed(
            db.JobDescriptions.WithReference(reference),
            db.Set<JobDescriptionVersion>().Where(v => !hasVersion || v.Number == version), stop);
        return new VerifyPage { Asked = true, Found = found };
    }

    public static async Task<VerifyPage> OfFile(RecruitmentDb db, byte[] file, IReadOnlyList<X509Certificate2> roots, CancellationToken stop)
    {
        var verification = PdfVerifier.Verify(file, roots);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var kept = await db.KeptFile(sha256, stop);
        var found = kept is null ? null : await Signed(db.JobDescriptions, db.Set<JobDescriptionVersion>().Where(v => v.Id == kept.VersionId), stop);
        return new VerifyPage { File = verification, IsOurs = found is not null, Found = found };
    }

    private static async Task<SignedVersion?> Signed(IQueryable<JobDescription> jobs, IQueryable<JobDescriptionVersion> versions, CancellationToken stop)
    {
        var found = await versions.Where(v => v.Status == VersionStatus.Signed || v.Status == VersionStatus.Superseded)
            .Join(jobs, v => EF.Property<long>(v, "JobDescriptionId"), j => j.Id, (v, j) => new
            {
                j.Reference,
                j.Title,
                v.Number,
                v.Status,
                Signature = v.Signature!,
                v.ContentSha256,
            })
            .OrderByDescending(x => x.Number)
            .AsNoTracking().FirstOrDefaultAsync(stop);
        return found is null ? null : new SignedVersion(
            found.Reference.Display, found.Title, found.Number, found.Signature.SignerName, found.Signature.Capacity, London.DateAndTime(found.Signature.At), found.ContentSha256, found.Status == VersionStatus.Superseded);
    }
}

internal sealed record SignedVersion(string Reference, string Title, int Version, string SignedBy, string Role, string SignedAt, string ContentSha256, bool IsSuperseded);

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
