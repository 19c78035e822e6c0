using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Web.Tests.Guards;

/// <summary>House rules that the compiler does not know (docs/architecture.md).</summary>
internal static partial class HouseRules
{
    /// <summary>"About 300": a file somewhat above is still read in one go, a file far above is two files.</summary>
    public const int LinesMax = 320;

    /// <summary>What in a line breaks a rule; null when nothing does.</summary>
    /// <param name="line">One line of a file.</param>
    /// <param name="isProduct">The product itself. Tests may ask the real clock where an outside program does.</param>
    public static string? BrokenIn(string line, bool isProduct = true)
    {
        if (isProduct && Clock().IsMatch(line))
            return "time comes from TimeProvider or a Stamp";
        if (Name().Match(line) is { Success: true } name)
            return $"{name.Value}: a class is named as what it does or is";
        if (Left().IsMatch(line))
            return "nothing is left to do in the code";
        return Skipped().IsMatch(line) ? "a test that is skipped looks green" : null;
    }

    public static bool IsTooLong(IEnumerable<string> lines) => lines.Skip(LinesMax).Any();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bDateOnly\.FromDateTime\(DateTime\.|\bStopwatch\.GetTimestamp\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:class|record|struct|interface)\s+\w+(?:Service|Services|Manager|Helper|Helpers|Utils)\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b")]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(Skip|SkipUnless|SkipWhen)\s*=")]
    private static partial Regex Skipped();
}
