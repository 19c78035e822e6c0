using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;
using Microsoft.Extensions.Time.Testing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>
/// A time-stamping authority on this machine: OpenSSL's (RFC 3161) behind a small HTTP server, whose manners a test can spoil.
/// </summary>
internal sealed class LocalAuthority : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("documents-tests-");
    private readonly HttpListener listener = new();
    private readonly CancellationTokenSource ending = new();
    private readonly X509Certificate2 root;

    public LocalAuthority()
    {
        using var rootKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=Time of Example root", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root = authority.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Time of Example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        using var signer = request.Create(root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        Write("signer.pem", signer.ExportCertificatePem());
        Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        Write("serial", "01\n");
        Write("authority.cnf", """
            [tsa]
            default_tsa = here
            [here]
            serial = ./serial
            crypto_device = builtin
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256

            """);
        Address = new Uri($"http://127.0.0.1:{FreePort()}/stamp/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = Serve();
    }

    /// <summary>Where it is asked.</summary>
    public Uri Address { get; }

    /// <summary>What its certificates lead to.</summary>
    public X509Certificate2 Root => X509CertificateLoader.LoadCertificate(root.RawData);

    /// <summary>Answers in place of the honest one.</summary>
    public Func<HttpListenerContext, Task>? Manners { get; set; }

    /// <summary>The clients' clock.</summary>
    public FakeTimeProvider Clock { get; } = new();

    /// <summary>What clients said of failures.</summary>
    public List<string> Reports { get; } = [];

    /// <summary>A client that trusts it.</summary>
    public TimestampAuthority Client(double seconds = 20, bool trusts = true) =>
        new(Address, TimeSpan.FromSeconds(seconds), trusts ? [Root] : [], Reports.Add, Clock);

    /// <summary>The honest answer to a query.</summary>
    public byte[] Reply(byte[] query)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, "query.tsq"), query);
        var (code, output) = Tool.Run(folder.FullName, "openssl", "ts", "-reply", "-config", "authority.cnf", "-queryfile", "query.tsq", "-signer", "signer.pem", "-inkey", "key.pem", "-out", "reply.tsr");
        Assert.True(code == 0, output);
        return File.ReadAllBytes(Path.Combine(folder.FullName, "reply.tsr"));
    }

    /// <summary>Answers with these bytes as a timestamp reply.</summary>
    public static async Task Answer(HttpListenerContext context, byte[] reply, string type = "application/timestamp-reply")
    {
        context.Response.ContentType = type;
        context.Response.ContentLength64 = reply.Length;
        await context.Response.OutputStream.WriteAsync(reply);
        context.Response.Close();
    }

    public static async Task<byte[]> Query(HttpListenerContext context)
    {
        using var copy = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>From here on nobody answers.</summary>
    public void Stop()
    {
        ending.Cancel();
        listener.Close();
    }

    public void Dispose()
    {
        Stop();
        root.Dispose();
        ending.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var context = await listener.GetContextAsync();
                await (Manners?.Invoke(context) ?? Honest(context));
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task Honest(HttpListenerContext context)
    {
        Assert.Equal(("POST", "application/timestamp-query"), (context.Request.HttpMethod, context.Request.ContentType));
        await Answer(context, Reply(await Query(context)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
