using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Invictus.Recruitment.Data.Common;

/// <summary>UTC in both databases: SQLite has no offset type that compares, and one rule for both is one fewer to forget.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

/// <summary>Empty both ways for a reference that is not given yet: Entity Framework asks for that one too, though it is never stored.</summary>
internal sealed class ReferenceConverter() : ValueConverter<Reference, string>(
    reference => reference.Value,
    stored => stored == "" ? default : Reference.Parse(stored));

internal static class JsonColumn
{
    // Enums by name, as in columns: a number would change its meaning with the order of the members. Numbers stored before are still read.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Keeps a list of values as JSON; the list is replaced as a whole, so it is compared by its JSON.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => Write(list),
        json => Read<T>(json),
        new ValueComparer<IReadOnlyList<T>>((a, b) => Write(a) == Write(b), list => Write(list).GetHashCode(StringComparison.Ordinal), list => list));

    internal static string Write<T>(IReadOnlyList<T>? list) => JsonSerializer.Serialize(list, Options);

    internal static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Options)!;
}
