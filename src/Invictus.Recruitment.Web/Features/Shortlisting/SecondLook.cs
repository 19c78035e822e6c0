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
    private const int Size = 25;

    /// <summary>How many there are on all pages.</summary>
    public int All { get; private init; }

    public int Page { get; private init; } = 1;

    public int Pages { get; private init; } = 1;

    /// <summary>The applicants whose evidence stands on the page, for the trail.</summary>
    public IReadOnlyList<BlindApplicant> Shown { get; private init; } = [];

    /// <summary>The rules read evidence for at least one of the rows.</summary>
    public bool EvidenceWasRead => Rows.Any(r => r.EvidenceWasRead);

    /// <exception cref="RuleViolation">Ratings are not together.</exception>
    public static async Task<SecondLook> Of(PanelRound panel, int page, RecruitmentDb db, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Head.AreTogether, "The second look waits until the chair has brought the ratings together."));
        var applicants = await panel.Mine(db, stop);
        var agreed = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id).AgreedRatings(stop)).ToLookup(a => a.ApplicationId);
        var provisional = (await db.ProvisionalOfOneLevel(panel.Vacancy.Id, stop)).ToDictionary(p => (p.ApplicationId, p.CriterionId));
        var found = new List<(BlindApplicant Applicant, CriterionHead Criterion, int Agreed, ProvisionallyRated Provisional)>();
        foreach (var applicant in applicants)
        {
            var ratings = agreed[applicant.ApplicationId].ToDictionary(a => a.CriterionId, a => a.Value);
            foreach (var criterion in panel.Criteria)
            {
                if (ratings.TryGetValue(criterion.Id, out var value) && provisional.TryGetValue((applicant.ApplicationId, criterion.Id), out var p)
                    && Agreement.NeedsSecondLook(value, p.Rating))
                {
                    found.Add((applicant, criterion, value, p));
                }
            }
        }
        var pages = Math.Max(1, (found.Count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var all = found.Count;
        found = found.GetRange((page - 1) * Size, Math.Min(Size, all - ((page - 1) * Size)));
        var evidence = await Evidence(db, [.. found.Select(f => f.Provisional)], stop);
        return new SecondLook(
            panel.Head,
            [.. found.Select(f => new SecondLookRow(
                f.Applicant.Number, f.Criterion, f.Agreed, f.Provisional.Rating, f.Provisional.Reason, evidence.GetValueOrDefault((f.Provisional.ApplicationId, f.Provisional.CriterionId)) ?? [],
                f.Provisional.Level == ProvisionalLevel.FactsAndEvidence))],
            applicants.Sum(a => agreed[a.ApplicationId].Count()))
        {
            Shown = [.. found.Select(f => f.Applicant).Distinct()],
            All = all,
            Page = page,
            Pages = pages,
        };
    }

    private static async Task<IReadOnlyDictionary<(long ApplicationId, long CriterionId), IReadOnlyList<EvidencePiece>>> Evidence(
        RecruitmentDb db, IReadOnlyCollection<ProvisionallyRated> ratings, CancellationToken stop)
    {
        if (ratings.Count == 0)
            return new Dictionary<(long, long), IReadOnlyList<EvidencePiece>>();
        var marks = await db.MarksOf(ratings, stop);
        return await db.ReadMarkedBlind(ratings.ToDictionary(r => (r.ApplicationId, r.CriterionId), r => marks[r.RatingId]), stop);
    }
}

/// <param name="Evidence">Masked, cut at the words that the rules went by.</param>
/// <param name="EvidenceWasRead">The rules read it; else they looked at facts, and at whether it is there.</param>
internal sealed record SecondLookRow(
    int Number, CriterionHead Criterion, int Agreed, int Provisional, string Reason, IReadOnlyList<EvidencePiece> Evidence, bool EvidenceWasRead);
