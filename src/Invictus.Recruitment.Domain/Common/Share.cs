using System.Globalization;

namespace Invictus.Recruitment.Domain.Common;

/// <summary>
/// An exact share of points, such as 67 of 69; compared by cross-multiplied integers, never as rounded numbers.
/// An empty share (0 of 0) has no value and is shown as "–"; it sorts below every other and equals another empty one.
/// </summary>
public readonly record struct Share : IComparable<Share>
{
    /// <summary>A share of points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Points are negative or more than there are.</exception>
    public Share(int points, int outOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, outOf);
        (Points, OutOf) = (points, outOf);
    }

    /// <summary>Points given, 0 to <see cref="OutOf"/>.</summary>
    public int Points { get; }

    /// <summary>Points that could be given; 0 when nothing is in scope.</summary>
    public int OutOf { get; }

    /// <summary>Nothing was in scope: there is no score, which is not a score of 0.</summary>
    public bool IsEmpty => OutOf == 0;

    /// <summary>Percent with one decimal, halves away from zero, as "83.3 %"; "–" when empty.</summary>
    public string Percent => IsEmpty
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{Tenths / 10}.{Tenths % 10} %");

    /// <summary>Tenths of a percent, rounded half up with integers only; 0 when empty.</summary>
    public int Tenths => IsEmpty ? 0 : (int)(((2000L * Points) + OutOf) / (2L * OutOf));

    /// <inheritdoc/>
    public int CompareTo(Share other) => (IsEmpty, other.IsEmpty) switch
    {
        (true, true) => 0,
        (true, false) => -1,
        (false, true) => 1,
        _ => ((long)Points * other.OutOf).CompareTo((long)other.Points * OutOf),
    };

    /// <summary>Equal value: 1 of 2 equals 2 of 4.</summary>
    public bool Equals(Share other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => Tenths;

    /// <summary>Less than.</summary>
    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    /// <summary>For logs and tests: "10/12".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Points}/{OutOf}");
}
