namespace Invictus.Recruitment.Domain.Common;

/// <summary>Who acts, when, and from where: given to every move, kept with every happening.</summary>
/// <param name="ActorId">The account that acts; null for the portal itself.</param>
/// <param name="Actor">What the trail shows: the name of a member of staff, "Applicant" for applicants, "The portal" for jobs.</param>
/// <param name="At">The server's instant.</param>
/// <param name="From">The network address, where there is one.</param>
public sealed record Stamp(long? ActorId, string Actor, DateTimeOffset At, string? From = null)
{
    /// <summary>The portal acting by itself: demo data, jobs.</summary>
    public static Stamp Portal(DateTimeOffset at) => new(null, "The portal", at);
}
