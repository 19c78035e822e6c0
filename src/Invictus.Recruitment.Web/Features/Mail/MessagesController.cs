using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>All messages in one place: what the portal wrote to an applicant, in case a letter went astray.</summary>
[Authorize(Policy = Audience.Applicant), Route("applications/messages")]
internal sealed class MessagesController(RecruitmentDb db, IOptions<TrustSettings> trust) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? application, int page = 1, CancellationToken stop = default) =>
        View(nameof(MyLetters), await MyLetters.Of(db, Me, application, page, stop));

    [HttpGet("{message}")]
    public async Task<IActionResult> Show(string message, CancellationToken stop) =>
        View(nameof(MyLetter), await MyLetter.Of(db, Me, message, trust.Value.PublicAddress, stop));
}
