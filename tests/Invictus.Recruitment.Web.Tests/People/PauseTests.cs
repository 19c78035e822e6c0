using System.Net;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed class PauseTests
{
    [Fact]
    public async Task Whoever_tries_passwords_one_after_another_is_made_to_wait()
    {
        await using var portal = TestPortal.With(new PortalSettings
        {
            Values = new Dictionary<string, string> { ["Limits:SignInsPerMinute"] = "3" },
        });
        using var visitor = portal.Visitor();
        var form = await visitor.Get("/account/sign-in");
        var answers = new List<Page>();
        for (var i = 0; i < 4; i++)
            answers.Add(await visitor.Submit(form, "form[action='/account/sign-in']", ("Email", $"a{i}@example.com"), ("Password", "not the password")));
        Assert.Equal(HttpStatusCode.BadRequest, answers[2].Status);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (answers[3].Status, answers[3].Heading));
        Assert.Contains("Retry-After", answers[3].Headers.Keys);
    }
}
