using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Features.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>What the shortlisting of a vacancy came to, gathered for its record: with names, or by the numbers that the panel knows.</summary>
/// <param name="Document">The record.</param>
/// <param name="Applications">The references of the applications in it, for the trail.</param>
internal sealed record ShortlistingRecord(ShortlistingRecordDocument Document, IReadOnlyList<string> Applications)
{
    /// <param name="db">The database.</param>
    /// <param name="panel">The round.</param>
    /// <param name="trust">The trust's name.</param>
    /// <param name="byName">With names, and words as they were written.</param>
    /// <param name="withGuaranteed">With who asks for the guaranteed interview.</param>
    /// <param name="now">When it is written.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="RuleViolation">Ratings are not together, or an application has no decision.</exception>
    public static async Task<ShortlistingRecord> Of(RecruitmentDb db, PanelRound panel, string trust, bool byName, bool withGuaranteed, DateTimeOffset now, CancellationToken stop)
    {
        var (round, vacancy) = (panel.Round, panel.Vacancy);
        var cards = db.Scorecards.Where(s => s.RoundId == round.Id);
        var agreed = (await cards.AgreedRatings(stop)).ToLookup(a => a.ApplicationId);
        var decisions = (await cards.DecisionsMade(stop)).ToLookup(d => d.ApplicationId);
        var applicants = await db.Applications.InFrontOfPanel(vacancy.Id).AsNoTracking().OrderBy(a => a.BlindNumber)
            .Select(a => new Rated(a.Id, a.Reference, a.BlindNumber!.Value, a.Details, a.Email, a.Teacher, withGuaranteed && a.AsksForGuaranteedInterview)).ToListAsync(stop);
        Rule.Keep(Rule.Unless(
            panel.Head.AreTogether && applicants.TrueForAll(a => decisions[a.Id].Any()),
            "The record can be saved when every application has a decision."));
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);

        var given = (await db.Assessments.GivenAlone(round).Values(stop)).ThatCount(round);
        var statistics = PanelStatistics.Of(panel, [.. applicants.Select(a => new BlindApplicant(a.Id, a.Number))], given);
        var everything = await RecordedVersion.All(db, round.Id, stop);

        var complete = applicants.Where(a => agreed[a.Id].Count() == panel.InScope.Count).ToList();
        var ranked = Ranking.Of(complete.Select(a => (a, RankingPage.ScoreOf(panel, agreed[a.Id])))).ToList();
        var rows = ranked.Select(r => One(panel, r.Application, r.Rank, r.Score, agreed[r.Application.Id], decisions[r.Application.Id], byName))
            .Concat(applicants.Except(complete).Select(a => One(panel, a, null, null, agreed[a.Id], decisions[a.Id], byName)));
        return new ShortlistingRecord(
            new ShortlistingRecordDocument(
                trust, vacancy.Title, vacancy.Reference.Display, now, byName,
                [
                    ("School", school), ("Vacancy", vacancy.Reference.Display), ("Job description", $"Version {vacancy.VersionNumber}"), ("Closed", London.DateAndTime(vacancy.ClosesAt)),
                    ("Applications rated", $"{applicants.Count}"), ("Pass mark", $"{vacancy.Terms.PassMark} for essential criteria"),
                    ("Applicants told", vacancy.ReleasedAt is { } told ? London.DateAndTime(told) : "Not yet"), ("Written", London.DateAndTime(now)),
                ],
                [.. round.Members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name)
                    .Select(m => new RecordedMember(m.Name, m.IsChair ? "Chair" : "Member", m.SaferRecruitmentTrainedOn is { } on ? London.Date(on) : ""))],
                [.. Enumerable.Range(RatingScale.Min, RatingScale.Max - RatingScale.Min + 1).Select(r => $"{InWords(r)}: {RatingScale.MeaningOf(r)}")],
                [.. panel.Criteria.Select(c => new RecordedCriterion(c.Ordinal, ApplicationFile.InFull(c.Text, c.Points), c.Importance.InWords(), c.Weight))],
                [.. rows])
            {
                Opinions = Opinions(panel, applicants, everything, byName),
                Submissions = Submissions(panel, applicants, everything, byName),
                Events = Events(panel, applicants, everything, await cards.AgreedEarlier(stop), byName),
                Statistics =
                [
                    new RecordedFigure("Krippendorff’s alpha (ordinal), everything", statistics.Overall.Text, statistics.Overall.Count),
                    .. statistics.Pairs.Select(p => new RecordedFigure($"Weighted kappa, {p.First} and {p.Second}", p.Kappa.Text, p.Kappa.Count)),
                    .. statistics.Leniency.Select(l => new RecordedFigure($"Leniency, {l.Name}", l.Difference.Signed, l.Difference.Count)),
                    .. statistics.ByCriterion.Select(c => new RecordedFigure($"Alpha, criterion {c.Criterion.Ordinal}", c.Alpha.Text, c.Alpha.Count) { IsOfCriterion = true, IsTooFew = c.Alpha.IsTooFew }),
                ],
            },
            [.. applicants.Select(a => a.Reference.Value)]);
    }

    private static RecordedApplicant One(
        PanelRound panel, Rated applicant, int? rank, ApplicationScore? score, IEnumerable<AgreedOn> agreed, IEnumerable<DecisionMade> decisions, bool byName)
    {
        // By number means by number: what the panel wrote hides the applicant as its own pages do.
        var masking = new Masking(applicant.Details, applicant.Email, applicant.Teacher.Trn);
        string Words(string text) => byName ? text : masking.Apply(text);
        var ratings = agreed.ToDictionary(a => a.CriterionId);
        return new RecordedApplicant(
            Called(applicant, byName),
            rank, Share(score?.Essential), Share(score?.Desirable),
            score is null ? "" : score.EssentialsMet ? "Yes"
                : $"No: criterion {string.Join(", ", panel.Criteria.Where(c => score.EssentialsNotMet.Contains(c.Id)).Select(c => c.Ordinal))}",
            [.. panel.Criteria.Select(c => ratings.GetValueOrDefault(c.Id) is { } rating
                ? new RecordedRating(c.Ordinal, InWords(rating.Value), rating.ByItself ? "All members gave this rating." : Words(rating.Note))
                : new RecordedRating(c.Ordinal, "", ""))],
            [.. decisions.Select(d => new RecordedDecision(
                d.Outcome.InWords(), d.Reason.InWords([.. panel.Criteria.Where(c => d.NotMet.Contains(c.Id)).Select(c => c.Ordinal)]), Words(d.Words), d.DecidedBy, d.DecidedAt))])
        {
            GuaranteedInterview = score?.EssentialsMet == true && applicant.AsksForInterview,
        };
    }

    private static string Called(Rated applicant, bool byName) =>
        byName ? $"{applicant.Details.FullName} (applicant {applicant.Number})" : $"Applicant {applicant.Number}";

    private static IReadOnlyList<RecordedOpinion> Opinions(PanelRound panel, List<Rated> applicants, IReadOnlyList<RecordedVersion> versions, bool byName)
    {
        var names = panel.Round.Members.ToDictionary(m => m.AccountId, m => m.Name);
        var ordinals = panel.Criteria.ToDictionary(c => c.Id, c => c.Ordinal);
        return [.. applicants.SelectMany(a =>
        {
            var masking = new Masking(a.Details, a.Email, a.Teacher.Trn);
            return versions.Where(v => v.ApplicationId == a.Id && v.SubmittedAt is not null && names.ContainsKey(v.AssessorId))
                .SelectMany(v => v.Ratings.Where(r => ordinals.ContainsKey(r.CriterionId)).Select(r => new RecordedOpinion(
                    Called(a, byName), ordinals[r.CriterionId], names[v.AssessorId], v.Version, r.Value, r.InWords(byName ? r.Words : masking.Apply(r.Words)),
                    v.SubmittedAt!.Value, v.ReplacedAt is null && !panel.Round.IsConflicted(v.AssessorId, a.Id))
                {
                    IsReplaced = v.ReplacedAt is not null,
                }))
                .OrderBy(o => o.Criterion).ThenBy(o => o.Member, StringComparer.Ordinal).ThenBy(o => o.Version);
        })];
    }

    private static IReadOnlyList<RecordedSubmission> Submissions(PanelRound panel, List<Rated> applicants, IReadOnlyList<RecordedVersion> versions, bool byName)
    {
        var byId = applicants.ToDictionary(a => a.Id);
        return [.. panel.Round.Members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.AccountId)
            .SelectMany(m => versions.Where(v => v.AssessorId == m.AccountId && byId.ContainsKey(v.ApplicationId))
                .OrderBy(v => byId[v.ApplicationId].Number).ThenBy(v => v.Version)
                .Select(v => (Member: m, Version: v, Applicant: byId[v.ApplicationId])))
            .Select(x => new RecordedSubmission(
                x.Member.Name, Called(x.Applicant, byName), x.Version.Version, x.Version.SubmittedAt, x.Version.ReplacedAt, x.Version.ReopenedBy,
                byName ? x.Version.ReopenReason : new Masking(x.Applicant.Details, x.Applicant.Email, x.Applicant.Teacher.Trn).Apply(x.Version.ReopenReason),
                panel.Round.IsConflicted(x.Member.AccountId, x.Applicant.Id)))];
    }

    private static IReadOnlyList<RecordedEvent> Events(
        PanelRound panel, List<Rated> applicants, IReadOnlyList<RecordedVersion> versions, IReadOnlyList<AgreedBefore> before, bool byName)
    {
        var names = panel.Round.Members.ToDictionary(m => m.AccountId, m => m.Name);
        var events = new List<RecordedEvent>();
        foreach (var a in applicants)
        {
            var masking = new Masking(a.Details, a.Email, a.Teacher.Trn);
            var called = Called(a, byName);
            events.AddRange(panel.Round.Conflicts.Where(c => c.ApplicationId == a.Id).Select(c => new RecordedEvent(
                c.DeclaredAt, $"{names.GetValueOrDefault(c.AccountId)} did not rate {called}", byName ? c.Reason : masking.Apply(c.Reason), c.DeclaredBy)));
            events.AddRange(versions.Where(v => v.ApplicationId == a.Id && v.ReplacedAt is not null).Select(v => new RecordedEvent(
                v.ReplacedAt!.Value, $"Ratings of {names.GetValueOrDefault(v.AssessorId)} reopened: {called}, version {v.Version}",
                byName ? v.ReopenReason : masking.Apply(v.ReopenReason), v.ReopenedBy)));
            events.AddRange(before.Where(b => b.ApplicationId == a.Id).Select(b => new RecordedEvent(
                b.ReplacedAt,
                $"Agreed rating replaced: {called}, criterion {panel.Criteria.FirstOrDefault(c => c.Id == b.CriterionId)?.Ordinal}, was {InWords(b.Value)}"
                    + (b.AgreedAt is { } at ? $", agreed on {London.DateAndTime(at)}" : ""),
                b.ByItself ? "All members had given this rating." : byName ? b.Note : masking.Apply(b.Note), b.ReplacedBy)));
        }
        return [.. events.OrderBy(e => e.At)];
    }

    private static string InWords(int rating) => $"{rating} {RatingScale.NameOf(rating)}";

    private static string Share(Share? share) => share is { IsEmpty: false } s ? $"{s.Percent} ({s.Points} of {s.OutOf})" : "";

    private sealed record Rated(long Id, Reference Reference, int Number, PersonalDetails Details, string Email, TeacherStatus Teacher, bool AsksForInterview);
}

/// <summary>A version of an assessment as the record keeps it.</summary>
internal sealed record RecordedVersion(
    long AssessorId, long ApplicationId, int Version, DateTimeOffset? SubmittedAt, DateTimeOffset? ReplacedAt, string ReopenReason, string ReopenedBy,
    IReadOnlyList<RecordedVersionRating> Ratings)
{
    public static async Task<IReadOnlyList<RecordedVersion>> All(RecruitmentDb db, long roundId, CancellationToken stop) =>
        [.. (await db.Assessments.AsNoTracking().Where(a => a.RoundId == roundId).ToListAsync(stop)).Select(a => new RecordedVersion(
            a.AssessorId, a.ApplicationId, a.Version, a.SubmittedAt, a.ReplacedAt, a.ReopenReason, a.ReopenedBy,
            [.. a.Ratings.Select(r => new RecordedVersionRating(r.CriterionId, r.Value, r.Note.Length > 0 ? r.Note : r.Explanation, r.Note.Length > 0 ? "" : r.ExplainedBy))]))];
}

/// <param name="Words">The note given with the rating, or what was said when it turned out to be far from another member's.</param>
/// <param name="WordsBy">Who wrote the latter down, which may be who led the moderation; empty for a note given with the rating.</param>
internal sealed record RecordedVersionRating(long CriterionId, int Value, string Words, string WordsBy)
{
    public string InWords(string words) => WordsBy.Length > 0 ? $"{words} (Added by {WordsBy} when ratings were together.)" : words;
}
