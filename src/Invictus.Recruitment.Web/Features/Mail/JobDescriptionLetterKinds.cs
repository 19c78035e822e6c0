namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters about job descriptions: they name the job and lead to the page; what was written about it is read there.</summary>
internal static class JobDescriptionLetterKinds
{
    private static readonly LetterValue Job = new("job", "title and version of the job description", "Second in Science, version 2");
    private static readonly LetterValue Who = new("who", "who did it", "Harriet Sample");
    private static readonly LetterValue ForSigner = LetterValue.Link("the job description, under Sign-off", "/sign-off/3F8KQ0ZT6M");
    private static readonly LetterValue ForHr = LetterValue.Link("the job description", "/hr/job-descriptions/3F8KQ0ZT6M");
    private static readonly LetterValue Reasons = new("reasons", "that there are reasons, and how many comments", "reasons and 2 comments on passages");
    private static readonly LetterValue Signer = new("signer", "who signed, and in what capacity", "Carys Example, Chief Executive Officer");
    private static readonly LetterValue Deputy = new("deputy", "the deputy", "Olive Example");
    private static readonly LetterValue Chief = new("chief-executive", "who delegated", "Carys Example");
    private static readonly LetterValue From = new("from", "the first day", "2 November 2026");
    private static readonly LetterValue Until = new("until", "the last day", "8 November 2026");

    public static readonly LetterKind SignOffAsked = new(
        "sign-off-asked", "A job description waits for a signature", "Every chief executive, and whoever is a deputy that day", "HR submits a job description",
        "To sign: {job}",
        """
        {who} has submitted {job} for your signature.

        Read it, see what changed, and sign or return it.

        [Read the job description]({link})
        """,
        [Job.Needed(), Who, ForSigner]);

    public static readonly LetterKind SignOffSubmitted = new(
        "sign-off-submitted", "Your job description is with the chief executive", "The HR officer who submitted it", "HR submits a job description",
        "Submitted: {job}",
        """
        {job} is with the chief executive now. Nobody can change it there.

        You will hear when it is signed or returned.

        [See how it stands]({link})
        """,
        [Job.Needed(), ForHr]);

    public static readonly LetterKind SignOffReturned = new(
        "sign-off-returned", "Your job description was returned", "The HR officer who submitted it", "The chief executive or a deputy returns a job description",
        "Returned: {job}",
        """
        {who} has returned {job} with {reasons}. It is a draft again.

        [Read them beside the text]({link})
        """,
        [Job.Needed(), Who, Reasons, ForHr]);

    public static readonly LetterKind SignOffReturnedToHr = new(
        "sign-off-returned-to-hr", "A job description went back to HR", "Every chief executive, and whoever is a deputy that day", "The chief executive or a deputy returns a job description",
        "Returned to HR: {job}",
        """
        {who} has returned {job} to HR, with {reasons}.

        You will hear when it is submitted again.
        """,
        [Job.Needed(), Who, Reasons]);

    public static readonly LetterKind SignOffDone = new(
        "sign-off-done", "Your job description is signed", "The HR officer who submitted it", "The chief executive or a deputy signs",
        "Signed: {job}",
        """
        {signer}, has signed {job}. It can be advertised now.

        [Signed file and next steps]({link})
        """,
        [Job.Needed(), Signer.Needed(), ForHr]);

    public static readonly LetterKind SignOffDoneForSigners = new(
        "sign-off-done-for-signers", "A job description was signed", "Every chief executive, and whoever is a deputy that day", "The chief executive or a deputy signs",
        "Signed: {job}",
        """
        {signer}, has signed {job} on {when}.

        If you did not expect this, write to {hr-email} at once.

        [See the signed file]({link})
        """,
        [Job.Needed(), Signer.Needed(), new("when", "day and time", "4 December 2026 at 10:15am"), ForSigner]);

    public static readonly LetterKind ReviewAhead = new(
        "review-ahead", "A review is coming", "HR", "30 days before the day on which a job description is to be reviewed",
        "Review: {job}",
        """
        The job description {job} is to be reviewed on {day}.

        Read it, amend it if something has changed, or set another review date.

        [Read the job description]({link})
        """,
        [Job.Needed() with { Means = "the title of the job description", Example = "Second in Science" }, new("day", "the day of the review", "24 December 2026"), ForHr]);

    public static readonly LetterKind ReviewDue = new(
        "review-due", "A review is due", "HR", "The day on which a job description is to be reviewed",
        "Review: {job}",
        """
        The job description {job} was to be reviewed by {day}.

        Read it, amend it if something has changed, or set another review date.

        [Read the job description]({link})
        """,
        [Job.Needed() with { Means = "the title of the job description", Example = "Second in Science" }, new("day", "the day of the review", "24 December 2026"), ForHr]);

    public static readonly LetterKind DeputyNamed = new(
        "deputy-named", "You are a deputy", "The deputy", "The chief executive delegates sign-off",
        "You may sign job descriptions as a deputy",
        """
        {chief-executive} has made you deputy for signing job descriptions from {from} to {until}. Both days belong to it.

        In that time you find what waits under “Sign-off”. What you submit yourself, somebody else must sign.

        [Go to Sign-off]({link})
        """,
        [Chief, From.Needed(), Until.Needed(), LetterValue.Link("Sign-off", "/sign-off")]);

    public static readonly LetterKind DelegationMade = new(
        "delegation-made", "You have delegated sign-off", "The chief executive", "The chief executive delegates sign-off",
        "You have delegated sign-off",
        """
        {deputy} may sign job descriptions as your deputy from {from} to {until}. You can sign as well, and you can end it at any time.

        [See your delegations]({link})
        """,
        [Deputy.Needed(), From, Until, LetterValue.Link("the delegations", "/sign-off/delegation")]);

    public static readonly LetterKind DeputyEnded = new(
        "deputy-ended", "Your time as a deputy has ended", "The deputy", "The chief executive ends a delegation early",
        "Your time as a deputy has ended",
        "{chief-executive} has ended your time as deputy for signing job descriptions, from now on. Signatures you have given stay valid.",
        [Chief]);

    public static readonly LetterKind DelegationEnded = new(
        "delegation-ended", "You have ended a delegation", "The chief executive", "The chief executive ends a delegation early",
        "You have ended a delegation",
        "{deputy} can no longer sign job descriptions as your deputy. Signatures given before stay valid.",
        [Deputy.Needed()]);

    public static IReadOnlyList<LetterKind> All { get; } =
    [
        SignOffAsked, SignOffSubmitted, SignOffReturned, SignOffReturnedToHr, SignOffDone, SignOffDoneForSigners,
        ReviewAhead, ReviewDue, DeputyNamed, DelegationMade, DeputyEnded, DelegationEnded,
    ];
}
