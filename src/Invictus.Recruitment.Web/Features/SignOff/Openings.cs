using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>Notes that a text was on the screen of somebody who may sign it, once for each text and person.</summary>
internal sealed class Openings(RecruitmentDb db)
{
    public async Task Note(JobDescriptionVersion version, long accountId, DateTimeOffset at, CancellationToken stop)
    {
        if (await At(version, accountId, stop) is not null)
            return;
        var opening = new VersionOpening(version.Id, accountId, version.ContentSha256, at);
        db.VersionOpenings.Add(opening);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same page in two tabs at once: the other one has noted it.
            db.Entry(opening).State = EntityState.Detached;
        }
    }

    /// <summary>When somebody first had exactly this text on the screen; null if never.</summary>
    public async Task<DateTimeOffset?> At(JobDescriptionVersion version, long accountId, CancellationToken stop) => await db.VersionOpenings
        .Where(o => o.VersionId == version.Id && o.AccountId == accountId && o.ContentSha256 == version.ContentSha256)
        .Select(o => (DateTimeOffset?)o.OpenedAt).FirstOrDefaultAsync(stop);
}
