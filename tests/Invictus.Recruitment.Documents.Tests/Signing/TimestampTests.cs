using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Signatures with a timestamp, over HTTP from an authority that is OpenSSL's; and what becomes of them when it behaves badly.</summary>
public sealed class TimestampTests : IDisposable
{
    private readonly LocalAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_timestamp_raises_the_level_and_gives_the_time()
    {
        var (pdf, seen) = Sign(authority.Client());
        Assert.Equal("B-T", seen.Level);
        Assert.True(seen.IsIntact);
        Assert.NotEqual(Signed.Now, seen.Time);
        Assert.Empty(authority.Reports);
        // Whoever does not know the authority is told so, and keeps to the signer's time.
        var stranger = Assert.Single(PdfVerifier.Verify(pdf, [Signed.Authority.Certificate], []).Signatures);
        Assert.True(stranger is { IsValid: true, Level: "B-B" });
        Assert.Equal(Signed.Now, stranger.Time);
        Assert.Contains("The timestamp was given by an authority that this portal does not know: the time is the one that the signer’s side gave.", stranger.Problems);
    }

    [Fact]
    public void Two_signatures_with_timestamps_fit_into_their_places()
    {
        using var client = authority.Client();
        // Certificates of the moment: a timestamp says when it is, not when the test plays.
        var at = DateTimeOffset.UtcNow;
        using var trust = TrustAuthority.Create("Invictus Education Trust", at);
        using var first = trust.IssueFor("Helen Żółkowska", "Invictus Education Trust", at);
        using var second = trust.IssueFor("Daniel Nguyễn", "Invictus Education Trust", at);
        var once = PdfSigner.Sign(Signed.Base, first, Signed.ByChiefExecutive() with { SignedAt = at }, client.Token);
        var twice = PdfSigner.Sign(once, second, Signed.ByPostholder() with { SignedAt = at }, client.Token);
        var seen = PdfVerifier.Verify(twice, [trust.Certificate], [authority.Root]);
        Assert.True(seen.IsGood, string.Join(' ', seen.Signatures.SelectMany(s => s.Problems)));
        Assert.Equal(["B-T", "B-T"], seen.Signatures.Select(s => s.Level));
        Assert.InRange(twice.Length, 1, 120_000);
    }

    [Fact]
    public void A_slow_authority_is_not_waited_for()
    {
        authority.Manners = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            context.Response.Abort();
        };
        GivesUp(authority.Client(seconds: 0.3), "The time-stamping authority did not answer within 0.3 seconds.");
    }

    [Fact]
    public void After_one_wait_in_vain_nobody_waits_for_a_minute()
    {
        var asked = 0;
        authority.Manners = context =>
        {
            // Never answered; the next query is taken at once.
            asked++;
            return Task.CompletedTask;
        };
        using var client = authority.Client(seconds: 1);
        for (var n = 0; n < 3; n++)
            PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), client.Token);
        Assert.Equal(1, asked);
        Assert.Equal(2, authority.Reports.Count(r => r == "The time-stamping authority did not answer a moment ago and is left alone for a minute."));
        authority.Clock.Advance(TimeSpan.FromMinutes(1));
        PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), client.Token);
        Assert.Equal(2, asked);
    }

    [Fact]
    public void An_authority_that_answers_drop_by_drop_is_not_waited_for()
    {
        authority.Manners = async context =>
        {
            context.Response.ContentType = "application/timestamp-reply";
            context.Response.SendChunked = true;
            for (var i = 0; i < 30; i++)
            {
                await context.Response.OutputStream.WriteAsync(new byte[] { 0x30 });
                await context.Response.OutputStream.FlushAsync();
                await Task.Delay(100);
            }
        };
        GivesUp(authority.Client(seconds: 0.5), "The time-stamping authority did not answer within 0.5 seconds.");
    }

    [Fact]
    public void An_authority_that_is_down_stops_nobody()
    {
        authority.Stop();
        GivesUp(authority.Client(), "The time-stamping authority could not be asked: ");
    }

    public static TheoryData<string, string, string> Nonsense => new()
    {
        { "a page", "text/html", "could not be asked: it answered 200 with text/html." },
        { "nothing", "application/timestamp-reply", "gave no token: " },
        { "noise", "application/timestamp-reply", "gave no token: " },
        { "too much", "application/timestamp-reply", "could not be asked: its answer is longer than any token." },
        { "a refusal", "application/timestamp-reply", "gave no token: " },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_is_not_put_into_the_document(string what, string type, string said)
    {
        authority.Manners = context => LocalAuthority.Answer(
            context,
            what switch
            {
                "a page" => "<html>Welcome</html>"u8.ToArray(),
                "nothing" => [],
                "noise" => RandomNumberGenerator.GetBytes(3000),
                "too much" => new byte[200_000],
                // TimeStampResp with PKIStatus 2, rejection.
                _ => [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02],
            },
            type);
        GivesUp(authority.Client(), "The time-stamping authority " + said);
    }

    [Fact]
    public void A_redirect_is_not_followed()
    {
        authority.Manners = context =>
        {
            context.Response.Redirect("http://127.0.0.1:9/elsewhere");
            context.Response.Close();
            return Task.CompletedTask;
        };
        GivesUp(authority.Client(), "The time-stamping authority could not be asked: it answered 302");
    }

    [Fact]
    public void An_answer_to_another_question_is_not_taken()
    {
        var other = Rfc3161TimestampRequest.CreateFromData("something else"u8, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: new byte[] { 1, 2, 3 });
        var reply = authority.Reply(other.Encode());
        authority.Manners = context => LocalAuthority.Answer(context, reply);
        GivesUp(authority.Client(), "The time-stamping authority gave no token: ");
    }

    [Fact]
    public void An_authority_with_a_certificate_that_nobody_trusts_is_not_taken() =>
        GivesUp(authority.Client(trusts: false), "The time-stamping authority answered with a certificate that is not trusted.");

    [Fact]
    public void A_token_for_something_else_is_not_taken()
    {
        var request = Rfc3161TimestampRequest.CreateFromData("something else"u8, HashAlgorithmName.SHA256, requestSignerCertificates: true);
        var token = request.ProcessResponse(authority.Reply(request.Encode()), out _);
        var pdf = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), _ => token);
        Assert.Equal("B-B", Assert.Single(Signed.Verify(pdf).Signatures).Level);
    }

    /// <summary>The document is signed all the same, soundly, and somebody is told why there is no timestamp.</summary>
    private void GivesUp(TimestampAuthority client, string said)
    {
        var (_, seen) = Sign(client);
        Assert.True(seen is { IsValid: true, Level: "B-B" }, string.Join(' ', seen.Problems));
        Assert.StartsWith(said, Assert.Single(authority.Reports), StringComparison.Ordinal);
    }

    private (byte[] Pdf, PdfSignatureReport Seen) Sign(TimestampAuthority client)
    {
        using (client)
        {
            var pdf = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), client.Token);
            return (pdf, Assert.Single(PdfVerifier.Verify(pdf, [Signed.Authority.Certificate], [authority.Root]).Signatures));
        }
    }
}
