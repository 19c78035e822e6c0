using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Testing;

/// <summary>One invented day, so that every test reads the same clock.</summary>
public static class Moments
{
    /// <summary>Monday 2 November 2026, 9am in London (which is UTC then).</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The stamp of a member of staff.</summary>
    public static Stamp By(DateTimeOffset at) => new(1, "Harriet Sample", at, "192.0.2.7");

    /// <summary>The stamp of a member of staff, now.</summary>
    public static Stamp ByNow => By(Now);
}
