using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>A vacancy as applicants read it: the terms, then the signed job description with its person specification.</summary>
internal sealed record ShowVacancy(
    string Reference,
    string Title,
    string School,
    string Phase,
    string Town,
    VacancyTerms Terms,
    int Version,
    JobDescriptionContent Content,
    string SignedBy,
    string SignedAs,
    DateTimeOffset SignedAt,
    bool IsOpen,
    FormToCome Form)
{
    public static async Task<ShowVacancy> Of(IQueryable<Vacancy> visible, RecruitmentDb db, string reference, DateTimeOffset now, CancellationToken stop)
    {
        var found = await visible.WithReference(reference)
            .Join(db.Schools, v => v.SchoolId, s => s.Id, (v, s) => new { Vacancy = v, School = s })
            .Join(db.Set<JobDescriptionVersion>(), x => x.Vacancy.VersionId, v => v.Id, (x, version) => new
            {
                x.Vacancy.Reference,
                x.Vacancy.Title,
                x.Vacancy.Terms,
                x.Vacancy.Status,
                x.Vacancy.AsksForStatement,
                x.Vacancy.ExtraQuestions,
                x.Vacancy.DocumentsAsked,
                Weighted = x.Vacancy.Criteria.Where(c => c.Weight > 1).OrderBy(c => c.Position).Select(c => new { c.Text, c.Weight, c.AssessedBy }).ToList(),
                x.School.Name,
                x.School.Phase,
                x.School.Town,
                version.Number,
                version.Content,
                Signature = version.Signature!,
            })
            .AsNoTracking().OrNotFound(stop);
        return new ShowVacancy(
            found.Reference.Value, found.Title, found.Name, found.Phase, found.Town, found.Terms, found.Number, found.Content,
            found.Signature.SignerName, found.Signature.Capacity, found.Signature.At, found.Status == VacancyStatus.Open && now < found.Terms.ClosesAt,
            new FormToCome(
                found.AsksForStatement, found.ExtraQuestions, found.DocumentsAsked,
                [.. found.Weighted.Where(c => c.AssessedBy.HasFlag(AssessmentStage.Application)).Select(c => new WeightedCriterion(c.Text, c.Weight))]));
    }
}

/// <summary>What the form of this vacancy asks beyond the usual, so that applicants can prepare for it.</summary>
internal sealed record FormToCome(
    bool AsksForStatement, IReadOnlyList<ExtraQuestion> Questions, IReadOnlyList<DocumentAsked> Documents, IReadOnlyList<WeightedCriterion> Weighted)
{
    public bool AsksMore => AsksForStatement || Questions.Count > 0 || Documents.Count > 0;
}

internal sealed record WeightedCriterion(string Text, int Weight);
