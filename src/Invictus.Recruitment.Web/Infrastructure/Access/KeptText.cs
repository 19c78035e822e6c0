using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>What somebody typed into a form that could not be taken as it came.</summary>
/// <param name="Address">Where it was sent: an address of the portal, with its query.</param>
/// <param name="Page">The page it was typed on, where the browser told.</param>
/// <param name="WrittenBy">The account whose session it was; null when nobody can say.</param>
/// <param name="HadFile">A file was chosen too, which cannot be kept.</param>
/// <param name="Cleaned">Signs were taken out that no text can hold.</param>
/// <param name="Fields">Every field but form token and files, in order.</param>
internal sealed record TypedForm(string Address, string? Page, long? WrittenBy, bool HadFile, bool Cleaned, IReadOnlyList<TypedField> Fields)
{
    /// <summary>On a shared computer the next person must not read what the last one typed.</summary>
    public bool MayBeSeenBy(long accountId) => WrittenBy is null || WrittenBy == accountId;
}

internal sealed record TypedField(string Name, string Value);

/// <summary>
/// Carries a typed form through the sign-in page: encrypted, in a hidden field, good for a day. Nothing is stored on the server, and the
/// page tells nobody what was typed.
/// </summary>
internal sealed class KeptText(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>HttpContext.Items: the sealed form of a request that must sign in first.</summary>
    public const string Item = "kept.text";

    /// <summary>Longer than any form of the portal may be.</summary>
    public const int CharactersMax = 1_000_000;

    private const int SealedMax = 3_000_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Invictus.Recruitment.KeptText");

    public string Seal(TypedForm form)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, new Sealed(time.GetUtcNow() + Lifetime, form));
        return WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray()));
    }

    /// <summary>The form again; null when the text is none of ours, or older than a day.</summary>
    public TypedForm? Open(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > SealedMax)
            return null;
        try
        {
            // Packed by us, or it would not come through the lock: it cannot grow to more than was put in.
            using var packed = new BrotliStream(new MemoryStream(protector.Unprotect(WebEncoders.Base64UrlDecode(text))), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Sealed>(packed) is { } kept && time.GetUtcNow() < kept.Until ? kept.Form : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Sealed(DateTimeOffset Until, TypedForm Form);
}
