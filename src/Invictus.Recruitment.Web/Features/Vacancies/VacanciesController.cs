using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>What anyone can find, read and download.</summary>
[AllowAnonymous]
internal sealed class VacanciesController(RecruitmentDb db, JobDescriptionFiles files, IOptions<TrustSettings> trust) : PortalController
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) =>
        View(nameof(OpenVacancies), await OpenVacancies.Of(db, Now, page, stop));

    [HttpGet(VacancyFeed.Path)]
    [ResponseCache(Duration = PublishedFile.Fresh, Location = ResponseCacheLocation.Any)]
    public async Task<IActionResult> Feed(CancellationToken stop) =>
        PublishedFile.Of((await VacancyFeed.Of(db, Now, stop)).ToXml(trust.Value), VacancyFeed.ContentType);

    [HttpGet("/vacancies/{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var page = await ShowVacancy.Of(db.Vacancies.Published(), db, reference, Now, stop);
        // A closed advert is gone for applicants, and search engines should know; the page still says what it was.
        if (!page.IsOpen)
            Response.StatusCode = StatusCodes.Status410Gone;
        return View(nameof(ShowVacancy), page);
    }

    [HttpGet("/vacancies/{reference}/job-description.pdf")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var file = await files.SignedFor(db.Vacancies.Published(), reference, stop);
        return File(file.Bytes, "application/pdf", file.Name);
    }
}
