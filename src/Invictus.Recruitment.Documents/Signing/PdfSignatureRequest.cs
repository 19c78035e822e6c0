using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>The two people who sign a job description, in the order in which they do.</summary>
public enum SignatureRole
{
    /// <summary>The Chief Executive Officer, first: certifies the document, so that nothing but the second signature may follow.</summary>
    ChiefExecutive,

    /// <summary>The postholder, on appointment: countersigns.</summary>
    Postholder,
}

/// <summary>Who signs, when and how.</summary>
/// <param name="Role">Which of the two places is signed.</param>
/// <param name="SignerName">The signer's full name.</param>
/// <param name="RoleTitle">The signer's position in words, "Chief Executive Officer".</param>
/// <param name="SignedAt">The moment of signing; shown as a date in London.</param>
/// <param name="TypedMark">The name as the signer typed it: the visible mark.</param>
/// <param name="Reason">Why, in a few words: "I approve this job description".</param>
/// <param name="Location">Where, in a few words; empty to leave it out.</param>
public sealed record PdfSignatureRequest(
    SignatureRole Role,
    string SignerName,
    string RoleTitle,
    DateTimeOffset SignedAt,
    string TypedMark,
    string Reason,
    string Location)
{
    /// <summary>The mark drawn by hand, shown in place of the typed one; null to show the typed one.</summary>
    public DrawnMark? Drawing { get; init; }
}

/// <summary>The document cannot be signed like this now. The message is a sentence for the person who tried.</summary>
public sealed class PdfSigningException(string message) : Exception(message);
