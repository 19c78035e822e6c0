using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>An application as HR reads it: everything, with names. Each look is in the trail.</summary>
[Route("hr/applications")]
internal sealed class HrApplicationsController(RecruitmentDb db, ISeal seal, IOptions<TrustSettings> trust) : HrReaderController(db)
{
    [HttpGet("{reference}"), RecordsView("whole application, for HR")]
    public async Task<IActionResult> Read(string reference, CancellationToken stop) => View(nameof(HrApplication), await HrApplication.Of(Db, reference, seal, stop));

    [HttpGet("{reference}/application.pdf"), RecordsView("whole application, saved as PDF by HR")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var application = await HrApplication.Of(Db, reference, seal, stop);
        return File(ApplicationFile.ForHr(application, trust.Value.Name, Now), "application/pdf", ApplicationFile.NameOf(Reference.Parse(application.Number)));
    }
}
