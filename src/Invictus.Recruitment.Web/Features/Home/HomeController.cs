using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Scoring;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Home;

/// <summary>What every visitor may read about the portal itself.</summary>
[AllowAnonymous]
internal sealed class HomeController(RecruitmentDb db) : Controller
{
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    /// <summary>Says by itself whether evidence is read, and since when.</summary>
    [HttpGet("/privacy")]
    public async Task<IActionResult> Privacy(CancellationToken stop) =>
        View(new PrivacyNotice((await db.ImpactAssessments.NotEnded(stop)).FirstOrDefault(a => a.IsInForce)?.RecordedAt));
}

/// <param name="ReadsEvidenceSince">Evidence is read for vacancies published from then on; null where the portal looks at facts only.</param>
internal sealed record PrivacyNotice(DateTimeOffset? ReadsEvidenceSince);
