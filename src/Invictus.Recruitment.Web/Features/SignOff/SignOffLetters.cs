using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>
/// The letters of sign-off, to both sides at each step. They name the job and lead to the page; what was written about it is read there.
/// They are added to what the caller saves, so a step and its letters happen together or not at all.
/// </summary>
internal sealed class SignOffLetters(RecruitmentDb db, WriteLetter letters, IOptions<TrustSettings> trust)
{
    public async Task Submitted(JobDescription job, Stamp by, CancellationToken stop)
    {
        foreach (var signer in await SignersAt(by.At, stop))
            await Write(JobDescriptionLetterKinds.SignOffAsked, signer, by, stop, ("job", What(job)), ("who", by.Actor), ForSigner(job));
        await Write(JobDescriptionLetterKinds.SignOffSubmitted, await Submitter(job, stop), by, stop, ("job", What(job)), ForHr(job));
    }

    /// <param name="comments">How many passages were commented on since it was submitted.</param>
    public async Task Returned(JobDescription job, int comments, Stamp by, CancellationToken stop)
    {
        var said = comments switch { 0 => "reasons", 1 => "reasons and 1 comment on a passage", _ => $"reasons and {comments} comments on passages" };
        await Write(JobDescriptionLetterKinds.SignOffReturned, await Submitter(job, stop), by, stop, ("job", What(job)), ("who", by.Actor), ("reasons", said), ForHr(job));
        foreach (var signer in await SignersAt(by.At, stop))
            await Write(JobDescriptionLetterKinds.SignOffReturnedToHr, signer, by, stop, ("job", What(job)), ("who", by.Actor), ("reasons", said));
    }

    public async Task Signed(JobDescription job, GivenSignature signature, Stamp by, CancellationToken stop)
    {
        var signer = $"{signature.SignerName}, {signature.Capacity}";
        await Write(JobDescriptionLetterKinds.SignOffDone, await Submitter(job, stop), by, stop, ("job", What(job)), ("signer", signer), ForHr(job));
        foreach (var other in await SignersAt(by.At, stop))
            await Write(JobDescriptionLetterKinds.SignOffDoneForSigners, other, by, stop, ("job", What(job)), ("signer", signer), ("when", London.DateAndTime(by.At)), ForSigner(job));
    }

    public async Task Delegated(Delegation delegation, Stamp by, CancellationToken stop)
    {
        (string, string)[] period = [("from", London.Date(delegation.From)), ("until", London.Date(delegation.Until))];
        await Write(
            JobDescriptionLetterKinds.DeputyNamed, await Account(delegation.DeputyId, stop), by, stop,
            [("chief-executive", delegation.DelegatedBy), .. period, (LetterValue.Way, "/sign-off")]);
        await Write(
            JobDescriptionLetterKinds.DelegationMade, await Account(delegation.DelegatedById, stop), by, stop,
            [("deputy", delegation.Deputy), .. period, (LetterValue.Way, "/sign-off/delegation")]);
    }

    public async Task Ended(Delegation delegation, Stamp by, CancellationToken stop)
    {
        await Write(JobDescriptionLetterKinds.DeputyEnded, await Account(delegation.DeputyId, stop), by, stop, ("chief-executive", delegation.DelegatedBy));
        await Write(JobDescriptionLetterKinds.DelegationEnded, await Account(delegation.DelegatedById, stop), by, stop, ("deputy", delegation.Deputy));
    }

    private Task Write(LetterKind kind, Addressee to, Stamp by, CancellationToken stop, params (string, string)[] values) => letters.Now(kind, to, by.At, values, stop);

    private static string What(JobDescription job) => $"{job.Newest.Content.Header.Title}, version {job.Newest.Number}";

    private static (string, string) ForSigner(JobDescription job) => (LetterValue.Way, $"/sign-off/{job.Reference}");

    private static (string, string) ForHr(JobDescription job) => (LetterValue.Way, $"/hr/job-descriptions/{job.Reference}");

    /// <summary>Every chief executive, and whoever is a deputy now.</summary>
    private async Task<IReadOnlyList<Addressee>> SignersAt(DateTimeOffset now, CancellationToken stop)
    {
        var chiefs = db.UserRoles.Where(r => db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.ChiefExecutive)).Select(r => r.UserId);
        var deputies = db.Delegations.InForceAt(now).Select(d => d.DeputyId);
        return await db.Users.Where(u => chiefs.Contains(u.Id) || deputies.Contains(u.Id)).OrderBy(u => u.Id).Select(u => new Addressee(u.Email!, u.Id, null)).ToListAsync(stop);
    }

    /// <summary>The HR officer who sent it in; HR's own address where the portal did.</summary>
    private async Task<Addressee> Submitter(JobDescription job, CancellationToken stop) =>
        job.Newest.SubmittedById is { } id ? await Account(id, stop) : new Addressee(trust.Value.HrEmail);

    private async Task<Addressee> Account(long account, CancellationToken stop) =>
        await db.Users.Where(u => u.Id == account).Select(u => new Addressee(u.Email!, u.Id, null)).SingleOrDefaultAsync(stop) ?? new Addressee(trust.Value.HrEmail);
}
