using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>What somebody meets whose session has ended, or who never had one: the sign-in page, and nothing that they typed is lost.</summary>
internal static class SessionEnd
{
    public static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var (http, request) = (asked.HttpContext, asked.Request);
        if (request.IsAutosave())
        {
            asked.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await asked.Response.WriteAsJsonAsync(new { signedOut = true }, http.RequestAborted);
            return;
        }
        if (await http.Typed(WhoseSession(asked)) is { } typed)
        {
            // The page about this refusal is the sign-in page, which carries what was typed (ProblemController).
            http.Items[KeptText.Item] = http.RequestServices.GetRequiredService<KeptText>().Seal(typed);
            asked.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        // A button without text: after signing in, back to the page where it stands, for its own address answers no GET.
        asked.Response.Redirect(HttpMethods.IsPost(request.Method) && request.PageOf() is { } page
            ? $"{asked.Options.LoginPath}{QueryString.Create(asked.Options.ReturnUrlParameter, page)}"
            : asked.RedirectUri);
    }

    /// <summary>The session is over, but its cookie still says whose it was.</summary>
    private static long? WhoseSession(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var cookie = asked.Options.CookieManager.GetRequestCookie(asked.HttpContext, asked.Options.Cookie.Name!);
        var ticket = cookie is null ? null : asked.Options.TicketDataFormat.Unprotect(cookie);
        return long.TryParse(ticket?.Principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
