using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Data.Monitoring;

/// <summary>
/// Somebody's monitoring answers, and nothing that says whose: no applicant, no application, no vacancy, no time. The token is made from
/// the application's reference with a secret that is not in the database; the answers are encrypted and all of one length.
/// </summary>
public sealed class SealedAnswers
{
    /// <summary>Characters of a token.</summary>
    public const int TokenLength = 43;

    public SealedAnswers(string token, string sealedText) => (Token, Sealed) = (token, sealedText);

    private SealedAnswers() => (Token, Sealed) = ("", "");

    /// <summary>The key of the row: random to whoever does not hold the secret, so rows stand in no order that tells anything.</summary>
    [NotPersonal]
    public string Token { get; private set; }

    /// <summary>The answers, encrypted.</summary>
    [NotPersonal]
    public string Sealed { get; private set; }

    public void Replace(string sealedText) => Sealed = sealedText;
}
