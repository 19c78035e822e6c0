using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>A version of a job description as it goes into a PDF.</summary>
/// <param name="Content">What it says; printed in full and in order.</param>
/// <param name="TrustName">The employer, "Invictus Education Trust".</param>
/// <param name="Reference">The public reference of the document, as people read it.</param>
/// <param name="Version">Counted from 1.</param>
/// <param name="Date">The day of this version; also the date of the file, so that the same version gives the same bytes.</param>
/// <param name="ContentSha256">SHA-256 of the content, 64 hexadecimal digits.</param>
/// <param name="VerificationUrl">The absolute address of the page on which anyone can check the document.</param>
public sealed record JobDescriptionDocument(
    JobDescriptionContent Content,
    string TrustName,
    string Reference,
    int Version,
    DateOnly Date,
    string ContentSha256,
    string VerificationUrl);
