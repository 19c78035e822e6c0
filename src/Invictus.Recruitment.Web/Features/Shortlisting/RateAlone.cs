using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Stores what one member changed in their own ratings; of two windows the one that saves last counts.</summary>
internal sealed class RateAlone(RecruitmentDb db)
{
    private const int Attempts = 3;

    /// <exception cref="RuleViolation">Rating is over, or the member has submitted.</exception>
    public async Task Now(PanelRound panel, IReadOnlyCollection<RatingChange> changes, Stamp by, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Round.Status == RoundStatus.Rating, "The ratings have been brought together. They can no longer be changed."));
        var ids = changes.Select(c => c.ApplicationId).Distinct().ToList();
        for (var attempt = 1; changes.Count > 0; attempt++)
        {
            var mine = await db.Assessments.Of(panel.Round.Id, panel.Me.AccountId)
                .Where(a => ids.Contains(a.ApplicationId)).ToDictionaryAsync(a => a.ApplicationId, stop);
            foreach (var change in changes)
            {
                if (!mine.TryGetValue(change.ApplicationId, out var assessment))
                {
                    mine[change.ApplicationId] = assessment = new Assessment(panel.Round.Id, change.ApplicationId, panel.Me.AccountId);
                    db.Assessments.Add(assessment);
                }
                assessment.Rate(change.CriterionId, change.Value, change.Note, by);
            }
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            // The page saves by itself while the person presses the button: the two meet, and both are the person's own.
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}

internal sealed record RatingChange(long ApplicationId, long CriterionId, int Value, string Note);
