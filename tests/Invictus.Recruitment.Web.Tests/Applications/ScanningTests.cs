using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>Files are looked at by the real clamd where it is set; where it does not answer, nothing is kept.</summary>
public sealed class ScanningTests(RealClamd clamd) : IClassFixture<RealClamd>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clean_file_is_kept_over_a_socket_and_over_a_port(bool socket)
    {
        await using var portal = Scanned(socket ? clamd.Socket : clamd.Port);
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Found, (await amara.Add(application, SampleFiles.Pdf(new string('x', 300_000)))).Status);
        Assert.Single(Attaching.Files(portal));
        Assert.Equal(HealthStatus.Healthy, await Attaching.Health(portal, "virus scanner"));
    }

    [Fact]
    public async Task A_harmful_file_is_refused_recorded_and_not_kept()
    {
        await using var portal = Scanned(clamd.Socket);
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Add(application, SampleFiles.Pdf(RealClamd.Harmful));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("The virus scanner found something harmful in this file, so it was not kept.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Empty(await Attaching.Stored(portal, application));
        Assert.Empty(Attaching.Files(portal));
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Document refused as harmful"));
        Assert.Equal(("Application", application.Reference.Value, "Degree certificate: Trial.Signature.UNOFFICIAL"), (entry.Subject, entry.SubjectReference, entry.Detail));
    }

    [Fact]
    public async Task What_a_picture_hides_in_its_remarks_is_found_though_it_would_not_be_kept()
    {
        await using var portal = Scanned(clamd.Socket);
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.BadRequest, (await amara.Add(application, SampleFiles.Png(RealClamd.Harmful))).Status);
    }

    [Fact]
    public async Task A_file_beyond_the_scanners_own_limit_is_refused_not_taken_for_clean()
    {
        await using var portal = Scanned(clamd.Socket, ("Documents:MaxMegabytes", "20"));
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Add(application, [.. SampleFiles.Pdf(), .. new byte[14_000_000], .. SampleFiles.Pdf()]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Empty(Attaching.Files(portal));
    }

    public static TheoryData<string, string?> Bad() => new()
    {
        { "nobody there", null },
        { "says nothing", "" },
        { "hangs up at once", "\0" },
        { "half an answer", "stream: OK" },
        { "another answer", "stream: OK, I think\0" },
        { "an error", "INSTREAM size limit exceeded. ERROR\0" },
        { "endless words", new string('x', 5_000) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_scanner_that_does_not_say_clean_means_try_again_and_nothing_is_kept(string what, string? says)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";
        if (says is null)
            server.Stop();
        else
            _ = Answer(server, says);
        await using var portal = Scanned(address, ("Scanning:Patience", "00:00:01"));
        var application = await Attaching.Started(portal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var answer = await amara.Add(application, SampleFiles.Pdf());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, what), (answer.Status, what));
        Assert.Equal("We could not check the file for viruses just now, so it was not kept. Try again in a few minutes.", Assert.Single(answer.Errors));
        Assert.Equal("300", answer.Headers["Retry-After"]);
        Assert.Empty(await Attaching.Stored(portal, application));
        Assert.Empty(Attaching.Files(portal));
        Assert.Equal(HealthStatus.Degraded, await Attaching.Health(portal, "virus scanner"));
    }

    [Fact]
    public async Task Without_a_scanner_files_are_kept_and_the_state_of_the_portal_says_so_while_documents_are_asked_for()
    {
        await using var portal = new TestPortal();
        using var anybody = portal.Visitor();
        Assert.Equal("Healthy", (await anybody.Get("/health/ready")).Body);
        var application = await Attaching.Started(portal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.EndsWith("\nUploaded files are not scanned for viruses: Scanning:Clamd is not set.", (await anybody.Get("/health/ready")).Body, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, await Attaching.Health(portal, "virus scanner"));
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Found, (await amara.Add(application, SampleFiles.Pdf(RealClamd.Harmful))).Status);
    }

    [Theory]
    [InlineData("Scanning:Clamd", "somewhere")]
    [InlineData("Scanning:Clamd", "host:port")]
    [InlineData("Scanning:Clamd", "host:70000")]
    [InlineData("Scanning:Patience", "00:00:00")]
    [InlineData("Documents:MaxMegabytes", "0")]
    [InlineData("Documents:MaxMegabytes", "26")]
    public void A_setting_that_cannot_be_meant_stops_the_start(string name, string value) =>
        Assert.Contains(name, Assert.ThrowsAny<Exception>(() => TestPortal.With(new PortalSettings { Values = { [name] = value } })).Message, StringComparison.Ordinal);

    private static TestPortal Scanned(string address, params (string Name, string Value)[] more)
    {
        var settings = new PortalSettings { Values = { ["Scanning:Clamd"] = address } };
        foreach (var (name, value) in more)
            settings.Values[name] = value;
        return TestPortal.With(settings);
    }

    /// <summary>Reads what is sent and says its own.</summary>
    private static async Task Answer(TcpListener server, string says)
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await server.AcceptTcpClientAsync();
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                return;
            }
            _ = Task.Run(async () =>
            {
                using (client)
                {
                    if (says == "\0")
                        return;
                    var stream = client.GetStream();
                    var read = new byte[100_000];
                    _ = await stream.ReadAsync(read);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(says));
                    // The line stays open until the portal has had enough, or for what is cut off, ends here.
                    if (says.Length == 0)
                        _ = await stream.ReadAsync(read);
                    while (says.Length == 0 && await stream.ReadAsync(read) > 0)
                    {
                    }
                }
            });
        }
    }
}
