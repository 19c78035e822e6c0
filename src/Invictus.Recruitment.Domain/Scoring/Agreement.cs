using System.Globalization;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// How the submitted ratings of a panel for one criterion of one application become an agreed rating. There is no averaging
/// behind anybody's back: either all say the same, or the chair records what the panel agreed; the mean is only shown beside it.
/// </summary>
public static class Agreement
{
    /// <summary>The rating that is agreed by itself, because at least two assessors gave it and nobody gave another; else null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static int? AgreedByItself(IReadOnlyCollection<int> ratings)
    {
        // One voice is no agreement: the chair records that rating like any other.
        var (lowest, highest) = Range(ratings);
        return ratings.Count >= 2 && lowest == highest ? lowest : null;
    }

    /// <summary>Whether the ratings are so far apart (2 or more) that the panel must talk about the criterion.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static bool NeedsDiscussion(IReadOnlyCollection<int> ratings)
    {
        var (lowest, highest) = Range(ratings);
        return highest - lowest >= RatingScale.FarApart;
    }

    /// <summary>Whether an agreed rating is so far from the provisional one (2 or more) that it is listed for a second look.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static bool NeedsSecondLook(int agreed, int provisional) => RatingScale.AreFarApart(agreed, provisional);

    /// <summary>The mean of the ratings, kept exactly; null when there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static MeanRating? MeanOf(IReadOnlyCollection<int> ratings) =>
        ratings.Count == 0 ? null : new MeanRating(ratings.Sum(RatingScale.OnScale), ratings.Count);

    private static (int Lowest, int Highest) Range(IReadOnlyCollection<int> ratings) => ratings.Count == 0
        ? (RatingScale.Min, RatingScale.Min)
        : (ratings.Min(RatingScale.OnScale), ratings.Max(RatingScale.OnScale));
}

/// <summary>An exact mean of ratings, for showing only: nothing is ever ranked by it.</summary>
/// <param name="Sum">The ratings added up.</param>
/// <param name="Count">How many there are, 1 or more.</param>
public readonly record struct MeanRating(int Sum, int Count)
{
    /// <summary>One decimal, halves up, as "2.3"; "–" when there is none.</summary>
    public string Text
    {
        get
        {
            if (Count == 0)
                return "–";
            var tenths = ((20 * Sum) + Count) / (2 * Count);
            return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
