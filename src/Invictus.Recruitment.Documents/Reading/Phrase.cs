using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Small questions about a piece of text.</summary>
internal static class Phrase
{
    private static readonly string[] SmallWords = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];

    /// <summary>Lower case, curly apostrophes straight, every other sign a space, single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’')
                folded.Append('\'');
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded words.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"You'll", "we'd", "we've" as "you will", "we would", "we have".</summary>
    public static string InFull(string text) =>
        text.Replace('’', '\'').Replace("'ll ", " will ", StringComparison.OrdinalIgnoreCase).Replace("'d ", " would ", StringComparison.OrdinalIgnoreCase).Replace("'ve ", " have ", StringComparison.OrdinalIgnoreCase);

    public static int CountWords(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                count++;
        return count;
    }

    /// <summary>A full stop, question or exclamation mark, semicolon or colon stands at the end; closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd(" \"'”’)]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ';' or ':' or '…';
    }

    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);

    public static bool StartsUpper(string text) => text.Length > 0 && char.IsUpper(text[0]);

    public static bool IsAllCapitals(string text) => text.Count(char.IsUpper) >= 3 && !text.Any(char.IsLower);

    /// <summary>Every word but the small ones has a capital.</summary>
    public static bool IsTitleCase(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(w => char.IsUpper(w[0]) || !char.IsLetter(w[0]) || SmallWords.Contains(w))
        && char.IsUpper(words[0][0]);

    /// <summary>A web address and nothing else, a full stop after it aside.</summary>
    public static bool IsWebAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(' ', StringComparison.Ordinal);
}
