using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>What a file's signatures are worth.</summary>
/// <param name="Damage">Why the file cannot be judged at all: not a PDF, damaged, encrypted; null when it could be read.</param>
/// <param name="Signatures">In the order of signing.</param>
/// <param name="Document">Which document the file says it is; a claim, to be compared with what the portal keeps.</param>
public sealed record PdfVerification(string? Damage, IReadOnlyList<PdfSignatureReport> Signatures, ClaimedDocument? Document)
{
    /// <summary>There is a signature, all are valid, and nothing was changed after any of them.</summary>
    public bool IsGood => Damage is null && Signatures.Count > 0 && Signatures.All(s => s is { IsValid: true, ChangedAfter: false });

    /// <summary>
    /// One JSON object: signatures with signer, role, time, level, valid, coversWholeRevision, changedAfter and problems;
    /// ours (whether the portal keeps exactly this file; null when nobody asked); damage when the file cannot be read.
    /// </summary>
    public string ToJson(bool? ours)
    {
        var json = new JsonObject
        {
            ["signatures"] = new JsonArray([.. Signatures.Select(s => (JsonNode)new JsonObject
            {
                ["signer"] = s.Signer,
                ["role"] = s.Role switch { SignatureRole.ChiefExecutive => "chiefExecutive", SignatureRole.Postholder => "postholder", _ => null },
                ["time"] = s.Time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["level"] = s.Level,
                ["valid"] = s.IsValid,
                ["coversWholeRevision"] = s.CoversWholeRevision,
                ["changedAfter"] = s.ChangedAfter,
                ["problems"] = new JsonArray([.. s.Problems.Select(p => (JsonNode)p)]),
            })]),
            ["ours"] = ours,
        };
        if (Damage is not null)
            json["damage"] = Damage;
        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>One signature.</summary>
/// <param name="Signer">The name in the certificate, not the one that the file shows; empty when there is none.</param>
/// <param name="Role">Which of the two places was signed; null for a place that is not one of ours.</param>
/// <param name="Time">When: the time of the timestamp, else the time that the signer's side gave.</param>
/// <param name="Level">"B-B", "B-T" with a timestamp that holds, empty when the signature does not hold.</param>
/// <param name="IsIntact">The signature fits the bytes that it covers and the certificate that it names.</param>
/// <param name="IsTrusted">The certificate leads to a trusted root and was valid at the time.</param>
/// <param name="CoversWholeRevision">It covers the file from its first byte to the end of its revision, but for itself.</param>
/// <param name="IsPlain">What it covers can only be seen in one way: nothing in it can be hidden, run, or filled in later.</param>
/// <param name="ChangedAfter">Something other than the countersignature that it allows was added or changed after it.</param>
/// <param name="Problems">Sentences about everything that is wrong.</param>
public sealed record PdfSignatureReport(
    string Signer,
    SignatureRole? Role,
    DateTimeOffset? Time,
    string Level,
    bool IsIntact,
    bool IsTrusted,
    bool CoversWholeRevision,
    bool IsPlain,
    bool ChangedAfter,
    IReadOnlyList<string> Problems)
{
    /// <summary>Intact, trusted, of the whole revision, and of a plain one. Says nothing about what came later: <see cref="ChangedAfter"/>.</summary>
    public bool IsValid => IsIntact && IsTrusted && CoversWholeRevision && IsPlain;
}

/// <summary>What the file says it is.</summary>
/// <param name="Reference">The public reference.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="ContentSha256">The fingerprint of the content.</param>
public sealed record ClaimedDocument(string Reference, int Version, string ContentSha256);
