namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters to those who apply.</summary>
internal static class ApplicationLetterKinds
{
    private static readonly LetterValue Vacancy = new("vacancy", "the title of the vacancy", "Second in Science");

    public static readonly LetterKind ApplicationReceived = new(
        "application-received", "We have received your application", "The applicant", "An application is submitted",
        "We have received your application for {vacancy}",
        """
        Thank you. Your application for {vacancy} arrived on {submitted}.

        Your reference is {reference}.

        The vacancy closes on {closes}. Until then you can change your answers and send them again. After that a panel reads every application without seeing names, and a person decides. We will write to you when there is a decision, whatever it is.

        You can follow your application, read what you sent and save it as a PDF:

        [See your application]({link})

        How we use what you wrote, for how long, and your rights stand in the privacy notice of the portal. If you have a question, write to {hr-email} and quote your reference.
        """,
        [
            Vacancy.Needed(),
            new LetterValue("reference", "the application's reference", "7Q2XM-4KD91").Needed(),
            new("submitted", "when it arrived", "4 December 2026 at 9:14pm"),
            new("closes", "the closing time", "11 December 2026 at 9am"),
            LetterValue.Link("the application", "/applications/7Q2XM4KD91"),
        ]);

    public static readonly LetterKind ChangesReceived = new(
        "changes-received", "We have received the changes", "The applicant", "An application is submitted again with changes",
        "We have received the changes to your application for {vacancy}",
        """
        Thank you. The changes to your application for {vacancy} arrived on {submitted}. They take the place of what you sent before; we keep both.

        Your reference is {reference}.

        The vacancy closes on {closes}. Until then you can change your answers and send them again.

        [See your application]({link})
        """,
        [
            Vacancy.Needed(),
            new LetterValue("reference", "the application's reference", "7Q2XM-4KD91").Needed(),
            new("submitted", "when they arrived", "4 December 2026 at 9:14pm"),
            new("closes", "the closing time", "11 December 2026 at 9am"),
            LetterValue.Link("the application", "/applications/7Q2XM4KD91"),
        ]);

    public static readonly LetterKind Withdrawn = new(
        "application-withdrawn", "You have withdrawn", "The applicant", "An application is withdrawn",
        "You have withdrawn your application for {vacancy}",
        """
        Your application for {vacancy} is withdrawn since {when}. Nobody decides on it.

        If the vacancy has not closed yet, you can take that back until {closes}.

        [See your application]({link})

        If it was not you, tell {hr-email}.
        """,
        [
            Vacancy.Needed(),
            new("when", "when it was withdrawn", "4 December 2026 at 9:14pm"),
            new("closes", "the closing time", "11 December 2026 at 9am"),
            LetterValue.Link("the application", "/applications/7Q2XM4KD91"),
        ]);

    public static readonly LetterKind OutcomeReleased = new(
        "outcome-released", "There is a decision about your application", "Each applicant of a vacancy", "HR releases the outcomes of shortlisting",
        "Your application for {vacancy}",
        """
        Thank you for applying for {vacancy}.

        The panel has made its decision. You can read it after you sign in.

        [Read the decision]({link})

        A person made this decision. If you would like feedback or a review of it, write to {hr-email}.
        """,
        // The outcome itself is read after signing in, because somebody else may open a letter; how to ask for a review must stay in it.
        [Vacancy.Needed(), LetterValue.Link("the application", "/applications/7Q2XM4KD91"), new LetterValue(LetterValue.HrEmail, "HR's address, for feedback and reviews", "hr@invictus.example").Needed()]);

    public static IReadOnlyList<LetterKind> All { get; } = [ApplicationReceived, ChangesReceived, Withdrawn, OutcomeReleased];
}
