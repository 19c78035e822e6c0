using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>Steps that tests about accounts share.</summary>
internal static partial class Accounts
{
    public const string NewSecret = "seven blue northern lamps";

    public static Task<Page> SignInWith(this Visitor visitor, string email, string password) => visitor.SignInWith(() => visitor.Get("/account/sign-in"), email, password);

    public static async Task<Page> SignInWith(this Visitor visitor, Func<Task<Page>> page, string email, string password) => await visitor.Submit(
        await page(), "form[action='/account/sign-in']", ("Email", email), ("Password", password));

    /// <summary>The address of the page behind the newest letter to somebody, without the host.</summary>
    public static async Task<string> LinkTo(this TestPortal portal, string email)
    {
        var text = await portal.Ask(db => db.Letters.Where(l => l.To == email).OrderByDescending(l => l.Id).Select(l => l.Text).FirstAsync());
        return Link().Match(text).Value;
    }

    public static Task<List<string>> SubjectsTo(this TestPortal portal, string email) =>
        portal.Ask(db => db.Letters.Where(l => l.To == email).OrderBy(l => l.Id).Select(l => l.Subject).ToListAsync());

    /// <summary>As browsers post: with the origin of the page, which passkeys need.</summary>
    public static Task<Page> PostFromPage(this Visitor person, string address, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Append((FilledForm.Token, person.FormToken!)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        request.Headers.Add("Origin", "http://localhost");
        return person.Send(request);
    }

    [GeneratedRegex(@"/account/[a-z/-]+\?token=\S+")]
    private static partial Regex Link();
}
