namespace Invictus.Recruitment.Web.Infrastructure;

/// <summary>A single line as it is kept: runs of white space become one space, control characters go. It may end up in a letter's subject.</summary>
internal static class OneLine
{
    public static string Of(string? typed) => string.Join(' ', new string([.. (typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))])
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
