using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A rating that the panel agreed.</summary>
public sealed record AgreedOn(long ApplicationId, long CriterionId, int Value, string Note, bool ByItself, bool CanBeShared);

/// <summary>A rating that was agreed before the one that counts.</summary>
public sealed record AgreedBefore(
    long ApplicationId, long CriterionId, int Value, string Note, bool ByItself, string AgreedBy, DateTimeOffset? AgreedAt, string ReplacedBy, DateTimeOffset ReplacedAt);

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

    /// <summary>What was agreed before and replaced, oldest first, one query.</summary>
    public static async Task<IReadOnlyList<AgreedBefore>> AgreedEarlier(this IQueryable<Scorecard> scorecards, CancellationToken stop) =>
        await scorecards.AsNoTracking()
            .SelectMany(s => s.Replaced, (s, r) => new { s.ApplicationId, Was = r })
            .OrderBy(x => x.Was.ReplacedAt).ThenBy(x => x.Was.Id)
            .Select(x => new AgreedBefore(
                x.ApplicationId, x.Was.CriterionId, x.Was.Value, x.Was.Note, x.Was.ByItself, x.Was.AgreedBy, x.Was.AgreedAt, x.Was.ReplacedBy, x.Was.ReplacedAt))
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
