using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>A letter or digit of a text, folded, with where it stands.</summary>
/// <param name="Value">Lower case, without accents.</param>
/// <param name="Start">First UTF-16 position in the text.</param>
/// <param name="End">Position after it.</param>
/// <param name="Run">Number of the run of letters, or of digits, that it belongs to.</param>
/// <param name="AfterApostrophe">An apostrophe inside the word stands right before it.</param>
internal readonly record struct FoldedSign(char Value, int Start, int End, int Run, bool AfterApostrophe);

/// <summary>
/// A text reduced to what words are made of: letters and digits in lower case without accents, each knowing its place.
/// Apostrophes inside a word, combining marks and invisible characters belong to the word and are left out.
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

    public static List<FoldedSign> Read(string text)
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
                continue;
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
                foreach (var folded in Fold(rune))
                    signs.Add(new FoldedSign(folded, start, at, run, apostrophe));
            }
            (last, apostrophe) = (kind, false);
        }
        return signs;
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '`' or '´' => Kind.Apostrophe,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        _ when Rune.IsDigit(rune) => Kind.Digit,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
            ? Kind.Silent
            : Kind.Separator,
    };

    private static string Fold(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
            return lower.ToString();
        if (Rune.IsDigit(lower))
            return ((int)Rune.GetNumericValue(lower)).ToString(CultureInfo.InvariantCulture);
        if (Whole.TryGetValue(lower.Value, out var letters))
            return letters;
        // FormKD: the letters in full width and in ligatures count as their plain selves.
        return string.Concat(lower.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(Rune.IsLetter).Select(r => Rune.ToLowerInvariant(r).ToString()));
    }

    private enum Kind
    {
        Separator,
        Letter,
        Digit,
        Apostrophe,
        Silent,
    }
}
