using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

public static class GuaranteedInterviewQueries
{
    /// <summary>
    /// The applications of a vacancy that ask for the guaranteed interview. For HR, and for whoever decides on an application once all of its
    /// ratings are agreed; never for another member and never before, because the wish tells that somebody is disabled.
    /// </summary>
    public static async Task<IReadOnlySet<long>> AskingForGuaranteedInterview(this RecruitmentDb db, long vacancyId, CancellationToken stop) =>
        (await db.Applications.InFrontOfPanel(vacancyId).Where(a => a.AsksForGuaranteedInterview).Select(a => a.Id).ToListAsync(stop)).ToHashSet();
}
