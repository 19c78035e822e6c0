namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>An application as it goes into a PDF: the applicant's own copy, or HR's.</summary>
/// <param name="TrustName">The employer, "Invictus Education Trust".</param>
/// <param name="Copy">Whose copy it is, in words: "Your copy", "Copy for HR".</param>
/// <param name="Post">The title of the vacancy.</param>
/// <param name="ApplicantName">First names and last name.</param>
/// <param name="Reference">The public reference of the application, as people read it.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="WrittenAt">The date of the file; when nothing can change any more the time of submission, so that the same application gives the same bytes.</param>
/// <param name="Facts">What stands at the head: reference, school, time of submission.</param>
/// <param name="Groups">The answers, by part of the form.</param>
/// <param name="Evidence">What was written for each criterion, in the order of the person specification.</param>
/// <param name="Declarations">What was declared, a sentence each.</param>
public sealed record ApplicationDocument(
    string TrustName,
    string Copy,
    string Post,
    string ApplicantName,
    string Reference,
    DateTimeOffset SubmittedAt,
    DateTimeOffset WrittenAt,
    IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<AnswerGroup> Groups,
    IReadOnlyList<EvidenceAnswer> Evidence,
    IReadOnlyList<string> Declarations);

/// <summary>A part of the form.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Answers">Labels and answers; several lines of an answer are set as one.</param>
public sealed record AnswerGroup(string Heading, IReadOnlyList<(string Label, string Value)> Answers);

/// <summary>What was written for one criterion.</summary>
/// <param name="Criterion">The criterion, verbatim.</param>
/// <param name="About">Importance, weight and number of words in a line: "Essential, 120 words".</param>
/// <param name="Text">As the applicant wrote it; lines are paragraphs. Empty when nothing was written.</param>
/// <param name="Remark">A remark below it, for HR; empty for none.</param>
public sealed record EvidenceAnswer(string Criterion, string About, string Text, string Remark = "");
