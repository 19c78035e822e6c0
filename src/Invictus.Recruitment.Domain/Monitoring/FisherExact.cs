using System.Globalization;
using System.Numerics;

namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>
/// Fisher's exact test, two-sided, of a table of two groups and two outcomes: how likely a split at least as unlikely as this one is when
/// the totals stay and chance alone decides. In whole numbers, because the usual trouble with it is telling equal chances apart from nearly equal ones.
/// </summary>
public static class FisherExact
{
    /// <summary>The chance, between 0 and 1. A group without people, or an outcome that nobody or everybody had, gives 1.</summary>
    /// <param name="firstIn">Of the first group, those who were chosen; 0 or more, as all of them.</param>
    /// <param name="firstOut">Of the first group, those who were not.</param>
    /// <param name="secondIn">Of the second group, those who were chosen.</param>
    /// <param name="secondOut">Of the second group, those who were not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is below 0.</exception>
    public static ExactChance TwoSided(int firstIn, int firstOut, int secondIn, int secondOut)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstIn);
        ArgumentOutOfRangeException.ThrowIfNegative(firstOut);
        ArgumentOutOfRangeException.ThrowIfNegative(secondIn);
        ArgumentOutOfRangeException.ThrowIfNegative(secondOut);
        long first = (long)firstIn + firstOut, second = (long)secondIn + secondOut, chosen = (long)firstIn + secondIn;
        var (least, most) = (Math.Max(0, chosen - second), Math.Min(first, chosen));

        // Ways in which so many of the first group can be among the chosen; each follows from the one before.
        var ways = new List<BigInteger>();
        var one = Choose(first, least) * Choose(second, chosen - least);
        for (var k = least; k <= most; k++)
        {
            ways.Add(one);
            one = one * (first - k) * (chosen - k) / ((k + 1) * (second - chosen + k + 1));
        }
        var observed = ways[(int)(firstIn - least)];
        var (unlikely, all) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var w in ways)
        {
            all += w;
            if (w <= observed)
                unlikely += w;
        }
        return new ExactChance(unlikely, all);
    }

    private static BigInteger Choose(long from, long take)
    {
        var ways = BigInteger.One;
        for (var i = 1L; i <= take; i++)
            ways = ways * (from - take + i) / i;
        return ways;
    }
}

/// <summary>A chance as an exact fraction.</summary>
/// <param name="Cases">Ways that count; 0 to <paramref name="Of"/>.</param>
/// <param name="Of">All ways, 1 or more.</param>
public readonly record struct ExactChance(BigInteger Cases, BigInteger Of)
{
    /// <summary>Less than one in so many.</summary>
    public bool IsLessThanOneIn(int many) => Cases * many < Of;

    /// <summary>Three decimals, halves up, as "0.035"; "less than 0.001" below that.</summary>
    public string Text
    {
        get
        {
            if (IsLessThanOneIn(1000))
                return "less than 0.001";
            var thousandths = (int)(((2000 * Cases) + Of) / (2 * Of));
            return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 1000}.{thousandths % 1000:000}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
