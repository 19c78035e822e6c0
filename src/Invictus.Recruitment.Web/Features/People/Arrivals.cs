using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>
/// Slows machines that register, without a puzzle for anybody: a page must have been open for a few seconds before it is sent, and a field
/// that neither eyes nor screen readers meet must stay empty.
/// </summary>
internal sealed class Arrivals(IDataProtectionProvider protection, IConfiguration configuration, TimeProvider time)
{
    private const int SecondsLeast = 3;

    /// <summary>A page left open overnight still registers; one copied by a machine for longer does not.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Invictus.Recruitment.Arrivals");
    private readonly TimeSpan least = TimeSpan.FromSeconds(configuration.GetValue("Limits:SecondsToRegister", SecondsLeast));

    public RegisterForm Begin(RegisterForm form)
    {
        form.Began = protector.Protect(time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return form;
    }

    /// <summary>Why the form cannot be taken yet; it then carries a time to be sent again with.</summary>
    public string? WhyNotYet(RegisterForm form)
    {
        var open = Open(form.Began) is { } began ? time.GetUtcNow() - began : TimeSpan.MinValue;
        if (open >= least && open <= Longest)
            return null;
        if (open < TimeSpan.Zero || open > Longest)
            Begin(form);
        return "That was quicker than people type. Check what you entered, wait a moment, and create the account again.";
    }

    public static bool IsMachine(RegisterForm form) => !string.IsNullOrEmpty(form.Motto);

    private DateTimeOffset? Open(string? began)
    {
        try
        {
            return string.IsNullOrEmpty(began) || began.Length > 1000
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(protector.Unprotect(began), CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
