using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>
/// What a phone or a security key does, as far as the portal can tell (WebAuthn level 3, ES256, no attestation): it makes a key pair for
/// the portal and signs challenges with it.
/// </summary>
internal sealed class FakeAuthenticator : IDisposable
{
    private const string Origin = "http://localhost";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private uint uses;

    /// <summary>The person showed the device that it is they.</summary>
    public bool Verifies { get; init; } = true;

    public void Dispose() => key.Dispose();

    /// <summary>The answer to the options for making a passkey.</summary>
    public string Create(string options, string origin = Origin)
    {
        var clientData = ClientData("webauthn.create", options, origin);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        // COSE: key type 2 (elliptic curve), algorithm -7 (ES256), curve 1 (P-256), x, y.
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(options, attested: true), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": bytes }.
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(clientData), attestationObject = Text(attestation), transports = Array.Empty<string>() });
    }

    /// <summary>The answer to the options for using one.</summary>
    public string Use(string options, long account, string origin = Origin)
    {
        uses++;
        var clientData = ClientData("webauthn.get", options, origin);
        var data = Head(options, attested: false);
        var signature = key.SignData([.. data, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new
        {
            clientDataJSON = Text(clientData),
            authenticatorData = Text(data),
            signature = Text(signature),
            userHandle = Text(Encoding.UTF8.GetBytes($"{account}")),
        });
    }

    private byte[] Head(string options, bool attested)
    {
        var root = JsonDocument.Parse(options).RootElement;
        var domain = root.TryGetProperty("rpId", out var used) ? used.GetString()! : root.GetProperty("rp").GetProperty("id").GetString()!;
        var head = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(domain)).CopyTo(head, 0);
        // 1: present; 4: verified; 64: a key follows.
        head[32] = (byte)(1 | (Verifies ? 4 : 0) | (attested ? 64 : 0));
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(33), uses);
        return head;
    }

    private static byte[] ClientData(string type, string options, string origin) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = JsonDocument.Parse(options).RootElement.GetProperty("challenge").GetString(),
        origin,
        crossOrigin = false,
    });

    private string Credential(object response) => JsonSerializer.Serialize(new
    {
        id = Text(id),
        rawId = Text(id),
        type = "public-key",
        clientExtensionResults = new { },
        response,
    });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
