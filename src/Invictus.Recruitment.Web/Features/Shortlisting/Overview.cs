using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Where a member stands: what they have rated, and whether (never how) the others have.</summary>
internal sealed record Overview(
    RoundHead Round,
    string School,
    DateTimeOffset ClosedAt,
    IReadOnlyList<CriterionProgress> Criteria,
    IReadOnlyList<ApplicantProgress> Applicants,
    IReadOnlyList<MemberStatus> Members,
    DateTimeOffset? SubmittedAt,
    string? WhyNotBringTogether)
{
    /// <summary>After a try to submit: what is still to do, with the way there.</summary>
    public IReadOnlyList<Step> ToDo { get; init; } = [];

    public int Rated => Applicants.Sum(a => a.Rated);

    public int Of => Applicants.Sum(a => a.Of);

    public bool CanRate => Round.Status == RoundStatus.Rating && SubmittedAt is null;

    /// <summary>The first criterion that is not rated for everybody; else the first.</summary>
    public CriterionProgress? GoOn => Criteria.FirstOrDefault(c => !c.IsDone) ?? (Criteria.Count > 0 ? Criteria[0] : null);

    public static async Task<Overview> For(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        var (round, me) = (panel.Round, panel.Me.AccountId);
        var school = await db.Schools.Where(s => s.Id == panel.Vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var applicants = await panel.Applicants(db, stop);
        var mine = await db.Assessments.Of(round.Id, me).Given(stop);
        var submittedAt = await db.Assessments.Of(round.Id, me).MaxAsync(a => a.SubmittedAt, stop);
        var done = BringTogether.Done(round, applicants.Count, await db.Assessments.Progress(round.Id, stop));
        var byApplicant = mine.ToLookup(g => g.ApplicationId);
        var byCriterion = mine.ToLookup(g => g.CriterionId);
        return new Overview(
            panel.Head, school, panel.Vacancy.ClosesAt,
            [.. panel.Criteria.Select(c => new CriterionProgress(c, byCriterion[c.Id].Count(), applicants.Count))],
            [.. applicants.Select(a => new ApplicantProgress(a.Number, byApplicant[a.ApplicationId].Count(), panel.Criteria.Count))],
            [.. round.Members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name)
                .Select(m => new MemberStatus(m.Name, m.AccountId == me, m.IsChair, done.Contains(m.AccountId)))],
            submittedAt,
            round.WhyNotBringTogether(done.Count))
        {
            ToDo = Missing(panel, applicants, mine),
        };
    }

    /// <summary>What stands between a member and submitting, by criterion.</summary>
    private static List<Step> Missing(PanelRound panel, IReadOnlyList<BlindApplicant> applicants, IReadOnlyList<GivenRating> mine)
    {
        var rated = mine.ToLookup(g => g.CriterionId);
        var numbers = applicants.ToDictionary(a => a.ApplicationId, a => a.Number);
        var steps = new List<Step>();
        foreach (var criterion in panel.Criteria)
        {
            var address = $"{panel.Head.Address}/criteria/{criterion.Position}";
            var open = applicants.Count - rated[criterion.Id].Count();
            if (open > 0)
                steps.Add(new Step($"Criterion {criterion.Ordinal}: {open} {(open == 1 ? "applicant is" : "applicants are")} not rated", address));
            var unexplained = rated[criterion.Id].Where(g => RatingScale.NeedsNote(g.Value) && g.Note.Length == 0 && numbers.ContainsKey(g.ApplicationId)).ToList();
            if (unexplained.Count > 0)
                steps.Add(new Step(
                    $"Criterion {criterion.Ordinal}: say what is missing for applicant {string.Join(", ", unexplained.Select(g => numbers[g.ApplicationId]).Order())}, rated 0",
                    address));
        }
        return steps;
    }
}

internal sealed record CriterionProgress(CriterionHead Criterion, int Rated, int Of)
{
    public bool IsDone => Rated >= Of;
}

internal sealed record ApplicantProgress(int Number, int Rated, int Of)
{
    public bool IsDone => Rated >= Of;
}

internal sealed record MemberStatus(string Name, bool IsMe, bool IsChair, bool HasSubmitted);
