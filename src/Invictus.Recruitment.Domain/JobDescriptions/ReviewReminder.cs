namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>The two letters that remind HR of a review.</summary>
public enum ReviewReminder
{
    /// <summary>Thirty days before.</summary>
    Ahead,

    /// <summary>On the day.</summary>
    OnTheDay,
}
