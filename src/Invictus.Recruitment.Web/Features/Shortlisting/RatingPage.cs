using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>A page to rate on: across (one criterion, several applicants) or down (one applicant, every criterion).</summary>
internal sealed record RatingPage(RoundHead Round, string Heading, string Caption, string Action, IReadOnlyList<RatingItem> Items)
{
    private const int Size = 20;

    public List<RatingRow> Rows { get; init; } = [];

    /// <summary>Across: the criterion that everybody on the page is rated for.</summary>
    public CriterionHead? Criterion { get; init; }

    public Step? Previous { get; init; }

    public Step? Next { get; init; }

    /// <summary>Of everything to rate in this criterion or for this applicant, also on other parts of a long list.</summary>
    public int Rated { get; init; }

    public int Of { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    /// <summary>Submitted, or ratings are together: to read, not to change.</summary>
    public bool Locked { get; init; }

    /// <summary>Down: the applicant.</summary>
    public int? Number { get; init; }

    /// <summary>Down: what the applicant says overall, masked; empty where nothing was asked.</summary>
    public string Statement { get; init; } = "";

    public string Then => Next is null ? "Save and go back to the overview" : "Save and go on";

    /// <summary>One criterion, twenty applicants at a time, in the member's own order.</summary>
    public static async Task<RatingPage> Across(
        PanelRound panel, IReadOnlyList<BlindApplicant> everyone, CriterionHead criterion, int page, RecruitmentDb db, CancellationToken stop)
    {
        // Where some are submitted and some reopened, there is something to do only for these.
        var toDo = await ToDo(panel, everyone, db, stop);
        everyone = toDo.Count > 0 ? toDo : everyone;
        var numbers = ReadingOrder.Of(everyone.Select(a => a.Number), panel.Round.Reference, panel.Me.AccountId, criterion.Position);
        var pages = Math.Max(1, (numbers.Count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var byNumber = everyone.ToDictionary(a => a.Number);
        var shown = numbers.Skip((page - 1) * Size).Take(Size).Select(n => byNumber[n]).ToList();
        var reading = await db.ReadBlind(shown, [criterion.Id], stop);
        var ids = everyone.Select(a => a.ApplicationId).ToHashSet();
        var mine = (await Mine(panel, db).Given(stop)).Where(g => g.CriterionId == criterion.Id && ids.Contains(g.ApplicationId)).ToDictionary(g => g.ApplicationId);
        var address = $"{panel.Head.Address}/criteria/{criterion.Position}";
        return new RatingPage(
            panel.Head, criterion.Text, $"Criterion {criterion.Ordinal} of {panel.Criteria.Count} · {criterion.About}",
            page == 1 ? address : $"{address}?page={page}",
            [.. shown.Select(a => new RatingItem(
                $"Applicant {a.Number}", a.Number, null, reading.TextOf(a.Number, criterion.Id), FactsBeside.Of(criterion, a.Number, reading)))])
        {
            Criterion = criterion,
            Rows = [.. shown.Select(a => Row(a.Number, mine.GetValueOrDefault(a.ApplicationId)))],
            Previous = page > 1
                ? new Step("Applicants before these", page == 2 ? address : $"{address}?page={page - 1}")
                : ToCriterion(panel, panel.Criteria.LastOrDefault(c => c.Position < criterion.Position)),
            Next = page < pages
                ? new Step("Next applicants", $"{address}?page={page + 1}")
                : ToCriterion(panel, panel.Criteria.FirstOrDefault(c => c.Position > criterion.Position)),
            Rated = mine.Count,
            Of = everyone.Count,
            Page = page,
            Pages = pages,
            Locked = toDo.Count == 0,
        };
    }

    /// <summary>The way back to where a member stopped: the first in their own order who is not rated for the criterion.</summary>
    public static string WayBack(PanelRound panel, CriterionHead criterion, IEnumerable<BlindApplicant> applicants, IReadOnlySet<long> rated)
    {
        var byNumber = applicants.ToDictionary(a => a.Number);
        var order = ReadingOrder.Of(byNumber.Keys, panel.Round.Reference, panel.Me.AccountId, criterion.Position);
        var place = order.TakeWhile(n => rated.Contains(byNumber[n].ApplicationId)).Count() is var before && before < order.Count ? before : 0;
        var page = (place / Size) + 1;
        return $"{panel.Head.Address}/criteria/{criterion.Position}{(page > 1 ? $"?page={page}" : "")}{(place % Size > 0 ? "#" + Field.IdOf($"Rows[{place % Size}].Rating") : "")}";
    }

    /// <summary>One applicant, every criterion.</summary>
    public static async Task<RatingPage> Down(
        PanelRound panel, IReadOnlyList<BlindApplicant> everyone, BlindApplicant applicant, RecruitmentDb db, CancellationToken stop)
    {
        var reading = await db.ReadBlind([applicant], panel.CriterionIds, stop);
        var mine = (await Mine(panel, db).Where(a => a.ApplicationId == applicant.ApplicationId).Given(stop)).ToDictionary(g => g.CriterionId);
        return new RatingPage(
            panel.Head, $"Applicant {applicant.Number}", $"{everyone.Count(a => a.Number <= applicant.Number)} of {everyone.Count} applicants",
            $"{panel.Head.Address}/applicants/{applicant.Number}",
            [.. panel.Criteria.Select(c => new RatingItem(
                c.Text, null, c, reading.TextOf(applicant.Number, c.Id), FactsBeside.Of(c, applicant.Number, reading)))])
        {
            Rows = [.. panel.Criteria.Select(c => Row(c.Position, mine.GetValueOrDefault(c.Id)))],
            Previous = ToApplicant(panel, everyone.LastOrDefault(a => a.Number < applicant.Number)),
            Next = ToApplicant(panel, everyone.FirstOrDefault(a => a.Number > applicant.Number)),
            Rated = mine.Count,
            Of = panel.Criteria.Count,
            Locked = (await ToDo(panel, [applicant], db, stop)).Count == 0,
            Number = applicant.Number,
            Statement = await db.ReadStatementBlind(applicant, stop),
        };
    }

    /// <summary>The page as the person sent it: what they typed, beside what is stored now.</summary>
    /// <param name="form">What they sent.</param>
    /// <param name="overtaken">Keys of rows where another window stored something else.</param>
    public RatingPage With(RatingForm form, IReadOnlySet<int>? overtaken = null) => this with
    {
        Rows = [.. Rows.Select(r => form.Rows.LastOrDefault(f => f.Key == r.Key) is { } sent
            ? new RatingRow
            {
                Key = r.Key,
                Rating = sent.Rating,
                Note = sent.Note,
                Was = r.Was,
                WasNote = r.WasNote,
                Meanwhile = overtaken?.Contains(r.Key) == true ? InWords(r) : null,
            }
            : r)],
    };

    private static string InWords(RatingRow row) =>
        $"{row.Was} {RatingScale.NameOf(row.Was!.Value)}" + (string.IsNullOrEmpty(row.WasNote) ? ", without a note." : $", with the note “{row.WasNote}”");

    private static IQueryable<Assessment> Mine(PanelRound panel, RecruitmentDb db) => db.Assessments.Of(panel.Round.Id, panel.Me.AccountId);

    /// <summary>Those of some applicants whom the member can rate now: not submitted yet, or reopened.</summary>
    private static async Task<IReadOnlyList<BlindApplicant>> ToDo(
        PanelRound panel, IReadOnlyList<BlindApplicant> applicants, RecruitmentDb db, CancellationToken stop)
    {
        var rated = await Mine(panel, db).Select(a => new { a.ApplicationId, IsOpen = a.SubmittedAt == null, a.Version }).ToDictionaryAsync(a => a.ApplicationId, stop);
        return [.. applicants.Where(a => rated.GetValueOrDefault(a.ApplicationId) is { } one
            ? one.IsOpen && (panel.Round.Status == RoundStatus.Rating || one.Version > 1)
            : panel.Round.Status == RoundStatus.Rating)];
    }

    private static RatingRow Row(int key, GivenRating? given) =>
        new() { Key = key, Rating = given?.Value, Was = given?.Value, Note = given?.Note, WasNote = given?.Note };

    private static Step? ToCriterion(PanelRound panel, CriterionHead? criterion) =>
        criterion is null ? null : new Step($"Criterion {criterion.Ordinal}", $"{panel.Head.Address}/criteria/{criterion.Position}");

    private static Step? ToApplicant(PanelRound panel, BlindApplicant? applicant) =>
        applicant is null ? null : new Step($"Applicant {applicant.Number}", $"{panel.Head.Address}/applicants/{applicant.Number}");
}

/// <summary>What is rated in one row: the evidence, and the facts that the applicant stated where the criterion asks for one.</summary>
internal sealed record RatingItem(string Heading, int? Number, CriterionHead? Criterion, string Evidence, FactsBeside? Facts);

internal sealed record Step(string Text, string Href);
