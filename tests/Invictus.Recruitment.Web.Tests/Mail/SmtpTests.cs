using System.Net;
using System.Net.Sockets;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>Letters over SMTP, to a real server.</summary>
public sealed class SmtpTests
{
    private const string Amara = "amara.exampleton@example.com";

    [Theory]
    [InlineData("starttls", "StartTls")]
    [InlineData("tls", "Tls")]
    public async Task A_letter_leaves_secretly_after_signing_in_with_the_same_words_in_text_and_HTML(string way, string security)
    {
        using var server = new SmtpServer(way, signIn: true);
        await using var portal = Sending(server.SettingsWithSignIn(security));
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        var (message, facts) = Assert.Single(server.Taken);
        Assert.Equal((true, SmtpServer.UserName), (facts.GetProperty("tls").GetBoolean(), facts.GetProperty("user").GetString()));
        Assert.Equal(("Invictus Education Trust", "recruitment@invictus.example"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal((Amara, "hr@invictus.example", "Your application"), (message.To.Mailboxes.Single().Address, message.ReplyTo.Mailboxes.Single().Address, message.Subject));
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("Thank you – we have it.\n\nSee it:\nhttp://localhost:5080/applications/X?a=1&b=2\n\nInvictus Education Trust", message.TextBody!.ReplaceLineEndings("\n").Trim());
        Assert.Contains("Thank you – we have it.", WebUtility.HtmlDecode(message.HtmlBody), StringComparison.Ordinal);
        Assert.Contains("<a href=\"http://localhost:5080/applications/X?a=1&amp;b=2\">See it</a>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(LetterStatus.Sent, (await Stored(portal)).Status);
    }

    [Fact]
    public async Task Nothing_in_the_HTML_is_loaded_from_anywhere()
    {
        using var server = new SmtpServer();
        await using var portal = Sending(server.Settings("None"));
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        var html = server.Taken.Single().Message.HtmlBody;
        foreach (var sign in new[] { "<img", "src=", "url(", "<script", "<link", "@import" })
            Assert.DoesNotContain(sign, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lang=\"en-GB\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "StartTls", "The mail server offers no secret connection (STARTTLS) or no way to sign in.")]
    [InlineData("plain", "Tls", "No secret connection to the mail server could be made: its certificate is not trusted, or it knows none.")]
    public async Task Without_the_secrecy_that_is_set_nothing_leaves(string way, string security, string words)
    {
        using var server = new SmtpServer(way);
        await using var portal = Sending(server.Settings(security));
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Empty(server.Taken);
        Assert.Equal((LetterStatus.Waiting, words), ((await Stored(portal)).Status, (await Stored(portal)).Trouble));
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_refused()
    {
        using var server = new SmtpServer("starttls", signIn: true);
        using var other = new SmtpServer("starttls");
        await using var portal = Sending(new(server.SettingsWithSignIn("StartTls")) { ["Mail:RootsPath"] = other.CertificatePath });
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Empty(server.Taken);
        Assert.StartsWith("No secret connection", (await Stored(portal)).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_plain_words_and_the_next_letter_waits_without_a_try()
    {
        using var server = new SmtpServer("starttls", signIn: true);
        await using var portal = Sending(server.SettingsWithSignIn("StartTls", "wrong"));
        await portal.Given.Store(ALetter(Amara));
        await portal.Given.Store(ALetter("bram.placeholder@example.org"));
        await portal.SendLetters();
        Assert.Empty(server.Taken);
        Assert.Equal(
            [(1, "The mail server does not accept the portal's user name and password."), (0, null)],
            (await portal.Ask(db => db.Letters.OrderBy(l => l.Id).ToListAsync())).Select(l => (l.Attempts, l.Trouble)));
    }

    [Theory]
    [InlineData("nobody@example.com", LetterStatus.Stuck, "The mail server says that there is no such address (550).")]
    [InlineData("refused@example.com", LetterStatus.Stuck, "The mail server refused the letter (554).")]
    [InlineData("later@example.com", LetterStatus.Waiting, "The mail server does not take letters to this address at the moment (451).")]
    [InlineData("a@example.com, b@example.com", LetterStatus.Stuck, "Its address is not one that mail can be sent to.")]
    [InlineData("a@example.com\r\nBcc: b@example.com", LetterStatus.Stuck, "Its address is not one that mail can be sent to.")]
    [InlineData("not an address", LetterStatus.Stuck, "Its address is not one that mail can be sent to.")]
    public async Task A_letter_that_is_turned_away_holds_up_no_other(string to, LetterStatus status, string words)
    {
        using var server = new SmtpServer();
        await using var portal = Sending(server.Settings("None"));
        await portal.Given.Store(ALetter(to));
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Equal([Amara], server.Taken.Select(t => t.Message.To.Mailboxes.Single().Address));
        var letter = await Stored(portal);
        Assert.Equal((status, words), (letter.Status, letter.Trouble));
        Assert.DoesNotContain("example.com", string.Join('\n', portal.Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_the_letter_and_says_nothing_is_not_waited_for_for_ever()
    {
        using var server = new SmtpServer();
        await using var portal = Sending(server.Settings("None", patience: "00:00:01"));
        await portal.Given.Store(ALetter("silent@example.com"));
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Equal("The mail server did not answer in time.", (await Stored(portal)).Trouble);
        await portal.SendLetters();
        Assert.Equal([Amara], server.Taken.Select(t => t.Message.To.Mailboxes.Single().Address));
    }

    [Fact]
    public async Task A_server_that_accepts_the_connection_and_says_nothing_is_not_waited_for_for_ever()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var portal = Sending(new()
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{((IPEndPoint)silent.LocalEndpoint).Port}",
            ["Mail:Security"] = "None",
            ["Mail:Patience"] = "00:00:01",
        });
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Equal("The mail server did not answer in time.", (await Stored(portal)).Trouble);
    }

    [Fact]
    public async Task When_the_server_is_there_again_what_waited_leaves()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        await using var portal = Sending(new() { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{port}", ["Mail:Security"] = "None" });
        await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        Assert.Equal("The mail server could not be reached.", (await Stored(portal)).Trouble);
        using var server = new SmtpServer(port: port);
        portal.Clock.Advance(Letter.Pauses[0]);
        await portal.SendLetters();
        Assert.Single(server.Taken);
        Assert.Equal((LetterStatus.Sent, null), ((await Stored(portal)).Status, (await Stored(portal)).Trouble));
    }

    [Theory]
    [InlineData("plain", "zoë.łukasz@example.com", "zoë.łukasz@example.com", true)]
    [InlineData("plain", "amara@bücher.example", "amara@bücher.example", true)]
    [InlineData("ascii", "amara@bücher.example", "amara@xn--bcher-kva.example", false)]
    [InlineData("ascii", "o'brien+jobs@example.com", "o'brien+jobs@example.com", false)]
    public async Task Addresses_of_any_script_are_reached(string way, string to, string reached, bool utf8)
    {
        using var server = new SmtpServer(way);
        await using var portal = Sending(server.Settings("None"));
        await portal.Given.Store(ALetter(to));
        await portal.SendLetters();
        var facts = Assert.Single(server.Taken).Facts;
        Assert.Equal((reached, utf8), (facts.GetProperty("to")[0].GetString(), facts.GetProperty("utf8").GetBoolean()));
    }

    [Fact]
    public async Task An_address_that_the_server_cannot_write_is_left_for_a_person_at_once()
    {
        using var server = new SmtpServer("ascii");
        await using var portal = Sending(server.Settings("None"));
        await portal.Given.Store(ALetter("zoë@example.com"));
        await portal.SendLetters();
        Assert.Equal((LetterStatus.Stuck, "The mail server cannot send to an address with such letters."), ((await Stored(portal)).Status, (await Stored(portal)).Trouble));
    }

    [Fact]
    public async Task A_line_break_in_a_subject_makes_no_header_and_letters_of_any_script_arrive()
    {
        using var server = new SmtpServer();
        await using var portal = Sending(server.Settings("None"));
        await portal.Given.Store(new Letter(Amara, "Naïve\r\nBcc: other@example.com\r\n\r\n李 😀", "Żółć عائشة", Moments.Now));
        await portal.SendLetters();
        var message = Assert.Single(server.Taken).Message;
        Assert.Equal("Naïve Bcc: other@example.com 李 😀", message.Subject);
        Assert.Empty(message.Bcc);
        Assert.Equal("Żółć عائشة", message.TextBody!.Trim());
    }

    [Fact]
    public async Task The_same_letter_has_the_same_number_however_often_it_is_sent()
    {
        using var server = new SmtpServer();
        await using var portal = Sending(server.Settings("None"));
        var letter = await portal.Given.Store(ALetter(Amara));
        await portal.SendLetters();
        // As after a crash: the server has it, the database does not know.
        await portal.Ask(db => db.Letters.ExecuteUpdateAsync(set => set.SetProperty(l => l.Status, LetterStatus.Waiting)));
        await portal.SendLetters();
        Assert.Equal(2, server.Taken.Count);
        Assert.Equal($"letter.{letter.Reference}@localhost", server.Taken.Select(t => t.Message.MessageId).Distinct().Single());
    }

    private static TestPortal Sending(Dictionary<string, string> settings) => TestPortal.With(new PortalSettings { Values = settings });

    private static Letter ALetter(string to) => new(
        new Addressee(to), "application-received", "Your application",
        "Thank you – we have it.\n\nSee it:\nhttp://localhost:5080/applications/X?a=1&b=2\n\nInvictus Education Trust",
        new LetterLink("See it", "http://localhost:5080/applications/X?a=1&b=2"), Moments.Now);

    private static Task<Letter> Stored(TestPortal portal) => portal.Ask(db => db.Letters.OrderBy(l => l.Id).FirstAsync());
}
