using System.Security.Cryptography;
using System.Text;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the forms of an application have in common.</summary>
internal static class Forms
{
    /// <summary>The button "Save and come back later": what is there is kept, what is missing is not asked for yet.</summary>
    public const string Later = "later";

    /// <summary>A line of text as it is kept.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines of text as they are kept. Browsers send line ends in two ways; one text must not count as two.</summary>
    public static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>
    /// A mark of stored answers, kept in the page: when it no longer fits, somebody else stored other answers after the page was
    /// opened. Of the answers rather than the application, because saving one section must not disturb another.
    /// </summary>
    public static string Mark(object answers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answers.ToString()!)))[..16];
}
