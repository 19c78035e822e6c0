using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// A time-stamping authority asked over HTTP (RFC 3161, 3.4). Whatever it does, signing goes on: an authority that is down, slow
/// or answers nonsense gives no token, and the signature is of level B-B.
/// </summary>
public sealed class TimestampAuthority : IDisposable
{
    /// <summary>A token with its certificates has a few kilobytes.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly HttpClient http;
    private readonly Uri address;
    private readonly TimeSpan patience;
    private readonly TrustedRoots roots;
    private readonly Action<string> report;
    private readonly TimeProvider time;
    private long askAgainAt;

    /// <summary>An authority at an address.</summary>
    /// <param name="address">Where queries are posted to; http or https.</param>
    /// <param name="patience">How long it may take to answer, all in all.</param>
    /// <param name="roots">The certificates its own must lead to; null for the ones this machine trusts.</param>
    /// <param name="report">Is told in a sentence why there is no token.</param>
    /// <param name="time">Tells when it is asked again after it did not answer.</param>
    public TimestampAuthority(Uri address, TimeSpan patience, IReadOnlyCollection<X509Certificate2>? roots, Action<string> report, TimeProvider time)
    {
        (this.address, this.patience, this.roots, this.report, this.time) = (address, patience, new TrustedRoots([], roots), report, time);
        // Redirects would lead to an authority that nobody chose.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = patience })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    /// <summary>Asks for a token; null when none is to be had.</summary>
    public Rfc3161TimestampToken? Token(Rfc3161TimestampRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref askAgainAt))
        {
            report("The time-stamping authority did not answer a moment ago and is left alone for a minute.");
            return null;
        }
        var asked = Stopwatch.StartNew();
        try
        {
            var token = request.ProcessResponse(Ask(request.Encode()), out _);
            if (roots.VouchFor(token))
                return token;
            report("The time-stamping authority answered with a certificate that is not trusted.");
        }
        // Given up in the middle of an answer, the connection breaks off as if the authority had: the time says who it was.
        catch (Exception problem) when (problem is OperationCanceledException || problem is HttpRequestException && asked.Elapsed >= patience)
        {
            // Whoever signs several would else wait for each of them.
            Interlocked.Exchange(ref askAgainAt, (time.GetUtcNow() + Rest).UtcTicks);
            report($"The time-stamping authority did not answer within {patience.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException problem)
        {
            report($"The time-stamping authority could not be asked: {problem.Message}");
        }
        catch (CryptographicException problem)
        {
            report($"The time-stamping authority gave no token: {problem.Message}");
        }
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private byte[] Ask(byte[] query)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(query) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/timestamp-reply"));
        using var waiting = new CancellationTokenSource(patience);
        using var answer = http.Send(message, HttpCompletionOption.ResponseHeadersRead, waiting.Token);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType is not "application/timestamp-reply")
            throw new HttpRequestException($"it answered {(int)answer.StatusCode} with {answer.Content.Headers.ContentType?.MediaType ?? "nothing"}.");
        return Read(answer, waiting.Token);
    }

    private static byte[] Read(HttpResponseMessage answer, CancellationToken stop)
    {
        using var stream = answer.Content.ReadAsStream(stop);
        // A stream that is read without async does not hear the token: closing it ends the read.
        using var ending = stop.Register(stream.Dispose);
        var buffer = new byte[MostBytes + 1];
        var length = 0;
        try
        {
            for (int read; length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
                length += read;
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            stop.ThrowIfCancellationRequested();
            throw new HttpRequestException("its answer broke off.", problem);
        }
        stop.ThrowIfCancellationRequested();
        return length <= MostBytes ? buffer[..length] : throw new HttpRequestException("its answer is longer than any token.");
    }
}
