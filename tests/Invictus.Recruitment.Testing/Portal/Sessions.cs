using System.Globalization;
using System.Security.Claims;
using Invictus.Recruitment.Data.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Testing;

/// <summary>Gives visitors the cookies that the portal itself would have given them.</summary>
internal static class Sessions
{
    public static async Task Begin(Visitor visitor, Person person, IServiceProvider services)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByIdAsync(person.Id.ToString(CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException($"{person} has no account here.");
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        visitor.Take(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
        GiveToken(visitor, principal, services);
    }

    public static void GiveToken(Visitor visitor, ClaimsPrincipal principal, IServiceProvider services)
    {
        var request = new DefaultHttpContext { RequestServices = services, User = principal };
        var tokens = services.GetRequiredService<IAntiforgery>().GetTokens(request);
        visitor.Take(services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!, tokens.CookieToken!);
        visitor.FormToken = tokens.RequestToken;
    }
}
