using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>The letters that Development writes as files, to read in the browser.</summary>
[AllowAnonymous, DevelopmentOnly, Route("dev/mail")]
internal sealed class DevMailController(Letterbox letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View("Letters", await letters.Newest(page, stop));

    [HttpGet("{number:long:min(1)}")]
    public async Task<IActionResult> Show(long number, CancellationToken stop) => View("Letter", await letters.Read(number, stop));
}
