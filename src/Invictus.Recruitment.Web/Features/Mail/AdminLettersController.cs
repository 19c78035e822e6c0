using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>The administrator, who looks after the mail server, sees causes and has everything tried again.</summary>
[Authorize(Policy = Audience.Administrator), Route("admin/letters")]
internal sealed class AdminLettersController(RecruitmentDb db, IOptions<MailSettings> mail) : PortalController
{
    /// <summary>Letters of one press of the button: the rest with the next.</summary>
    private const int Most = 1000;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(nameof(AdminLetters), await AdminLetters.Of(db, mail.Value, stop));

    [HttpPost("send-again")]
    public async Task<IActionResult> SendAgain(CancellationToken stop)
    {
        var stuck = await db.Letters.Where(l => l.Status == LetterStatus.Stuck).OrderBy(l => l.Id).Take(Most).ToListAsync(stop);
        Rule.Keep(Rule.Unless(stuck.Count > 0, "There is no letter that could not be sent."));
        stuck.ForEach(l => l.SendAgain(Now));
        db.AuditEntries.Add(new AuditEntry(new Happening("Letters sent again", Stamp(), stuck.Count.ToString(CultureInfo.InvariantCulture)), nameof(Letter), null));
        await db.SaveChangesAsync(stop);
        Say($"{stuck.Count} {(stuck.Count == 1 ? "letter is" : "letters are")} tried again now.");
        return RedirectToAction(nameof(Index));
    }
}
