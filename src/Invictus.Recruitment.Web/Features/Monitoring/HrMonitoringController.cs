using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>Totals of equality monitoring for HR: never of one person, never before they stand.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/monitoring")]
internal sealed class HrMonitoringController(MonitoringTotals totals) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(nameof(MonitoringOverview), await totals.Overview(Now, stop));

    [HttpGet("vacancies/{reference}")]
    public async Task<IActionResult> OfVacancy(string reference, CancellationToken stop) => View(nameof(MonitoringTables), await totals.OfVacancy(reference, stop));

    [HttpGet("years/{year:int:range(2000,2999)}")]
    public async Task<IActionResult> OfYear(int year, CancellationToken stop) => View(nameof(MonitoringTables), await totals.OfYear(year, Now, stop));
}
