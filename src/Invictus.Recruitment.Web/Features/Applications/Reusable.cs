using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Evidence from an earlier application for a criterion in like words.</summary>
/// <param name="Vacancy">Of which vacancy.</param>
/// <param name="Criterion">As it read there.</param>
/// <param name="Text">What was written.</param>
internal sealed record Reusable(string Vacancy, string Criterion, string Text)
{
    /// <summary>Applications looked back over.</summary>
    private const int Most = 5;

    /// <summary>What can be used again for one criterion, the most alike first; the newest where they are equally so.</summary>
    public static async Task<IReadOnlyList<Reusable>> For(RecruitmentDb db, Mine mine, VacancyCriterion criterion, ISeal seal, CancellationToken stop)
    {
        var earlier = await db.Applications.AsNoTracking().Where(a => a.ApplicantId == mine.Application.ApplicantId && a.Id != mine.Application.Id)
            .OrderByDescending(a => a.Id).Take(Most)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, v.Title, VacancyId = v.Id }).ToListAsync(stop);
        var vacancies = earlier.Select(e => e.VacancyId).ToList();
        var criteria = await db.Set<VacancyCriterion>().AsNoTracking().Where(c => vacancies.Contains(EF.Property<long>(c, "VacancyId")))
            .Select(c => new { c.Id, c.Text, VacancyId = EF.Property<long>(c, "VacancyId") }).ToListAsync(stop);
        var alike = criteria.Select(c => (Criterion: c, Share: LikeWording.Share(c.Text, criterion.Text))).Where(c => c.Share >= LikeWording.Enough)
            .OrderByDescending(c => c.Share).ThenByDescending(c => c.Criterion.VacancyId).ToList();
        if (alike.Count == 0)
            return [];
        var (ids, items) = (earlier.Select(e => e.Id).ToList(), alike.Select(c => ApplicationForm.Key(c.Criterion.Id)).ToList());
        var parts = await db.FormParts.AsNoTracking().Where(p => ids.Contains(p.ApplicationId) && p.Section == FormSection.Evidence && items.Contains(p.Item)).ToListAsync(stop);
        // Of each application the one that is most alike.
        return [.. alike.SelectMany(c => parts.Where(p => p.Item == ApplicationForm.Key(c.Criterion.Id)).Select(p => (Part: p, c.Criterion))).DistinctBy(x => x.Part.ApplicationId)
            .Select(x => new Reusable(earlier.First(e => e.Id == x.Part.ApplicationId).Title, x.Criterion.Text, Answers.Tidy(Answers.Of<EvidenceAnswers>(x.Part.Texts(seal)).Text)))
            .Where(r => r.Text.Length > 0).DistinctBy(r => r.Text)];
    }
}
