using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Agreement of the panel, for its chair and for HR; HR also sees how many applicants each stage left.</summary>
internal sealed record StatisticsPage(RoundHead Round, string Back, PanelStatistics Panel, IReadOnlyList<Stage> Funnel)
{
    /// <exception cref="RuleViolation">Ratings are not together.</exception>
    public static async Task<StatisticsPage> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Head.AreTogether, "Statistics are shown when the chair has brought the ratings together."));
        var applicants = await panel.Applicants(db, stop);
        var ratings = (await db.Assessments.GivenAlone(panel.Round).Values(stop)).ThatCount(panel.Round);
        return new StatisticsPage(panel.Head, panel.Head.Address, PanelStatistics.Of(panel, applicants, ratings), []);
    }

    /// <summary>With the funnel and HR's own way back.</summary>
    public static async Task<StatisticsPage> ForHr(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        var page = await Of(panel, db, stop);
        var applicants = await panel.Applicants(db, stop);
        var started = await db.Applications.CountAsync(a => a.VacancyId == panel.Vacancy.Id, stop);
        var cards = db.Scorecards.Where(s => s.RoundId == panel.Round.Id);
        var agreed = (await cards.AgreedRatings(stop)).ToLookup(a => a.ApplicationId);
        var decisions = (await cards.DecisionsMade(stop)).ToLookup(d => d.ApplicationId);
        var met = applicants.Count(a => agreed[a.ApplicationId].Count() == panel.InScope.Count && RankingPage.ScoreOf(panel, agreed[a.ApplicationId]).EssentialsMet);
        return page with
        {
            Back = $"/hr/vacancies/{panel.Vacancy.Reference}/panel",
            Funnel =
            [
                new Stage("Started", started, started), new Stage("Submitted", applicants.Count, started), new Stage("Met every essential", met, started),
                new Stage("Shortlisted", applicants.Count(a => decisions[a.ApplicationId].LastOrDefault()?.Outcome == ApplicationOutcome.Shortlisted), started),
            ],
        };
    }
}

/// <summary>How many applications reached a stage.</summary>
internal sealed record Stage(string Name, int Count, int Of);
