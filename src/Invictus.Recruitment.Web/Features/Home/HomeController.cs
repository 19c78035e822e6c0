using Invictus.Recruitment.Data;
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

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("/sitemap.xml")]
    [ResponseCache(Duration = PublishedFile.Fresh, Location = ResponseCacheLocation.Any)]
    public async Task<IActionResult> Map(CancellationToken stop) =>
        PublishedFile.Of((await SiteMap.Of(db, Now, stop)).ToXml(trust.Value), SiteMap.ContentType);
}
