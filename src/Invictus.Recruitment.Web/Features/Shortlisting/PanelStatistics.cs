using System.Globalization;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>How far the members of a panel agree: for talking about, never a correction (docs/scoring.md, "Statistics").</summary>
/// <param name="Overall">Krippendorff's alpha over everything that was rated.</param>
/// <param name="ByCriterion">Alpha and the spread of ratings, by criterion.</param>
/// <param name="Pairs">Weighted kappa of any two members.</param>
/// <param name="Leniency">How much higher or lower each member rates than the others.</param>
internal sealed record PanelStatistics(
    Figure Overall, IReadOnlyList<CriterionAgreement> ByCriterion, IReadOnlyList<PairAgreement> Pairs, IReadOnlyList<MemberLeniency> Leniency)
{
    /// <param name="panel">The round.</param>
    /// <param name="numbers">Everybody in front of the panel.</param>
    /// <param name="ratings">Submitted ratings that count.</param>
    public static PanelStatistics Of(PanelRound panel, IReadOnlyList<BlindApplicant> numbers, IEnumerable<RatedValue> ratings)
    {
        var members = SetPanel.InOrder(panel.Round).ToList();
        var given = ratings.ToDictionary(g => (g.AssessorId, g.CriterionId, g.ApplicationId), g => (int?)g.Value);
        var all = members.ConvertAll(m => Ratings(m.AccountId, panel.Criteria));
        return new PanelStatistics(
            Alpha(all),
            [.. panel.Criteria.Select(c =>
            {
                var units = members.ConvertAll(m => Ratings(m.AccountId, [c]));
                var spread = Enumerable.Range(RatingScale.Min, RatingScale.Max - RatingScale.Min + 1)
                    .Select(step => units.Sum(u => u.Count(r => r == step))).ToList();
                return new CriterionAgreement(c, Alpha(units), spread);
            })],
            [.. members.SelectMany((m, i) => members.Skip(i + 1).Select((other, j) => new PairAgreement(
                m.Name, other.Name,
                new Figure(QuadraticWeightedKappa.Of(all[i], all[i + 1 + j]), QuadraticWeightedKappa.PairsIn(all[i], all[i + 1 + j]), QuadraticWeightedKappa.FewestPairs))))],
            [.. members.Select((m, i) => new MemberLeniency(
                m.Name, new Figure(Domain.Scoring.Leniency.Of(all, i), Domain.Scoring.Leniency.PairsIn(all, i), Domain.Scoring.Leniency.FewestPairs)))]);

        List<int?> Ratings(long member, IReadOnlyList<CriterionHead> criteria) =>
            [.. criteria.SelectMany(c => numbers.Select(a => given.GetValueOrDefault((member, c.Id, a.ApplicationId))))];

        static Figure Alpha(List<List<int?>> units) =>
            new(KrippendorffAlpha.Ordinal(units), KrippendorffAlpha.PairsIn(units), KrippendorffAlpha.FewestPairs);
    }
}

/// <summary>A figure with the number of things it rests on.</summary>
internal sealed record Figure(double? Value, int Count, int Fewest)
{
    public bool IsTooFew => Value is null && Count < Fewest;

    /// <summary>"0.81", "too few to say", or "all the same" where nothing varies and the figure is not defined.</summary>
    public string Text => Value is { } value
        ? value.ToString("0.00;−0.00", CultureInfo.InvariantCulture)
        : IsTooFew ? "too few to say" : "all the same";

    /// <summary>The same with a sign, for differences.</summary>
    public string Signed => Value is { } value ? value.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture) : Text;
}

/// <param name="Spread">How often each rating from 0 to 3 was given.</param>
internal sealed record CriterionAgreement(CriterionHead Criterion, Figure Alpha, IReadOnlyList<int> Spread);

internal sealed record PairAgreement(string First, string Second, Figure Kappa);

internal sealed record MemberLeniency(string Name, Figure Difference);
