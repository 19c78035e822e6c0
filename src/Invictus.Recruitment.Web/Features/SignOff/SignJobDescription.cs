using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>The chief executive signs: the act, the signed PDF and the record are stored in one transaction, so there is either everything or nothing.</summary>
internal sealed class SignJobDescription(RecruitmentDb db, SigningDesk desk)
{
    public const string RoleTitle = "Chief Executive Officer";

    public async Task Now(JobDescription job, string contentSha256, Account signer, string mark, Stamp by, CancellationToken stop)
    {
        Rule.Keep(job.WhyNotSign());
        var version = job.Newest;
        var statement = GivenSignature.StatementFor(version.Content.Header.Title, version.Number);
        var signature = new GivenSignature(signer.Id, signer.DisplayName, RoleTitle, mark, statement, by.At, contentSha256);
        var pdf = JobDescriptionFiles.Write(job, version, desk.Trust);
        using var certificate = desk.For(signer.DisplayName, by.At);
        var signed = PdfSigner.Sign(pdf, certificate, new PdfSignatureRequest(
            SignatureRole.ChiefExecutive, signer.DisplayName, RoleTitle, by.At, mark, statement, desk.Trust.Name));
        job.Sign(signature, new SignedFile(signed, by.At), by);
        await db.SaveChangesAsync(stop);
    }
}
