using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class ReadingOrderTests
{
    private static readonly Reference Round = Reference.Parse("ABCDE-12345");
    private static readonly int[] Numbers = [.. Enumerable.Range(1000, 60)];

    [Fact]
    public void Everyone_is_read_once() => Assert.Equal(Numbers, ReadingOrder.Of(Numbers, Round, 7, 3).Order());

    [Fact]
    public void The_order_is_the_same_each_time_whatever_order_they_come_in() =>
        Assert.Equal(ReadingOrder.Of(Numbers, Round, 7, 3), ReadingOrder.Of(Numbers.Reverse(), Round, 7, 3));

    [Fact]
    public void Another_assessor_reads_in_another_order() =>
        Assert.NotEqual(ReadingOrder.Of(Numbers, Round, 7, 3), ReadingOrder.Of(Numbers, Round, 8, 3));

    [Fact]
    public void Another_criterion_is_read_in_another_order() =>
        Assert.NotEqual(ReadingOrder.Of(Numbers, Round, 7, 3), ReadingOrder.Of(Numbers, Round, 7, 4));

    [Fact]
    public void The_order_does_not_change_with_the_machine_or_the_version() =>
        Assert.Equal([1002, 1003, 1000, 1001], ReadingOrder.Of([1000, 1001, 1002, 1003], Round, 7, 3));

    [Fact]
    public void One_who_withdraws_moves_nobody_else() =>
        Assert.Equal(
            ReadingOrder.Of(Numbers, Round, 7, 3).Where(n => n != 1010),
            ReadingOrder.Of(Numbers.Where(n => n != 1010), Round, 7, 3));

    [Fact]
    public void Over_the_criteria_every_place_comes_to_everyone()
    {
        // 4 applicants, 400 orders: each stands first about 100 times; 60 to 140 is far outside chance for a fixed seed gone wrong.
        var first = Enumerable.Range(1, 400).GroupBy(p => ReadingOrder.Of([1, 2, 3, 4], Round, 7, p)[0]).ToDictionary(g => g.Key, g => g.Count());

        Assert.All([1, 2, 3, 4], n => Assert.InRange(first[n], 60, 140));
    }
}
