using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Data.Mail;

/// <summary>A letter waiting to be sent, stored in the transaction of what it tells about: either both happen or neither.</summary>
public sealed class Letter
{
    /// <summary>How long a letter waits after each failed try: nearly two days in all, so that a weekend's repair of the mail server is soon enough.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>How long one portal has a letter to itself. Sending takes a fraction of that; after a crash another one takes the letter up again.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    public const int AddressMax = 256;
    public const int SubjectMax = 200;
    public const int KindMax = 50;
    public const int LabelMax = 100;
    public const int TroubleMax = 300;

    /// <summary>What stands in place of a link that works once, wherever the letter is read again.</summary>
    public const string UsedLink = "(a link that worked once; it is not kept)";

    /// <summary>After so many tries a letter is left for a person to look at.</summary>
    public static int AttemptsMax => Pauses.Count + 1;

    /// <param name="to">Whom it goes to, and what it belongs to.</param>
    /// <param name="kind">Which letter it is; empty for one that the catalogue does not know.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text; paragraphs are parted by an empty line. The link, if any, is a paragraph of its own: label, colon, new line, address.</param>
    /// <param name="link">The one link.</param>
    /// <param name="at">When it was written.</param>
    public Letter(Addressee to, string kind, string subject, string text, LetterLink? link, DateTimeOffset at)
    {
        (To, AccountId, ApplicationId, Kind) = (to.Email, to.AccountId, to.ApplicationId, kind);
        (Subject, Text, QueuedAt, NextTryAt) = (subject.Length > SubjectMax ? subject[..(SubjectMax - 1)] + "…" : subject, text, at, at);
        (LinkLabel, Link, LinkWorksOnce) = (link?.Label, link?.Address, link is { WorksOnce: true });
    }

    public Letter(string to, string subject, string text, DateTimeOffset at)
        : this(new Addressee(to), "", subject, text, null, at)
    {
    }

    private Letter() => (To, Kind, Subject, Text) = ("", "", "", "");

    public long Id { get; private set; }

    /// <summary>Its name in addresses.</summary>
    public Reference Reference { get; private set; } = Reference.New();

    /// <summary>The key of its kind in the catalogue of letters.</summary>
    [NotPersonal]
    public string Kind { get; private set; }

    /// <summary>Whose account it is about, so that they find it again; null for the trust's own address.</summary>
    public long? AccountId { get; private set; }

    /// <summary>Which application it is about, if any.</summary>
    public long? ApplicationId { get; private set; }

    [Personal(PersonalKind.Contact)]
    public string To { get; private set; }

    [NotPersonal]
    public string Subject { get; private set; }

    /// <summary>Plain text; nothing sensitive goes into a letter. Empty once it is old enough to be forgotten.</summary>
    [Personal(PersonalKind.Contact)]
    public string Text { get; private set; }

    [NotPersonal]
    public string? LinkLabel { get; private set; }

    /// <summary>Where the letter leads; gone once it has left if it works only once.</summary>
    [Personal(PersonalKind.Contact)]
    public string? Link { get; private set; }

    public bool LinkWorksOnce { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public LetterStatus Status { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Why the last try failed, in plain words and without anybody's address.</summary>
    [NotPersonal]
    public string? Trouble { get; private set; }

    public DateTimeOffset? TroubleAt { get; private set; }

    /// <summary>Which sender has it now; another one's store is refused.</summary>
    public Guid? Lease { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>The text without a link that works once: what may be shown again.</summary>
    public string TextToShow => LinkWorksOnce && Link is not null ? Text.Replace(Link, UsedLink, StringComparison.Ordinal) : Text;

    public void Sent(DateTimeOffset at)
    {
        (Status, SentAt, Attempts, Trouble, TroubleAt) = (LetterStatus.Sent, at, Attempts + 1, null, null);
        Release();
        ForgetSecret();
    }

    /// <summary>Waits longer after each failure, and is left for a person after the last.</summary>
    /// <param name="at">When.</param>
    /// <param name="trouble">Why, in plain words.</param>
    /// <param name="forGood">Trying again would not help, such as an address that does not exist.</param>
    public void Failed(DateTimeOffset at, string trouble = "It could not be sent.", bool forGood = false)
    {
        Attempts++;
        (Trouble, TroubleAt) = (trouble.Length > TroubleMax ? trouble[..TroubleMax] : trouble, at);
        if (forGood || Attempts >= AttemptsMax)
            Status = LetterStatus.Stuck;
        else
            NextTryAt = at + Pauses[Attempts - 1];
        Release();
    }

    /// <summary>Why it cannot be sent again by hand, or null.</summary>
    public string? WhyNotHandle() => Rule.Unless(Status == LetterStatus.Stuck, Status switch
    {
        LetterStatus.Sent => "This letter has been sent meanwhile.",
        LetterStatus.GivenUp => "Somebody has given this letter up already.",
        _ => "This letter is waiting to be sent.",
    });

    /// <summary>Somebody has put the cause right: as if it were new.</summary>
    /// <exception cref="RuleViolation">It is not stuck.</exception>
    public void SendAgain(DateTimeOffset at)
    {
        Rule.Keep(WhyNotHandle());
        (Status, Attempts, NextTryAt) = (LetterStatus.Waiting, 0, at);
    }

    /// <summary>Somebody has told the person by another way, or the letter is no longer true.</summary>
    /// <exception cref="RuleViolation">It is not stuck.</exception>
    public void GiveUp()
    {
        Rule.Keep(WhyNotHandle());
        Status = LetterStatus.GivenUp;
        ForgetSecret();
    }

    private void Release() => (Lease, LeasedUntil) = (null, null);

    private void ForgetSecret()
    {
        if (!LinkWorksOnce || Link is null)
            return;
        Text = TextToShow;
        Link = null;
    }
}

/// <summary>How far a letter is.</summary>
public enum LetterStatus
{
    /// <summary>It will be sent, or tried again.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>It could not be sent; a person has to look at it.</summary>
    Stuck,

    /// <summary>A person has decided that it is not to be sent.</summary>
    GivenUp,
}

/// <summary>Whom a letter goes to.</summary>
/// <param name="Email">The address.</param>
/// <param name="AccountId">The account whose owner may read it again.</param>
/// <param name="ApplicationId">The application that it is about.</param>
public sealed record Addressee(string Email, long? AccountId = null, long? ApplicationId = null);

/// <summary>The one link of a letter.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="WorksOnce">It opens something to whoever has it: never shown again, and not kept once the letter has left.</param>
public sealed record LetterLink(string Label, string Address, bool WorksOnce = false);
