namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// The National Insurance number: two letters, six digits, and A, B, C or D (HMRC's form). Prefixes that are never given are refused,
/// but for QQ, which HMRC uses in examples and the demonstration uses for its invented people.
/// </summary>
public static class NationalInsuranceNumber
{
    /// <summary>Characters kept.</summary>
    public const int Length = 9;

    private static readonly string[] NeverGiven = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    /// <summary>"QQ123456A", from the ways people type one ("qq 12 34 56 a", "QQ-12-34-56-A"); null when it is none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 30)
            return null;
        Span<char> kept = stackalloc char[Length];
        var n = 0;
        foreach (var c in typed)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '.' or '/')
                continue;
            if (n == Length)
                return null;
            kept[n++] = char.ToUpperInvariant(c);
        }
        if (n != Length)
            return null;
        var number = new string(kept);
        return IsPrefix(number[..2]) && number[2..8].All(char.IsAsciiDigit) && number[8] is >= 'A' and <= 'D' ? number : null;
    }

    private static bool IsPrefix(string letters) => letters == "QQ"
        || (letters.All(c => char.IsAsciiLetterUpper(c) && c is not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V'))
            && letters[1] != 'O' && !NeverGiven.Contains(letters));
}
