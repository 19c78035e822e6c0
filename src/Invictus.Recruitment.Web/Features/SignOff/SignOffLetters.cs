using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>
/// The letters of sign-off, to both sides at each step. They name the job and lead to the page; what was written about it is read there.
/// They are added to what the caller saves, so a step and its letters happen together or not at all.
/// </summary>
internal sealed class SignOffLetters(RecruitmentDb db, IOptions<TrustSettings> trust)
{
    public async Task Submitted(JobDescription job, Stamp by, CancellationToken stop)
    {
        var what = What(job);
        foreach (var signer in await SignersAt(by.At, stop))
        {
            Add(signer, $"To sign: {what}", $"""
                {by.Actor} has submitted {what} for your signature.

                Read it, see what changed, and sign or return it here:
                {Address($"/sign-off/{job.Reference}")}
                """, by);
        }
        Add(await Submitter(job, stop), $"Submitted: {what}", $"""
            {what} is with the chief executive now. Nobody can change it there.

            You will hear when it is signed or returned. How it stands:
            {Address($"/hr/job-descriptions/{job.Reference}")}
            """, by);
    }

    /// <param name="comments">How many passages were commented on since it was submitted.</param>
    public async Task Returned(JobDescription job, int comments, Stamp by, CancellationToken stop)
    {
        var what = What(job);
        var said = comments switch { 0 => "", 1 => " and 1 comment on a passage", _ => $" and {comments} comments on passages" };
        Add(await Submitter(job, stop), $"Returned: {what}", $"""
            {by.Actor} has returned {what} with reasons{said}. It is a draft again.

            Read them beside the text:
            {Address($"/hr/job-descriptions/{job.Reference}")}
            """, by);
        foreach (var signer in await SignersAt(by.At, stop))
        {
            Add(signer, $"Returned to HR: {what}", $"""
                {by.Actor} has returned {what} to HR, with reasons{said}.

                You will hear when it is submitted again.
                """, by);
        }
    }

    public async Task Signed(JobDescription job, GivenSignature signature, Stamp by, CancellationToken stop)
    {
        var what = What(job);
        var how = $"{signature.SignerName}, {signature.Capacity}, has signed {what}";
        Add(await Submitter(job, stop), $"Signed: {what}", $"""
            {how}. It can be advertised now.

            The signed file and the way to a vacancy:
            {Address($"/hr/job-descriptions/{job.Reference}")}
            """, by);
        foreach (var signer in await SignersAt(by.At, stop))
        {
            Add(signer, $"Signed: {what}", $"""
                {how} on {London.DateAndTime(by.At)}.

                If you did not expect this, write to {trust.Value.HrEmail} at once. The signed file:
                {Address($"/sign-off/{job.Reference}")}
                """, by);
        }
    }

    public async Task Delegated(Delegation delegation, Stamp by, CancellationToken stop)
    {
        var period = $"from {London.Date(delegation.From)} to {London.Date(delegation.Until)}";
        Add(await EmailOf(delegation.DeputyId, stop), "You may sign job descriptions as a deputy", $"""
            {delegation.DelegatedBy} has made you deputy for signing job descriptions {period}. Both days belong to it.

            In that time you find what waits under “Sign-off”:
            {Address("/sign-off")}

            What you submit yourself, somebody else must sign.
            """, by);
        Add(await EmailOf(delegation.DelegatedById, stop), "You have delegated sign-off", $"""
            {delegation.Deputy} may sign job descriptions as your deputy {period}. You can sign as well, and you can end it at any time:
            {Address("/sign-off/delegation")}
            """, by);
    }

    public async Task Ended(Delegation delegation, Stamp by, CancellationToken stop)
    {
        Add(await EmailOf(delegation.DeputyId, stop), "Your time as a deputy has ended", $"""
            {delegation.DelegatedBy} has ended your time as deputy for signing job descriptions, from now on. Signatures you have given stay valid.
            """, by);
        Add(await EmailOf(delegation.DelegatedById, stop), "You have ended a delegation", $"""
            {delegation.Deputy} can no longer sign job descriptions as your deputy. Signatures given before stay valid.
            """, by);
    }

    private static string What(JobDescription job) => $"{job.Newest.Content.Header.Title}, version {job.Newest.Number}";

    private string Address(string path) => trust.Value.Address(path);

    private void Add(string to, string subject, string text, Stamp by) =>
        db.Letters.Add(new Letter(to, subject, $"{text}\n\n{trust.Value.Name}", by.At));

    /// <summary>Every chief executive, and whoever is a deputy now.</summary>
    private async Task<IReadOnlyList<string>> SignersAt(DateTimeOffset now, CancellationToken stop)
    {
        var chiefs = db.UserRoles.Where(r => db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.ChiefExecutive)).Select(r => r.UserId);
        var deputies = db.Delegations.InForceAt(now).Select(d => d.DeputyId);
        return await db.Users.Where(u => chiefs.Contains(u.Id) || deputies.Contains(u.Id)).OrderBy(u => u.Id).Select(u => u.Email!).ToListAsync(stop);
    }

    /// <summary>The HR officer who sent it in; HR's own address where the portal did.</summary>
    private async Task<string> Submitter(JobDescription job, CancellationToken stop) =>
        job.Newest.SubmittedById is { } id ? await EmailOf(id, stop) : trust.Value.HrEmail;

    private async Task<string> EmailOf(long account, CancellationToken stop) =>
        await db.Users.Where(u => u.Id == account).Select(u => u.Email).SingleOrDefaultAsync(stop) ?? trust.Value.HrEmail;
}
