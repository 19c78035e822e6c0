using System.Numerics;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

public sealed class AdverseImpactTests
{
    /// <summary>Fisher's tea (34 of 70); the example of SciPy's documentation (400 of 11,440); the convicted twins of R's documentation, where it says 0.0005367.</summary>
    [Theory]
    [InlineData(3, 1, 1, 3, 0.485714285714)]
    [InlineData(8, 2, 1, 5, 0.034965034965)]
    [InlineData(2, 15, 10, 3, 0.000536724119)]
    [InlineData(5, 5, 5, 5, 1)]
    [InlineData(0, 0, 4, 6, 1)]
    [InlineData(0, 7, 0, 9, 1)]
    [InlineData(7, 0, 9, 0, 1)]
    public void The_test_gives_the_known_values(int a, int b, int c, int d, double expected)
    {
        var chance = FisherExact.TwoSided(a, b, c, d);
        Assert.Equal(expected, Math.Exp(BigInteger.Log(chance.Cases) - BigInteger.Log(chance.Of)), 1e-9);
    }

    [Theory]
    [InlineData(3, 1, 1, 3, "0.486")]
    [InlineData(8, 2, 1, 5, "0.035")]
    [InlineData(2, 15, 10, 3, "less than 0.001")]
    [InlineData(5, 5, 5, 5, "1.000")]
    public void It_is_given_with_three_decimals(int a, int b, int c, int d, string expected) => Assert.Equal(expected, FisherExact.TwoSided(a, b, c, d).Text);

    [Property(MaxTest = 200)]
    public void It_does_not_matter_which_group_or_outcome_stands_first(byte a, byte b, byte c, byte d)
    {
        var chance = FisherExact.TwoSided(a, b, c, d);
        Assert.All(
            new[] { FisherExact.TwoSided(c, d, a, b), FisherExact.TwoSided(b, a, d, c), FisherExact.TwoSided(a, c, b, d) },
            other => Assert.Equal(chance.Cases * other.Of, other.Cases * chance.Of));
        Assert.True(chance.Cases > 0 && chance.Cases <= chance.Of);
    }

    [Fact]
    public void Figures_below_zero_are_refused_and_great_ones_are_not()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FisherExact.TwoSided(1, -1, 2, 3));
        Assert.Equal("less than 0.001", FisherExact.TwoSided(900, 4100, 1200, 3800).Text);
    }

    [Fact]
    public void Groups_are_compared_with_the_highest_rate()
    {
        var rates = AdverseImpact.Of([Line("A", 12, 28), Line("B", 10, 10), Line("C", 9, 11)]);
        Assert.Equal(["0.60", "1.00", "0.90"], rates.Select(r => r.Ratio));
        Assert.Equal(["Below four fifths, may be chance", "Highest rate", "Not below four fifths"], rates.Select(r => r.InWords));
        Assert.Equal(new Share(12, 40), rates[0].Rate);
        Assert.Null(rates[1].Chance);
    }

    [Fact]
    public void Exactly_four_fifths_is_not_below_it()
    {
        var rates = AdverseImpact.Of([Line("A", 8, 12), Line("B", 10, 10), Line("C", 79, 121)]);
        Assert.Equal([false, false, true], rates.Select(r => r.IsBelowFourFifths));
    }

    [Fact]
    public void A_large_difference_among_many_is_to_be_looked_into_also_above_four_fifths()
    {
        Assert.Equal("Below four fifths, unlikely to be chance alone: look into it", AdverseImpact.Of([Line("A", 20, 180), Line("B", 60, 140)])[0].InWords);
        Assert.Equal("Not below four fifths, yet unlikely to be chance alone: look into it", AdverseImpact.Of([Line("A", 4200, 5800), Line("B", 5000, 5000)])[0].InWords);
    }

    [Fact]
    public void A_group_with_a_hidden_figure_is_in_no_comparison_and_one_group_alone_is_none()
    {
        var hidden = Line("C", 0, 15) with { Shortlisted = new SafeFigure(Shown.FewerThanFive, 0) };
        var withheld = Line("D", 9, 0) with { NotShortlisted = new SafeFigure(Shown.Withheld, 0) };
        Assert.Equal(["A", "B"], AdverseImpact.Of([Line("A", 8, 12), Line("B", 10, 10), hidden, withheld]).Select(r => r.Answer));
        Assert.Empty(AdverseImpact.Of([Line("A", 8, 12), hidden]));
    }

    [Fact]
    public void Those_appointed_are_compared_of_the_shortlisted_and_of_all_who_applied()
    {
        SafeLine[] lines = [Line("A", 20, 20, 5), Line("B", 10, 40, 5), Line("C", 10, 10) with { Appointed = new SafeFigure(Shown.FewerThanFive, 0) }];
        var ofShortlisted = AdverseImpact.Of(lines, StageStep.ShortlistedToAppointed);
        // A quarter and a half: five of 20 beside five of 10.
        Assert.Equal(["A 0.50", "B 1.00"], ofShortlisted.Select(r => $"{r.Answer} {r.Ratio}"));
        Assert.Equal(FisherExact.TwoSided(5, 15, 5, 5), ofShortlisted[0].Chance);
        // Both steps together turn it round: five of 40 beside five of 50.
        Assert.Equal(["A 1.00", "B 0.80"], AdverseImpact.Of(lines, StageStep.AppliedToAppointed).Select(r => $"{r.Answer} {r.Ratio}"));
        Assert.Equal(3, AdverseImpact.Of(lines).Count);
    }

    [Fact]
    public void Without_the_column_nobody_is_compared_by_appointment() =>
        Assert.Empty(AdverseImpact.Of([Line("A", 20, 20), Line("B", 10, 40)], StageStep.ShortlistedToAppointed));

    private static SafeLine Line(string answer, int shortlisted, int not, int appointed) =>
        Line(answer, shortlisted, not) with { Appointed = new SafeFigure(Shown.Figure, appointed) };

    private static SafeLine Line(string answer, int shortlisted, int not) => new(
        answer, new SafeFigure(Shown.Figure, shortlisted), new SafeFigure(Shown.Figure, not), new SafeFigure(Shown.Figure, shortlisted + not));
}
