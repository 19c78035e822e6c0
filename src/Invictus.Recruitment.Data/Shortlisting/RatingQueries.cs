using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A rating as lists and counts need it.</summary>
/// <param name="Note">What was said with the rating, or when it turned out to be far from another's.</param>
public sealed record GivenRating(long ApplicationId, long AssessorId, long CriterionId, int Value, string Note, bool IsSubmitted);

/// <summary>A rating without its words: what agreement and statistics are made of.</summary>
public readonly record struct RatedValue(long ApplicationId, long AssessorId, long CriterionId, int Value);

/// <summary>An assessment that is submitted and counts.</summary>
public sealed record Submitted(long AssessorId, long ApplicationId);

public static class RatingQueries
{
    /// <summary>Ratings of one round, flat, one query. Who may see whose is the caller's to ask for.</summary>
    public static async Task<IReadOnlyList<GivenRating>> Given(this IQueryable<Assessment> assessments, CancellationToken stop) =>
        await assessments.AsNoTracking()
            .SelectMany(a => a.Ratings, (a, r) => new GivenRating(
                a.ApplicationId, a.AssessorId, r.CriterionId, r.Value, r.Note != "" ? r.Note : r.Explanation, a.SubmittedAt != null))
            .ToListAsync(stop);

    /// <summary>The same without words, for counting: nothing is read that is not needed.</summary>
    public static async Task<IReadOnlyList<RatedValue>> Values(this IQueryable<Assessment> assessments, CancellationToken stop) =>
        await assessments.Rated().ToListAsync(stop);

    /// <summary>Without what somebody rated of an applicant whom they turned out to know, or who is not on the panel.</summary>
    public static IEnumerable<RatedValue> ThatCount(this IEnumerable<RatedValue> ratings, ShortlistingRound round) =>
        ratings.Where(g => round.Counts(g.AssessorId, g.ApplicationId));

    /// <summary>What is alike among the ratings that count; they are read one by one and none is kept.</summary>
    public static async Task<AlikeRatings> Alike(this IQueryable<Assessment> assessments, ShortlistingRound round, CancellationToken stop)
    {
        var alike = new AlikeRatings();
        var (current, counts) = ((Assessor: 0L, Application: 0L), false);
        await foreach (var (application, assessor, criterion, value) in assessments.Rated().AsAsyncEnumerable().WithCancellation(stop))
        {
            // Those of one assessment mostly come together: who is in the way is asked once for all of them.
            if (current != (assessor, application))
                (current, counts) = ((assessor, application), round.Counts(assessor, application));
            if (counts)
                alike.Add(application, criterion, value);
        }
        return alike;
    }

    /// <summary>All that members may know of each other before ratings are together: what is submitted, not how it is rated.</summary>
    public static async Task<IReadOnlyList<Submitted>> Progress(this IQueryable<Assessment> assessments, long roundId, CancellationToken stop) =>
        await assessments.SubmittedIn(roundId).Select(a => new Submitted(a.AssessorId, a.ApplicationId)).ToListAsync(stop);

    /// <summary>A member's own assessments that count: the newest version of each.</summary>
    public static IQueryable<Assessment> Of(this IQueryable<Assessment> assessments, long roundId, long assessorId) =>
        assessments.Where(a => a.RoundId == roundId && a.AssessorId == assessorId && a.ReplacedAt == null);

    /// <summary>What is submitted and was not reopened since.</summary>
    public static IQueryable<Assessment> SubmittedIn(this IQueryable<Assessment> assessments, long roundId) =>
        assessments.Where(a => a.RoundId == roundId && a.SubmittedAt != null && a.ReplacedAt == null);

    /// <summary>What members gave alone: the newest version of each that was submitted before the ratings were brought together. What was reopened and given after is not among it.</summary>
    public static IQueryable<Assessment> GivenAlone(this IQueryable<Assessment> assessments, ShortlistingRound round)
    {
        var (id, together) = (round.Id, round.TogetherAt);
        return together is null
            ? assessments.SubmittedIn(id)
            : assessments.Where(a => a.RoundId == id && a.SubmittedAt <= together
                && !assessments.Any(later => later.RoundId == id && later.AssessorId == a.AssessorId && later.ApplicationId == a.ApplicationId
                    && later.Version > a.Version && later.SubmittedAt <= together));
    }

    /// <summary>Without what somebody rated of an applicant whom they turned out to know, or who is not on the panel.</summary>
    public static IEnumerable<GivenRating> ThatCount(this IEnumerable<GivenRating> ratings, ShortlistingRound round) =>
        ratings.Where(g => round.Counts(g.AssessorId, g.ApplicationId));

    private static IQueryable<RatedValue> Rated(this IQueryable<Assessment> assessments) =>
        assessments.SelectMany(a => a.Ratings, (a, r) => new RatedValue(a.ApplicationId, a.AssessorId, r.CriterionId, r.Value));
}
