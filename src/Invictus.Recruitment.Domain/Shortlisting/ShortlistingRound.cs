using Invictus.Recruitment.Domain.Common;
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

    /// <summary>So long after the closing time a round opens by itself: what reached the portal in time is stored by then, however slowly it came.</summary>
    public static readonly TimeSpan OpensAfter = TimeSpan.FromMinutes(10);

    private readonly List<PanelMember> members = [];
    private readonly List<ConflictOfInterest> conflicts = [];

    /// <summary>A round to prepare.</summary>
    public ShortlistingRound(long vacancyId) => VacancyId = vacancyId;

    private ShortlistingRound()
    {
    }

    /// <summary>The vacancy.</summary>
    public long VacancyId { get; private set; }

    /// <summary>How far it has come.</summary>
    public RoundStatus Status { get; private set; }

    /// <summary>When the panel was set last; null before.</summary>
    public DateTimeOffset? PanelSetAt { get; private set; }

    /// <summary>When the ratings were brought together; what was submitted by then was given by each member alone. Null before.</summary>
    public DateTimeOffset? TogetherAt { get; private set; }

    /// <summary>The panel.</summary>
    public IReadOnlyList<PanelMember> Members => members;

    /// <summary>Who must not read or rate which application.</summary>
    public IReadOnlyList<ConflictOfInterest> Conflicts => conflicts;

    /// <summary>The member who leads.</summary>
    public PanelMember? Chair => members.Find(m => m.IsChair);

    /// <summary>Is on the panel.</summary>
    public bool Has(long accountId) => members.Exists(m => m.AccountId == accountId);

    /// <summary>Leads the panel.</summary>
    public bool IsChair(long accountId) => Chair?.AccountId == accountId;

    /// <summary>The member may neither read nor rate this application.</summary>
    public bool IsConflicted(long accountId, long applicationId) =>
        conflicts.Exists(c => c.AccountId == accountId && c.ApplicationId == applicationId);

    /// <summary>What the account rated of this application counts: it is on the panel and does not know the applicant.</summary>
    public bool Counts(long accountId, long applicationId) => Has(accountId) && !IsConflicted(accountId, applicationId);

    /// <summary>Records what the panel agrees on an application and decides: the chair; where the chair knows the applicant, the next member who does not.</summary>
    public PanelMember? LeaderFor(long applicationId) => members
        .Where(m => !IsConflicted(m.AccountId, applicationId))
        .OrderByDescending(m => m.IsChair).ThenBy(m => m.AccountId).FirstOrDefault();

    /// <summary>Sets the panel.</summary>
    /// <exception cref="RuleViolation">Rating has begun.</exception>
    public void SetPanel(IEnumerable<PanelMember> panel, Stamp by)
    {
        Rule.Keep(Rule.Unless(Status == RoundStatus.Preparing, "Rating has begun. The panel can no longer be changed."));
        members.Clear();
        members.AddRange(panel);
        PanelSetAt = by.At;
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

    /// <summary>
    /// Why rating does not open by itself when the vacancy has closed, or null. A panel that is set later waits for HR, who may still look at
    /// what was saved.
    /// </summary>
    public string? WhyNotOpenByItself(Vacancy vacancy, DateTimeOffset now) =>
        WhyNotBegin(vacancy, now)
        ?? Rule.Unless(PanelSetAt < vacancy.ClosesAt, "The panel was set after the vacancy had closed. HR opens rating.")
        ?? Rule.Unless(now >= vacancy.ClosesAt + OpensAfter, "Rating opens by itself some minutes after the closing time.");

    /// <summary>Opens rating; the vacancy moves with it.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotBegin"/>.</exception>
    public void Begin(Vacancy vacancy, Stamp by)
    {
        Rule.Keep(WhyNotBegin(vacancy, by.At));
        vacancy.BeginShortlisting(by);
        Status = RoundStatus.Rating;
        Record(by, "Rating begun");
    }

    /// <summary>HR adds a member while others rate: for applications that too few members can rate.</summary>
    /// <exception cref="RuleViolation">Not in rating, a member already, or a second chair.</exception>
    public void AddMember(PanelMember member, Stamp by)
    {
        Rule.Keep(
            Rule.Unless(Status == RoundStatus.Rating, "A member can be added while the panel rates.")
            ?? Rule.Unless(!Has(member.AccountId), "They are on the panel already.")
            ?? Rule.Unless(!member.IsChair, "The panel has a chair."));
        members.Add(member);
        Record(by, "Panel member added", member.Name);
    }

    /// <summary>Why a member cannot rate or read applications yet, or null (docs/scoring.md, "Panel").</summary>
    public string? WhyNotRate(long accountId) =>
        Rule.Unless(members.Find(m => m.AccountId == accountId) is not null, "Only members of the panel rate.")
        ?? Rule.Unless(
            members.Find(m => m.AccountId == accountId)!.DeclaredAt is not null,
            "Say first whom you know among those who may have applied.")
        ?? Rule.Unless(
            members.Find(m => m.AccountId == accountId)!.ComparedAt is not null,
            "HR compares the names you gave with the applicants. You can rate when that is done.");

    /// <summary>Why a member cannot read or rate this application, or null.</summary>
    public string? WhyNotRate(long accountId, long applicationId) =>
        WhyNotRate(accountId)
        ?? Rule.Unless(
            !IsConflicted(accountId, applicationId),
            "You know this applicant: a conflict of interest is recorded. The other members rate this application.");

    /// <summary>A member says whom they know among those who may have applied.</summary>
    /// <param name="accountId">The member.</param>
    /// <param name="known">Names and how they know them; empty for nobody.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">Not a member, rating has not begun, said already, or too long.</exception>
    public void Declare(long accountId, string known, Stamp by)
    {
        var member = members.Find(m => m.AccountId == accountId);
        Rule.Keep(
            Rule.Unless(member is not null, "Only members of the panel declare.")
            ?? Rule.Unless(Status != RoundStatus.Preparing, "Whom you know is said when rating has begun.")
            ?? Rule.Unless(member!.DeclaredAt is null, "You have said whom you know. If you recognise an applicant later, say so beside their evidence.")
            ?? Rule.Unless(known.Length <= PanelMember.KnownMax, $"Use {PanelMember.KnownMax} characters or fewer."));
        member!.Declare(known.Trim(), by.At);
        Record(by, "Conflicts of interest declared", known.Trim().Length == 0 ? "knows nobody" : "names given to HR");
    }

    /// <summary>HR has compared the names that a member gave with the applicants, and records those whom the member knows.</summary>
    /// <exception cref="RuleViolation">The member has given no names, or no reason is given.</exception>
    public void Compare(Vacancy vacancy, long accountId, IReadOnlyCollection<long> applicationIds, string reason, Stamp by)
    {
        var member = members.Find(m => m.AccountId == accountId);
        Rule.Keep(Rule.Unless(member is { DeclaredAt: not null, ComparedAt: null }, "There are no names of this member to compare."));
        foreach (var application in applicationIds)
            RecordConflict(vacancy, accountId, application, reason, by);
        member!.Compared(by.At);
        Record(by, "Names compared with applicants", $"{member.Name}: {applicationIds.Count} known");
    }

    /// <summary>Why a conflict cannot be recorded, or null.</summary>
    public string? WhyNotConflict(Vacancy vacancy, long accountId, long applicationId, string reason) =>
        Rule.Unless(Has(accountId), "Only members of the panel declare.")
        ?? Rule.Unless(Status != RoundStatus.Preparing && vacancy.Status == VacancyStatus.Shortlisting, "Conflicts of interest are declared while the panel shortlists.")
        ?? Rule.Unless(!IsConflicted(accountId, applicationId), "This conflict of interest is recorded already.")
        ?? Rule.Unless(!string.IsNullOrWhiteSpace(reason), "Say how you know this applicant.")
        ?? Rule.Unless(reason.Length <= ConflictOfInterest.ReasonMax, $"The reason must be {ConflictOfInterest.ReasonMax} characters or fewer.");

    /// <summary>Records that a member knows an applicant; what they rated before is kept and no longer counts.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotConflict"/>.</exception>
    public void RecordConflict(Vacancy vacancy, long accountId, long applicationId, string reason, Stamp by)
    {
        Rule.Keep(WhyNotConflict(vacancy, accountId, applicationId, reason));
        conflicts.Add(new ConflictOfInterest(applicationId, accountId, reason.Trim(), by.Actor, by.At));
        Record(by, "Conflict of interest recorded", members.Find(m => m.AccountId == accountId)!.Name);
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
    /// <param name="ratedByTooFew">Applications that fewer than <see cref="MembersMin"/> of them have rated, because others know the applicant.</param>
    public string? WhyNotBringTogether(int membersDone, int ratedByTooFew = 0) =>
        Rule.Unless(Status == RoundStatus.Rating, "The ratings have been brought together already, or rating has not begun.")
        ?? Rule.Unless(
            membersDone >= MembersMin,
            $"At least two members of the panel must submit all their ratings first; {membersDone} of {members.Count} have.")
        // Two people shortlist every applicant (KCSIE part 3), also where one of the panel may not.
        ?? Rule.Unless(
            ratedByTooFew == 0,
            $"{ratedByTooFew} {(ratedByTooFew == 1 ? "applicant has" : "applicants have")} ratings of fewer than two members, because others know them. HR can add a member to the panel.");

    /// <summary>Ends rating; from here on members see each other's ratings.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotBringTogether"/>.</exception>
    public void BringTogether(int membersDone, int ratedByTooFew, Stamp by)
    {
        Rule.Keep(WhyNotBringTogether(membersDone, ratedByTooFew));
        (Status, TogetherAt) = (RoundStatus.Agreeing, by.At);
        Record(by, "Ratings brought together", $"{membersDone} of {members.Count} members");
    }
}
