using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>
/// Stores what one member changed in their own ratings, field by field: a rating and its note each against what stood there when the
/// page was opened. What was changed in another window in the meantime is not overwritten unseen.
/// </summary>
internal sealed class RateAlone(RecruitmentDb db)
{
    private const int Attempts = 3;

    /// <returns>The changes that were not stored, because another window had stored something else.</returns>
    /// <exception cref="RuleViolation">Rating is over, the member has submitted, or knows the applicant.</exception>
    public async Task<IReadOnlyList<RatingChange>> Now(PanelRound panel, IReadOnlyCollection<RatingChange> changes, Stamp by, CancellationToken stop)
    {
        var ids = changes.Select(c => c.ApplicationId).Distinct().ToList();
        for (var attempt = 1; changes.Count > 0; attempt++)
        {
            var mine = await db.Assessments.Of(panel.Round.Id, panel.Me.AccountId)
                .Where(a => ids.Contains(a.ApplicationId)).ToDictionaryAsync(a => a.ApplicationId, stop);
            var overtaken = new List<RatingChange>();
            foreach (var change in changes)
            {
                if (!mine.TryGetValue(change.ApplicationId, out var assessment))
                {
                    mine[change.ApplicationId] = assessment = new Assessment(panel.Round.Id, change.ApplicationId, panel.Me.AccountId);
                    db.Assessments.Add(assessment);
                }
                if (Merged(change, assessment.For(change.CriterionId)) is { } both)
                    assessment.Rate(panel.Round, change.CriterionId, both.Value, both.Note, by);
                else
                    overtaken.Add(change);
            }
            try
            {
                await db.SaveChangesAsync(stop);
                return overtaken;
            }
            // The page saves by itself while the person presses the button: the two meet, and both are the person's own.
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
        return [];
    }

    /// <summary>The stored rating with this change in it; null when the same field was changed to something else meanwhile.</summary>
    private static (int Value, string Note)? Merged(RatingChange change, Rating? stored)
    {
        var note = stored?.Note ?? "";
        var clash = (change.Value != change.Was && stored?.Value != change.Was && stored?.Value != change.Value)
            || (change.Note != change.WasNote && note != change.WasNote && note != change.Note);
        return clash
            ? null
            : (change.Value != change.Was ? change.Value : stored?.Value ?? change.Value, change.Note != change.WasNote ? change.Note : note);
    }
}

/// <summary>A rating that somebody gave, and what stood there when they opened the page.</summary>
internal sealed record RatingChange(long ApplicationId, long CriterionId, int Value, string Note, int? Was, string WasNote);
