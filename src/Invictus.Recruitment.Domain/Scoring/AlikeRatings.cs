using System.Runtime.InteropServices;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// Which criteria all assessors rated alike, counted while ratings are read: none of them is kept, however many there are. The rule is
/// that of <see cref="Agreement.AgreedByItself"/>.
/// </summary>
public sealed class AlikeRatings
{
    private readonly Dictionary<long, Dictionary<long, Given>> applications = [];
    private (long Id, Dictionary<long, Given> Criteria) last = (0, []);

    /// <summary>Counts one assessor's rating; in any order, fastest when one application's come together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the scale.</exception>
    public void Add(long applicationId, long criterionId, int rating)
    {
        RatingScale.OnScale(rating);
        if (last.Id != applicationId || applications.Count == 0)
        {
            if (!applications.TryGetValue(applicationId, out var criteria))
                applications.Add(applicationId, criteria = []);
            last = (applicationId, criteria);
        }
        ref var given = ref CollectionsMarshal.GetValueRefOrAddDefault(last.Criteria, criterionId, out var isKnown);
        given = isKnown ? new Given(given.Rating, given.Count + 1, given.Differs || given.Rating != rating) : new Given(rating, 1, false);
    }

    /// <summary>The criteria of an application that at least two rated alike and nobody otherwise, with that rating.</summary>
    public IEnumerable<(long CriterionId, int Value)> Of(long applicationId) =>
        applications.TryGetValue(applicationId, out var criteria)
            ? criteria.Where(c => c.Value is { Count: >= 2, Differs: false }).Select(c => (c.Key, c.Value.Rating))
            : [];

    private readonly record struct Given(int Rating, int Count, bool Differs);
}
