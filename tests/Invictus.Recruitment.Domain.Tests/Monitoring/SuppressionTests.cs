using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

/// <summary>Small numbers are not shown and cannot be worked out from what is.</summary>
public sealed class SuppressionTests
{
    /// <summary>Tables of a few lines, small figures more often than large ones.</summary>
    public static class Tables
    {
        public static Arbitrary<StageTable> Any()
        {
            var figure = Gen.Frequency((4, Gen.Choose(0, 6)), (2, Gen.Choose(4, 12)), (1, Gen.Choose(0, 60)));
            var line = from shortlisted in figure from not in figure select (shortlisted, not);
            return Arb.From(
                from count in Gen.Choose(1, 6)
                from lines in Gen.ListOf(line, count)
                select Table([.. lines]));
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void No_figure_below_five_is_shown(StageTable table) => Assert.All(
        All(Suppression.Safe(table)), f => Assert.True(f.Mark == Shown.Figure ? f.Figure >= Suppression.FigureMin : f.Figure == 0));

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void Every_figure_that_is_shown_is_true(StageTable table)
    {
        if (Suppression.Safe(table) is not { } safe)
            return;
        foreach (var (line, truth) in safe.Lines.Zip(table.Lines))
        {
            Assert.Equal(truth.Answer, line.Answer);
            foreach (var (figure, count) in new[] { (line.Shortlisted, truth.Shortlisted), (line.NotShortlisted, truth.NotShortlisted), (line.Applied, truth.Applied) })
                Assert.True(figure.Mark != Shown.Figure || figure.Figure == count);
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void No_small_figure_can_be_worked_out_from_the_totals(StageTable table)
    {
        if (Suppression.Safe(table) is not { } safe)
            return;
        var lines = safe.Lines.Append(safe.Total).ToList();
        for (var line = 0; line < lines.Count; line++)
        {
            SafeFigure[] figures = [lines[line].Shortlisted, lines[line].NotShortlisted, lines[line].Applied];
            for (var column = 0; column < 3; column++)
            {
                if (figures[column].Mark == Shown.FewerThanFive)
                    Assert.True(Attacker.Possible(table, safe, line, column).Count >= Suppression.PossibleMin, $"line {line}, column {column} of {table}");
            }
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void The_totals_are_hidden_in_all_tables_of_the_same_people_or_in_none(StageTable table)
    {
        // The same people by another question: all of one answer, so that nothing else needs to be hidden.
        var other = Table((table.Shortlisted, table.Applied - table.Shortlisted));
        if (Suppression.Safe(table) is { } safe && Suppression.Safe(other) is { } same)
            Assert.Equal(same.Total, safe.Total);
    }

    [Fact]
    public void The_attacker_works_out_what_is_only_struck_out()
    {
        // 3 is struck out and nothing else: from the total of its column there is one way only.
        var table = Table((3, 20), (10, 30));
        static SafeFigure Plain(int figure) => new(Shown.Figure, figure);
        var struck = new SafeTable(
            [
                new SafeLine("1", new SafeFigure(Shown.FewerThanFive, 0), Plain(20), Plain(23)),
                new SafeLine("2", Plain(10), Plain(30), Plain(40)),
            ],
            new SafeLine("All", Plain(13), Plain(50), Plain(63)));
        Assert.Equal([3], Attacker.Possible(table, struck, 0, 0));
        Assert.True(Attacker.Possible(table, Suppression.Safe(table)!, 0, 0).Count >= 3);
    }

    [Fact]
    public void Large_figures_are_all_shown()
    {
        var safe = Suppression.Safe(Table((10, 20), (12, 30)))!;
        Assert.Equal([10, 20, 30], new[] { safe.Lines[0].Shortlisted, safe.Lines[0].NotShortlisted, safe.Lines[0].Applied }.Select(f => f.Figure));
        Assert.Equal((22, 50, 72), (safe.Total.Shortlisted.Figure, safe.Total.NotShortlisted.Figure, safe.Total.Applied.Figure));
        Assert.All(All(safe), f => Assert.Equal(Shown.Figure, f.Mark));
    }

    [Fact]
    public void One_small_figure_takes_three_others_with_it()
    {
        var safe = Suppression.Safe(Table((3, 20), (10, 30), (40, 50)))!;
        Assert.Equal(Shown.FewerThanFive, safe.Lines[0].Shortlisted.Mark);
        Assert.Equal((Shown.Withheld, Shown.Withheld, Shown.Withheld), (safe.Lines[0].NotShortlisted.Mark, safe.Lines[1].Shortlisted.Mark, safe.Lines[1].NotShortlisted.Mark));
        Assert.Equal((23, 40, 50), (safe.Lines[0].Applied.Figure, safe.Lines[2].Shortlisted.Figure, safe.Lines[2].NotShortlisted.Figure));
    }

    public static TheoryData<StageTable> Hopeless() =>
    [
        Table(),
        Table((0, 9)),
        Table((4, 5)),
        // One line besides: with it, everything could be subtracted.
        Table((1, 1), (5, 5)),
    ];

    [Theory]
    [MemberData(nameof(Hopeless))]
    public void Where_nothing_protects_a_figure_nothing_is_shown(StageTable table) => Assert.Null(Suppression.Safe(table));

    [Fact]
    public void Usual_tables_show_something()
    {
        // 60 applicants, 12 shortlisted, by age.
        var safe = Suppression.Safe(Table((1, 7), (2, 9), (5, 14), (3, 11), (1, 5), (0, 2)))!;
        Assert.True(All(safe).Count(f => f.Mark == Shown.Figure) >= 5);
    }

    private static IEnumerable<SafeFigure> All(SafeTable? table) =>
        table is null ? [] : table.Lines.Append(table.Total).SelectMany(l => new[] { l.Shortlisted, l.NotShortlisted, l.Applied });

    private static StageTable Table(params (int Shortlisted, int Not)[] lines) => new([.. lines.Select((l, i) => new StageLine($"{i}", l.Shortlisted, l.Not))]);
}
