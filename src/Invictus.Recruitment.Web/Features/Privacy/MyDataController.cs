using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Invictus.Recruitment.Web.Features.Privacy;

/// <summary>The applicant's right to a copy of everything held about them.</summary>
[Authorize(Policy = Audience.Applicant), Route("account/data")]
internal sealed class MyDataController(UserManager<Account> accounts, DataCopy copy) : PortalController
{
    [HttpGet("")]
    public IActionResult Show() => View("MyData");

    [HttpGet("my-data.zip"), EnableRateLimiting(Pause.Downloads)]
    public async Task<IActionResult> Download(CancellationToken stop)
    {
        var account = (await accounts.GetUserAsync(User))!;
        return File(await copy.Of(Me, account.Email!, Now, stop), "application/zip", "my-data.zip");
    }
}
