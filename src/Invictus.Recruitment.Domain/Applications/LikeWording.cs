using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>Whether two criteria ask for the same in like words, so that evidence for one may serve for the other.</summary>
public static class LikeWording
{
    /// <summary>From this share of common words on two criteria are taken for alike.</summary>
    public const double Enough = 0.6;

    private static readonly HashSet<string> Little =
        ["a", "an", "and", "or", "the", "of", "to", "in", "for", "with", "on", "at", "by", "be", "as", "is", "are", "your", "you", "our", "their", "from", "that", "this", "have", "has", "able", "ability"];

    /// <summary>The share of the words of both that stand in both, by their stems, from 0 to 1; 0 when one has no words.</summary>
    public static double Share(string one, string other)
    {
        var (a, b) = (Stems(one), Stems(other));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Stems(string text)
    {
        var words = text.ToLowerInvariant().Split([.. text.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var stems = new EnglishStems();
        return [.. words.Where(w => !Little.Contains(w)).Select(stems.Of)];
    }
}
