using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>A person's decision about one application. Never changed: another decision follows it.</summary>
public sealed class ShortlistDecision
{
    /// <summary>Most characters in the reason.</summary>
    public const int WordsMax = 2000;

    internal ShortlistDecision(ApplicationOutcome outcome, DecisionReason reason, string words, IReadOnlyList<long> notMet, Stamp by) =>
        (Outcome, Reason, Words, NotMet, DecidedBy, DecidedAt) = (outcome, reason, words, notMet, by.Actor, by.At);

    private ShortlistDecision() => (Words, NotMet, DecidedBy) = ("", [], "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>What was decided.</summary>
    public ApplicationOutcome Outcome { get; private set; }

    /// <summary>Why, from the list.</summary>
    public DecisionReason Reason { get; private set; }

    /// <summary>Why, in words; may be read by the applicant on request.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Words { get; private set; }

    /// <summary>The essential criteria that were not met when it was decided, in the order of the specification: ratings may be agreed anew later.</summary>
    public IReadOnlyList<long> NotMet { get; private set; }

    /// <summary>Who decided.</summary>
    [Personal(PersonalKind.Staff)]
    public string DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset DecidedAt { get; private set; }
}

/// <summary>Reasons to choose from.</summary>
public enum DecisionReason
{
    /// <summary>Meets every essential criterion.</summary>
    MeetsEssentials,

    /// <summary>Among the strongest evidence overall.</summary>
    StrongestEvidence,

    /// <summary>An essential criterion is not met.</summary>
    EssentialNotMet,

    /// <summary>Others gave stronger evidence.</summary>
    OthersStronger,

    /// <summary>Something else, said in words.</summary>
    InWords,
}

/// <summary>Which reasons fit which decision.</summary>
public static class DecisionReasons
{
    /// <summary>The reasons that can truly be given for an outcome: none that the agreed ratings contradict.</summary>
    public static IReadOnlyList<DecisionReason> For(ApplicationOutcome outcome, bool essentialsMet)
    {
        DecisionReason[] all = outcome switch
        {
            ApplicationOutcome.Shortlisted => [DecisionReason.MeetsEssentials, DecisionReason.StrongestEvidence, DecisionReason.InWords],
            ApplicationOutcome.Reserve => [DecisionReason.MeetsEssentials, DecisionReason.OthersStronger, DecisionReason.InWords],
            _ => [DecisionReason.EssentialNotMet, DecisionReason.OthersStronger, DecisionReason.InWords],
        };
        return [.. all.Where(r => r != (essentialsMet ? DecisionReason.EssentialNotMet : DecisionReason.MeetsEssentials))];
    }

    /// <summary>The reason as pages and the record show it, with the criteria that it is about: "Does not meet an essential criterion: criterion 1 and 4".</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="notMet">The places of the essential criteria that were not met when it was decided; empty for none.</param>
    public static string InWords(this DecisionReason reason, IReadOnlyCollection<int> notMet) =>
        reason == DecisionReason.EssentialNotMet && notMet.Count > 0
            ? $"{reason.InWords()}: criterion {(notMet.Count == 1 ? "" : $"{string.Join(", ", notMet.Take(notMet.Count - 1))} and ")}{notMet.Last()}"
            : reason.InWords();

    /// <summary>The reason as a choice.</summary>
    public static string InWords(this DecisionReason reason) => reason switch
    {
        DecisionReason.MeetsEssentials => "Meets every essential criterion",
        DecisionReason.StrongestEvidence => "Among the strongest evidence overall",
        DecisionReason.EssentialNotMet => "Does not meet an essential criterion",
        DecisionReason.OthersStronger => "Other applicants gave stronger evidence",
        _ => "For the reason given in words",
    };
}
