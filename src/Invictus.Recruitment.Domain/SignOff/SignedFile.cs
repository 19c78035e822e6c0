using System.Security.Cryptography;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>A signed PDF as it was made: stored once, never replaced. Its hash says whether the store still holds the same bytes.</summary>
public sealed class SignedFile
{
    /// <summary>Keeps a file.</summary>
    public SignedFile(byte[] bytes, DateTimeOffset madeAt) =>
        (Bytes, Sha256, MadeAt) = (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), madeAt);

    private SignedFile() => (Bytes, Sha256) = ([], "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The file.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1819", Justification = "A column of bytes; copied nowhere else.")]
    public byte[] Bytes { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file.</summary>
    public string Sha256 { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The bytes are still those that were stored.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Bytes)) == Sha256;
}
