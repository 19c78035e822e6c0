using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Headers;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>How a file leaves the portal, whoever may have it: to be saved, of no type that a browser would open, in a sandbox if one does.</summary>
internal static class DocumentDownload
{
    /// <exception cref="NotFoundException">The stored file is missing or damaged.</exception>
    public static async Task<IActionResult> Saved(this Controller controller, DocumentStore store, AttachedDocument document, Vacancy vacancy, CancellationToken stop)
    {
        var bytes = await store.Find(document.File.Name, stop) ?? throw new NotFoundException();
        controller.HttpContext.Sandbox();
        return controller.File(bytes, "application/octet-stream", DocumentFile.DownloadName(document, vacancy));
    }
}
