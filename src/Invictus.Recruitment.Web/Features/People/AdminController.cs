using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.Scoring;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>How the portal is doing. The administrator runs it and sees no content of applications.</summary>
[Authorize(Policy = Audience.Administrator), Route("admin")]
internal sealed class AdminController(RecruitmentDb db, IOptions<TrustSettings> trust, IOptions<MailSettings> mail) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View("Admin", new AdminPage(
        db.Database.IsSqlite() ? "SQLite (a file in the data folder)" : "SQL Server",
        trust.Value.PublicAddress.ToString(),
        AdminLetters.HowOf(mail.Value),
        (await db.ImpactAssessments.NotEnded(stop)).Any(a => a.IsInForce),
        await db.Letters.CountAsync(l => l.Status == LetterStatus.Waiting, stop),
        await db.Letters.CountAsync(l => l.Status == LetterStatus.Sent, stop),
        await db.Letters.CountAsync(l => l.Status == LetterStatus.Stuck, stop),
        await db.Users.CountAsync(stop)));
}

/// <param name="Waiting">Letters that will be tried again.</param>
/// <param name="Stuck">Letters that were tried too often and need a person.</param>
internal sealed record AdminPage(
    string Database, string PublicAddress, string Mail, bool ReadsEvidence, int Waiting, int Sent, int Stuck, int Accounts);
