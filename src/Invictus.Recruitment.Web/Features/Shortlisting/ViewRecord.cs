using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Who read whose evidence: an entry in the trail for every application on the page.</summary>
internal static class ViewRecord
{
    public const string What = "Application viewed";

    public static async Task Add(RecruitmentDb db, IReadOnlyCollection<BlindApplicant> viewed, string detail, Stamp by, CancellationToken stop)
    {
        var ids = viewed.Select(a => a.ApplicationId).ToList();
        var references = await db.Applications.Where(a => ids.Contains(a.Id)).Select(a => a.Reference).ToListAsync(stop);
        db.AuditEntries.AddRange(references.Select(r => new AuditEntry(new Happening(What, by, detail), nameof(Application), r.Value)));
        await db.SaveChangesAsync(stop);
    }
}
