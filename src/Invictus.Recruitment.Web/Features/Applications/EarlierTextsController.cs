using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Texts of a form that newer ones took the place of: to read and to copy.</summary>
[Route("applications/{reference}/earlier-texts")]
internal sealed class EarlierTextsController(RecruitmentDb db, ISeal seal) : ApplicantController(db)
{

    [HttpGet("")]
    public async Task<IActionResult> EarlierTexts(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        var earlier = await Db.EarlierTexts.AsNoTracking().Where(e => e.ApplicationId == mine.Application.Id).OrderByDescending(e => e.Id).ToListAsync(stop);
        return View(new EarlierPage(mine.Head, [.. earlier.Select(e => Row(e, mine))]));
    }

    private EarlierRow Row(EarlierText earlier, Mine mine)
    {
        var place = FormPlace.Of(earlier.Section);
        var answers = (Answers)Activator.CreateInstance(place.Page)!;
        answers.Take(earlier.Texts(seal));
        var what = earlier.Section switch
        {
            FormSection.Evidence => mine.Vacancy.Criteria.FirstOrDefault(c => ApplicationForm.Key(c.Id) == earlier.Item)?.Text ?? place.Title,
            FormSection.Questions => mine.Vacancy.ExtraQuestions.FirstOrDefault(q => ApplicationForm.Key(q.Id) == earlier.Item)?.Text ?? place.Title,
            _ => place.Title,
        };
        return new EarlierRow(
            what, place.Address(mine.Head, mine.Vacancy, earlier.Item), earlier.WrittenAt, earlier.ReplacedAt,
            [.. answers.Questions().Select(q => (q.About.Label, q.InWords(answers.TextOf(q)))).Where(r => r.Item2.Length > 0)]);
    }
}

internal sealed record EarlierPage(Head Head, IReadOnlyList<EarlierRow> Rows);

internal sealed record EarlierRow(string What, string Address, DateTimeOffset WrittenAt, DateTimeOffset ReplacedAt, IReadOnlyList<(string Label, string Text)> Rows);
