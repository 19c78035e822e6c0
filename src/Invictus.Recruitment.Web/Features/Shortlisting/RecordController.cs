using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Sheets;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>The record of a shortlisting for HR's files: by number, or with names. Whose applications it holds is in the trail.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/vacancies/{reference}")]
internal sealed class RecordController(RecruitmentDb db, IOptions<TrustSettings> trust) : PortalController
{
    [HttpGet("shortlisting-record.pdf"), RecordsView("shortlisting record, saved as PDF by HR")]
    public Task<IActionResult> Pdf(string reference, bool names = false, CancellationToken stop = default) =>
        Save(reference, names, ShortlistingRecordPdf.Write, "application/pdf", "pdf", stop);

    [HttpGet("shortlisting-record.xlsx"), RecordsView("shortlisting record, saved as a spreadsheet by HR")]
    public Task<IActionResult> Sheets(string reference, bool names = false, CancellationToken stop = default) =>
        Save(reference, names, ShortlistingRecordSheets.Write, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", stop);

    /// <summary>How far the panel agrees, and how many applicants each stage left; no names, no single applicant.</summary>
    [HttpGet("statistics")]
    public async Task<IActionResult> Statistics(string reference, CancellationToken stop)
    {
        var panel = await Find(reference, stop) ?? throw new NotFoundException();
        // Somebody of HR who shortlists rates alone like every member.
        return View(nameof(StatisticsPage), await StatisticsPage.ForHr(panel, db, stop));
    }

    [HttpGet("feedback"), RecordsView("feedback from the panel's agreed ratings, for HR")]
    public async Task<IActionResult> Feedback(string reference, CancellationToken stop)
    {
        var page = await FeedbackPage.Of(await Find(reference, stop) ?? throw new NotFoundException(), db, stop);
        Viewed.Show(HttpContext, page.Applicants.Select(a => a.Reference));
        return View(nameof(FeedbackPage), page);
    }

    private async Task<PanelRound?> Find(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.AsNoTracking().VisibleTo(Me).OrNotFound(reference, stop);
        var round = await db.ShortlistingRounds.AsNoTracking().SingleOrDefaultAsync(r => r.VacancyId == vacancy.Id, stop);
        return round is null ? null : new PanelRound(round, vacancy, Me);
    }

    private async Task<IActionResult> Save(
        string reference, bool names, Func<ShortlistingRecordDocument, byte[]> write, string type, string ending, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        Rule.Keep(Rule.Unless(panel is not null, "The record can be saved when every application has a decision."));
        // Somebody of HR who shortlists is blind as every member is, until applicants have been told and nothing can change.
        var blind = panel!.Vacancy.ReleasedAt is null && panel.Round.Has(Me.AccountId);
        if (names && blind)
            return StatusCode(StatusCodes.Status403Forbidden);
        var record = await ShortlistingRecord.Of(db, panel, trust.Value.Name, names, !blind, Now, stop);
        Viewed.Show(HttpContext, record.Applications);
        return File(write(record.Document), type, $"shortlisting-record-{panel.Vacancy.Reference.Value}{(names ? "-with-names" : "")}.{ending}");
    }
}
