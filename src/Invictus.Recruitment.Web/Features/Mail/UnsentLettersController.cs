using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>HR, who knows the people, deals with letters that could not be sent.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/letters/unsent")]
internal sealed class UnsentLettersController(RecruitmentDb db) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(nameof(UnsentLetters), await UnsentLetters.Of(db, page, stop));

    [HttpPost("{reference}/send-again")]
    public async Task<IActionResult> SendAgain(string reference, CancellationToken stop)
    {
        var letter = await db.Letters.WithReference(reference).OrNotFound(stop);
        letter.SendAgain(Now);
        return await Stored(letter, new Happening("Letter sent again", Stamp(), letter.Kind), "The letter goes out again in a moment. If it fails, it comes back to this page.", stop);
    }

    [HttpPost("{reference}/give-up")]
    public async Task<IActionResult> GiveUp(string reference, CancellationToken stop)
    {
        var letter = await db.Letters.WithReference(reference).OrNotFound(stop);
        letter.GiveUp();
        return await Stored(letter, new Happening("Letter given up", Stamp(), letter.Kind), "The letter is given up. It will not be sent.", stop);
    }

    private async Task<RedirectToActionResult> Stored(Letter letter, Happening happening, string said, CancellationToken stop)
    {
        db.AuditEntries.Add(new AuditEntry(happening, nameof(Letter), letter.Reference.Value));
        await db.SaveChangesAsync(stop);
        Say(said);
        return RedirectToAction(nameof(Index));
    }
}
