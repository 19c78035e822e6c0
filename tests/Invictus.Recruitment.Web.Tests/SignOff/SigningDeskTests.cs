using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Web.Features.SignOff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>Where certificates come from, and that a change of them makes nothing worthless that was signed before.</summary>
public sealed class SigningDeskTests : IDisposable
{
    private const string Password = "not a real password";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("signing-desk-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_certificate_of_the_trust_signs_and_the_own_authority_stays_trusted()
    {
        await using var before = new TestPortal();
        var old = await SignedBy(before);
        var authority = before.DataFile("keys/trust-authority.bin");

        await using var after = TestPortal.With(new PortalSettings { Values = new() { ["Signing:CertificatePath"] = Pkcs12("seal"), ["Signing:CertificatePassword"] = Password } });
        Directory.CreateDirectory(Path.GetDirectoryName(after.DataFile("keys/trust-authority.bin"))!);
        File.Copy(authority, after.DataFile("keys/trust-authority.bin"), overwrite: true);
        var desk = after.Services.GetRequiredService<SigningDesk>();
        var signed = desk.Verify(await SignedBy(after));
        Assert.True(signed.IsGood, string.Join(' ', signed.Signatures.SelectMany(s => s.Problems)));
        Assert.Equal("Example Trust seal", Assert.Single(signed.Signatures).Signer);
        Assert.True(desk.Verify(old).IsGood);
    }

    [Fact]
    public async Task Roots_of_earlier_certificates_stay_trusted_when_they_are_named()
    {
        await using var before = TestPortal.With(new PortalSettings { Values = new() { ["Signing:CertificatePath"] = Pkcs12("first"), ["Signing:CertificatePassword"] = Password } });
        var old = await SignedBy(before);
        var second = Pkcs12("second");
        await using var forgetful = TestPortal.With(new PortalSettings { Values = new() { ["Signing:CertificatePath"] = second, ["Signing:CertificatePassword"] = Password } });
        Assert.False(forgetful.Services.GetRequiredService<SigningDesk>().Verify(old).IsGood);
        await using var mindful = TestPortal.With(new PortalSettings
        {
            Values = new() { ["Signing:CertificatePath"] = second, ["Signing:CertificatePassword"] = Password, ["Signing:EarlierRootsPath"] = Path.Combine(folder.FullName, "first.pem") },
        });
        Assert.True(mindful.Services.GetRequiredService<SigningDesk>().Verify(old).IsGood);
    }

    [Fact]
    public async Task A_certificate_in_the_store_of_the_account_signs()
    {
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(Pkcs12("stored"), Password, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.PersistKeySet);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            // As the system's window shows it: with blanks, and an invisible mark in front.
            var shown = "\u200e" + string.Join(' ', certificate.Thumbprint.ToLowerInvariant().Chunk(2).Select(c => new string(c)));
            await using var portal = TestPortal.With(new PortalSettings
            {
                Values = new() { ["Signing:CertificateThumbprint"] = shown, ["Signing:EarlierRootsPath"] = Path.Combine(folder.FullName, "stored.pem") },
            });
            var seen = portal.Services.GetRequiredService<SigningDesk>().Verify(await SignedBy(portal));
            Assert.True(seen.IsGood, string.Join(' ', seen.Signatures.SelectMany(s => s.Problems)));
            Assert.Equal("Example Trust seal", Assert.Single(seen.Signatures).Signer);
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    [Fact]
    public void A_certificate_that_is_not_in_the_store_is_said_to_be_missing() =>
        Assert.Contains("no certificate with that thumbprint", Assert.Throws<ArgumentException>(() => SigningCertificate.FromStore(new string('a', 40), StoreLocation.CurrentUser)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_authority_for_time_that_is_down_stops_no_signature_and_the_log_says_so()
    {
        await using var portal = TestPortal.With(new PortalSettings { Values = new() { ["Signing:TimestampAuthority"] = $"http://127.0.0.1:{FreePort()}/" } });
        var seen = portal.Services.GetRequiredService<SigningDesk>().Verify(await SignedBy(portal));
        Assert.True(seen.IsGood);
        Assert.Equal("B-B", Assert.Single(seen.Signatures).Level);
        Assert.Single(portal.Log.All, l => l.Contains("A document was signed without a timestamp. The time-stamping authority could not be asked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Signing:TimestampAuthority", "ftp://time.example.org/", "Signing:TimestampAuthority must be an address")]
    [InlineData("Signing:TimestampAuthority", "/stamp", "Signing:TimestampAuthority must be an address")]
    [InlineData("Signing:TimestampPatience", "00:00:00", "Signing:TimestampPatience must be more than nothing")]
    public void Settings_that_cannot_be_meant_stop_the_start(string name, string value, string said) =>
        Assert.Contains(said, Assert.Throws<OptionsValidationException>(() => TestPortal.With(new PortalSettings { Values = new() { [name] = value } })).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_certificates_at_once_stop_the_start() =>
        Assert.Throws<OptionsValidationException>(() => TestPortal.With(new PortalSettings { Values = new() { ["Signing:CertificatePath"] = "a.pfx", ["Signing:CertificateThumbprint"] = "ab" } }));

    private static async Task<byte[]> SignedBy(TestPortal portal)
    {
        var job = await portal.Given.Store(A.JobDescription().Submitted().ToStore());
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job);
        return (await portal.Newest(job)).File!.Bytes;
    }

    /// <summary>A seal of the trust under a root of its own, as a file; the root beside it as PEM.</summary>
    private string Pkcs12(string name)
    {
        using var rootKey = RSA.Create(2048);
        var authority = new CertificateRequest($"CN=Example root {name}", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = authority.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(5));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Example Trust seal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var bare = request.Create(root, Now.AddDays(-1), Now.AddYears(2), [9, 8, 7]);
        using var seal = bare.CopyWithPrivateKey(key);
        var path = Path.Combine(folder.FullName, name + ".pfx");
        File.WriteAllBytes(path, new X509Certificate2Collection { seal, X509CertificateLoader.LoadCertificate(root.RawData) }.Export(X509ContentType.Pkcs12, Password)!);
        File.WriteAllText(Path.Combine(folder.FullName, name + ".pem"), root.ExportCertificatePem());
        return path;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
