using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Scoring;
using Invictus.Recruitment.Web.Features.Applications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Scoring;

/// <summary>What the portal itself makes of an application, for the applicant: what it looks at, and the right to object to that.</summary>
[Route("applications/{reference}/reading")]
internal sealed class ReadingController(RecruitmentDb db, ScoreApplication score) : ApplicantController(db)
{
    /// <summary>The page saves by itself while the person presses the button, or presses twice: the second finds what the first stored.</summary>
    private const int Tries = 3;

    [HttpGet("")]
    public async Task<IActionResult> Reading(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return View(nameof(Reading), new Reading(
            mine.Head, (await Db.ImpactAssessments.NotEnded(stop)).Any(a => a.Covers(mine.Vacancy)), mine.Application.ObjectedAt, mine.Application.WhyNotObject()));
    }

    [HttpPost("")]
    public async Task<IActionResult> Object(string reference, [FromForm(Name = "objects")] string? said, CancellationToken stop)
    {
        // A right is given up by saying so, never by a form that cannot be read.
        bool? objects = bool.TryParse(said, out var yes) ? yes : null;
        for (var left = Tries - 1; ; left--)
        {
            var mine = await Find(reference, stop);
            if (objects is null)
                return BadRequest();
            if (!mine.Application.SetObjection(objects.Value, Stamp()))
                break;
            if (mine.Application.SubmittedAt is not null)
                await score.Again(await Db.Applications.Of(Me).WithWhatWasSent().OrNotFound(reference, stop), mine.Vacancy, Now, stop);
            try
            {
                await Db.SaveChangesAsync(stop);
                break;
            }
            catch (DbUpdateConcurrencyException) when (left > 0)
            {
                Db.ChangeTracker.Clear();
            }
        }
        Say(objects == true ? "Your objection is recorded. The portal looks at facts only." : "Your objection is taken back.");
        return RedirectToAction(nameof(Reading), new { reference });
    }
}

/// <param name="Head">Which application.</param>
/// <param name="IsRead">Evidence for this vacancy is read, unless the applicant objects.</param>
/// <param name="ObjectedAt">Since when they do; null for no objection.</param>
/// <param name="WhyNotObject">Why that can no longer change; null when it can.</param>
internal sealed record Reading(Head Head, bool IsRead, DateTimeOffset? ObjectedAt, string? WhyNotObject);
