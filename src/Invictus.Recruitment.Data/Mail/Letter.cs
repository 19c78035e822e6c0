using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Data.Mail;

/// <summary>A letter waiting to be sent, stored in the transaction of what it tells about: either both happen or neither.</summary>
public sealed class Letter
{
    /// <summary>After so many tries a letter is left for a person to look at.</summary>
    public const int AttemptsMax = 8;

    public Letter(string to, string subject, string text, DateTimeOffset at) =>
        (To, Subject, Text, QueuedAt, NextTryAt) = (to, subject, text, at, at);

    private Letter() => (To, Subject, Text) = ("", "", "");

    public long Id { get; private set; }

    [Personal(PersonalKind.Contact)]
    public string To { get; private set; }

    [NotPersonal]
    public string Subject { get; private set; }

    /// <summary>Plain text; nothing sensitive goes into a letter.</summary>
    [Personal(PersonalKind.Contact)]
    public string Text { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public int Attempts { get; private set; }

    public void Sent(DateTimeOffset at) => (SentAt, Attempts) = (at, Attempts + 1);

    /// <summary>Waits longer after each failure: 1, 2, 4… minutes.</summary>
    public void Failed(DateTimeOffset at) =>
        (Attempts, NextTryAt) = (Attempts + 1, at + TimeSpan.FromMinutes(Math.Pow(2, Attempts)));
}
