using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>One sending of an application. Until the closing time it can be sent again; each is kept, the last counts.</summary>
public sealed class Submission
{
    internal Submission(int number, string closed, string sha256, DateTimeOffset at) => (Number, Closed, ContentSha256, At) = (number, closed, sha256, at);

    private Submission() => (Closed, ContentSha256) = ("", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>The form as sent, closed.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Closed { get; private set; }

    /// <summary>SHA-256 of the form as sent: sending the same again changes nothing.</summary>
    [NotPersonal]
    public string ContentSha256 { get; private set; }

    /// <summary>When it reached the portal.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What was sent.</summary>
    public ApplicationForm Form(ISeal seal) => ApplicationForm.FromJson(seal.Open(Closed));
}
