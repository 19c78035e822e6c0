using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What waits for a signature, longest first, and what was signed lately.</summary>
internal sealed record QueuePage(string? DeputyFor, IReadOnlyList<WaitingRow> Waiting, int Count, int Page, int Pages, IReadOnlyList<SignedRow> Signed)
{
    private const int Size = 25;
    private const int SignedShown = 20;

    /// <summary>Something can be ticked to be signed together.</summary>
    public bool CanSignSeveral => Waiting.Any(w => w.WhyNotTick is null);

    public static async Task<QueuePage> Of(RecruitmentDb db, Signer signer, DateTimeOffset now, int page, CancellationToken stop)
    {
        var me = signer.Account.Id;
        var rows = db.JobDescriptions.AsNoTracking()
            .SelectMany(j => j.Versions, (j, v) => new { Job = j, Version = v })
            .Join(db.Schools, x => x.Job.SchoolId, s => s.Id, (x, s) => new { x.Job, x.Version, School = s.Name });
        var awaiting = rows.Where(x => x.Version.Status == VersionStatus.AwaitingSignOff);
        var count = await awaiting.CountAsync(stop);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var waiting = await awaiting.OrderBy(x => x.Version.SubmittedAt).ThenBy(x => x.Version.Id).Skip((page - 1) * Size).Take(Size)
            .Select(x => new
            {
                x.Job.Reference,
                x.Job.Title,
                x.School,
                x.Version.Number,
                x.Version.SubmittedBy,
                x.Version.SubmittedById,
                x.Version.SubmittedAt,
                x.Version.Content,
                InForce = x.Job.Versions.Where(v => v.Status == VersionStatus.Signed).Select(v => new { v.Number, v.Content }).FirstOrDefault(),
                Opened = db.VersionOpenings.Any(o => o.VersionId == x.Version.Id && o.AccountId == me && o.ContentSha256 == x.Version.ContentSha256),
            })
            .ToListAsync(stop);
        var signed = await rows.Where(x => x.Version.Status == VersionStatus.Signed || x.Version.Status == VersionStatus.Superseded)
            .OrderByDescending(x => x.Version.Signature!.At).Take(SignedShown)
            .Select(x => new SignedRow(x.Job.Reference.Value, x.Job.Title, x.School, x.Version.Number, x.Version.Signature!.SignerName, x.Version.Signature.At))
            .ToListAsync(stop);
        return new QueuePage(
            signer.DelegatedBy is null ? null : signer.Capacity,
            [.. waiting.Select(w => new WaitingRow(
                w.Reference.Value, w.Title, w.School, w.Number, w.SubmittedBy, w.SubmittedAt!.Value, Waited(w.SubmittedAt.Value, now),
                w.InForce is null ? "First version" : $"Since version {w.InForce.Number}: {ContentDifferences.Between(w.InForce.Content, w.Content).Summary.ToLowerInvariant()}",
                w.SubmittedById == me ? "You submitted it, so somebody else must sign it." : w.Opened ? null : "Open it first: several can be signed together only after each was read."))],
            count, page, pages, signed);
    }

    /// <summary>"2 days", counted by the days of London.</summary>
    internal static string Waited(DateTimeOffset since, DateTimeOffset now) => (London.DateOf(now).DayNumber - London.DateOf(since).DayNumber) switch
    {
        <= 0 => "since today",
        1 => "1 day",
        var days => $"{days} days",
    };
}

/// <summary>Something that waits for a signature.</summary>
/// <param name="WhyNotTick">Why it cannot be signed together with others, or null.</param>
internal sealed record WaitingRow(
    string Reference, string Title, string School, int Version, string? By, DateTimeOffset At, string Waited, string Changes, string? WhyNotTick);

internal sealed record SignedRow(string Reference, string Title, string School, int Version, string By, DateTimeOffset At);
