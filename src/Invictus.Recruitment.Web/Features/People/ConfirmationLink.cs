using System.Globalization;
using System.Security.Cryptography;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>
/// The link by which an applicant shows that the address is theirs. It carries everything encrypted, so no key and no address stands
/// in it, and it dies with the account's security stamp: a second registration makes the first letter worthless.
/// </summary>
internal sealed class ConfirmationLink(IDataProtectionProvider protection, IOptions<TrustSettings> trust, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private readonly IDataProtector protector = protection.CreateProtector("Invictus.Recruitment.ConfirmAddress");

    /// <param name="account">Stored already.</param>
    /// <param name="goOnTo">A local address to go on to after signing in.</param>
    public string For(Account account, string? goOnTo)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var token = protector.Protect(string.Join('\n',
            account.Id.ToString(CultureInfo.InvariantCulture), until.ToString(CultureInfo.InvariantCulture), account.SecurityStamp, goOnTo));
        return trust.Value.Address($"/account/confirm?token={Uri.EscapeDataString(token)}");
    }

    /// <summary>What a token says; null when it is not ours or too old.</summary>
    public AddressConfirmation? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 4000)
            return null;
        try
        {
            var parts = protector.Unprotect(token).Split('\n');
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            return time.GetUtcNow() < until
                ? new AddressConfirmation(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[3].Length > 0 ? parts[3] : null)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

internal sealed record AddressConfirmation(long AccountId, string SecurityStamp, string? GoOnTo);
