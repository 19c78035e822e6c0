using System.Globalization;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class StatisticsTests
{
    // The standard worked example of the literature on alpha: three coders, fifteen units, many ratings missing.
    private static readonly IReadOnlyList<int?>[] Standard =
    [
        Coder("* * * * * 3 4 1 2 1 1 3 3 * 3"),
        Coder("1 * 2 1 3 3 4 3 * * * * * * *"),
        Coder("* * 2 1 3 4 4 * 2 1 1 3 3 * 4"),
    ];

    [Fact]
    public void Alpha_of_the_standard_example_is_0691_nominal() => AssertIs("0.691", KrippendorffAlpha.Nominal(Standard));

    [Fact]
    public void Alpha_of_the_standard_example_is_0807_ordinal() => AssertIs("0.807", KrippendorffAlpha.Ordinal(Standard));

    [Fact]
    public void Alpha_of_the_standard_example_is_0811_interval() => AssertIs("0.811", KrippendorffAlpha.Interval(Standard));

    [Fact]
    public void Only_units_that_two_or_more_rated_count() => Assert.Equal(12, KrippendorffAlpha.PairsIn(Standard));

    [Fact]
    public void Alpha_does_not_depend_on_the_order_of_the_assessors() =>
        Assert.Equal(KrippendorffAlpha.Ordinal(Standard)!.Value, KrippendorffAlpha.Ordinal([.. Standard.Reverse()])!.Value, 12);

    [Fact]
    public void Complete_agreement_is_an_alpha_of_1() =>
        Assert.Equal(1.0, KrippendorffAlpha.Ordinal([Coder("0 1 2 3 2"), Coder("0 1 2 3 2")]));

    [Fact]
    public void Four_pairs_are_too_few_to_say() =>
        Assert.Null(KrippendorffAlpha.Ordinal([Coder("0 1 2 3 2"), Coder("0 1 2 3 *")]));

    [Fact]
    public void Where_nothing_varies_alpha_is_not_defined() =>
        Assert.Equal((null, 6), (KrippendorffAlpha.Ordinal([Coder("2 2 2 2 2 2"), Coder("2 2 2 2 2 2")]),
            KrippendorffAlpha.PairsIn([Coder("2 2 2 2 2 2"), Coder("2 2 2 2 2 2")])));

    [Fact]
    public void Assessors_with_lists_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Ordinal([Coder("1 2 3"), Coder("1 2")]));

    [Fact]
    public void Nobody_has_no_alpha() => Assert.Null(KrippendorffAlpha.Ordinal([]));

    // By hand: differences squared 0 1 0 1 0 4 sum to 6, times 6 pairs = 36; every first against every second
    // sums to 6 × 27 + 6 × 21 − 2 × 11 × 9 = 90.
    [Fact]
    public void Kappa_of_an_example_worked_by_hand() =>
        Assert.Equal(1 - (36.0 / 90), QuadraticWeightedKappa.Of(Coder("0 1 2 3 3 2"), Coder("0 2 2 2 3 0"))!.Value, 12);

    [Fact]
    public void Complete_agreement_is_a_kappa_of_1() =>
        Assert.Equal(1.0, QuadraticWeightedKappa.Of(Coder("0 1 2 3 2"), Coder("0 1 2 3 2")));

    [Fact]
    public void Opposite_ratings_are_worse_than_chance() =>
        Assert.Equal(-1.0, QuadraticWeightedKappa.Of(Coder("0 0 0 3 3 3"), Coder("3 3 3 0 0 0"))!.Value, 12);

    [Fact]
    public void Kappa_counts_only_what_both_rated_and_four_are_too_few() =>
        Assert.Equal((null, 4), (QuadraticWeightedKappa.Of(Coder("0 1 2 3 * 2"), Coder("0 1 2 3 2 *")),
            QuadraticWeightedKappa.PairsIn(Coder("0 1 2 3 * 2"), Coder("0 1 2 3 2 *"))));

    [Fact]
    public void Where_nothing_varies_kappa_is_not_defined() =>
        Assert.Null(QuadraticWeightedKappa.Of(Coder("2 2 2 2 2"), Coder("2 2 2 2 2")));

    [Fact]
    public void Kappa_over_lists_of_different_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => QuadraticWeightedKappa.Of(Coder("1 2 3"), Coder("1 2")));

    [Fact]
    public void Leniency_is_the_mean_difference_from_the_mean_of_the_others()
    {
        IReadOnlyList<int?>[] panel = [Coder("3 3 2 3 3"), Coder("2 2 2 2 2"), Coder("1 3 2 * 2")];
        Assert.Equal((1.5 + 0.5 + 0 + 1 + 1) / 5, Leniency.Of(panel, 0)!.Value, 12);
    }

    [Fact]
    public void Of_two_assessors_one_is_as_lenient_as_the_other_is_severe()
    {
        IReadOnlyList<int?>[] panel = [Coder("3 3 2 3 3"), Coder("2 2 2 2 2")];
        Assert.Equal(-Leniency.Of(panel, 0)!.Value, Leniency.Of(panel, 1)!.Value, 12);
    }

    [Fact]
    public void Leniency_over_four_shared_ratings_is_too_few_to_say()
    {
        IReadOnlyList<int?>[] panel = [Coder("3 3 2 3 3"), Coder("2 2 2 2 *")];
        Assert.Equal((null, 4), (Leniency.Of(panel, 0), Leniency.PairsIn(panel, 0)));
    }

    [Fact]
    public void Leniency_of_nobody_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Leniency.Of([Coder("1 2")], 1));

    private static void AssertIs(string expected, double? value) =>
        Assert.Equal(expected, value?.ToString("0.000", CultureInfo.InvariantCulture));

    private static IReadOnlyList<int?> Coder(string ratings) =>
        [.. ratings.Split(' ').Select(r => r == "*" ? (int?)null : int.Parse(r, CultureInfo.InvariantCulture))];
}
