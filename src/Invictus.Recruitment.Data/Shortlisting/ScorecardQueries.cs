using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A rating that the panel agreed.</summary>
public sealed record AgreedOn(long ApplicationId, long CriterionId, int Value, string Note, bool ByItself, bool CanBeShared);

/// <summary>A decision that was made.</summary>
public sealed record DecisionMade(
    long ApplicationId, ApplicationOutcome Outcome, DecisionReason Reason, string Words, IReadOnlyList<long> NotMet, string DecidedBy, DateTimeOffset DecidedAt);

public static class ScorecardQueries
{
    /// <summary>Agreed ratings, flat, one query.</summary>
    public static async Task<IReadOnlyList<AgreedOn>> AgreedRatings(this IQueryable<Scorecard> scorecards, CancellationToken stop) =>
        await scorecards.AsNoTracking()
            .SelectMany(s => s.Agreed, (s, a) => new AgreedOn(s.ApplicationId, a.CriterionId, a.Value, a.Note, a.ByItself, a.CanBeShared))
            .ToListAsync(stop);

    /// <summary>Decisions, oldest first, one query; the last one of an application counts.</summary>
    public static async Task<IReadOnlyList<DecisionMade>> DecisionsMade(this IQueryable<Scorecard> scorecards, CancellationToken stop) =>
        await scorecards.AsNoTracking()
            .SelectMany(s => s.Decisions, (s, d) => new { s.ApplicationId, Decision = d })
            .OrderBy(x => x.Decision.DecidedAt).ThenBy(x => x.Decision.Id)
            .Select(x => new DecisionMade(
                x.ApplicationId, x.Decision.Outcome, x.Decision.Reason, x.Decision.Words, x.Decision.NotMet, x.Decision.DecidedBy, x.Decision.DecidedAt))
            .ToListAsync(stop);
}
