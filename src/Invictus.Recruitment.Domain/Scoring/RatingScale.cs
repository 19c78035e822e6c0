namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>The one scale of every layer: provisional ratings, assessments and agreed ratings all run from 0 to 3.</summary>
public static class RatingScale
{
    /// <summary>The lowest rating.</summary>
    public const int Min = 0;

    /// <summary>The highest rating.</summary>
    public const int Max = 3;

    /// <summary>From this difference on two ratings are far apart: they need notes, a discussion, a second look.</summary>
    public const int FarApart = 2;

    private static readonly (string Name, string Meaning)[] Steps =
    [
        ("Not evidenced", "The applicant says nothing to the point."),
        ("Claimed", "The applicant acknowledges or claims the criterion without an example."),
        ("Evidenced", "The applicant gives a relevant, specific example."),
        ("Strong", "The applicant gives a specific example in depth, with its effect, and relates it to this post."),
    ];

    /// <summary>Whether a number is on the scale.</summary>
    public static bool IsRating(int rating) => rating is >= Min and <= Max;

    /// <summary>The name of a rating, "Evidenced".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the scale.</exception>
    public static string NameOf(int rating) => Steps[OnScale(rating)].Name;

    /// <summary>What a rating means, as a sentence about the applicant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the scale.</exception>
    public static string MeaningOf(int rating) => Steps[OnScale(rating)].Meaning;

    /// <summary>Whether a rating needs a note by itself: a 0 does, anything above does not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the scale.</exception>
    public static bool NeedsNote(int rating) => OnScale(rating) == Min;

    /// <summary>Whether a rating needs a note beside those of the other assessors: a 0, or one far apart from any of theirs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static bool NeedsNote(int rating, IEnumerable<int> others) =>
        others.Aggregate(NeedsNote(rating), (needs, other) => AreFarApart(rating, other) || needs);

    /// <summary>Whether two ratings differ by <see cref="FarApart"/> or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the scale.</exception>
    public static bool AreFarApart(int one, int other) => Math.Abs(OnScale(one) - OnScale(other)) >= FarApart;

    /// <summary>The rating itself, once it is known to be one.</summary>
    internal static int OnScale(int rating) => IsRating(rating)
        ? rating
        : throw new ArgumentOutOfRangeException(nameof(rating), rating, "A rating is 0, 1, 2 or 3.");
}
