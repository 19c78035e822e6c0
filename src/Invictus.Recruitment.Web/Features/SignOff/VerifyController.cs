using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>Where the code on a signed PDF leads: who signed which version, and whether a file is exactly ours. Nothing is kept.</summary>
[AllowAnonymous, Route("verify")]
internal sealed class VerifyController(RecruitmentDb db, SigningDesk desk, Turns<VerifyPage> turns) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? reference, CancellationToken stop) =>
        View("Verify", await VerifyPage.Of(db, reference, stop));

    [HttpPost(""), RequestSizeLimit(22_000_000), EnableRateLimiting(Pause.Files)]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] VerifyForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again("Verify", new VerifyPage { Form = form });
        try
        {
            using var turn = await turns.Take(stop);
            using var copy = new MemoryStream((int)form.File!.Length);
            await form.File.CopyToAsync(copy, stop);
            return View("Verify", await VerifyPage.OfFile(db, desk, copy.ToArray(), stop));
        }
        catch (NoTurnException busy)
        {
            return Busy("Verify", new VerifyPage { Form = form }, "Form.File", busy);
        }
    }
}
