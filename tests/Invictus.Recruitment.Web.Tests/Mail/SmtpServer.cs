using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MimeKit;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>A real mail server in a process of its own (Debian's python3-aiosmtpd), with a certificate made for it.</summary>
internal sealed class SmtpServer : IDisposable
{
    public const string UserName = "portal";
    public const string Password = "a password of the mail server";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruitment-smtp-");
    private readonly Process process;

    /// <param name="way">plain, ascii (knows no other scripts in addresses), starttls or tls.</param>
    /// <param name="signIn">Takes letters only from whoever signs in.</param>
    /// <param name="port">0: a free one.</param>
    public SmtpServer(string way = "plain", bool signIn = false, int port = 0)
    {
        WriteCertificate();
        process = Process.Start(new ProcessStartInfo(Interpreter(), [
            Repository.File("tests/Invictus.Recruitment.Web.Tests/Mail/smtp-server.py"), folder.CreateSubdirectory("taken").FullName, way, CertificatePath, KeyPath,
            signIn ? UserName : "", signIn ? Password : "", port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."), CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>What its certificate is trusted by.</summary>
    public string CertificatePath => Path.Combine(folder.FullName, "certificate.pem");

    private string KeyPath => Path.Combine(folder.FullName, "key.pem");

    /// <summary>Everything it took, in order.</summary>
    public IReadOnlyList<(MimeMessage Message, JsonElement Facts)> Taken =>
        [.. Directory.GetFiles(Path.Combine(folder.FullName, "taken"), "*.eml").Order(StringComparer.Ordinal)
            .Select(f => (MimeMessage.Load(f), JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(f, ".json"))).RootElement))];

    public string RawOf(int number) => File.ReadAllText(Path.Combine(folder.FullName, "taken", $"{number:D4}.eml"));

    /// <summary>How a portal is set that sends here.</summary>
    public Dictionary<string, string> Settings(string security, string patience = "00:00:20") => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:Security"] = security,
        ["Mail:RootsPath"] = CertificatePath,
        ["Mail:Patience"] = patience,
    };

    public Dictionary<string, string> SettingsWithSignIn(string security, string password = Password) =>
        new(Settings(security)) { ["Mail:UserName"] = UserName, ["Mail:Password"] = password };

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5000))
            process.Kill();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        // By the real clock, because the mail server and the encryption go by it.
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CertificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(KeyPath, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The Python that the package belongs to; a machine may have others.</summary>
    private static string Interpreter()
    {
        var program = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, "aiosmtpd")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no aiosmtpd here: run tests/run, which installs it.");
        return File.ReadLines(program).First().TrimStart('#', '!').Trim();
    }
}
