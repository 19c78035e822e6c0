using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Appointments;

/// <summary>Where an appointment stands, as far as the job description goes.</summary>
public enum AppointmentStatus
{
    /// <summary>The postholder is asked to read and sign the job description.</summary>
    AwaitingSignature,

    /// <summary>The postholder has signed it.</summary>
    Signed,

    /// <summary>The trust has withdrawn it, with a reason. What was signed by then is kept.</summary>
    Withdrawn,
}

/// <summary>Which moves an appointment may make.</summary>
public static class AppointmentMoves
{
    // From signed as well: the pre-employment checks go on after the signature, and can fail.
    private static readonly (AppointmentStatus From, AppointmentStatus To)[] Allowed =
    [
        (AppointmentStatus.AwaitingSignature, AppointmentStatus.Signed),
        (AppointmentStatus.AwaitingSignature, AppointmentStatus.Withdrawn),
        (AppointmentStatus.Signed, AppointmentStatus.Withdrawn),
    ];

    /// <summary>The status in words.</summary>
    public static string InWords(this AppointmentStatus status) => status switch
    {
        AppointmentStatus.AwaitingSignature => "Awaiting signature",
        AppointmentStatus.Signed => "Signed",
        _ => "Withdrawn",
    };

    /// <summary>Why an appointment cannot move there, or null.</summary>
    public static string? WhyNot(this AppointmentStatus from, AppointmentStatus to) => Rule.Unless(
        Allowed.Contains((from, to)),
        from == AppointmentStatus.Withdrawn ? "This appointment has been withdrawn. Nothing about it can change any more."
            : to == AppointmentStatus.Signed ? "The postholder has already signed this job description."
            : $"An appointment that is {from.InWords().ToLowerInvariant()} cannot become {to.InWords().ToLowerInvariant()}.");
}
