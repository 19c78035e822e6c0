using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>The chief executive lets a named member of staff sign for a period. Days are London's; the first and the last belong to it.</summary>
public sealed class Delegation : Aggregate
{
    /// <summary>Most days: what lasts longer is an appointment.</summary>
    public const int DaysMax = 183;

    /// <summary>A delegation.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNot"/>.</exception>
    public Delegation(long delegatedById, string delegatedBy, long deputyId, string deputy, DateOnly from, DateOnly until, IEnumerable<Delegation> others, Stamp by)
    {
        Rule.Keep(WhyNot(delegatedById, deputyId, from, until, others, by.At));
        (DelegatedById, DelegatedBy, DeputyId, Deputy, From, Until) = (delegatedById, delegatedBy, deputyId, deputy, from, until);
        Record(by, "Sign-off delegated", $"to {deputy}, from {London.Date(from)} to {London.Date(until)}");
    }

    private Delegation() => (DelegatedBy, Deputy) = ("", "");

    /// <summary>The chief executive's account.</summary>
    public long DelegatedById { get; private set; }

    /// <summary>The chief executive's name.</summary>
    [Personal(PersonalKind.Staff)]
    public string DelegatedBy { get; private set; }

    /// <summary>The deputy's account.</summary>
    public long DeputyId { get; private set; }

    /// <summary>The deputy's name.</summary>
    [Personal(PersonalKind.Staff)]
    public string Deputy { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When it was ended before its last day had passed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What a signature under it carries.</summary>
    public DelegatedBy Authority => new(DelegatedById, DelegatedBy, From, Until);

    /// <summary>Why it cannot be, or null.</summary>
    /// <param name="delegatedById">Who delegates.</param>
    /// <param name="deputyId">To whom.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="others">The delegations that the same person made before.</param>
    /// <param name="now">The instant.</param>
    public static string? WhyNot(long delegatedById, long deputyId, DateOnly from, DateOnly until, IEnumerable<Delegation> others, DateTimeOffset now) =>
        Rule.Unless(delegatedById != deputyId, "You cannot delegate to yourself.")
        ?? Rule.Unless(from >= London.DateOf(now), "The first day must be today or later.")
        ?? Rule.Unless(until >= from, "The last day must not be before the first day.")
        ?? Rule.Unless(until.DayNumber - from.DayNumber < DaysMax, $"A delegation can last {DaysMax} days at most.")
        ?? (others.FirstOrDefault(o => !o.IsOver(now) && o.From <= until && from <= o.Until) is { } other
            ? $"{other.Deputy} is your deputy from {London.Date(other.From)} to {London.Date(other.Until)}. End that first, or choose other days."
            : null);

    /// <summary>The deputy may sign now.</summary>
    public bool IsInForce(DateTimeOffset now) => !IsOver(now) && From <= London.DateOf(now);

    /// <summary>Its last day has passed, or it was ended.</summary>
    public bool IsOver(DateTimeOffset now) => EndedAt is not null || London.DateOf(now) > Until;

    /// <summary>Why it cannot be ended, or null.</summary>
    public string? WhyNotEnd(DateTimeOffset now) => Rule.Unless(!IsOver(now), "This delegation is over already.");

    /// <summary>Ends it at once.</summary>
    /// <exception cref="RuleViolation">It is over.</exception>
    public void End(Stamp by)
    {
        Rule.Keep(WhyNotEnd(by.At));
        EndedAt = by.At;
        Record(by, "Delegation ended early", $"of {Deputy}, from {London.Date(From)} to {London.Date(Until)}");
    }
}
