using System.Net;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Mail;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>Whoever watches the portal hears that letters do not leave, and not of whom.</summary>
public sealed class LettersHealthTests
{
    [Fact]
    public async Task A_letter_that_waits_for_more_than_an_hour_degrades_the_portal_and_one_that_left_does_not()
    {
        await using var portal = new TestPortal();
        await portal.Given.Store(new Letter("amara.exampleton@example.com", "Subject", "Text", portal.Clock.GetUtcNow()));
        using var visitor = portal.Visitor();
        portal.Clock.Advance(LettersCheck.Grace);
        Assert.Equal("Healthy", (await visitor.Get("/health/ready")).Body);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await visitor.Get("/health/ready");
        Assert.Equal(
            (HttpStatusCode.OK, "Degraded\nLetters: 1 waiting for more than an hour, the oldest since 2 November 2026 at 9am, 0 could not be sent and wait for HR."),
            (answer.Status, answer.Body));
        await portal.SendLetters();
        Assert.Equal("Healthy", (await visitor.Get("/health/ready")).Body);
    }

    [Fact]
    public async Task A_letter_that_could_not_be_sent_degrades_it_after_an_hour_until_somebody_deals_with_it()
    {
        await using var portal = new TestPortal();
        var letter = new Letter("amara.exampleton@example.com", "Subject", "Text", Now);
        letter.Failed(Now, forGood: true);
        await portal.Given.Store(letter);
        using var visitor = portal.Visitor();
        Assert.Equal("Healthy", (await visitor.Get("/health/ready")).Body);
        portal.Clock.Advance(LettersCheck.Grace + TimeSpan.FromSeconds(1));
        var answer = await visitor.Get("/health/ready");
        Assert.Equal("Degraded\nLetters: 0 waiting for more than an hour, 1 could not be sent and waits for HR.", answer.Body);
        Assert.DoesNotContain("example.com", answer.Body, StringComparison.Ordinal);
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Post($"/hr/letters/unsent/{letter.Reference}/give-up");
        Assert.Equal("Healthy", (await visitor.Get("/health/ready")).Body);
    }

    [Theory]
    [InlineData("Development", "Healthy\nLetters are written as files: no mail server is set, and nobody receives them.")]
    [InlineData("Production", "Degraded\nLetters are written as files: no mail server is set, and nobody receives them.")]
    public async Task Letters_that_nobody_receives_are_told(string environment, string body)
    {
        await using var portal = TestPortal.With(new PortalSettings { Environment = environment });
        using var visitor = portal.Visitor();
        Assert.Equal(body, (await visitor.Get("/health/ready")).Body);
    }

    [Fact]
    public async Task With_a_mail_server_there_is_nothing_to_tell()
    {
        await using var portal = TestPortal.With(new PortalSettings { Environment = "Production", Values = new() { ["Mail:Host"] = "mail.example" } });
        using var visitor = portal.Visitor();
        Assert.Equal("Healthy", (await visitor.Get("/health/ready")).Body);
    }
}
