using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// Words as people count them: what stands between white space and holds a letter or a digit, so that dashes and dots are no
/// words and "on-call" is one. In scripts without spaces between words every ideograph or syllable sign counts.
/// </summary>
internal static class WordCount
{
    public static bool AtLeast(string text, int enough)
    {
        var count = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                inWord = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                if (!inWord || IsWordByItself(rune))
                    count++;
                inWord = true;
                if (count >= enough)
                    return true;
            }
        }
        return count >= enough;
    }

    // Han, Hiragana and Katakana; the other letters of "OtherLetter" (Arabic, Hebrew, the scripts of India) are written with spaces.
    private static bool IsWordByItself(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter
        && rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
