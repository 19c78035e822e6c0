using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Job descriptions as PDF: the stored file of a signed version, byte for byte; a preview of any other.</summary>
internal sealed class JobDescriptionFiles(RecruitmentDb db, IOptions<TrustSettings> trust)
{
    public async Task<byte[]> For(JobDescription job, JobDescriptionVersion version, CancellationToken stop) =>
        version.FileId is { } file
            ? Intact(await db.SignedFiles.AsNoTracking().SingleAsync(f => f.Id == file, stop))
            : Write(job, version, trust.Value);

    /// <summary>The signed file behind a vacancy.</summary>
    public async Task<(byte[] Bytes, string Name)> SignedFor(IQueryable<Vacancy> visible, string reference, CancellationToken stop)
    {
        var found = await visible.WithReference(reference)
            .Join(db.Set<JobDescriptionVersion>(), v => v.VersionId, v => v.Id, (vacancy, version) => new { vacancy.Title, version.Number, version.FileId })
            .Join(db.SignedFiles, x => x.FileId, f => f.Id, (x, file) => new { x.Title, x.Number, File = file })
            .AsNoTracking().OrNotFound(stop);
        return (Intact(found.File), NameOf(found.Title, found.Number));
    }

    /// <summary>A damaged store must never hand out a file as signed.</summary>
    public static byte[] Intact(SignedFile file) => file.IsIntact
        ? file.Bytes
        : throw new InvalidDataException($"Signed file {file.Id} no longer fits its SHA-256. Restore it from a backup (docs/operations.md).");

    public static byte[] Write(JobDescription job, JobDescriptionVersion version, TrustSettings trust) => JobDescriptionPdf.Write(new JobDescriptionDocument(
        version.Content,
        trust.Name,
        job.Reference.Display,
        version.Number,
        London.DateOf(version.SubmittedAt ?? version.DraftedAt),
        version.ContentSha256,
        trust.Address($"/verify?reference={job.Reference}-{version.Number}")));

    public static string NameOf(JobDescriptionVersion version, bool countersigned = false) => NameOf(version.Content.Header.Title, version.Number, countersigned);

    /// <summary>"second-in-science-job-description-v1.pdf".</summary>
    private static string NameOf(string title, int version, bool countersigned = false)
    {
        var plain = new string([.. title.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant()
            .Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c)]).Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{plain}-job-description-v{version}{(countersigned ? "-countersigned" : "")}.pdf").TrimStart('-');
    }
}
