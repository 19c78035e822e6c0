using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Bringing answers over from the applicant's last application, section by section.</summary>
[Route("applications/{reference}/bring-over")]
internal sealed class BringOverController(RecruitmentDb db, ISeal seal) : ApplicantController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> BringOver(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null ? View(await BringOverPage.Of(Db, mine, seal, stop)) : TooLate(mine);
    }

    [HttpPost("")]
    public async Task<IActionResult> BringOver(string reference, FormSection section, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var page = await BringOverPage.Of(Db, mine, seal, stop);
        // Begun here meanwhile, or not one of those that may be: what is here stays.
        if (!ModelState.IsValid || page.Sections.FirstOrDefault(s => s.Place.Section == section) is not { } chosen)
        {
            Say("That section cannot be brought over: it has answers here already, or none there. Nothing was changed.");
            return Redirect(mine.Head.Address + "/bring-over");
        }
        foreach (var earlier in await Db.FormParts.AsNoTracking().Where(p => p.ApplicationId == page.SourceId && p.Section == section).OrderBy(p => p.Id).ToListAsync(stop))
        {
            var part = new FormPart(mine.Application.Id, section, earlier.Item);
            part.BringOver(earlier.Texts(seal), seal, Now);
            Db.FormParts.Add(part);
        }
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two clicks at once: the other has brought them over.
            Db.ChangeTracker.Clear();
        }
        Say($"{chosen.Place.Title} brought over. Look through them and save each page: they count once you have looked at them.");
        return Redirect(page.Sections.Count > 1 ? mine.Head.Address + "/bring-over" : mine.Head.Tasks);
    }
}

/// <summary>What can be brought over: sections that have answers there and none here.</summary>
/// <param name="Head">The application written now.</param>
/// <param name="SourceId">The one before.</param>
/// <param name="From">Its vacancy.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="Sections">The sections, with what stands there.</param>
internal sealed record BringOverPage(Head Head, long SourceId, string From, DateTimeOffset StartedAt, IReadOnlyList<BringOverSection> Sections)
{
    /// <summary>Declarations, relationships and monitoring are asked anew each time; support depends on the selection; evidence goes criterion by criterion.</summary>
    public static readonly FormSection[] May =
        [FormSection.Details, FormSection.Teacher, FormSection.Qualifications, FormSection.Training, FormSection.History, FormSection.Referees];

    public static async Task<bool> CanBring(RecruitmentDb db, Mine mine, ApplicationForm form, CancellationToken stop)
    {
        var empty = May.Where(s => !form.Has(s) && ApplicationForm.SectionsOf(mine.Vacancy).Contains(s)).ToList();
        return empty.Count > 0 && await Source(db, mine).AnyAsync(a => db.FormParts.Any(p => p.ApplicationId == a.Id && empty.Contains(p.Section)), stop);
    }

    public static async Task<BringOverPage> Of(RecruitmentDb db, Mine mine, ISeal seal, CancellationToken stop)
    {
        var source = await Source(db, mine).Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, v.Title, a.StartedAt }).FirstOrDefaultAsync(stop);
        if (source is null)
            return new BringOverPage(mine.Head, 0, "", default, []);
        var begun = await db.FormParts.Where(p => p.ApplicationId == mine.Application.Id).Select(p => p.Section).Distinct().ToListAsync(stop);
        var parts = await db.FormParts.AsNoTracking().Where(p => p.ApplicationId == source.Id).OrderBy(p => p.Id).ToListAsync(stop);
        var sections = FormPlace.For(mine.Vacancy).Where(p => May.Contains(p.Section) && !begun.Contains(p.Section) && parts.Exists(x => x.Section == p.Section))
            .Select(p => new BringOverSection(p, [.. parts.Where(x => x.Section == p.Section).Select(x => Summary(p, x, seal))])).ToList();
        return new BringOverPage(mine.Head, source.Id, source.Title, source.StartedAt, sections);
    }

    // The last application that has anything: one that was begun by mistake must not hide the one before.
    private static IQueryable<Application> Source(RecruitmentDb db, Mine mine) => db.Applications.AsNoTracking()
        .Where(a => a.ApplicantId == mine.Application.ApplicantId && a.Id != mine.Application.Id && db.FormParts.Any(p => p.ApplicationId == a.Id))
        .OrderByDescending(a => a.StartedAt).ThenByDescending(a => a.Id).Take(1);

    private static string Summary(FormPlace place, FormPart part, ISeal seal)
    {
        if (place.Entry is not null)
            return EntryRow.Of(place, part, seal, []).Title;
        var answers = (Answers)Activator.CreateInstance(place.Page)!;
        answers.Take(part.Texts(seal));
        return string.Join(", ", answers.Rows().Where(r => r.Text.Length > 0).Take(4).Select(r => r.Text.ReplaceLineEndings(", ")));
    }
}

internal sealed record BringOverSection(FormPlace Place, IReadOnlyList<string> Lines);
