using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>How the signer proved once more, at the moment of signing, who they are.</summary>
public enum Confirmation
{
    /// <summary>The password of the account, typed again.</summary>
    Password,

    /// <summary>A passkey of the account, used again.</summary>
    Passkey,
}

/// <summary>For whom a deputy signs, and the period for which that was delegated; both days belong to it.</summary>
public sealed record DelegatedBy(long AccountId, string Name, DateOnly From, DateOnly Until);

/// <summary>
/// An electronic signature as an act: who, in what role, with which words and mark, when, and on exactly what
/// (simple electronic signature in English law). The cryptographic signature in the PDF is made from it.
/// </summary>
public sealed class GivenSignature
{
    /// <summary>Most characters in a typed mark; long enough for any name.</summary>
    public const int MarkMax = 120;

    /// <summary>Most characters in the statement.</summary>
    public const int StatementMax = 500;

    /// <summary>The role of the one who signs in their own right.</summary>
    public const string ChiefExecutive = "Chief Executive Officer";

    /// <summary>The role of the one who signs for another.</summary>
    public const string Deputy = "Deputy for the Chief Executive Officer";

    /// <summary>The role of the one who is appointed, and countersigns.</summary>
    public const string Postholder = "Postholder";

    /// <summary>A signature given now.</summary>
    /// <param name="signerId">The account that signed, after proving again who it is.</param>
    /// <param name="signerName">The signer's name as the trust knows it.</param>
    /// <param name="role">In what capacity: "Chief Executive Officer".</param>
    /// <param name="mark">The name the signer typed.</param>
    /// <param name="statement">The sentence the signer agreed to.</param>
    /// <param name="at">The server's instant; a typed date is never trusted.</param>
    /// <param name="contentSha256">What was signed: lower-case hexadecimal SHA-256 of the canonical content.</param>
    /// <param name="drawing">The mark drawn by hand, beside the typed name.</param>
    /// <param name="delegatedBy">For whom it was given; null in the signer's own right.</param>
    /// <param name="confirmation">How the signer proved again who they are; null where that is not on record.</param>
    public GivenSignature(
        long signerId, string signerName, string role, string mark, string statement, DateTimeOffset at, string contentSha256,
        DrawnMark? drawing = null, DelegatedBy? delegatedBy = null, Confirmation? confirmation = null)
    {
        (SignerId, SignerName, Role, Mark, Statement, At, ContentSha256) = (signerId, signerName, role, mark, statement, at, contentSha256);
        (Drawing, Confirmation) = (drawing?.Text, confirmation);
        (OnBehalfOfId, OnBehalfOf, DelegatedFrom, DelegatedUntil) = (delegatedBy?.AccountId, delegatedBy?.Name, delegatedBy?.From, delegatedBy?.Until);
    }

    private GivenSignature() => (SignerName, Role, Mark, Statement, ContentSha256) = ("", "", "", "", "");

    /// <summary>The account that signed.</summary>
    public long SignerId { get; private set; }

    /// <summary>The signer's name.</summary>
    [Personal(PersonalKind.Staff)]
    public string SignerName { get; private set; }

    /// <summary>The capacity.</summary>
    [NotPersonal]
    public string Role { get; private set; }

    /// <summary>The typed mark.</summary>
    [Personal(PersonalKind.Staff)]
    public string Mark { get; private set; }

    /// <summary>The sentence agreed to.</summary>
    [NotPersonal]
    public string Statement { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>On what.</summary>
    [NotPersonal]
    public string ContentSha256 { get; private set; }

    /// <summary>The mark drawn by hand, as the text of a <see cref="DrawnMark"/>; null when the name was only typed.</summary>
    [Personal(PersonalKind.Staff)]
    public string? Drawing { get; private set; }

    /// <summary>The account for which it was given.</summary>
    public long? OnBehalfOfId { get; private set; }

    /// <summary>For whom it was given; null in the signer's own right.</summary>
    [Personal(PersonalKind.Staff)]
    public string? OnBehalfOf { get; private set; }

    /// <summary>First day of the delegation.</summary>
    public DateOnly? DelegatedFrom { get; private set; }

    /// <summary>Last day of the delegation, as it was agreed.</summary>
    public DateOnly? DelegatedUntil { get; private set; }

    /// <summary>How the signer proved again who they are.</summary>
    public Confirmation? Confirmation { get; private set; }

    /// <summary>The capacity in full: "Deputy for the Chief Executive Officer, Carys Example, delegated from 1 November 2026 to 14 November 2026".</summary>
    public string Capacity => OnBehalfOf is null
        ? Role
        : CapacityOf(new DelegatedBy(OnBehalfOfId!.Value, OnBehalfOf, DelegatedFrom!.Value, DelegatedUntil!.Value));

    /// <summary>The capacity in which somebody signs.</summary>
    /// <param name="delegatedBy">For whom; null in their own right.</param>
    public static string CapacityOf(DelegatedBy? delegatedBy) => delegatedBy is null
        ? ChiefExecutive
        : $"{Deputy}, {delegatedBy.Name}, delegated from {London.Date(delegatedBy.From)} to {London.Date(delegatedBy.Until)}";

    /// <summary>The sentence that a signer agrees to.</summary>
    /// <param name="title">The job title.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="delegatedBy">For whom a deputy signs; null in the chief executive's own right.</param>
    public static string StatementFor(string title, int version, DelegatedBy? delegatedBy = null) =>
        $"I sign version {version} of the job description “{title}”, which I have read, for Invictus Education Trust"
        + (delegatedBy is null ? "." : $", as {char.ToLowerInvariant(Deputy[0])}{CapacityOf(delegatedBy)[1..]}.");
}
