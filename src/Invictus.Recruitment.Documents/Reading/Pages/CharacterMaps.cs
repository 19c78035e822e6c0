using System.Buffers.Text;
using System.Globalization;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Looks through tables that say which letters a font shows. A range in them is written in a few bytes and becomes one
/// entry for each code in the library, without a look at the budget: absurd ranges are refused before.
/// </summary>
internal sealed class CharacterMaps
{
    private const long WidestRange = 70_000;

    /// <summary>Codes of all tables of a file.</summary>
    private const long MostCodes = 1_000_000;

    /// <summary>Hexadecimal digits of what one code shows; a ligature has a few letters.</summary>
    private const int LongestText = 512;

    private long _codes;

    public void Check(ReadOnlySpan<byte> bytes, ReadingBudget budget)
    {
        for (var at = 0; at < bytes.Length && bytes[at..].IndexOf("range"u8) is >= 0 and var found;)
        {
            at += found + 5;
            if (at < 13 || !IsBegun(bytes[..(at - 5)]))
                continue;
            var end = bytes[at..].IndexOf("end"u8) is >= 0 and var length ? at + length : bytes.Length;
            Ranges(bytes[at..end], budget);
            at = end;
        }
    }

    private static bool IsBegun(ReadOnlySpan<byte> before) =>
        before.EndsWith("beginbf"u8) || before.EndsWith("begincid"u8) || before.EndsWith("beginnotdef"u8);

    private void Ranges(ReadOnlySpan<byte> bytes, ReadingBudget budget)
    {
        long? first = null;
        while (bytes.IndexOfAny((byte)'<', (byte)'[') is >= 0 and var open)
        {
            budget.Step();
            var close = bytes[open..].IndexOf(bytes[open] == '<' ? (byte)'>' : (byte)']') is >= 0 and var length ? open + length : bytes.Length;
            var content = bytes[(open + 1)..close];
            var isArray = bytes[open] == '[';
            bytes = bytes[Math.Min(bytes.Length, close + 1)..];
            if (isArray)
            {
                first = null;
                continue;
            }
            if (content.Length > LongestText)
                throw Absurd();
            if (!Utf8Parser.TryParse(content, out long code, out var used, 'x') || used != content.Length)
                code = long.TryParse(System.Text.Encoding.Latin1.GetString(content).Replace(" ", "", StringComparison.Ordinal), NumberStyles.HexNumber, null, out var spaced) ? spaced : long.MaxValue / 2;
            if (first is not { } from)
            {
                first = code;
                continue;
            }
            _codes += Math.Max(1, code - from);
            if (code - from > WidestRange || _codes > MostCodes)
                throw Absurd();
            first = null;
            // What the range shows stands behind it: a text, an array, or a number.
            var behind = bytes.TrimStart(" \t\r\n\f\0"u8);
            if (behind.StartsWith("<"u8))
            {
                var shown = behind.IndexOf((byte)'>') is >= 0 and var last ? last : behind.Length;
                if (shown > LongestText)
                    throw Absurd();
                bytes = behind[Math.Min(behind.Length, shown + 1)..];
            }
        }
    }

    private static SpentBudgetException Absurd() => new("is a PDF with absurd tables of letters in its fonts; save it again and try again");
}
