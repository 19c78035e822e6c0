using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEmptyLaterFields } },
    };

    /// <summary>The canonical text.</summary>
    public static string Write(JobDescriptionContent content) => JsonSerializer.Serialize(content, Options);

    // Hours and contract came after the first documents had been signed. Left out when empty, they leave those hashes as they were.
    private static void WithoutEmptyLaterFields(JsonTypeInfo type)
    {
        if (type.Type == typeof(JobDescriptionHeader))
            foreach (var field in type.Properties.Where(p => p.Name is nameof(JobDescriptionHeader.Hours) or nameof(JobDescriptionHeader.Contract)))
                field.ShouldSerialize = (_, value) => value is not "";
    }

    /// <summary>Content from its canonical text.</summary>
    /// <exception cref="JsonException">The text is not canonical content.</exception>
    public static JobDescriptionContent Read(string text) =>
        JsonSerializer.Deserialize<JobDescriptionContent>(text, Options) ?? throw new JsonException("No content.");

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical text in UTF-8.</summary>
    public static string Sha256(JobDescriptionContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(content))));
}
