using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Attachments;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The applicant's documents: added, looked at, replaced and removed until the vacancy closes. Only where the vacancy asks for any.</summary>
[Route("applications/{reference}/documents")]
internal sealed class DocumentsController(RecruitmentDb db, AttachDocument attach, DocumentStore store, IOptions<DocumentSettings> settings) : ApplicantController(db)
{
    private const string Overtaken = "This file was replaced or removed in another window after you opened the page. Go back to your documents and look.";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken stop) =>
        View("Documents", await DocumentsPage.Of(Db, await Asking(reference, stop), settings.Value.MaxMegabytes, stop));

    [HttpGet("{asked:int}/add")]
    public async Task<IActionResult> Add(string reference, int asked, CancellationToken stop)
    {
        var mine = await Asking(reference, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        Rule.Keep(AttachedDocument.WhyNotAdd(mine.Application, mine.Vacancy, asked, await Count(mine, asked, stop), Now));
        return View(nameof(DocumentUpload), Form(new DocumentUpload(), mine, asked));
    }

    [HttpPost("{asked:int}/add"), RequestSizeLimit(DocumentSettings.RequestMax), EnableRateLimiting(Pause.Files)]
    public async Task<IActionResult> Add(string reference, int asked, DocumentUpload form, CancellationToken stop)
    {
        var mine = await Asking(reference, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        Form(form, mine, asked);
        return await Answered(mine, form, async () =>
        {
            var added = await attach.Add(mine, asked, form.File!, Stamp(), stop);
            return $"{added.NameIn(mine.Vacancy)} added.";
        });
    }

    [HttpGet("{document}/replace")]
    public async Task<IActionResult> Replace(string reference, string document, CancellationToken stop)
    {
        var (mine, stored) = await Of(reference, document, stop);
        return mine.WhyNotEdit is null ? View(nameof(DocumentUpload), Form(new DocumentUpload { Revision = stored.Revision }, mine, stored)) : TooLate(mine);
    }

    [HttpPost("{document}/replace"), RequestSizeLimit(DocumentSettings.RequestMax), EnableRateLimiting(Pause.Files)]
    public async Task<IActionResult> Replace(string reference, string document, DocumentUpload form, CancellationToken stop)
    {
        var (mine, stored) = await Of(reference, document, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        Form(form, mine, stored);
        Rule.Keep(Rule.Unless(form.Revision == stored.Revision, Overtaken));
        return await Answered(mine, form, async () =>
        {
            await attach.Replace(mine, stored, form.File!, Stamp(), stop);
            return $"{stored.NameIn(mine.Vacancy)} replaced.";
        });
    }

    [HttpGet("{document}/remove")]
    public async Task<IActionResult> Remove(string reference, string document, CancellationToken stop)
    {
        var (mine, stored) = await Of(reference, document, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var asked = mine.Vacancy.DocumentOf(stored.DocumentId)!;
        return View(nameof(DocumentRemoval), new DocumentRemoval(mine.Head, File(mine, stored), stored.Revision, asked.IsRequired && await Count(mine, asked.Id, stop) == 1));
    }

    [HttpPost("{document}/remove")]
    public async Task<IActionResult> Remove(string reference, string document, int? revision, CancellationToken stop)
    {
        var (mine, stored) = await Of(reference, document, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        Rule.Keep(Rule.Unless(revision == stored.Revision, Overtaken));
        await attach.Remove(mine, stored, Stamp(), stop);
        Say($"{stored.NameIn(mine.Vacancy)} removed.");
        return RedirectToAction(nameof(Index), new { reference });
    }

    /// <summary>The applicant's own file, as it is kept: to save, never to show inside a page.</summary>
    [HttpGet("{document}/file")]
    public async Task<IActionResult> Download(string reference, string document, CancellationToken stop)
    {
        var (mine, stored) = await Of(reference, document, stop);
        return await this.Saved(store, stored, mine.Vacancy, stop);
    }

    private async Task<IActionResult> Answered(Mine mine, DocumentUpload form, Func<Task<string>> change)
    {
        if (!ModelState.IsValid)
            return Again(nameof(DocumentUpload), form);
        try
        {
            Say(await change());
            return RedirectToAction(nameof(Index), new { reference = mine.Application.Reference });
        }
        catch (FileNotAllowedException why)
        {
            ModelState.AddModelError(nameof(form.File), why.Message);
            return Again(nameof(DocumentUpload), form);
        }
        catch (NoTurnException busy)
        {
            return Busy(nameof(DocumentUpload), form, nameof(form.File), busy);
        }
        catch (ScannerSilentException silent)
        {
            ModelState.AddModelError(nameof(form.File), silent.Message);
            Response.Headers.RetryAfter = "300";
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return View(nameof(DocumentUpload), form);
        }
    }

    /// <exception cref="NotFoundException">The vacancy asks for no documents.</exception>
    private async Task<Mine> Asking(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.Vacancy.DocumentsAsked.Count > 0 ? mine : throw new NotFoundException();
    }

    private async Task<(Mine Mine, AttachedDocument Stored)> Of(string reference, string document, CancellationToken stop)
    {
        var mine = await Asking(reference, stop);
        return (mine, await Db.AttachedDocuments.Where(d => d.ApplicationId == mine.Application.Id).OrNotFound(document, stop));
    }

    private Task<int> Count(Mine mine, int asked, CancellationToken stop) =>
        Db.AttachedDocuments.CountAsync(d => d.ApplicationId == mine.Application.Id && d.DocumentId == asked, stop);

    private DocumentUpload Form(DocumentUpload form, Mine mine, int asked)
    {
        (form.Head, form.Asked, form.MaxMegabytes) = (mine.Head, mine.Vacancy.DocumentOf(asked) ?? throw new NotFoundException(), settings.Value.MaxMegabytes);
        return form;
    }

    private DocumentUpload Form(DocumentUpload form, Mine mine, AttachedDocument stored)
    {
        form.Instead = File(mine, stored);
        return Form(form, mine, stored.DocumentId);
    }

    private static DocumentFile File(Mine mine, AttachedDocument stored) =>
        new(stored.Reference.Value, stored.NameIn(mine.Vacancy), stored.File.Type, stored.File.Length, stored.AddedAt);
}
