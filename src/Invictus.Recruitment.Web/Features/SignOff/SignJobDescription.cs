using Invictus.Recruitment.Data;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What the signer put under the text: the typed name, a drawn mark if there is one, and how they proved who they are.</summary>
internal sealed record GivenMark(string TypedName, DrawnMark? Drawing, Confirmation Confirmation);

/// <summary>
/// The chief executive or a deputy signs: the act, the signed PDF, the record and the letters are stored in one transaction, so there
/// is either everything or nothing.
/// </summary>
internal sealed class SignJobDescription(RecruitmentDb db, SigningDesk desk, SignOffLetters letters)
{
    public async Task Now(JobDescription job, string contentSha256, Signer signer, GivenMark mark, Stamp by, CancellationToken stop)
    {
        var name = signer.Account.DisplayName;
        Rule.Keep(job.WhyNotSign(signer.Account.Id));
        var version = job.Newest;
        var statement = ReadForSignOff.StatementFor(version, signer);
        var signature = new GivenSignature(
            signer.Account.Id, name, signer.Role, mark.TypedName, statement, by.At, contentSha256, mark.Drawing, signer.DelegatedBy, mark.Confirmation);
        var pdf = JobDescriptionFiles.Write(job, version, desk.Trust);
        using var certificate = desk.For(name, by.At);
        var signed = PdfSigner.Sign(pdf, certificate, new PdfSignatureRequest(
            SignatureRole.ChiefExecutive, name, signature.Capacity, by.At, mark.TypedName, statement, desk.Trust.Name)
        { Drawing = mark.Drawing }, desk.Timestamp);
        job.Sign(signature, new SignedFile(signed, by.At), by);
        await letters.Signed(job, signature, by, stop);
        await db.SaveChangesAsync(stop);
    }
}
