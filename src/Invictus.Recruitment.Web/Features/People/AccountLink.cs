using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>What a link in a letter is for.</summary>
/// <param name="Name">Keeps one kind from being used as another.</param>
/// <param name="Path">The page behind it.</param>
/// <param name="Lifetime">How long it works.</param>
internal sealed record LinkKind(string Name, string Path, TimeSpan Lifetime)
{
    public static readonly LinkKind NewPassword = new("NewPassword", "/account/new-password", TimeSpan.FromHours(1));

    /// <summary>To the address that is to be left.</summary>
    public static readonly LinkKind LeaveAddress = new("LeaveAddress", "/account/email/leave", TimeSpan.FromDays(1));

    /// <summary>To the address that is to be taken.</summary>
    public static readonly LinkKind TakeAddress = new("TakeAddress", "/account/email/take", TimeSpan.FromDays(1));
}

/// <summary>
/// Links by which somebody shows that an address is theirs. They carry everything encrypted, so no key and no address stands in them and
/// nothing is stored for them; they die when the password or the address changes. Signing out elsewhere does not end them.
/// </summary>
internal sealed class AccountLink(IDataProtectionProvider protection, IOptions<TrustSettings> trust, TimeProvider time)
{
    private const int TokenMax = 4000;

    /// <param name="kind">What it is for.</param>
    /// <param name="account">Stored already.</param>
    /// <param name="newAddress">The address to be taken, where the link is about one.</param>
    public string To(LinkKind kind, Account account, string newAddress = "")
    {
        var token = Protector(kind).Protect(string.Join('\n',
            account.Id.ToString(CultureInfo.InvariantCulture), Until(kind).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Seal(account), newAddress));
        return trust.Value.Address($"{kind.Path}?token={Uri.EscapeDataString(token)}");
    }

    /// <summary>Until when a link of a kind works that is written now.</summary>
    public DateTimeOffset Until(LinkKind kind) => time.GetUtcNow() + kind.Lifetime;

    /// <summary>What a token says; null when it is not ours, of another kind, or too old.</summary>
    public AccountLinkContent? Read(LinkKind kind, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > TokenMax)
            return null;
        try
        {
            var parts = Protector(kind).Unprotect(token).Split('\n');
            return time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture))
                ? new AccountLinkContent(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[3])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether nothing has happened to the account that ends its links.</summary>
    public static bool Fits(AccountLinkContent content, Account account) => content.Seal == Seal(account);

    private IDataProtector Protector(LinkKind kind) => protection.CreateProtector("Invictus.Recruitment.AccountLink", kind.Name);

    private static string Seal(Account account) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.PasswordHash}\n{account.NormalizedEmail}")));
}

internal sealed record AccountLinkContent(long AccountId, string Seal, string NewAddress);
