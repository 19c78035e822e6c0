using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>The published rules of the provisional score. Pure: the same input gives the same output.</summary>
public static class ProvisionalRules
{
    /// <summary>The version stored with every score; any change to the rules or their word lists changes it.</summary>
    public const string Version = "2";

    /// <summary>Words from which evidence counts as given.</summary>
    public const int FewestWords = 15;

    // The strongest first: a rule that has an answer ends the search. Facts stand before words, so that no wording can
    // outweigh the answer "no QTS".
    private static readonly IProvisionalRule[] FactsOnly = [new QtsRule(), new StatedFactRule(), new EvidenceGivenRule()];

    private static readonly IProvisionalRule[] FactsAndEvidence =
    [
        new QtsRule(), new StatedFactRule(), new TooShortRule(), new RepetitionRule(),
        new ExampleWithEffectRule(), new ExampleRule(), new ListOfWordsRule(), new ClaimRule(), new OffThePointRule(),
    ];

    /// <summary>Scores an application as it was submitted.</summary>
    /// <param name="facts">The structured answers.</param>
    /// <param name="criteria">The criteria assessed on the application, each once, in order.</param>
    /// <param name="evidence">What the applicant wrote, by criterion; nothing for a criterion is as good as an empty text.
    /// Text for criteria that are not in the list has no part in the score.</param>
    /// <param name="level">How far the rules go.</param>
    /// <exception cref="ArgumentException">A criterion stands twice or has a weight outside 1 to 3; or the level is not one.</exception>
    public static ProvisionalScore Score(
        ApplicationFacts facts,
        IReadOnlyList<CriterionToScore> criteria,
        IReadOnlyDictionary<long, string> evidence,
        ProvisionalLevel level)
    {
        ScoreFormula.CheckCriteria(criteria.Select(c => (c.Id, c.Weight)), nameof(criteria));
        var rules = level switch
        {
            ProvisionalLevel.FactsOnly => FactsOnly,
            ProvisionalLevel.FactsAndEvidence => FactsAndEvidence,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level of the provisional score."),
        };
        var ratings = criteria.Select(Rate).ToList();
        return new ProvisionalScore(Version, level, ratings.AsReadOnly(), ShareOf(Importance.Essential), ShareOf(Importance.Desirable));

        ProvisionalRating Rate(CriterionToScore criterion)
        {
            var material = new Material(facts, criterion, evidence.GetValueOrDefault(criterion.Id) ?? "");
            var finding = rules.Select(rule => rule.Look(material)).OfType<Finding>().First();
            return new ProvisionalRating(criterion.Id, finding.Rating, finding.Reason, finding.Highlights);
        }

        Share ShareOf(Importance importance) => ScoreFormula.Weigh(
            criteria.Zip(ratings).Where(p => p.First.Importance == importance).Select(p => (p.First.Weight, p.Second.Rating)));
    }
}
