using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The files of a submitted application, for HR alone: they say who somebody is, so no panel sees them. Each look is in the trail.</summary>
[Route("hr/applications/{reference}/documents")]
internal sealed class HrDocumentsController(RecruitmentDb db, DocumentStore store) : HrReaderController(db)
{
    [HttpGet(""), RecordsView("list of documents, for HR")]
    public async Task<IActionResult> Index(string reference, CancellationToken stop)
    {
        var (application, vacancy) = await Of(reference, stop);
        return View(nameof(HrDocuments), new HrDocuments(
            application.Reference.Value, application.Details.FullName, vacancy.Title, await DocumentRow.Of(Db, application, vacancy, stop)));
    }

    [HttpGet("{document}"), RecordsView("a document, saved by HR")]
    public async Task<IActionResult> Download(string reference, string document, CancellationToken stop)
    {
        var (application, vacancy) = await Of(reference, stop);
        var stored = await Db.AttachedDocuments.AsNoTracking().Where(d => d.ApplicationId == application.Id).OrNotFound(document, stop);
        return await this.Saved(store, stored, vacancy, stop);
    }

    /// <exception cref="NotFoundException">There is none, it is a draft, or its vacancy asks for no documents.</exception>
    private async Task<(Application Application, Vacancy Vacancy)> Of(string reference, CancellationToken stop)
    {
        var application = await Db.Applications.AsNoTracking().Sent().OrNotFound(reference, stop);
        var vacancy = await Db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, stop);
        return vacancy.DocumentsAsked.Count > 0 ? (application, vacancy) : throw new NotFoundException();
    }
}
