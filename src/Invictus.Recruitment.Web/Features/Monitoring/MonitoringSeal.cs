using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Invictus.Recruitment.Data.Monitoring;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>
/// What stands between an application and its monitoring answers: a secret beside the portal's keys, from which the token of the answers
/// is made, and the encryption of the answers. Without both, the table of answers says nothing of anybody (docs/decisions/0014).
/// </summary>
internal sealed class MonitoringSeal(DataFolder data, IDataProtectionProvider protection)
{
    private const string File = "monitoring.bin";

    /// <summary>All sealed texts are of this length, so that a long one does not give its answer away.</summary>
    private const int Length = 1024;

    private readonly Lazy<byte[]> secret = new(() => Secret(data, protection));

    /// <summary>Where the answers of an application are kept.</summary>
    public string TokenOf(Reference application) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret.Value, Encoding.ASCII.GetBytes("monitoring " + application.Value)));

    public string Seal(string token, GivenAnswers answers)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answers);
        if (json.Length > Length)
            throw new ArgumentException("More answers than there are questions.", nameof(answers));
        var padded = new byte[Length];
        Array.Fill(padded, (byte)' ');
        json.CopyTo(padded, 0);
        return Base64Url.EncodeToString(Protector(token).Protect(padded));
    }

    /// <summary>The answers, or null when they cannot be opened with the keys that are there.</summary>
    public GivenAnswers? Open(SealedAnswers answers)
    {
        try
        {
            return JsonSerializer.Deserialize<GivenAnswers>(Protector(answers.Token).Unprotect(Base64Url.DecodeFromChars(answers.Sealed)));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    // The token is part of the key: answers put into another row cannot be opened.
    private IDataProtector Protector(string token) => protection.CreateProtector("Monitoring answers", token);

    private static byte[] Secret(DataFolder data, IDataProtectionProvider protection)
    {
        var path = Path.Combine(data.Private("keys"), File);
        var protector = protection.CreateProtector("Monitoring secret");
        if (!System.IO.File.Exists(path))
        {
            var made = $"{path}.{Guid.NewGuid():N}";
            System.IO.File.WriteAllBytes(made, protector.Protect(RandomNumberGenerator.GetBytes(32)));
            try
            {
                System.IO.File.Move(made, path);
            }
            catch (IOException) when (System.IO.File.Exists(path))
            {
                // Another process of the portal was first; its secret counts.
                System.IO.File.Delete(made);
            }
        }
        return protector.Unprotect(System.IO.File.ReadAllBytes(path));
    }
}

/// <summary>What somebody answered.</summary>
/// <param name="Version">Of the questions.</param>
/// <param name="Answers">The key of the answer by the key of the question.</param>
internal sealed record GivenAnswers(int Version, IReadOnlyDictionary<string, string> Answers);
