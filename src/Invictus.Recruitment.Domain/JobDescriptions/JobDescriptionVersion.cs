using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>One version of a job description. Only its <see cref="JobDescription"/> changes it, and only while it is a draft.</summary>
public sealed class JobDescriptionVersion
{
    internal JobDescriptionVersion(int number, JobDescriptionContent content, SourceDocument? source, DateTimeOffset at)
    {
        (Number, Content, Source, DraftedAt) = (number, content, source, at);
        ContentSha256 = CanonicalContent.Sha256(content);
    }

    private JobDescriptionVersion() => (Content, ContentSha256) = (null!, "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>1, 2, 3… within the job description.</summary>
    public int Number { get; private set; }

    /// <summary>Where it stands.</summary>
    public VersionStatus Status { get; private set; }

    /// <summary>What it says.</summary>
    public JobDescriptionContent Content { get; private set; }

    /// <summary>SHA-256 of the canonical content, lower-case hexadecimal.</summary>
    public string ContentSha256 { get; private set; }

    /// <summary>The file it was read from; null when it was written here.</summary>
    public SourceDocument? Source { get; private set; }

    /// <summary>When the draft was begun.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>When it last went to the chief executive.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who sent it there, for the queue.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Why it came back; null when it did not, or has been submitted again since.</summary>
    public string? ReturnReasons { get; private set; }

    /// <summary>The chief executive's signature.</summary>
    public GivenSignature? Signature { get; private set; }

    /// <summary>The signed PDF; loaded only when asked for.</summary>
    public SignedFile? File { get; private set; }

    /// <summary>The signed PDF's key.</summary>
    public long? FileId { get; private set; }

    /// <summary>Only a signed version can be advertised.</summary>
    public bool IsSigned => Status == VersionStatus.Signed;

    internal void Write(JobDescriptionContent content) =>
        (Content, ContentSha256) = (content, CanonicalContent.Sha256(content));

    internal void Submit(Stamp by) =>
        (Status, SubmittedAt, SubmittedBy, ReturnReasons) = (VersionStatus.AwaitingSignOff, by.At, by.Actor, null);

    internal void Sign(GivenSignature signature, SignedFile file) =>
        (Status, Signature, File) = (VersionStatus.Signed, signature, file);

    internal void Return(string reasons) => (Status, ReturnReasons) = (VersionStatus.Draft, reasons);
}

/// <summary>The file a version was read from, kept as it was given, with what the reader wants a person to look at.</summary>
public sealed class SourceDocument
{
    /// <summary>Most characters kept of a file's name.</summary>
    public const int NameMax = 200;

    /// <summary>A file that was read.</summary>
    public SourceDocument(string name, string sha256, byte[] bytes, IReadOnlyList<SourceWarning> warnings) =>
        (Name, Sha256, Bytes, Warnings) = (name.Length > NameMax ? name[^NameMax..] : name, sha256, bytes, warnings);

    private SourceDocument() => (Name, Sha256, Bytes, Warnings) = ("", "", [], []);

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>Its name, without folders.</summary>
    public string Name { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The file.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1819", Justification = "A column of bytes; copied nowhere else.")]
    public byte[] Bytes { get; private set; }

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<SourceWarning> Warnings { get; private set; }
}

/// <summary>A place in the source that a person should look at.</summary>
/// <param name="Line">1-based line of the source.</param>
/// <param name="Message">What is doubtful there.</param>
/// <param name="Place">Where that is in the words of the file, "page 3"; empty when the line says enough.</param>
/// <param name="Beside">Verbatim text of the content that the warning belongs to; empty when it belongs to none.</param>
public sealed record SourceWarning(int Line, string Message, string Place = "", string Beside = "");
