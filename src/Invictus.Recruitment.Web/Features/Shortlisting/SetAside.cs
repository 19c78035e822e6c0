using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>
/// A conflict of interest that becomes known once ratings are together: what the member gave no longer counts, and the panel agrees
/// anew where it did.
/// </summary>
internal sealed class SetAside(RecruitmentDb db)
{
    /// <summary>Puts the scorecards right; the conflicts are recorded already, and the caller saves.</summary>
    public async Task From(ShortlistingRound round, long accountId, IReadOnlyCollection<long> applicationIds, Stamp by, CancellationToken stop)
    {
        if (round.Status != RoundStatus.Agreeing)
            return;
        foreach (var id in applicationIds)
        {
            var card = await db.Scorecards.SingleOrDefaultAsync(s => s.RoundId == round.Id && s.ApplicationId == id, stop);
            var theirs = await db.Assessments.AsNoTracking()
                .SingleOrDefaultAsync(a => a.RoundId == round.Id && a.AssessorId == accountId && a.ApplicationId == id && a.ReplacedAt == null, stop);
            if (card is null || theirs is null)
                continue;
            if (theirs is { SubmittedAt: null, Version: > 1 })
                card.RatingsBack(by);
            var alike = await db.Assessments.SubmittedIn(round.Id).Where(a => a.ApplicationId == id).Alike(round, stop);
            card.AgreeAnew(
                [.. theirs.Ratings.Select(r => r.CriterionId)],
                alike.Of(id).ToDictionary(r => r.CriterionId, r => r.Value), by);
        }
    }
}
