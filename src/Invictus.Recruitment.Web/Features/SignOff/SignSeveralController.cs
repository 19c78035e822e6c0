using System.Text.Json;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>Several signatures in one sitting. Each is an act of its own, in a transaction of its own: one that fails stops no other.</summary>
[Authorize(Policy = Audience.SignOff), Route("sign-off/several")]
internal sealed class SignSeveralController(RecruitmentDb db, Signers signers, SignJobDescription sign) : PortalController
{
    private const string ResultsKey = "SignedSeveral";

    [HttpGet("")]
    public async Task<IActionResult> Choose(string[] chosen, CancellationToken stop)
    {
        var signer = await signers.Of(User);
        if (chosen.Length is > 0 and <= SignSeveral.Most)
            return View(nameof(SignSeveral), await SignSeveral.Of(db, chosen, signer, stop));
        ModelState.AddModelError("", chosen.Length == 0 ? "Tick at least one job description" : $"You can sign {SignSeveral.Most} in one sitting at most");
        return Again("Queue", await QueuePage.Of(db, signer, Now, 1, stop));
    }

    [HttpPost("")]
    public async Task<IActionResult> SignAll(SignSeveral form, CancellationToken stop)
    {
        var signer = await signers.Of(User);
        if (await signers.Confirm(signer, form.Sign, ModelState, nameof(form.Sign)) is not { } confirmation)
        {
            var page = await SignSeveral.Of(db, [.. form.Chosen.Take(SignSeveral.Most).Select(c => c.Reference ?? "")], signer, stop);
            (form.Sign.Statement, form.Sign.HasPasskey) = (page.Sign.Statement, signer.HasPasskey);
            page.Sign = form.Sign;
            return Again(nameof(SignSeveral), page);
        }
        var results = new List<SeveralResult>();
        foreach (var chosen in form.Chosen.DistinctBy(c => c.Reference))
            results.Add(await SignOne(chosen, signer, new GivenMark(form.Sign.Name, form.Sign.Mark, confirmation), stop));
        TempData[ResultsKey] = JsonSerializer.Serialize(results);
        return RedirectToAction(nameof(Done));
    }

    [HttpGet("done")]
    public IActionResult Done() => TempData.Peek(ResultsKey) is string results
        ? View(nameof(SeveralSigned), new SeveralSigned(JsonSerializer.Deserialize<List<SeveralResult>>(results)!))
        : Redirect("/sign-off");

    private async Task<SeveralResult> SignOne(ChosenVersion chosen, Signer signer, GivenMark mark, CancellationToken stop)
    {
        // What another one left behind, stored or refused, is none of this one's business.
        db.ChangeTracker.Clear();
        var result = new SeveralResult(chosen.Reference ?? "", "", 0, null);
        try
        {
            var job = await db.JobDescriptions.EverSubmitted().OrNotFound(chosen.Reference ?? "", stop);
            var version = ReadForSignOff.Shown(job);
            result = new SeveralResult(job.Reference.Value, version.Content.Header.Title, version.Number, null);
            Rule.Keep(await SignSeveral.WhyNot(db, job, chosen.ContentSha256, signer, stop));
            await sign.Now(job, chosen.ContentSha256!, signer, mark, Stamp(), stop);
            return result;
        }
        catch (Exception refused) when (refused is RuleViolation or PdfSigningException)
        {
            return result with { WhyNot = refused.Message };
        }
        catch (DbUpdateConcurrencyException)
        {
            return result with { WhyNot = "Somebody else changed it at the same moment." };
        }
        catch (NotFoundException)
        {
            return result with { WhyNot = "There is no such job description any more." };
        }
    }
}
