using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Appointments;

/// <summary>What a stored signed file is.</summary>
/// <param name="VersionId">The version of a job description that it holds.</param>
/// <param name="Countersignature">The postholder's signature; null for the file that only the chief executive signed.</param>
public sealed record KeptFile(long VersionId, GivenSignature? Countersignature);

public static class SignedFileQueries
{
    /// <summary>Which stored signed file has this hash, and what it is; null when none has.</summary>
    /// <param name="db">The database.</param>
    /// <param name="sha256">Lower-case hexadecimal SHA-256 of the whole file.</param>
    /// <param name="stop">The request is gone.</param>
    public static async Task<KeptFile?> KeptFile(this RecruitmentDb db, string sha256, CancellationToken stop) =>
        await db.Set<JobDescriptionVersion>().AsNoTracking().Where(v => v.File!.Sha256 == sha256)
            .Select(v => new KeptFile(v.Id, null)).FirstOrDefaultAsync(stop)
        ?? await db.Appointments.AsNoTracking().Where(a => a.File!.Sha256 == sha256)
            .Select(a => new KeptFile(a.VersionId, a.Signature)).FirstOrDefaultAsync(stop);
}
