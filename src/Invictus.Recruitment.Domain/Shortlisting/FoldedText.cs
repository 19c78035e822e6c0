using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>A letter or digit of a text, folded, with where it stands.</summary>
/// <param name="Value">Lower case, without accents.</param>
/// <param name="Start">First UTF-16 position in the text.</param>
/// <param name="End">Position after it, and after the marks and invisible characters that follow it.</param>
/// <param name="Run">Number of the run of letters, or of digits, that it belongs to.</param>
/// <param name="AfterApostrophe">An apostrophe inside the word stands right before it.</param>
internal readonly record struct FoldedSign(char Value, int Start, int End, int Run, bool AfterApostrophe);

/// <summary>
/// A text reduced to what words are made of: letters and digits in lower case without accents, each knowing its place.
/// Apostrophes inside a word, combining marks and invisible characters belong to the word and are left out. It reads in two ways:
/// "Müller" plainly as "muller", or spread, as who has no such key writes it, "mueller".
/// </summary>
internal static class FoldedText
{
    // Letters that do not come apart into a base letter and a mark.
    private static readonly Dictionary<int, string> Whole = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
    };

    private const int Diaeresis = 0x0308;
    private const int RingAbove = 0x030A;

    /// <summary>The letters and digits of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spread">ä, ö, ü, ø and å as ae, oe, ue, oe and aa.</param>
    public static List<FoldedSign> Read(string text, bool spread = false)
    {
        var signs = new List<FoldedSign>(text.Length);
        var (run, last, apostrophe) = (0, Kind.Separator, false);
        for (var at = 0; at < text.Length;)
        {
            var known = Rune.TryGetRuneAt(text, at, out var rune);
            var start = at;
            at += known ? rune.Utf16SequenceLength : 1;
            var kind = known ? KindOf(rune) : Kind.Separator;
            if (kind == Kind.Silent)
            {
                // Left behind it would tell of the letter that it stood on.
                if (signs.Count > 0 && signs[^1].End == start)
                    TakeIn(signs, rune, at, spread);
                continue;
            }
            if (kind == Kind.Apostrophe)
            {
                // Inside a word only: quotation marks around one separate it.
                apostrophe = last == Kind.Letter && at < text.Length && Rune.TryGetRuneAt(text, at, out var next) && Rune.IsLetter(next);
                if (!apostrophe)
                    last = Kind.Separator;
                continue;
            }
            if (kind is Kind.Letter or Kind.Digit)
            {
                if (kind != last)
                    run++;
                foreach (var folded in Fold(rune, spread))
                    signs.Add(new FoldedSign(folded, start, at, run, apostrophe));
            }
            (last, apostrophe) = (kind, false);
        }
        return signs;
    }

    /// <summary>The signs from start up to end.</summary>
    public static string Word(List<FoldedSign> signs, int start, int end) =>
        string.Create(end - start, (signs, start), static (word, from) =>
        {
            for (var i = 0; i < word.Length; i++)
                word[i] = from.signs[from.start + i].Value;
        });

    /// <summary>Where each run of letters or of digits begins and ends.</summary>
    public static List<(int Start, int End)> Runs(List<FoldedSign> signs)
    {
        var runs = new List<(int, int)>();
        for (int start = 0, end; start < signs.Count; start = end)
        {
            for (end = start + 1; end < signs.Count && signs[end].Run == signs[start].Run;)
                end++;
            runs.Add((start, end));
        }
        return runs;
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        '\'' or '’' or '‘' or '‛' or 'ʼ' or 'ʻ' or '′' or '＇' or '`' or '´' => Kind.Apostrophe,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        _ when Rune.IsDigit(rune) => Kind.Digit,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? Kind.Silent
            : Kind.Separator,
    };

    private static void TakeIn(List<FoldedSign> signs, Rune mark, int end, bool spread)
    {
        signs[^1] = signs[^1] with { End = end };
        if (spread && Second(signs[^1].Value, mark) is { } second)
            signs.Add(signs[^1] with { Value = second });
    }

    private static string Fold(Rune rune, bool spread)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
            return lower.ToString();
        if (Rune.IsDigit(lower))
            return ((int)Rune.GetNumericValue(lower)).ToString(CultureInfo.InvariantCulture);
        var folded = new StringBuilder();
        // FormKD: the letters in full width and in ligatures count as their plain selves.
        foreach (var part in lower.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Select(Rune.ToLowerInvariant))
        {
            if (spread && part.Value == 'ø')
                folded.Append("oe");
            else if (Whole.TryGetValue(part.Value, out var letters))
                folded.Append(letters);
            else if (Rune.IsLetter(part))
                folded.Append(part);
            else if (spread && folded.Length > 0 && Second(folded[^1], part) is { } second)
                folded.Append(second);
        }
        return folded.ToString();
    }

    /// <summary>The letter written for a mark by who has no such key.</summary>
    private static char? Second(char letter, Rune mark) => (letter, mark.Value) switch
    {
        ('a' or 'o' or 'u', Diaeresis) => 'e',
        ('a', RingAbove) => 'a',
        _ => null,
    };

    private enum Kind
    {
        Separator,
        Letter,
        Digit,
        Apostrophe,
        Silent,
    }
}
