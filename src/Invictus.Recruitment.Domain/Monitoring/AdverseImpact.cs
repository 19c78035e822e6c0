using System.Globalization;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>From which stage to which a share is taken.</summary>
public enum StageStep
{
    /// <summary>Of those who applied, those who were shortlisted.</summary>
    AppliedToShortlisted,

    /// <summary>Of those who were shortlisted, those who were appointed.</summary>
    ShortlistedToAppointed,

    /// <summary>Of those who applied, those who were appointed: both steps together.</summary>
    AppliedToAppointed,
}

/// <summary>
/// How the share of people who came from one stage to another compares between groups: with the highest, by the rule of thumb of four fifths and
/// by Fisher's exact test. Made of nothing but figures that are shown, so it tells no more than the table above it. A reason to look, never a proof.
/// </summary>
public static class AdverseImpact
{
    /// <summary>The rates of the groups whose figures are shown, in their order; empty when there are fewer than two to compare.</summary>
    /// <param name="groups">The lines to compare: not those who would rather not say, who are no group.</param>
    /// <param name="step">The stages.</param>
    public static IReadOnlyList<GroupRate> Of(IEnumerable<SafeLine> groups, StageStep step = StageStep.AppliedToShortlisted)
    {
        var shown = groups.Select(g => (g.Answer, Figures: Figures(g, step)))
            .Where(g => g.Figures.All(f => f?.Mark == Shown.Figure) && g.Figures[1]!.Figure > 0)
            .Select(g => (g.Answer, In: g.Figures[0]!.Figure, Rate: new Share(g.Figures[0]!.Figure, g.Figures[1]!.Figure))).ToList();
        if (shown.Count < 2)
            return [];
        var highest = shown.MaxBy(g => g.Rate);
        return [.. shown.Select(g => new GroupRate(
            g.Answer, g.Rate, highest.Rate,
            g.Rate == highest.Rate
                ? null : FisherExact.TwoSided(g.In, g.Rate.OutOf - g.In, highest.In, highest.Rate.OutOf - highest.In)))];
    }

    /// <summary>Who came there, of whom, and what else has to be shown of the group.</summary>
    private static SafeFigure?[] Figures(SafeLine group, StageStep step) => step switch
    {
        StageStep.AppliedToShortlisted => [group.Shortlisted, group.Applied, group.NotShortlisted],
        StageStep.ShortlistedToAppointed => [group.Appointed, group.Shortlisted],
        _ => [group.Appointed, group.Applied],
    };
}

/// <summary>What became of a group, beside the group of which the largest share came as far.</summary>
/// <param name="Answer">The answer that makes the group.</param>
/// <param name="Rate">Those who came to the later stage, of those at the earlier one.</param>
/// <param name="Highest">The highest rate of all groups that are compared.</param>
/// <param name="Chance">How likely chance alone makes a difference as large as this one; null for the highest rate itself.</param>
public sealed record GroupRate(string Answer, Share Rate, Share Highest, ExactChance? Chance)
{
    /// <summary>The chance, as one in so many, below which a difference is called unlikely to be chance: 5 %.</summary>
    public const int UnlikelyOneIn = 20;

    /// <summary>This is the highest rate, or equal to it.</summary>
    public bool IsHighest => Rate == Highest;

    /// <summary>Below four fifths of the highest rate; compared in whole numbers.</summary>
    public bool IsBelowFourFifths => 5L * Rate.Points * Highest.OutOf < 4L * Highest.Points * Rate.OutOf;

    /// <summary>The difference is unlikely to be chance alone.</summary>
    public bool IsUnlikelyChance => Chance?.IsLessThanOneIn(UnlikelyOneIn) == true;

    /// <summary>This rate as a share of the highest, two decimals, halves up, as "0.75"; "–" where the highest is 0.</summary>
    public string Ratio
    {
        get
        {
            var (of, points) = (2L * Highest.Points * Rate.OutOf, 200L * Rate.Points * Highest.OutOf);
            if (of == 0)
                return "–";
            var hundredths = (points + (of / 2)) / of;
            return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");
        }
    }

    /// <summary>What to make of it.</summary>
    public string InWords => (IsHighest, IsBelowFourFifths, IsUnlikelyChance) switch
    {
        (true, _, _) => "Highest rate",
        (_, true, true) => "Below four fifths, unlikely to be chance alone: look into it",
        (_, true, false) => "Below four fifths, may be chance",
        (_, false, true) => "Not below four fifths, yet unlikely to be chance alone: look into it",
        _ => "Not below four fifths",
    };
}
