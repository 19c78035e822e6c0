using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>A round as one of its members works in it.</summary>
internal sealed record PanelRound(ShortlistingRound Round, Vacancy Vacancy, Viewer Me)
{
    /// <summary>What is rated, in the order of the person specification.</summary>
    public IReadOnlyList<CriterionHead> Criteria { get; } = CriterionHead.All(Vacancy);

    public bool IAmChair => Round.IsChair(Me.AccountId);

    public IReadOnlyList<long> CriterionIds => [.. Criteria.Select(c => c.Id)];

    public IReadOnlyList<CriterionInScope> InScope => [.. Criteria.Select(c => new CriterionInScope(c.Id, c.Importance, c.Weight))];

    public RoundHead Head => new(
        Round.Reference.Value, Vacancy.Title, Round.Status, Vacancy.Status == VacancyStatus.Released, IAmChair, Vacancy.Terms.PassMark);

    /// <summary>Records what the panel agrees on this application and decides: the chair, or who stands in where the chair knows the applicant.</summary>
    public bool ILead(BlindApplicant applicant) => Round.LeaderFor(applicant.ApplicationId)?.AccountId == Me.AccountId;

    /// <summary>I know this applicant, and so neither read nor rate them.</summary>
    public bool IKnow(BlindApplicant applicant) => Round.IsConflicted(Me.AccountId, applicant.ApplicationId);

    /// <exception cref="NotFoundException">The person specification has no such line, or it is not rated here.</exception>
    public CriterionHead CriterionAt(int position) => Criteria.FirstOrDefault(c => c.Position == position) ?? throw new NotFoundException();

    /// <summary>Those whom I may read and rate, by number.</summary>
    public async Task<IReadOnlyList<BlindApplicant>> Mine(RecruitmentDb db, CancellationToken stop) =>
        [.. (await Applicants(db, stop)).Where(a => !IKnow(a))];

    /// <summary>Everybody in front of the panel, by number.</summary>
    public Task<IReadOnlyList<BlindApplicant>> Applicants(RecruitmentDb db, CancellationToken stop) => db.BlindApplicants(Vacancy.Id, stop);
}

/// <summary>What every page of a round says about it.</summary>
internal sealed record RoundHead(string Reference, string Title, RoundStatus Status, bool IsReleased, bool IAmChair, int PassMark)
{
    public string Address => "/shortlisting/" + Reference;

    public bool AreTogether => Status == RoundStatus.Agreeing;

    /// <summary>What the panel agreed and decided may still change.</summary>
    public bool CanChange => AreTogether && !IsReleased;

    public string Standing => (Status, IsReleased) switch
    {
        (_, true) => "Applicants have been told",
        (RoundStatus.Rating, _) => "Rating",
        (RoundStatus.Agreeing, _) => "Agreeing and deciding",
        _ => "Not begun",
    };

    public string Colour => (Status, IsReleased) switch
    {
        (_, true) => "grey",
        (RoundStatus.Rating, _) => "blue",
        (RoundStatus.Agreeing, _) => "purple",
        _ => "yellow",
    };
}

/// <summary>A criterion as pages show it.</summary>
/// <param name="Id">Key inside the database; never on a page.</param>
/// <param name="Position">Its place in the person specification, for addresses.</param>
/// <param name="Ordinal">Its place among the criteria that are rated, for people.</param>
internal sealed record CriterionHead(
    long Id, int Position, int Ordinal, Importance Importance, string Category, string Text, IReadOnlyList<string> Points, int Weight, CriterionKind Kind)
{
    public string About => $"{Importance}, {Category}{(Weight > 1 ? $", weight {Weight}" : "")}";

    public static IReadOnlyList<CriterionHead> All(Vacancy vacancy) => [.. vacancy.CriteriaOnTheForm.Select((c, i) => new CriterionHead(
        c.Id, c.Position, i + 1, c.Importance, c.Category, c.Text, c.Points, c.Weight, c.Kind))];
}

/// <summary>What the panel's controllers share: a round is found by its members only.</summary>
internal abstract class PanelRoundController(RecruitmentDb db) : PortalController
{
    protected RecruitmentDb Db { get; } = db;

    /// <exception cref="NotFoundException">No such round, not a member, not at a school of the viewer, or rating has not begun.</exception>
    protected async Task<PanelRound> Find(string reference, CancellationToken stop)
    {
        var round = await Db.ShortlistingRounds.WithPanel(Me, Db.Vacancies).Begun().OrNotFound(reference, stop);
        return new PanelRound(round, await Db.Vacancies.SingleAsync(v => v.Id == round.VacancyId, stop), Me);
    }

    /// <summary>Who has not said whom they know goes there first.</summary>
    protected RedirectResult? MustDeclare(PanelRound panel) =>
        panel.Round.WhyNotRate(Me.AccountId) is null ? null : Redirect(panel.Head.Address + "/declaration");

    /// <summary>Says whose evidence the page shows; the action's [RecordsView] writes it into the trail.</summary>
    protected async Task Shows(IReadOnlyCollection<BlindApplicant> applicants, CancellationToken stop)
    {
        var ids = applicants.Select(a => a.ApplicationId).ToList();
        var references = await Db.Applications.Where(a => ids.Contains(a.Id)).Select(a => a.Reference).ToListAsync(stop);
        Viewed.Show(HttpContext, references.Select(r => r.Value));
    }

    /// <summary>An applicant whom the viewer may read.</summary>
    /// <exception cref="NotFoundException">No applicant of the round has this number.</exception>
    /// <exception cref="RuleViolation">The viewer has not said whom they know, or knows this applicant.</exception>
    protected async Task<BlindApplicant> Find(PanelRound panel, int number, CancellationToken stop)
    {
        var applicant = await FindAny(panel, number, stop);
        Rule.Keep(panel.Round.WhyNotRate(Me.AccountId, applicant.ApplicationId));
        return applicant;
    }

    /// <exception cref="NotFoundException">No applicant of the round has this number.</exception>
    protected async Task<BlindApplicant> FindAny(PanelRound panel, int number, CancellationToken stop) =>
        (await panel.Applicants(Db, stop)).FirstOrDefault(a => a.Number == number) ?? throw new NotFoundException();
}
