using System.Net;
using Invictus.Recruitment.Data.Mail;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed class DevelopmentMailTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Testing")]
    public async Task There_are_no_letters_to_read_outside_Development(string environment)
    {
        await using var portal = TestPortal.With(new PortalSettings { Environment = environment });
        using var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/dev/mail")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/dev/mail/1")).Status);
    }

    [Fact]
    public async Task In_Development_a_letter_can_be_read_and_its_link_followed()
    {
        await using var portal = TestPortal.With(new PortalSettings { Environment = "Development" });
        await portal.Given.Store(new Letter(
            "amara.exampleton@example.com", "Hello <b>", "Read http://localhost:5080/privacy.\n<script>alert(1)</script>", Moments.Now));
        await portal.SendLetters();
        using var visitor = portal.Visitor();
        var list = await visitor.Get("/dev/mail");
        Assert.Equal(["Hello <b>"], list.All("tbody a"));
        var letter = await visitor.Get("/dev/mail/1");
        Assert.Equal("/privacy", letter.Html.QuerySelector(".trust-document a")?.GetAttribute("href"));
        Assert.False(letter.Has(".trust-document script"));
    }
}
