using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A rating as lists and counts need it.</summary>
public sealed record GivenRating(long ApplicationId, long AssessorId, long CriterionId, int Value, string Note, bool IsSubmitted);

/// <summary>How many of the applications a member has submitted.</summary>
public sealed record MemberProgress(long AssessorId, int Submitted);

public static class RatingQueries
{
    /// <summary>Ratings of one round, flat, one query. Who may see whose is the caller's to ask for.</summary>
    public static async Task<IReadOnlyList<GivenRating>> Given(this IQueryable<Assessment> assessments, CancellationToken stop) =>
        await assessments.AsNoTracking()
            .SelectMany(a => a.Ratings, (a, r) => new GivenRating(a.ApplicationId, a.AssessorId, r.CriterionId, r.Value, r.Note, a.SubmittedAt != null))
            .ToListAsync(stop);

    /// <summary>All that members may know of each other before ratings are together: how many are submitted.</summary>
    public static async Task<IReadOnlyList<MemberProgress>> Progress(this IQueryable<Assessment> assessments, long roundId, CancellationToken stop) =>
        await assessments.Where(a => a.RoundId == roundId && a.SubmittedAt != null)
            .GroupBy(a => a.AssessorId).Select(g => new MemberProgress(g.Key, g.Count())).ToListAsync(stop);

    public static IQueryable<Assessment> Of(this IQueryable<Assessment> assessments, long roundId, long assessorId) =>
        assessments.Where(a => a.RoundId == roundId && a.AssessorId == assessorId);

    public static IQueryable<Assessment> SubmittedIn(this IQueryable<Assessment> assessments, long roundId) =>
        assessments.Where(a => a.RoundId == roundId && a.SubmittedAt != null);
}
