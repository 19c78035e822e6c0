using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>
/// Criteria where the agreed rating lies two steps or more from the provisional one: for reading again, in the order of numbers and
/// criteria. It changes nothing by itself, and nothing of it is to be seen before the panel's own ratings are together.
/// </summary>
internal sealed record SecondLook(RoundHead Round, IReadOnlyList<SecondLookRow> Rows, int Agreed)
{
    /// <exception cref="RuleViolation">Ratings are not together.</exception>
    public static async Task<SecondLook> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Head.AreTogether, "The second look waits until the chair has brought the ratings together."));
        var applicants = await panel.Mine(db, stop);
        var agreed = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id).AgreedRatings(stop)).ToLookup(a => a.ApplicationId);
        var provisional = (await db.NewestProvisional(panel.Vacancy.Id, stop)).ToDictionary(p => (p.ApplicationId, p.CriterionId));
        var rows = new List<SecondLookRow>();
        foreach (var applicant in applicants)
        {
            var ratings = agreed[applicant.ApplicationId].ToDictionary(a => a.CriterionId, a => a.Value);
            rows.AddRange(panel.Criteria
                .Where(c => ratings.TryGetValue(c.Id, out var value)
                    && provisional.TryGetValue((applicant.ApplicationId, c.Id), out var p) && Agreement.NeedsSecondLook(value, p.Rating))
                .Select(c => new SecondLookRow(
                    applicant.Number, c, ratings[c.Id], provisional[(applicant.ApplicationId, c.Id)].Rating, provisional[(applicant.ApplicationId, c.Id)].Reason)));
        }
        return new SecondLook(panel.Head, rows, applicants.Sum(a => agreed[a.ApplicationId].Count()));
    }
}

internal sealed record SecondLookRow(int Number, CriterionHead Criterion, int Agreed, int Provisional, string Reason);
