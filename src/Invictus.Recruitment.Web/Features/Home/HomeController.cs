using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Home;

/// <summary>What every visitor may read about the portal itself.</summary>
[AllowAnonymous]
internal sealed class HomeController : Controller
{
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();
}
