using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Scoring;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Home;

/// <summary>What every visitor may read about the portal itself.</summary>
[AllowAnonymous]
internal sealed class HomeController(RecruitmentDb db, IOptions<TrustSettings> trust) : PortalController
{
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    /// <summary>Says by itself whether evidence is read, and since when.</summary>
    [HttpGet("/privacy")]
    public async Task<IActionResult> Privacy(CancellationToken stop) =>
        View(new PrivacyNotice((await db.ImpactAssessments.NotEnded(stop)).FirstOrDefault(a => a.IsInForce)?.RecordedAt));

    [HttpGet("/sitemap.xml")]
    [ResponseCache(Duration = PublishedFile.Fresh, Location = ResponseCacheLocation.Any)]
    public async Task<IActionResult> Map(CancellationToken stop) =>
        PublishedFile.Of((await SiteMap.Of(db, Now, stop)).ToXml(trust.Value), SiteMap.ContentType);
}

/// <param name="ReadsEvidenceSince">Evidence is read for vacancies published from then on; null where the portal looks at facts only.</param>
internal sealed record PrivacyNotice(DateTimeOffset? ReadsEvidenceSince);
