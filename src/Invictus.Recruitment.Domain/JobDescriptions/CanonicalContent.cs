using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// The one written form of a job description's content: JSON with fixed names in a fixed order, no white space. It is what
/// the database keeps and what is hashed, so a signature speaks of exactly the stored text.
/// </summary>
public static class CanonicalContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The canonical text.</summary>
    public static string Write(JobDescriptionContent content) => JsonSerializer.Serialize(content, Options);

    /// <summary>Content from its canonical text.</summary>
    /// <exception cref="JsonException">The text is not canonical content.</exception>
    public static JobDescriptionContent Read(string text) =>
        JsonSerializer.Deserialize<JobDescriptionContent>(text, Options) ?? throw new JsonException("No content.");

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical text in UTF-8.</summary>
    public static string Sha256(JobDescriptionContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(content))));
}
