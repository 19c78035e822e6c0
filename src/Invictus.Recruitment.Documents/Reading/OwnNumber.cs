namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Numbers with letters that a document gives to its criteria: "E1.", "D12", "K3)".</summary>
internal static class OwnNumber
{
    private const int MostLetters = 2;

    /// <summary>The second counts on from the first: "E9." and "E10.". One alone may be content, two in a row are not.</summary>
    public static bool IsNext(string before, string mark) =>
        Of(before) is (var letters, var number) && Of(mark) is (var same, var next) && same == letters && next == number + 1;

    private static (string Letters, int Number)? Of(string word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetterUpper(word[letters]))
            letters++;
        var digits = word.AsSpan(letters).TrimEnd(".):");
        return letters is > 0 and <= MostLetters && digits.Length is 1 or 2 && int.TryParse(digits, out var number) ? (word[..letters], number) : null;
    }
}
