using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>
/// Joins Arabic letters: each gets the shape that its neighbours ask for (Unicode 16, chapter 9.2), from the presentation forms
/// that the face has. Enough for names in Arabic, Persian and Urdu; vowel marks stay where they are and are not positioned.
/// </summary>
internal static class ArabicJoining
{
    private const int Lam = 0x644;
    private const int Tatweel = 0x640;

    /// <summary>First of the presentation forms of a letter and how many there are, in the order isolated, final, initial, medial.</summary>
    private static readonly FrozenDictionary<int, (int Isolated, int Forms)> Letters = Table().ToFrozenDictionary(l => l.Letter, l => (l.Isolated, l.Forms));

    /// <summary>Lam and alef are written as one sign; its isolated form by the alef, the final form follows it.</summary>
    private static readonly FrozenDictionary<int, int> LamAlef =
        new Dictionary<int, int> { [0x622] = 0xFEF5, [0x623] = 0xFEF7, [0x625] = 0xFEF9, [0x627] = 0xFEFB }.ToFrozenDictionary();

    /// <summary>The code points to draw, in the order of reading; the same as the text's but for joined letters.</summary>
    /// <param name="text">Text in the order of reading.</param>
    /// <param name="canDraw">Whether the face has a code point: a letter without the form that it needs stays as it is.</param>
    public static IEnumerable<int> Shape(string text, Func<int, bool> canDraw)
    {
        var runes = text.EnumerateRunes().Select(r => r.Value).ToArray();
        if (!runes.Any(Letters.ContainsKey))
            return runes;
        var drawn = new List<int>(runes.Length);
        for (var i = 0; i < runes.Length; i++)
        {
            var joinsBefore = Letters.ContainsKey(runes[i]) && JoinsOn(Neighbour(runes, i, -1));
            if (runes[i] == Lam && i + 1 < runes.Length && LamAlef.TryGetValue(runes[i + 1], out var both) && canDraw(both + (joinsBefore ? 1 : 0)))
            {
                drawn.Add(both + (joinsBefore ? 1 : 0));
                i++;
                continue;
            }
            var shaped = Form(runes[i], joinsBefore, Joins(Neighbour(runes, i, 1)));
            drawn.Add(canDraw(shaped) ? shaped : runes[i]);
        }
        return drawn;
    }

    /// <summary>What a drawn code point stands for, for copying and reading aloud: the letters, not the shapes.</summary>
    public static string LettersOf(int codePoint)
    {
        var text = char.ConvertFromUtf32(codePoint);
        return codePoint is (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) ? text.Normalize(NormalizationForm.FormKC) : text;
    }

    private static int Form(int letter, bool joinsBefore, bool joinsAfter)
    {
        if (!Letters.TryGetValue(letter, out var entry))
            return letter;
        joinsAfter &= entry.Forms == 4;
        joinsBefore &= entry.Forms > 1;
        return entry.Isolated + (joinsBefore, joinsAfter) switch
        {
            (true, true) => 3,
            (false, true) => 2,
            (true, false) => 1,
            _ => 0,
        };
    }

    /// <summary>The letter joins to the one that follows it.</summary>
    private static bool JoinsOn(int? letter) => letter == Tatweel || (letter is { } l && Letters.TryGetValue(l, out var entry) && entry.Forms == 4);

    /// <summary>The letter joins to the one before it.</summary>
    private static bool Joins(int? letter) => letter == Tatweel || (letter is { } l && Letters.TryGetValue(l, out var entry) && entry.Forms > 1);

    /// <summary>The next letter in a direction, past marks that stand above or below.</summary>
    private static int? Neighbour(int[] runes, int from, int step)
    {
        var at = from + step;
        while (at >= 0 && at < runes.Length && Rune.GetUnicodeCategory(new Rune(runes[at])) == UnicodeCategory.NonSpacingMark)
            at += step;
        return at >= 0 && at < runes.Length ? runes[at] : null;
    }

    private static IEnumerable<(int Letter, int Isolated, int Forms)> Table()
    {
        // The main block: letters in order, their forms one after the other from U+FE80; how many forms each has.
        var at = 0xFE80;
        foreach (var (first, forms) in new[] { (0x621, "12222424244444222244444444"), (0x641, "4444444224") })
        {
            for (var i = 0; i < forms.Length; i++)
            {
                yield return (first + i, at, forms[i] - '0');
                at += forms[i] - '0';
            }
        }
        // Letters of Persian and Urdu, in Arabic Presentation Forms-A.
        foreach (var letter in new[]
        {
            (0x67E, 0xFB56, 4), (0x679, 0xFB66, 4), (0x686, 0xFB7A, 4), (0x688, 0xFB88, 2), (0x698, 0xFB8A, 2), (0x691, 0xFB8C, 2), (0x6A9, 0xFB8E, 4),
            (0x6AF, 0xFB92, 4), (0x6BA, 0xFB9E, 2), (0x6C1, 0xFBA6, 4), (0x6BE, 0xFBAA, 4), (0x6D2, 0xFBAE, 2), (0x6CC, 0xFBFC, 4),
        })
            yield return letter;
    }
}
