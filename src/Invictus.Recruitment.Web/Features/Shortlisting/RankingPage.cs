using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Scorecards and ranks, once ratings are together; a scorecard with a gap has no score and is listed apart.</summary>
internal sealed record RankingPage(
    RoundHead Round, IReadOnlyList<RankedRow> Ranked, IReadOnlyList<UnrankedRow> Unranked, int Essentials, int Desirables)
{
    public int Applicants => Ranked.Count + Unranked.Count;

    public int Awaited => Ranked.Count(r => r.IsAwaited);

    public int Decided => Ranked.Count(r => r.Decision is not null);

    public static async Task<RankingPage> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Head.AreTogether, "The ranking is shown when the chair has brought the ratings together."));
        var cards = db.Scorecards.Where(s => s.RoundId == panel.Round.Id);
        var decisions = (await cards.DecisionsMade(stop)).ToLookup(d => d.ApplicationId);
        var waiting = await cards.Where(s => s.Waiting > 0).Select(s => s.ApplicationId).ToListAsync(stop);
        var scope = panel.InScope;
        var all = await db.Rank(panel.Vacancy, panel.Round.Id, stop);
        var asking = all.Ranked.Any(r => panel.ILead(r.Application)) ? await db.AskingForGuaranteedInterview(panel.Vacancy.Id, stop) : new HashSet<long>();
        return new RankingPage(
            panel.Head,
            [.. all.Ranked.Select(r => new RankedRow(
                r.Rank, r.Application.Number, r.Score.Essential, r.Score.Desirable, r.Score.EssentialsMet,
                [.. panel.Criteria.Where(c => r.Score.EssentialsNotMet.Contains(c.Id))],
                decisions[r.Application.ApplicationId].LastOrDefault()?.Outcome)
            {
                ILead = panel.ILead(r.Application),
                IKnow = panel.IKnow(r.Application),
                IsAwaited = waiting.Contains(r.Application.ApplicationId),
                GuaranteedInterview = panel.ILead(r.Application) && r.Score.EssentialsMet && asking.Contains(r.Application.ApplicationId),
            })],
            [.. all.Unranked.Select(u => new UnrankedRow(u.Applicant.Number, u.Agreed, scope.Count) { IKnow = panel.IKnow(u.Applicant) })],
            scope.Count(c => c.Importance == Importance.Essential),
            scope.Count(c => c.Importance == Importance.Desirable));
    }

    /// <summary>The one way from agreed ratings to a score.</summary>
    public static ApplicationScore ScoreOf(PanelRound panel, IEnumerable<AgreedOn> agreed) => ScoreFormula.Of(
        panel.InScope, [.. agreed.Select(a => new CriterionRating(a.CriterionId, a.Value))], panel.Vacancy.Terms.PassMark);
}

internal sealed record RankedRow(
    int Rank, int Number, Share Essential, Share Desirable, bool EssentialsMet, IReadOnlyList<CriterionHead> NotMet, ApplicationOutcome? Decision)
{
    /// <summary>The viewer decides on this applicant.</summary>
    public bool ILead { get; init; }

    /// <summary>The viewer knows this applicant: nothing of them can be opened.</summary>
    public bool IKnow { get; init; }

    /// <summary>A member's ratings are reopened: nothing is decided or told until they are back.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>Asks for the guaranteed interview and meets every essential criterion; set for nobody but who decides on the applicant.</summary>
    public bool GuaranteedInterview { get; init; }
}

internal sealed record UnrankedRow(int Number, int Agreed, int Of)
{
    /// <summary>The viewer knows this applicant: nothing of them can be opened.</summary>
    public bool IKnow { get; init; }
}
