using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Invictus.Recruitment.Domain.Common;

/// <summary>
/// A public reference: ten characters of Crockford's base32 (no I, L, O, U), 50 random bits. Shown as XXXXX-XXXXX,
/// read in upper or lower case, with or without the hyphen, with O for 0 and I or L for 1.
/// </summary>
public readonly record struct Reference
{
    /// <summary>Characters stored.</summary>
    public const int Length = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Reference(string value) => Value = value;

    /// <summary>The ten characters, without the hyphen; empty for a default value.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>A new random reference.</summary>
    public static Reference New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>A reference as it was stored.</summary>
    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static Reference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException("Not a reference.");

    /// <summary>Reads a reference in any of the ways people type one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Reference reference)
    {
        reference = default;
        if (text is null || text.Length > 40)
            return false;
        Span<char> value = stackalloc char[Length];
        var n = 0;
        foreach (var typed in text)
        {
            if (typed is '-' or ' ')
                continue;
            var c = char.ToUpperInvariant(typed) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (n == Length || !Alphabet.Contains(c, StringComparison.Ordinal))
                return false;
            value[n++] = c;
        }
        if (n != Length)
            return false;
        reference = new Reference(new string(value));
        return true;
    }

    /// <summary>For people to read and copy: XXXXX-XXXXX.</summary>
    public string Display => Value.Length == Length ? $"{Value[..5]}-{Value[5..]}" : "";

    /// <summary>For addresses: the ten characters.</summary>
    public override string ToString() => Value;
}
