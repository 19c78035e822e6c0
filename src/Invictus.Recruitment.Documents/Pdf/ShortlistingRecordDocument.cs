namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>The record of a shortlisting: who rated, by what, what was agreed, what was decided and why.</summary>
/// <param name="TrustName">The employer.</param>
/// <param name="Post">The title of the vacancy.</param>
/// <param name="Reference">The public reference of the vacancy, as people read it.</param>
/// <param name="WrittenAt">When the record was written; also the date of the file.</param>
/// <param name="ByName">Applicants are named; otherwise they bear the numbers that the panel knows them by.</param>
/// <param name="Facts">What stands at the head: school, closing time, pass mark, when outcomes were released.</param>
/// <param name="Panel">Who shortlisted.</param>
/// <param name="Scale">What the ratings mean, "0 Not evidenced: …", in order.</param>
/// <param name="Criteria">What was rated, in the order of the person specification.</param>
/// <param name="Applicants">Everybody who was before the panel, in the order of the ranking.</param>
public sealed record ShortlistingRecordDocument(
    string TrustName,
    string Post,
    string Reference,
    DateTimeOffset WrittenAt,
    bool ByName,
    IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<RecordedMember> Panel,
    IReadOnlyList<string> Scale,
    IReadOnlyList<RecordedCriterion> Criteria,
    IReadOnlyList<RecordedApplicant> Applicants)
{
    /// <summary>Every rating that a member submitted, earlier versions too, in the order of applicants, criteria and members.</summary>
    public IReadOnlyList<RecordedOpinion> Opinions { get; init; } = [];

    /// <summary>Every set of ratings that a member gave of an applicant, earlier versions too, in the order of members, applicants and versions.</summary>
    public IReadOnlyList<RecordedSubmission> Submissions { get; init; } = [];

    /// <summary>Conflicts of interest and reopened ratings, in the order of time.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];

    /// <summary>How far members agreed: a figure with its name and what it rests on.</summary>
    public IReadOnlyList<RecordedFigure> Statistics { get; init; } = [];
}

/// <summary>What one member gave for one criterion of one applicant.</summary>
/// <param name="Applicant">As the record calls them.</param>
/// <param name="Criterion">The number of the criterion.</param>
/// <param name="Member">Who rated.</param>
/// <param name="Version">1, and one more each time it was reopened.</param>
/// <param name="Rating">0 to 3.</param>
/// <param name="Note">What was said with it, or later.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="Counts">False for an earlier version, and for ratings of somebody whom the member turned out to know.</param>
public sealed record RecordedOpinion(string Applicant, int Criterion, string Member, int Version, int Rating, string Note, DateTimeOffset SubmittedAt, bool Counts)
{
    /// <summary>A next version took its place; otherwise what does not count is of somebody whom the member knows.</summary>
    public bool IsReplaced { get; init; }
}

/// <summary>One version of a member's ratings of an applicant.</summary>
/// <param name="Member">Who rated.</param>
/// <param name="Applicant">As the record calls them.</param>
/// <param name="Version">1, and one more each time it was reopened.</param>
/// <param name="SubmittedAt">When; null when it never was.</param>
/// <param name="ReplacedAt">When it was reopened and a next version took its place; null for the last one.</param>
/// <param name="ReplacedBy">Who reopened it; empty for the last one.</param>
/// <param name="Reason">Why; empty for the last one.</param>
/// <param name="Knows">The member declared that they know the applicant: the ratings do not count.</param>
public sealed record RecordedSubmission(
    string Member, string Applicant, int Version, DateTimeOffset? SubmittedAt, DateTimeOffset? ReplacedAt, string ReplacedBy, string Reason, bool Knows);

/// <summary>Something that happened during shortlisting.</summary>
/// <param name="At">When.</param>
/// <param name="What">In words, with the member and the applicant.</param>
/// <param name="Reason">The reason that was given; empty for none.</param>
/// <param name="By">Who recorded it.</param>
public sealed record RecordedEvent(DateTimeOffset At, string What, string Reason, string By);

/// <summary>A figure of agreement.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">As pages show it.</param>
/// <param name="Count">How many things it rests on.</param>
public sealed record RecordedFigure(string Name, string Value, int Count)
{
    /// <summary>It is about one criterion; the PDF says in one sentence when all of these rest on too little.</summary>
    public bool IsOfCriterion { get; init; }

    /// <summary>It rests on too little to be given.</summary>
    public bool IsTooFew { get; init; }
}

/// <summary>A member of the panel.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Role">"Chair" or "Member".</param>
/// <param name="Training">Training in safer recruitment in words; empty for none.</param>
public sealed record RecordedMember(string Name, string Role, string Training);

/// <summary>A criterion that was rated.</summary>
/// <param name="Number">Its number among those rated, counted from 1.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Importance">"Essential" or "Desirable".</param>
/// <param name="Weight">1 to 3.</param>
public sealed record RecordedCriterion(int Number, string Text, string Importance, int Weight);

/// <summary>An applicant in the record.</summary>
/// <param name="Called">The name, or "Applicant 4711".</param>
/// <param name="Rank">Place in the ranking; null while a rating is not agreed.</param>
/// <param name="Essential">Share of the essential points, "83 % (10 of 12)"; empty when there are none.</param>
/// <param name="Desirable">Share of the desirable points.</param>
/// <param name="EssentialsMet">Every essential criterion was rated at the pass mark or above, in words.</param>
/// <param name="Ratings">What was agreed, by criterion.</param>
/// <param name="Decisions">Every decision, oldest first; the last one counts.</param>
public sealed record RecordedApplicant(
    string Called,
    int? Rank,
    string Essential,
    string Desirable,
    string EssentialsMet,
    IReadOnlyList<RecordedRating> Ratings,
    IReadOnlyList<RecordedDecision> Decisions)
{
    /// <summary>Asks for the guaranteed interview and meets every essential criterion; never set in a record that a panel member saves.</summary>
    public bool GuaranteedInterview { get; init; }
}

/// <summary>An agreed rating.</summary>
/// <param name="Criterion">The number of the criterion.</param>
/// <param name="Rating">In words, "2 Evidenced"; empty when none was agreed.</param>
/// <param name="Note">How the panel came to it.</param>
public sealed record RecordedRating(int Criterion, string Rating, string Note);

/// <summary>A decision.</summary>
/// <param name="Outcome">"Shortlisted".</param>
/// <param name="Reason">The reason from the list.</param>
/// <param name="Words">The reason in words; empty for none.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedAt">When.</param>
public sealed record RecordedDecision(string Outcome, string Reason, string Words, string DecidedBy, DateTimeOffset DecidedAt);
