using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>An application for a vacancy that asks for a degree certificate (1, required) and a teaching portfolio (2).</summary>
internal static class Attaching
{
    public const string Form = "main form[enctype='multipart/form-data']";

    public static async Task<Application> Started(TestPortal portal, Person? by = null) =>
        await portal.Given.Started(await portal.Given.OpenAsking(), by ?? Person.Applicant);

    public static string Address(this Application application) => $"/applications/{application.Reference}/documents";

    public static async Task<Page> Add(this Visitor visitor, Application application, byte[] file, int asked = 1, string name = "scan.pdf")
    {
        var page = await visitor.Get($"{application.Address()}/{asked}/add");
        return await visitor.Upload(page, Form, ("File", name, file));
    }

    public static Task<List<AttachedDocument>> Stored(TestPortal portal, Application application) =>
        portal.Ask(db => db.AttachedDocuments.AsNoTracking().Where(d => d.ApplicationId == application.Id).OrderBy(d => d.DocumentId).ThenBy(d => d.Number).ToListAsync());

    /// <summary>The names of all files that the portal keeps.</summary>
    public static IReadOnlyList<string> Files(TestPortal portal) =>
        Directory.Exists(portal.DataFile("documents")) ? [.. Directory.EnumerateFiles(portal.DataFile("documents")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    /// <summary>What one of the portal's own checks says; another may complain of files that tests made up.</summary>
    public static async Task<HealthStatus> Health(TestPortal portal, string check) =>
        (await portal.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(c => c.Name == check)).Status;

    /// <summary>Sent, past the pages; the vacancy is closed by then.</summary>
    public static async Task Sent(TestPortal portal, Application application)
    {
        await using var db = portal.OpenDb();
        var mine = await db.Applications.WithWhatWasSent().SingleAsync(a => a.Id == application.Id);
        var vacancy = await db.Vacancies.SingleAsync(v => v.Id == mine.VacancyId);
        var written = portal.Given.Application(vacancy, Person.Applicant).For(vacancy).Complete();
        if (vacancy.AsksForStatement)
            written.With(FormSection.Statement, new StatementAnswers { Text = "I would like this post." });
        foreach (var question in vacancy.ExtraQuestions)
            written.With(FormSection.Questions, new QuestionAnswers { Answer = question.Choices() is [var first, ..] ? first : "An answer." }, ApplicationForm.Key(question.Id));
        var form = written.Form;
        mine.Submit(vacancy, form, portal.Services.GetRequiredService<ISeal>(), 4711, new Stamp(Person.Applicant.Id, "Applicant", Now));
        await db.SaveChangesAsync();
    }
}
