using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Where somebody was going when they were asked to sign in.</summary>
internal static class WayBack
{
    public const int LengthMax = 200;

    /// <summary>
    /// Only pages of the portal, and none about signing in: it must lead somewhere. It goes into a letter, so it is short, and into a
    /// header, so it is plain ASCII; the portal's own addresses are.
    /// </summary>
    public static string? Local(this IUrlHelper url, string? address) =>
        url.IsLocalUrl(address) && address.Length <= LengthMax && address.All(c => c is > ' ' and < '\x7f')
            && !address.StartsWith("/account/", StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
}
