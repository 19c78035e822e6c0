using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>What the panel agreed about one application: a rating for each criterion, then a decision with its reason.</summary>
public sealed class Scorecard : Aggregate
{
    private readonly List<AgreedRating> agreed = [];
    private readonly List<ReplacedAgreement> replaced = [];
    private readonly List<ShortlistDecision> decisions = [];

    /// <summary>A scorecard to fill.</summary>
    public Scorecard(long roundId, long applicationId) => (RoundId, ApplicationId) = (roundId, applicationId);

    private Scorecard()
    {
    }

    /// <summary>The round.</summary>
    public long RoundId { get; private set; }

    /// <summary>The application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>How many members' ratings of this application are reopened: nothing is agreed or decided until they are back.</summary>
    public int Waiting { get; private set; }

    /// <summary>Agreed ratings so far.</summary>
    public IReadOnlyList<AgreedRating> Agreed => agreed;

    /// <summary>Ratings that were agreed before those that count; only what was replaced since the scorecard was loaded, unless they are asked for.</summary>
    public IReadOnlyList<ReplacedAgreement> Replaced => replaced;

    /// <summary>Every decision ever made, oldest first; the last one counts.</summary>
    public IReadOnlyList<ShortlistDecision> Decisions => [.. decisions.OrderBy(d => d.DecidedAt)];

    /// <summary>The decision that counts, or null.</summary>
    public ShortlistDecision? Decision => decisions.MaxBy(d => d.DecidedAt);

    /// <summary>The agreed rating of a criterion, or null.</summary>
    public AgreedRating? For(long criterionId) => agreed.Find(a => a.CriterionId == criterionId);

    /// <summary>Every criterion in scope has an agreed rating.</summary>
    public bool IsComplete(IReadOnlyCollection<long> criteriaInScope) => criteriaInScope.All(c => For(c) is not null);

    /// <summary>Takes over the ratings that all assessors gave alike (docs/scoring.md, "Panel").</summary>
    public void AgreeByItself(IEnumerable<(long CriterionId, int Value)> ratings, Stamp by)
    {
        foreach (var (criterionId, value) in ratings)
            Set(criterionId, value, "", byItself: true, canBeShared: false, by);
        Record(by, "Like ratings agreed", $"{agreed.Count} criteria");
    }

    /// <summary>A member's ratings are reopened.</summary>
    /// <exception cref="RuleViolation">Applicants have been told.</exception>
    public void WaitForRatings(Vacancy vacancy, Stamp by)
    {
        Rule.Keep(WhyNotChange(vacancy));
        Waiting++;
        Record(by, "Ratings awaited");
    }

    /// <summary>A reopened assessment is submitted again.</summary>
    public void RatingsBack(Stamp by)
    {
        Waiting = Math.Max(0, Waiting - 1);
        Record(by, "Ratings are back");
    }

    /// <summary>
    /// Members' ratings of some criteria are not what they were: those that are alike now are agreed by themselves, the others must
    /// be agreed anew.
    /// </summary>
    /// <param name="changed">The criteria in question.</param>
    /// <param name="alike">What is alike among all that counts now.</param>
    /// <param name="by">Who and when.</param>
    public void AgreeAnew(IReadOnlyCollection<long> changed, IReadOnlyDictionary<long, int> alike, Stamp by)
    {
        foreach (var criterion in changed)
        {
            if (alike.TryGetValue(criterion, out var value))
                Set(criterion, value, "", byItself: true, canBeShared: false, by);
            else if (For(criterion) is { } was)
                Replace(was, by);
        }
        Record(by, "Ratings to agree anew", $"{changed.Count} criteria");
    }

    /// <summary>Records the rating that the panel agreed on where its members differed.</summary>
    /// <exception cref="RuleViolation">Outcomes are released, the rating is not on the scale, or there is no note.</exception>
    public void Agree(Vacancy vacancy, long criterionId, int value, string note, Stamp by, bool canBeShared = false)
    {
        Rule.Keep(WhyNotChange(vacancy)
            ?? WhyNotWhileWaiting()
            ?? Rule.Unless(vacancy.CriteriaOnTheForm.Any(c => c.Id == criterionId), "That criterion is not rated at shortlisting.")
            ?? Rule.Unless(RatingScale.IsRating(value), "A rating is 0, 1, 2 or 3.")
            ?? Rule.Unless(For(criterionId) is not { ByItself: true }, "All members gave the same rating, so it is agreed already.")
            ?? Rule.Unless(!string.IsNullOrWhiteSpace(note), "Say how the panel came to this rating.")
            ?? Rule.Unless(note.Length <= Rating.NoteMax, $"A note must be {Rating.NoteMax} characters or fewer."));
        Set(criterionId, value, note.Trim(), byItself: false, canBeShared, by);
        Record(by, "Rating agreed by the panel");
    }

    /// <summary>Why ratings and decisions can no longer change, or null.</summary>
    public static string? WhyNotChange(Vacancy vacancy) =>
        Rule.Unless(vacancy.Status == VacancyStatus.Shortlisting, "Applicants have been told the outcome. Nothing can be changed now.");

    /// <summary>Why a decision cannot be recorded, or null.</summary>
    /// <param name="outcome">What is decided.</param>
    /// <param name="words">The reason in words.</param>
    /// <param name="essentialsMet">From the scorecard; null when it is not complete.</param>
    /// <param name="asksForGuaranteedInterview">The applicant asks for it: who passes them over is told so, and says why.</param>
    public static string? WhyNotDecide(ApplicationOutcome outcome, string words, bool? essentialsMet, bool asksForGuaranteedInterview = false) =>
        Rule.Unless(essentialsMet is not null, "Agree every rating before deciding.")
        ?? Rule.Unless(words.Length <= ShortlistDecision.WordsMax, $"The reason must be {ShortlistDecision.WordsMax} characters or fewer.")
        // Decisions that go against the essentials are the ones that are asked about later (docs/scoring.md, "Decisions").
        ?? Rule.Unless(
            outcome == ApplicationOutcome.Shortlisted == essentialsMet || !string.IsNullOrWhiteSpace(words),
            essentialsMet == true
                ? asksForGuaranteedInterview
                    ? "This applicant asks for the guaranteed interview and meets every essential criterion. Give the reason in words for not offering it."
                    : "This applicant meets every essential criterion. Give the reason in words for not shortlisting them."
                : "This applicant does not meet every essential criterion. Give the reason in words for shortlisting them.");

    /// <summary>Records a decision with the essential criteria that are not met; an earlier one is kept.</summary>
    /// <param name="vacancy">The vacancy, in shortlisting.</param>
    /// <param name="outcome">What is decided.</param>
    /// <param name="reason">Why, from the list.</param>
    /// <param name="words">Why, in words.</param>
    /// <param name="essentialsNotMet">From the scorecard, in the order of the specification; null when it is not complete.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">See <see cref="WhyNotDecide"/>.</exception>
    public void Decide(Vacancy vacancy, ApplicationOutcome outcome, DecisionReason reason, string words, IReadOnlyList<long>? essentialsNotMet, Stamp by)
    {
        var essentialsMet = essentialsNotMet is null ? (bool?)null : essentialsNotMet.Count == 0;
        Rule.Keep(WhyNotChange(vacancy)
            ?? WhyNotWhileWaiting()
            ?? WhyNotDecide(outcome, words, essentialsMet)
            ?? Rule.Unless(DecisionReasons.For(outcome, essentialsMet == true).Contains(reason), "Choose a reason that fits the decision and the ratings.")
            ?? Rule.Unless(reason != DecisionReason.InWords || !string.IsNullOrWhiteSpace(words), "Give the reason in words."));
        decisions.Add(new ShortlistDecision(outcome, reason, words.Trim(), essentialsNotMet!, by));
        Record(by, "Shortlist decision made", outcome.InWords());
    }

    /// <summary>Why the decision cannot be told to the applicant, or null: there is none, or the ratings it rests on were agreed anew since.</summary>
    public string? WhyNotTell(bool? essentialsMet) => WhyNotWhileWaiting() ?? (Decision is not { } decision
        ? "Every application needs a decision before outcomes are released."
        : WhyNotDecide(decision.Outcome, decision.Words, essentialsMet) is { } why
            ? $"An applicant's ratings were agreed anew after the decision, which must be made again. {why}"
            : null);

    /// <summary>Why nothing can be agreed, decided or told, or null: a member rates the application again.</summary>
    public string? WhyNotWhileWaiting() =>
        Rule.Unless(Waiting == 0, "A member's ratings of this applicant are reopened. Wait until they are submitted again.");

    /// <summary>The decision goes to the applicant: what somebody decides from now on would come too late, and is refused as overtaken.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotTell"/>.</exception>
    public ApplicationOutcome Tell(bool? essentialsMet, Stamp by)
    {
        Rule.Keep(WhyNotTell(essentialsMet));
        Record(by, "Decision released", Decision!.Outcome.InWords());
        return Decision.Outcome;
    }

    private void Set(long criterionId, int value, string note, bool byItself, bool canBeShared, Stamp by)
    {
        if (For(criterionId) is not { } was)
        {
            agreed.Add(new AgreedRating(criterionId, value, note, byItself, canBeShared, by));
            return;
        }
        // Whether a note may be shared is no other agreement.
        if ((was.Value, was.Note, was.ByItself) != (value, note, byItself))
            replaced.Add(new ReplacedAgreement(was, by));
        was.Set(value, note, byItself, canBeShared, by);
    }

    private void Replace(AgreedRating was, Stamp by)
    {
        replaced.Add(new ReplacedAgreement(was, by));
        agreed.Remove(was);
    }
}
