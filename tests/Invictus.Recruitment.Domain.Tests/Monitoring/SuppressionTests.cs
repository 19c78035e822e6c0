using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

/// <summary>Small numbers are not shown and cannot be worked out from what is.</summary>
public sealed class SuppressionTests
{
    /// <summary>Tables of a few lines, small figures more often than large ones; nobody appointed, hardly anybody, or many.</summary>
    public static class Tables
    {
        public static Arbitrary<StageTable> Any()
        {
            var figure = Gen.Frequency((4, Gen.Choose(0, 6)), (2, Gen.Choose(4, 12)), (1, Gen.Choose(0, 60)));
            var appointed = Gen.Elements(Gen.Constant(0), Gen.Choose(0, 1), Gen.Choose(0, 3), Gen.Choose(0, 3), Gen.Choose(0, 9), figure);
            return Arb.From(
                from count in Gen.Choose(1, 6)
                from few in appointed
                from lines in Gen.ListOf(from only in figure from not in figure from got in few select (not, only, got), count)
                select Staged([.. lines]));
        }
    }

    /// <summary>Tables of a year: many who were not shortlisted, some who were, few who were appointed, so that most have the column.</summary>
    public static class Years
    {
        public static Arbitrary<StageTable> Any()
        {
            var line = from not in Gen.Choose(0, 40) from only in Gen.Choose(0, 14) from got in Gen.Choose(0, 6) select (not, only, got);
            return Arb.From(from count in Gen.Choose(2, 7) from lines in Gen.ListOf(line, count) select Staged([.. lines]));
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void No_figure_below_five_is_shown(StageTable table) => Assert.All(
        All(Suppression.Safe(table)), f => Assert.True(f.Mark == Shown.Figure ? f.Figure >= Suppression.FigureMin : f.Figure == 0));

    [Property(Arbitrary = [typeof(Years)], MaxTest = 400)]
    public void No_figure_below_five_can_be_had_by_subtracting_in_a_line(StageTable table)
    {
        if (Suppression.Safe(table) is not { GoesToAppointment: true } safe)
            return;
        foreach (var line in safe.Lines.Append(safe.Total).Where(l => l.Appointed!.Mark == Shown.Figure))
        {
            Assert.True(line.Shortlisted.Mark != Shown.Figure || line.Shortlisted.Figure - line.Appointed!.Figure >= 5);
            Assert.True(line.Applied.Mark != Shown.Figure || line.Applied.Figure - line.Appointed!.Figure >= 5);
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void Every_figure_that_is_shown_is_true(StageTable table)
    {
        if (Suppression.Safe(table) is not { } safe)
            return;
        foreach (var (line, truth) in safe.Lines.Zip(table.Lines))
        {
            Assert.Equal(truth.Answer, line.Answer);
            foreach (var (figure, count) in new[] { (line.Shortlisted, truth.Shortlisted), (line.NotShortlisted, truth.NotShortlisted), (line.Applied, truth.Applied), (line.Appointed, truth.Appointed) })
                Assert.True(figure is not { Mark: Shown.Figure } || figure.Figure == count);
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 600)]
    public void No_small_figure_can_be_worked_out_from_the_totals(StageTable table) => HoldsAgainstTheAttacker(table);

    [Property(Arbitrary = [typeof(Years)], MaxTest = 600)]
    public void Nor_in_tables_that_go_to_appointment(StageTable table) => HoldsAgainstTheAttacker(table);

    private static void HoldsAgainstTheAttacker(StageTable table)
    {
        if (Suppression.Safe(table) is not { } safe)
            return;
        var attacker = new Attacker(table, safe);
        var earlier = new List<Func<StageLine, int>> { l => l.Applied, l => l.Shortlisted, l => l.NotShortlisted };
        List<Func<StageLine, int>> figures = safe.GoesToAppointment ? [.. earlier, l => l.Appointed, l => l.OnlyShortlisted, l => l.NotAppointed] : earlier;
        var truth = table.Lines.Append(new StageLine("All", table.Shortlisted, table.Applied - table.Shortlisted, table.Appointed)).ToList();
        for (var line = 0; line < truth.Count; line++)
        {
            for (var figure = 0; figure < figures.Count; figure++)
            {
                if (figures[figure](truth[line]) is var count and < Suppression.FigureMin)
                {
                    var possible = attacker.Possible(line, figures[figure]);
                    Assert.True(possible.Count >= Suppression.PossibleMin && possible.Contains(count), $"line {line}, figure {figure} of {table}: {string.Join(' ', possible)}");
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void What_is_shown_of_applied_and_shortlisted_does_not_depend_on_who_was_appointed(StageTable table)
    {
        // Somebody who looked before anybody was appointed must not find other figures afterwards.
        var earlier = Suppression.Safe(new StageTable([.. table.Lines.Select(l => l with { Appointed = 0 })]));
        var later = Suppression.Safe(table);
        Assert.Equal(earlier?.Lines, later?.Lines.Select(l => l with { Appointed = null }));
        Assert.Equal(earlier?.Total, later?.Total is { } total ? total with { Appointed = null } : null);
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void The_column_of_those_appointed_is_there_only_if_every_total_is_shown(StageTable table)
    {
        if (Suppression.Safe(table) is not { } safe)
            return;
        Assert.All(safe.Lines, l => Assert.Equal(safe.GoesToAppointment, l.Appointed is not null));
        if (!safe.GoesToAppointment)
            return;
        Assert.Equal(new SafeFigure(Shown.Figure, table.Appointed), safe.Total.Appointed);
        Assert.All(
            new[] { table.Appointed, table.Shortlisted - table.Appointed, table.Applied - table.Shortlisted },
            total => Assert.True(total >= Suppression.FigureMin));
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 400)]
    public void The_totals_are_hidden_in_all_tables_of_the_same_people_or_in_none(StageTable table)
    {
        // The same people by another question: all of one answer, so that nothing else needs to be hidden.
        var other = Table((table.Shortlisted, table.Applied - table.Shortlisted));
        if (Suppression.Safe(table) is { } safe && Suppression.Safe(other) is { } same)
            Assert.Equal(same.Total with { Appointed = null }, safe.Total with { Appointed = null });
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
        Assert.Equal([3], new Attacker(table, struck).Possible(0, l => l.Shortlisted));
        Assert.True(new Attacker(table, Suppression.Safe(table)!).Possible(0, l => l.Shortlisted).Count >= 3);
    }

    [Fact]
    public void The_attacker_subtracts_who_was_appointed_from_who_was_shortlisted()
    {
        // All figures are shown and none is below five; yet three of the first line were shortlisted and not appointed.
        var table = Staged((20, 3, 7), (30, 10, 8), (40, 12, 9));
        static SafeFigure Plain(int figure) => new(Shown.Figure, figure);
        static SafeLine Bare(StageLine l) => new("", Plain(l.Shortlisted), Plain(l.NotShortlisted), Plain(l.Applied), Plain(l.Appointed));
        var bare = new SafeTable([.. table.Lines.Select(Bare)], Bare(new StageLine("", 49, 90, 24)));
        Assert.Equal([3], new Attacker(table, bare).Possible(0, l => l.OnlyShortlisted));
        var safe = Suppression.Safe(table)!;
        // By hand: 24 less the 9 that are shown leaves 15, and any two figures from 5 up to 10 make 15.
        Assert.Equal([Shown.Withheld, Shown.Withheld, Shown.Figure], safe.Lines.Select(l => l.Appointed!.Mark));
        Assert.True(new Attacker(table, safe).Possible(0, l => l.OnlyShortlisted).Count >= 3);
    }

    [Fact]
    public void One_small_figure_of_those_appointed_takes_the_smallest_other_with_it_and_nothing_else()
    {
        var safe = Suppression.Safe(Staged((20, 6, 2), (30, 10, 8), (40, 12, 9)))!;
        // By hand: 19 were appointed, 9 of them are shown. The other two lines share 10: 0 and 10, 1 and 9, 2 and 8, 3 and 7, or 4 and 6.
        Assert.Equal(
            [new(Shown.FewerThanFive, 0), new(Shown.Withheld, 0), new(Shown.Figure, 9), new SafeFigure(Shown.Figure, 19)],
            safe.Lines.Append(safe.Total).Select(l => l.Appointed!));
        Assert.All(safe.Lines.Append(safe.Total), l => Assert.All(new[] { l.Applied, l.Shortlisted, l.NotShortlisted }, f => Assert.Equal(Shown.Figure, f.Mark)));
    }

    public static TheoryData<StageTable> WithoutTheColumn() =>
    [
        // Nobody was appointed; one; four: they look the same.
        Staged((20, 10, 0), (30, 10, 0)),
        Staged((20, 9, 1), (30, 10, 0)),
        Staged((20, 8, 2), (30, 8, 2)),
        // All but four of the shortlisted were appointed.
        Staged((20, 2, 8), (30, 2, 8)),
        // Four were not shortlisted, so that the totals are hidden.
        Staged((2, 10, 10), (2, 10, 10)),
        // Six were appointed, and the mark of the second line would say that at least five of them were in it.
        Staged((20, 9, 1), (30, 10, 5)),
    ];

    [Theory]
    [MemberData(nameof(WithoutTheColumn))]
    public void Without_room_for_it_the_column_is_left_out_and_the_table_stays(StageTable table) =>
        Assert.False(Suppression.Safe(table)?.GoesToAppointment);

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

    [Fact]
    public void Many_of_the_random_years_go_to_appointment_so_that_their_properties_say_something() =>
        Assert.True(Years.Any().Generator.Sample(300).Count(table => Suppression.Safe(table)?.GoesToAppointment == true) >= 60);

    [Fact]
    public void A_usual_year_goes_to_appointment()
    {
        // 25 posts, 210 applicants, 90 shortlisted, 25 appointed, by age; the last line would rather not say.
        var safe = Suppression.Safe(Staged((9, 7, 1), (22, 15, 6), (38, 19, 9), (27, 12, 6), (15, 8, 2), (4, 2, 0), (5, 2, 1)))!;
        Assert.True(safe.GoesToAppointment);
        Assert.Contains(safe.Lines, l => l.Appointed!.Mark == Shown.Figure);
    }

    private static IEnumerable<SafeFigure> All(SafeTable? table) =>
        table is null ? [] : table.Lines.Append(table.Total).SelectMany(l => new[] { l.Shortlisted, l.NotShortlisted, l.Applied, l.Appointed }).OfType<SafeFigure>();

    private static StageTable Staged(params (int Not, int Only, int Appointed)[] lines) =>
        new([.. lines.Select((l, i) => new StageLine($"{i}", l.Only + l.Appointed, l.Not, l.Appointed))]);

    private static StageTable Table(params (int Shortlisted, int Not)[] lines) => new([.. lines.Select((l, i) => new StageLine($"{i}", l.Shortlisted, l.Not))]);
}
