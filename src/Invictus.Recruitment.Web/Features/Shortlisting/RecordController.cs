using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Documents.Pdf;
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
    public async Task<IActionResult> Pdf(string reference, bool names = false, CancellationToken stop = default)
    {
        var vacancy = await db.Vacancies.AsNoTracking().VisibleTo(Me).OrNotFound(reference, stop);
        var round = await db.ShortlistingRounds.AsNoTracking().SingleOrDefaultAsync(r => r.VacancyId == vacancy.Id, stop);
        Rule.Keep(Rule.Unless(round is not null, "The record can be saved when every application has a decision."));
        // Somebody of HR who shortlists is blind as every member is, until applicants have been told and nothing can change.
        if (names && vacancy.ReleasedAt is null && round!.Has(Me.AccountId))
            return StatusCode(StatusCodes.Status403Forbidden);
        var record = await ShortlistingRecord.Of(db, new PanelRound(round!, vacancy, Me), trust.Value.Name, names, Now, stop);
        Viewed.Show(HttpContext, record.Applications);
        return File(ShortlistingRecordPdf.Write(record.Document), "application/pdf", $"shortlisting-record-{vacancy.Reference.Value}{(names ? "-with-names" : "")}.pdf");
    }
}
