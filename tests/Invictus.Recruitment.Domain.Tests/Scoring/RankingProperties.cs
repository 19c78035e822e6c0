using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>A vacancy with its criteria, and the agreed ratings of several applications, row by row.</summary>
public sealed record Round(IReadOnlyList<CriterionInScope> Criteria, IReadOnlyList<int[]> Ratings, int PassMark)
{
    public IReadOnlyList<Ranked<int>> Ranked() => Ranking.Of(Ratings.Select((row, i) => (i, Score(row))));

    public ApplicationScore Score(int[] row) =>
        ScoreFormula.Of(Criteria, [.. Criteria.Zip(row, (c, rating) => new CriterionRating(c.Id, rating))], PassMark);

    public int RankOf(int application) => Ranked().Single(r => r.Application == application).Rank;

    public override string ToString() =>
        $"pass mark {PassMark}; {string.Join(' ', Criteria.Select(c => $"{c.Importance.ToString()[0]}{c.Weight}"))}; "
        + string.Join(" | ", Ratings.Select(row => string.Join(' ', row)));
}

public static class Rounds
{
    public static Arbitrary<Round> Any() => Arb.From(
        from count in Gen.Choose(1, 8)
        from importances in Gen.Elements(Importance.Essential, Importance.Desirable).ListOf(count)
        from weights in Gen.Choose(1, 3).ListOf(count)
        from applications in Gen.Choose(1, 7)
        from rows in Gen.Choose(0, 3).ListOf(count).ListOf(applications)
        from passMark in Gen.Choose(1, 2)
        select new Round(
            [.. importances.Zip(weights, (importance, weight) => (importance, weight)).Select((c, i) => new CriterionInScope(i + 1, c.importance, c.weight))],
            [.. rows.Select(row => row.ToArray())],
            passMark));
}

[Properties(Arbitrary = [typeof(Rounds)], MaxTest = 500)]
public sealed class RankingProperties
{
    [Property]
    public bool Raising_a_rating_never_lowers_a_rank(Round round, NonNegativeInt application, NonNegativeInt criterion)
    {
        var (a, c) = (application.Get % round.Ratings.Count, criterion.Get % round.Criteria.Count);
        var raised = round with { Ratings = [.. round.Ratings.Select(row => row.ToArray())] };
        raised.Ratings[a][c] = Math.Min(RatingScale.Max, raised.Ratings[a][c] + 1);
        return raised.RankOf(a) <= round.RankOf(a);
    }

    [Property]
    public bool The_order_in_which_criteria_and_applications_are_given_changes_no_rank(Round round)
    {
        var turned = new Round(
            [.. round.Criteria.Reverse()],
            [.. round.Ratings.Reverse().Select(row => row.Reverse().ToArray())],
            round.PassMark);
        return Enumerable.Range(0, round.Ratings.Count)
            .All(i => round.RankOf(i) == turned.RankOf(round.Ratings.Count - 1 - i));
    }

    [Property]
    public bool Scaling_all_weights_changes_no_score(Round round)
    {
        var (ones, threes) = (Weighted(1), Weighted(3));
        return round.Ratings.All(row => ones.Score(row).Equals(threes.Score(row)));

        Round Weighted(int weight) => round with { Criteria = [.. round.Criteria.Select(c => c with { Weight = weight })] };
    }

    [Property]
    public bool The_same_ratings_share_a_rank(Round round, NonNegativeInt application)
    {
        var twin = application.Get % round.Ratings.Count;
        var doubled = round with { Ratings = [.. round.Ratings, round.Ratings[twin]] };
        return doubled.RankOf(twin) == doubled.RankOf(round.Ratings.Count);
    }

    [Property]
    public bool A_rank_is_one_more_than_the_number_of_better_applications(Round round)
    {
        var ranked = round.Ranked();
        return ranked.All(r => r.Rank == 1 + ranked.Count(other => other.Score > r.Score));
    }

    [Property]
    public bool Equal_keys_keep_the_order_in_which_they_were_given(Round round)
    {
        var ranked = round.Ranked();
        return ranked.Zip(ranked.Skip(1)).All(p => p.First.Rank != p.Second.Rank || p.First.Application < p.Second.Application);
    }

    [Property]
    public bool Whoever_meets_the_essentials_ranks_above_whoever_does_not(Round round)
    {
        var met = round.Ranked().Select(r => r.Score.EssentialsMet).ToList();
        return met.SequenceEqual(met.OrderDescending());
    }
}
