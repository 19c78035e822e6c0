using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>
/// An electronic signature as an act: who, in what role, with which words and mark, when, and on exactly what
/// (simple electronic signature in English law). The cryptographic signature in the PDF is made from it.
/// </summary>
public sealed class GivenSignature
{
    /// <summary>Most characters in a typed mark; long enough for any name.</summary>
    public const int MarkMax = 120;

    /// <summary>A signature given now.</summary>
    /// <param name="signerId">The account that signed, after entering its password again.</param>
    /// <param name="signerName">The signer's name as the trust knows it.</param>
    /// <param name="role">In what capacity: "Chief Executive Officer".</param>
    /// <param name="mark">The name the signer typed.</param>
    /// <param name="statement">The sentence the signer agreed to.</param>
    /// <param name="at">The server's instant; a typed date is never trusted.</param>
    /// <param name="contentSha256">What was signed: lower-case hexadecimal SHA-256 of the canonical content.</param>
    public GivenSignature(long signerId, string signerName, string role, string mark, string statement, DateTimeOffset at, string contentSha256) =>
        (SignerId, SignerName, Role, Mark, Statement, At, ContentSha256) = (signerId, signerName, role, mark, statement, at, contentSha256);

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

    /// <summary>The sentence a chief executive agrees to.</summary>
    public static string StatementFor(string title, int version) =>
        $"I sign version {version} of the job description “{title}”, which I have read, for Invictus Education Trust.";
}
