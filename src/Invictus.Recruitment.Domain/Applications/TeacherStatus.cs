namespace Invictus.Recruitment.Domain.Applications;

/// <summary>Does the applicant hold qualified teacher status (QTS), as awarded in England?</summary>
public enum QtsStatus
{
    /// <summary>Holds QTS.</summary>
    [Said("Yes")] Yes,

    /// <summary>On a course that leads to QTS.</summary>
    [Said("I am on track to receive it", Hint = "You are on a course or route that leads to QTS")] OnTrack,

    /// <summary>Does not hold QTS; an international PGCE alone is not QTS.</summary>
    [Said("No", Hint = "An international PGCE on its own is not QTS")] No,
}

/// <summary>The teacher reference number (TRN): exactly seven digits.</summary>
public static class TeacherReferenceNumber
{
    /// <summary>Digits in a TRN.</summary>
    public const int Length = 7;

    /// <summary>The seven digits, from the ways people type them ("RP 12/34567", "1234 567"); null when it is none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 30)
            return null;
        var rest = typed.Trim();
        if (rest.StartsWith("RP", StringComparison.OrdinalIgnoreCase))
            rest = rest[2..];
        Span<char> digits = stackalloc char[Length];
        var n = 0;
        foreach (var c in rest)
        {
            if (c is ' ' or '/' or '-' or '.')
                continue;
            if (!char.IsAsciiDigit(c) || n == Length)
                return null;
            digits[n++] = c;
        }
        return n == Length ? new string(digits) : null;
    }
}
