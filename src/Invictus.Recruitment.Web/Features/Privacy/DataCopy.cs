using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Appointments;
using Invictus.Recruitment.Data.Privacy;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Features.Applications;
using Invictus.Recruitment.Web.Features.Appointments;
using Invictus.Recruitment.Web.Features.Monitoring;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Privacy;

/// <summary>Everything that the portal holds about an applicant, in one ZIP: for machines, for people, and the files that they sent or signed.</summary>
internal sealed class DataCopy(RecruitmentDb db, AppointmentFiles files, DocumentStore documents, KeepMonitoring monitoring, ISeal seal, IOptions<TrustSettings> trust)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        // Names of any script as themselves: the file is opened by people, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task<byte[]> Of(Viewer me, string email, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await PersonalExport.Of(db, new DataSubject(me.AccountId, email), seal, stop);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "my-data.json", JsonSerializer.SerializeToUtf8Bytes(
                new { madeAt = now, trust = trust.Value.Name, account = email, entries = rows.Select(r => new { what = r.Heading, values = Keyed(r) }) }, Json), now);
            Add(zip, "my-data.pdf", PersonalDataPdf.Write(new PersonalDataDocument(
                trust.Value.Name, email, now, [.. rows.Select(r => new AnswerGroup(r.Heading, [.. r.Values.Select(v => (Words.FromName(v.Name), InWords(v.Value)))]))])), now);
            foreach (var (name, file) in await Applications(me, now, stop))
                Add(zip, name, file, now);
            foreach (var (name, file) in await Documents(me, stop))
                Add(zip, name, file, now);
            foreach (var application in await db.Applications.Of(me).Select(a => a.Reference).ToListAsync(stop))
            {
                if (await monitoring.Of(application, stop) is { Count: > 0 } answers)
                    Add(zip, $"monitoring-{application.Value}.json", JsonSerializer.SerializeToUtf8Bytes(answers, Json), now);
            }
            foreach (var appointment in await db.Appointments.AsNoTracking().Of(me).Where(a => a.FileId != null).ToListAsync(stop))
                Add(zip, $"{appointment.Reference.Value}-{(await files.Countersigned(appointment, stop)).Name}", (await files.Countersigned(appointment, stop)).Bytes, now);
        }
        return bytes.ToArray();
    }

    private async Task<List<(string Name, byte[] File)>> Applications(Viewer me, DateTimeOffset now, CancellationToken stop)
    {
        var sent = await db.Applications.AsNoTracking().Of(me).Sent().WithWhatWasSent()
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { Application = a, Vacancy = v })
            .Join(db.Schools, x => x.Vacancy.SchoolId, s => s.Id, (x, s) => new { x.Application, x.Vacancy, School = s.Name }).ToListAsync(stop);
        return [.. sent.SelectMany(x => x.Application.Submissions.TakeLast(1).Select(s => (
            ApplicationFile.NameOf(x.Application.Reference), ApplicationFile.ForApplicant(new Mine(x.Application, x.Vacancy, x.School, now), s, seal, trust.Value.Name))))];
    }

    private async Task<List<(string Name, byte[] File)>> Documents(Viewer me, CancellationToken stop)
    {
        var files = new List<(string, byte[])>();
        foreach (var found in await db.AttachedDocuments.AsNoTracking().Join(db.Applications.Of(me), d => d.ApplicationId, a => a.Id, (d, a) => new { Document = d, Application = a })
            .Join(db.Vacancies, x => x.Application.VacancyId, v => v.Id, (x, v) => new { x.Document, x.Application.Reference, Vacancy = v }).ToListAsync(stop))
        {
            if (await documents.Find(found.Document.File.Name, stop) is { } file)
                files.Add(($"documents-{found.Reference.Value}/{DocumentFile.DownloadName(found.Document, found.Vacancy)}", file));
        }
        return files;
    }

    /// <summary>Two columns of one name, of a row and of a part of it, are both there.</summary>
    private static Dictionary<string, object> Keyed(ExportedRow row)
    {
        var values = new Dictionary<string, object>();
        foreach (var (name, value) in row.Values)
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(name);
            for (var i = 2; !values.TryAdd(key, value is Reference reference ? reference.Value : value); i++)
                key = $"{JsonNamingPolicy.CamelCase.ConvertName(name)}{i}";
        }
        return values;
    }

    private static string InWords(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "Yes" : "No",
        DateTimeOffset at => London.DateAndTime(at),
        DateOnly date => London.Date(date),
        Enum choice => Words.FromName(choice.ToString()),
        Reference reference => reference.Display,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, Json),
    };

    private static void Add(ZipArchive zip, string name, byte[] bytes, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
