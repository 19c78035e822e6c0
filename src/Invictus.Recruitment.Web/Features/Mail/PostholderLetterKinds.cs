namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters about appointments: they name the job and lead to the page, where one signs in; files and reasons never go by letter.</summary>
internal static class PostholderLetterKinds
{
    private static readonly LetterValue Vacancy = new("vacancy", "the title of the vacancy", "Second in Science");
    private static readonly LetterValue Job = new("job", "title and version of the job description", "Second in Science, version 2");
    private static readonly LetterValue Who = new("who", "who did it", "Harriet Sample");
    private static readonly LetterValue Postholder = new("postholder", "the name of the postholder", "Amara Exampleton");
    private static readonly LetterValue Version = new("version", "the version of the job description", "2");
    private static readonly LetterValue SignedOn = new("when", "day and time of the signature", "4 December 2026 at 10:15am");
    private static readonly LetterValue ForPostholder = LetterValue.Link("the job description, to sign", "/appointments/9TB4WX20CE");
    private static readonly LetterValue AppointmentForHr = LetterValue.Link("the appointment", "/hr/appointments/9TB4WX20CE");

    public static readonly LetterKind AppointmentToSign = new(
        "appointment-to-sign", "Your job description waits for your signature", "The postholder", "HR records an appointment",
        "To sign: the job description of {vacancy}",
        """
        We ask you to read and sign the job description of {vacancy}, version {version}. The chief executive has signed it already.

        [Sign in to read and sign]({link})

        Signing it does not replace the checks that are made before you start. If anything in it is not as you expected, do not sign, and write to {hr-email}.
        """,
        [Vacancy.Needed(), Version, ForPostholder]);

    public static readonly LetterKind AppointmentReminder = new(
        "appointment-reminder", "Reminder: your job description waits", "The postholder", "HR reminds the postholder",
        "Reminder: the job description of {vacancy} waits for your signature",
        """
        You have not yet signed the job description of {vacancy}, version {version}.

        [Sign in to read and sign]({link})

        If something keeps you from signing, write to {hr-email}.
        """,
        [Vacancy.Needed(), Version, ForPostholder]);

    public static readonly LetterKind CountersignedByYou = new(
        "countersigned-by-you", "You have signed your job description", "The postholder", "The postholder signs",
        "You have signed: {job}",
        """
        You signed the job description of {job}, on {when}.

        Your copy, with both signatures, is there after you sign in.

        [See your copy]({link})

        If it was not you who signed, write to {hr-email} at once.
        """,
        [Job.Needed(), SignedOn, ForPostholder]);

    public static readonly LetterKind CountersignedForHr = new(
        "countersigned-for-hr", "A postholder has signed", "The HR officer who recorded the appointment", "The postholder signs",
        "Countersigned: {job}",
        """
        {postholder} has signed the job description of {job}, on {when}.

        [See the file with both signatures]({link})
        """,
        [Job.Needed(), Postholder, SignedOn, AppointmentForHr]);

    public static readonly LetterKind CountersignedForSigner = new(
        "countersigned-for-signer", "A postholder has signed what you signed", "Who signed for the trust", "The postholder signs",
        "Countersigned: {job}",
        """
        The postholder, {postholder}, has signed the job description of {job}, which you signed on {day}.

        You need not do anything. HR keeps the file with both signatures.
        """,
        [Job.Needed(), Postholder, new("day", "when you signed", "2 November 2026")]);

    public static readonly LetterKind NoLongerToSign = new(
        "no-longer-to-sign", "You are no longer asked to sign", "The postholder", "HR withdraws an appointment before the postholder has signed",
        "About the job description of {vacancy}",
        """
        You are no longer asked to sign the job description of {vacancy}.

        If you did not expect this, write to {hr-email}.

        [See how it stands]({link})
        """,
        [Vacancy.Needed(), ForPostholder]);

    public static readonly LetterKind AppointmentWithdrawn = new(
        "appointment-withdrawn", "Your appointment was withdrawn", "The postholder", "HR withdraws an appointment after the postholder has signed",
        "About the job description of {vacancy}",
        """
        The appointment for which you signed the job description of {vacancy} has been withdrawn.

        If you did not expect this, write to {hr-email}.

        [See how it stands]({link})
        """,
        [Vacancy.Needed(), ForPostholder]);

    public static readonly LetterKind AppointmentWithdrawnForHr = new(
        "appointment-withdrawn-for-hr", "An appointment was withdrawn", "The HR officer who recorded the appointment", "HR withdraws an appointment",
        "Appointment withdrawn: {vacancy}",
        """
        {who} has withdrawn the appointment of {postholder} to {vacancy}. The reason stands on the page.

        [See the appointment]({link})
        """,
        [Vacancy.Needed(), Who, Postholder, AppointmentForHr]);

    public static IReadOnlyList<LetterKind> All { get; } =
    [
        AppointmentToSign, AppointmentReminder, CountersignedByYou, CountersignedForHr,
        CountersignedForSigner, NoLongerToSign, AppointmentWithdrawn, AppointmentWithdrawnForHr,
    ];
}
