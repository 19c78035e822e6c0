using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>Where a shortlisting round stands.</summary>
public enum RoundStatus
{
    /// <summary>HR sets up the panel.</summary>
    Preparing,

    /// <summary>Each member rates alone and blind.</summary>
    Rating,

    /// <summary>Ratings are together; the chair records what the panel agrees, then the decisions.</summary>
    Agreeing,
}

/// <summary>One vacancy's shortlisting: who is on the panel, and how far it has come.</summary>
public sealed class ShortlistingRound : Aggregate
{
    /// <summary>At least two people shortlist (KCSIE part 3).</summary>
    public const int MembersMin = 2;

    private readonly List<PanelMember> members = [];

    /// <summary>A round to prepare.</summary>
    public ShortlistingRound(long vacancyId) => VacancyId = vacancyId;

    private ShortlistingRound()
    {
    }

    /// <summary>The vacancy.</summary>
    public long VacancyId { get; private set; }

    /// <summary>How far it has come.</summary>
    public RoundStatus Status { get; private set; }

    /// <summary>The panel.</summary>
    public IReadOnlyList<PanelMember> Members => members;

    /// <summary>The member who leads.</summary>
    public PanelMember? Chair => members.Find(m => m.IsChair);

    /// <summary>Is on the panel.</summary>
    public bool Has(long accountId) => members.Exists(m => m.AccountId == accountId);

    /// <summary>Leads the panel.</summary>
    public bool IsChair(long accountId) => Chair?.AccountId == accountId;

    /// <summary>Sets the panel.</summary>
    /// <exception cref="RuleViolation">Rating has begun.</exception>
    public void SetPanel(IEnumerable<PanelMember> panel, Stamp by)
    {
        Rule.Keep(Rule.Unless(Status == RoundStatus.Preparing, "Rating has begun. The panel can no longer be changed."));
        members.Clear();
        members.AddRange(panel);
        Record(by, "Panel set", $"{members.Count} members");
    }

    /// <summary>Why rating cannot begin, or null.</summary>
    public string? WhyNotBegin(Vacancy vacancy, DateTimeOffset now) =>
        Rule.Unless(Status == RoundStatus.Preparing, "Rating has begun already.")
        ?? vacancy.WhyNotShortlist(now)
        ?? Rule.Unless(members.Count >= MembersMin, "The panel needs at least two members.")
        ?? Rule.Unless(members.Count(m => m.IsChair) == 1, "The panel needs one chair.")
        ?? Rule.Unless(
            members.Exists(m => m.SaferRecruitmentTrainedOn is not null),
            "At least one member of the panel must be trained in safer recruitment.");

    /// <summary>Opens rating; the vacancy moves with it.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotBegin"/>.</exception>
    public void Begin(Vacancy vacancy, Stamp by)
    {
        Rule.Keep(WhyNotBegin(vacancy, by.At));
        vacancy.BeginShortlisting(by);
        Status = RoundStatus.Rating;
        Record(by, "Rating begun");
    }

    /// <summary>A member has submitted everything; bringing together at the same moment is refused as overtaken, so nobody's ratings are left out unseen.</summary>
    /// <exception cref="RuleViolation">Rating is over.</exception>
    public void MemberSubmitted(Stamp by)
    {
        Rule.Keep(Rule.Unless(Status == RoundStatus.Rating, "The ratings have been brought together. Nothing more can be submitted."));
        Record(by, "Member submitted all ratings");
    }

    /// <summary>Why ratings cannot be brought together, or null.</summary>
    /// <param name="membersDone">Members who have submitted all their assessments.</param>
    public string? WhyNotBringTogether(int membersDone) =>
        Rule.Unless(Status == RoundStatus.Rating, "The ratings have been brought together already, or rating has not begun.")
        ?? Rule.Unless(
            membersDone >= MembersMin,
            $"At least two members of the panel must submit all their ratings first; {membersDone} of {members.Count} have.");

    /// <summary>Ends rating; from here on members see each other's ratings.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotBringTogether"/>.</exception>
    public void BringTogether(int membersDone, Stamp by)
    {
        Rule.Keep(WhyNotBringTogether(membersDone));
        Status = RoundStatus.Agreeing;
        Record(by, "Ratings brought together", $"{membersDone} of {members.Count} members");
    }
}

/// <summary>A member of the panel.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">As the record of shortlisting shows it.</param>
/// <param name="IsChair">Leads.</param>
/// <param name="SaferRecruitmentTrainedOn">Date of the safer-recruitment training certificate, if any.</param>
public sealed record PanelMember(
    long AccountId,
    [property: Personal(PersonalKind.Staff)] string Name,
    bool IsChair,
    DateOnly? SaferRecruitmentTrainedOn)
{
    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }
}
