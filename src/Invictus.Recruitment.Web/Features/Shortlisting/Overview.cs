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

    /// <summary>Numbers of the applicants whom the viewer knows, and so does not rate.</summary>
    public IReadOnlyList<int> Known { get; init; } = [];

    /// <summary>Numbers of the applicants whose ratings the chair reopened for the viewer.</summary>
    public IReadOnlyList<int> Reopened { get; init; } = [];

    /// <summary>Why the viewer cannot rate yet: they have not said whom they know, or HR compares the names.</summary>
    public string? WhyNotRate { get; init; }

    public bool MustDeclare { get; init; }

    public bool CanRate => Round.Status == RoundStatus.Rating && SubmittedAt is null;

    public bool CanSubmit => (CanRate || Reopened.Count > 0) && !Round.IsReleased && WhyNotRate is null;

    /// <summary>Where the viewer goes on: the first criterion that is not rated for everybody, else the first.</summary>
    public Step? GoOn { get; init; }

    public static async Task<Overview> For(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        var (round, me) = (panel.Round, panel.Me.AccountId);
        var school = await db.Schools.Where(s => s.Id == panel.Vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var everyone = await panel.Applicants(db, stop);
        var applicants = everyone.Where(a => !panel.IKnow(a)).ToList();
        var ids = applicants.Select(a => a.ApplicationId).ToHashSet();
        var mine = (await db.Assessments.Of(round.Id, me).Given(stop)).Where(g => ids.Contains(g.ApplicationId)).ToList();
        var submitted = await db.Assessments.Of(round.Id, me).Select(a => new { a.ApplicationId, a.SubmittedAt, a.Version }).ToListAsync(stop);
        submitted = submitted.FindAll(s => ids.Contains(s.ApplicationId));
        var done = PanelProgress.Done(round, everyone, await db.Assessments.Progress(round.Id, stop));
        var reopened = submitted.Where(s => s is { SubmittedAt: null, Version: > 1 }).Select(s => s.ApplicationId).ToHashSet();
        var byApplicant = mine.ToLookup(g => g.ApplicationId);
        var byCriterion = mine.ToLookup(g => g.CriterionId);
        var criteria = panel.Criteria.Select(c => new CriterionProgress(c, byCriterion[c.Id].Count(), applicants.Count)).ToList();
        var next = (criteria.Find(c => !c.IsDone) ?? criteria.FirstOrDefault())?.Criterion;
        return new Overview(
            panel.Head, school, panel.Vacancy.ClosesAt,
            criteria,
            [.. applicants.Select(a => new ApplicantProgress(a.Number, byApplicant[a.ApplicationId].Count(), panel.Criteria.Count))],
            [.. round.Members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name)
                .Select(m => new MemberStatus(m.Name, m.AccountId == me, m.IsChair, done.Contains(m.AccountId)))],
            done.Contains(me) ? submitted.Max(s => s.SubmittedAt) : null,
            round.WhyNotBringTogether(done.Count, PanelProgress.RatedByTooFew(round, everyone, done).Count))
        {
            ToDo = Missing(panel, panel.Head.AreTogether ? [.. applicants.Where(a => reopened.Contains(a.ApplicationId))] : applicants, mine),
            GoOn = next is null ? null : new Step(
                $"Criterion {next.Ordinal} of {criteria.Count}",
                RatingPage.WayBack(panel, next, applicants, byCriterion[next.Id].Select(g => g.ApplicationId).ToHashSet())),
            Known = [.. everyone.Where(panel.IKnow).Select(a => a.Number)],
            Reopened = [.. applicants.Where(a => reopened.Contains(a.ApplicationId)).Select(a => a.Number)],
            WhyNotRate = round.WhyNotRate(me),
            MustDeclare = round.Members.Any(m => m.AccountId == me && m.DeclaredAt is null),
        };
    }

    /// <summary>What stands between a member and submitting, by criterion.</summary>
    private static List<Step> Missing(PanelRound panel, List<BlindApplicant> applicants, IReadOnlyList<GivenRating> mine)
    {
        var rated = mine.ToLookup(g => g.CriterionId);
        var numbers = applicants.ToDictionary(a => a.ApplicationId, a => a.Number);
        var steps = new List<Step>();
        foreach (var criterion in panel.Criteria)
        {
            var address = $"{panel.Head.Address}/criteria/{criterion.Position}";
            var open = applicants.Count - rated[criterion.Id].Count(g => numbers.ContainsKey(g.ApplicationId));
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
