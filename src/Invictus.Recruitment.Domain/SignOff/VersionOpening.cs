using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>Somebody who may sign had exactly this text on the screen. Several can be signed in one sitting only after each was opened.</summary>
public sealed class VersionOpening
{
    /// <summary>An opening.</summary>
    public VersionOpening(long versionId, long accountId, string contentSha256, DateTimeOffset openedAt) =>
        (VersionId, AccountId, ContentSha256, OpenedAt) = (versionId, accountId, contentSha256, openedAt);

    private VersionOpening() => ContentSha256 = "";

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The version.</summary>
    public long VersionId { get; private set; }

    /// <summary>Who opened it.</summary>
    public long AccountId { get; private set; }

    /// <summary>The text that was shown: lower-case hexadecimal SHA-256 of the canonical content.</summary>
    [NotPersonal]
    public string ContentSha256 { get; private set; }

    /// <summary>When it was first opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }
}
