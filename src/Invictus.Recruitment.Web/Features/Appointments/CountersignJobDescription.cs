using Invictus.Recruitment.Data;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>
/// The postholder signs below the chief executive: the act, this postholder's own file with both signatures, the record and the letters
/// are stored in one transaction. The file with the first signature stays as it is.
/// </summary>
internal sealed class CountersignJobDescription(RecruitmentDb db, SigningDesk desk, AppointmentLetters letters, ILogger<CountersignJobDescription> log)
{
    private const string NotNow = "The signed file of this job description cannot be countersigned at the moment. Nothing was signed. Write to the recruitment team.";

    /// <summary>Why this account cannot sign now, or null. Looks at the stored file as well: nobody adds a signature to one that is not sound.</summary>
    public async Task<string?> WhyNot(Appointment appointment, long signerId, CancellationToken stop) =>
        appointment.WhyNotSign(signerId) ?? WhyNot(appointment, await FileToSign(appointment, stop));

    /// <exception cref="RuleViolation">Not the postholder, not awaited, another text, or the stored file is not sound.</exception>
    public async Task Now(Appointment appointment, JobDescriptionVersion version, string contentSha256, GivenMark mark, Stamp by, CancellationToken stop)
    {
        var before = await FileToSign(appointment, stop);
        Rule.Keep(appointment.WhyNotSign(by.ActorId!.Value) ?? WhyNot(appointment, before));
        var statement = Appointment.StatementFor(version.Content.Header.Title, version.Number);
        var signature = new GivenSignature(
            appointment.PostholderId, appointment.PostholderName, GivenSignature.Postholder, mark.TypedName, statement, by.At, contentSha256,
            mark.Drawing, confirmation: mark.Confirmation);
        using var certificate = desk.For(appointment.PostholderName, by.At);
        appointment.Sign(signature, before!, new SignedFile(Signed(before!, certificate, signature, mark.Drawing), by.At), by);
        await letters.Signed(appointment, version, by, stop);
        await db.SaveChangesAsync(stop);
    }

    private byte[] Signed(SignedFile before, SigningCertificate certificate, GivenSignature signature, DrawnMark? drawing)
    {
        try
        {
            return PdfSigner.Sign(before.Bytes, certificate, new PdfSignatureRequest(
                SignatureRole.Postholder, signature.SignerName, signature.Role, signature.At, signature.Mark, signature.Statement, desk.Trust.Name)
            { Drawing = drawing }, desk.Timestamp);
        }
        catch (PdfSigningException refused)
        {
            log.LogError(refused, "Signed file {File} could not be countersigned", before.Id);
            throw new RuleViolation(NotNow);
        }
    }

    /// <summary>Exactly the bytes that the postholder was asked to sign, of the version they were asked to, with one sound signature: the chief executive's.</summary>
    private string? WhyNot(Appointment appointment, SignedFile? file)
    {
        if (file is { IsIntact: true } && file.Sha256 == appointment.FileToSignSha256
            && desk.Verify(file.Bytes) is { IsGood: true, Signatures: [{ Role: SignatureRole.ChiefExecutive }], Document: { } document }
            && document.ContentSha256 == appointment.ContentSha256)
            return null;
        log.LogError("The signed file behind appointment {Appointment} is missing, changed, or its signature does not hold", appointment.Reference);
        return NotNow;
    }

    private Task<SignedFile?> FileToSign(Appointment appointment, CancellationToken stop) => db.SignedFiles.AsNoTracking()
        .Where(f => db.Set<JobDescriptionVersion>().Any(v => v.Id == appointment.VersionId && v.FileId == f.Id)).SingleOrDefaultAsync(stop);
}
