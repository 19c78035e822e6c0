using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The whole application for HR, with how complete it is.</summary>
/// <param name="Completeness">The newest provisional score: an aid, never a decision (docs/scoring.md).</param>
internal sealed record HrApplication(
    string Number,
    string Vacancy,
    string Title,
    string School,
    int? BlindNumber,
    DateTimeOffset SubmittedAt,
    string Name,
    ApplicationStatus Status,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason,
    bool AsksForDocuments,
    ApplicationForm Sent,
    FormRead Form,
    ApplicationOutcome? Outcome,
    Completeness? Completeness,
    DateTimeOffset? ObjectedAt,
    IReadOnlyList<ReadEvidence> Evidence)
{
    /// <exception cref="NotFoundException">There is none, or it is still a draft.</exception>
    public static async Task<HrApplication> Of(RecruitmentDb db, string reference, ISeal seal, CancellationToken stop)
    {
        var application = await db.Applications.Sent().WithWhatWasSent().AsNoTracking().OrNotFound(reference, stop);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, stop);
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var record = await db.ProvisionalRecords.AsNoTracking()
            .Where(p => p.ApplicationId == application.Id).OrderByDescending(p => p.Id).FirstOrDefaultAsync(stop);
        var ratings = record?.Ratings.ToDictionary(r => r.CriterionId) ?? [];
        // Sent before forms were kept whole: names and evidence are there all the same.
        var form = application.Submissions.Count == 0 ? new ApplicationForm([]) : application.Submissions[^1].Form(seal);
        return new HrApplication(
            application.Reference.Display, vacancy.Reference.Value, vacancy.Title, school, application.BlindNumber,
            application.SubmittedAt!.Value, application.Details.FullName,
            application.Status, application.WithdrawnAt, application.WithdrawnReason, vacancy.DocumentsAsked.Count > 0, form, FormRead.Of(form, vacancy, application.Email, London.DateOf(application.SubmittedAt!.Value)), application.Outcome,
            record is null ? null : new Completeness(record.Essential, record.Desirable, record.Level, record.RuleSet, record.ComputedAt),
            application.ObjectedAt,
            [.. vacancy.CriteriaOnTheForm.Select(c =>
            {
                var (text, rating) = (application.EvidenceFor(c.Id)?.Text ?? "", ratings.GetValueOrDefault(c.Id));
                return new ReadEvidence(
                    c.Position, c.Text, c.Importance, c.Weight, Domain.Applications.Evidence.CountWords(text),
                    EvidencePiece.Cut(text, rating?.Highlights ?? []), rating?.Rating, rating?.Reason, c.Points, FormRead.StatedIn(c, application.EvidenceFor(c.Id)?.Stated));
            })]);
    }
}

internal sealed record Completeness(Share Essential, Share Desirable, ProvisionalLevel Level, string RuleSet, DateTimeOffset ComputedAt);

/// <param name="Rating">0 to 3 by the portal's rules; null when nothing was computed.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Stated">The question beside the criterion with its answer; empty for none.</param>
internal sealed record ReadEvidence(
    int Position, string Criterion, Importance Importance, int Weight, int Words, IReadOnlyList<EvidencePiece> Pieces, int? Rating, string? Reason, IReadOnlyList<string> Points, string Stated);
