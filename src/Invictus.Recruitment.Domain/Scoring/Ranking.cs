namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>An application with its rank.</summary>
/// <param name="Rank">From 1; equal ranking keys share it and the next rank is left out (1, 2, 2, 4).</param>
/// <param name="Application">What was ranked.</param>
/// <param name="Score">The score it was ranked by.</param>
public sealed record Ranked<T>(int Rank, T Application, ApplicationScore Score);

/// <summary>The order of applications by their agreed scores. Withdrawn applications are not ranked: the caller leaves them out.</summary>
public static class Ranking
{
    /// <summary>
    /// Ranks applications, best first. Nothing hidden breaks a tie: applications with equal keys share the rank and keep the
    /// order in which they were given.
    /// </summary>
    public static IReadOnlyList<Ranked<T>> Of<T>(IEnumerable<(T Application, ApplicationScore Score)> scored)
    {
        // OrderByDescending is stable, which the promise about equal keys rests on.
        var ordered = scored.OrderByDescending(s => s.Score).ToList();
        var ranked = new List<Ranked<T>>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var sharesRank = i > 0 && ordered[i].Score.CompareTo(ordered[i - 1].Score) == 0;
            ranked.Add(new Ranked<T>(sharesRank ? ranked[i - 1].Rank : i + 1, ordered[i].Application, ordered[i].Score));
        }
        return ranked.AsReadOnly();
    }
}
