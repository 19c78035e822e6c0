using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>An application as HR reads it: everything, with names. Each look is in the trail.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/applications")]
internal sealed class HrApplicationsController(RecruitmentDb db) : PortalController
{
    [HttpGet("{reference}"), RecordsView("whole application, for HR")]
    public async Task<IActionResult> Read(string reference, CancellationToken stop) => View(nameof(HrApplication), await HrApplication.Of(db, reference, stop));
}
