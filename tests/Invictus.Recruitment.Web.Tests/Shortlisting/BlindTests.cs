using System.Globalization;
using System.Net;
using System.Reflection;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>
/// A mark of its own in every field that says who an applicant is, and all of them once more in the evidence: none may be found in
/// anything that the panel can reach. The fields are found by their markers, so a new one is planted by itself or the test is red.
/// </summary>
public sealed class BlindTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly Dictionary<string, string> marks = [];
    private string round = "";

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task No_mark_of_an_applicant_is_found_in_anything_the_panel_can_reach()
    {
        var vacancy = await Planted();
        using var head = await portal.SignedIn(Person.Head);
        using var member = await portal.SignedIn(Person.PanelMember);
        // What a member writes for HR is not for the others either.
        await member.Post(round + "/declaration", ("Form.Answer", "Some"), ("Form.Known", string.Join(' ', marks.Values)));
        await head.Post(round + "/declaration", ("Form.Answer", "Nobody"));
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Post($"/hr/vacancies/{vacancy.Reference}/panel/members/2/known");
        foreach (var visitor in new[] { head, member })
        {
            await Search(visitor, "rating");
            await SearchAutosave(visitor);
            Assert.Equal(HttpStatusCode.Found, (await visitor.Post(round + "/submit")).Status);
        }
        await head.Post(round + "/bring-together");
        await Search(head, "together");
        await Search(member, "together");
        await head.Post(round + "/applicants/4711/decide", ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"));
        await SearchFiles(vacancy, hr);
    }

    [Fact]
    public async Task Every_field_that_says_who_somebody_is_is_planted()
    {
        await Planted();
        var fields = typeof(Application).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Application).Namespace)
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType == typeof(string) && TellsWho(p)).Select(p => $"{t.Name}.{p.Name}"));
        Assert.Empty(fields.Except(marks.Keys));
        Assert.Contains("PersonalDetails.LastName", marks.Keys);
    }

    private async Task Search(Visitor visitor, string state)
    {
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("shortlisting", StringComparison.Ordinal) && e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.Replace("{number:int}", "4711", StringComparison.Ordinal).Replace("{position:int}", "1", StringComparison.Ordinal))
            .Select(a => a.Replace("/shortlisting/{reference}", round, StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains(round + "/criteria/1", pages);
        foreach (var address in pages)
        {
            var page = await visitor.Get(address);
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.Forbidden, $"{state} {address}: {page.Status}");
            // Whoever wrote names for HR may read their own words.
            if (!address.EndsWith("/declaration", StringComparison.Ordinal))
                Has_no_mark(page.Body, $"{state} {address}");
        }
        if (state == "rating")
            Assert.Contains("before [hidden] and [hidden]", (await visitor.Get(round + "/criteria/1")).Main, StringComparison.Ordinal);
    }

    private async Task SearchAutosave(Visitor visitor)
    {
        foreach (var position in new[] { 1, 2, 3 })
        {
            var answer = await visitor.Post(round + $"/criteria/{position}", ("Rows[0].Key", "4711"), ("Rows[0].Rating", "2"));
            Has_no_mark(answer.Body + answer.Location, "autosave");
        }
    }

    private async Task SearchFiles(Vacancy vacancy, Visitor hr)
    {
        var pdf = await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf");
        Has_no_mark(PdfWords.Of(pdf.Bytes), "PDF");
        var sheets = await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.xlsx");
        Has_no_mark(Words(sheets.Bytes), "XLSX");
        Assert.Contains("Applicant 4711", Words(sheets.Bytes), StringComparison.Ordinal);
        var named = Words((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.xlsx?names=true")).Bytes);
        Assert.Contains(marks["PersonalDetails.LastName"], named, StringComparison.OrdinalIgnoreCase);
    }

    private void Has_no_mark(string text, string where) => Assert.All(marks, mark =>
        Assert.False(text.Contains(mark.Value, StringComparison.OrdinalIgnoreCase), $"{mark.Key} ({mark.Value}) stands in {where}"));

    private static string Words(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return string.Join('\n', document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Select(c => c.InnerText)
            .Concat(document.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Select(s => s.InnerText) ?? [])
            .Append(document.PackageProperties.Creator ?? ""));
    }

    /// <summary>Marks in the columns themselves, so that no rule of the form stands in the way.</summary>
    private async Task<Vacancy> Planted()
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        await using var db = portal.OpenDb();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.Namespace == typeof(Application).Namespace))
        {
            foreach (var (property, owner) in Texts(type))
            {
                var mark = Mark(property.PropertyInfo!);
                marks[$"{owner}.{property.Name}"] = mark;
                var (table, column) = (type.GetTableName(), property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!)));
#pragma warning disable EF1002 // Names of tables and columns come from the model.
                await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"{column}\" = {{0}}", mark);
#pragma warning restore EF1002
            }
        }
        await db.Set<Evidence>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, $"before {string.Join(" and ", marks.Values)} after"));
        await PlantInTheForm(db, application);
        marks["reference"] = application.Reference.Value;
        round = $"/shortlisting/{(await portal.Given.Begun(vacancy)).Reference}";
        return vacancy;
    }

    /// <summary>In what is kept closed too: the draft and what was sent.</summary>
    private async Task PlantInTheForm(RecruitmentDb db, Application application)
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        var pages = new List<FormPage>();
        foreach (var type in typeof(Answers).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Answers))))
        {
            var texts = new Dictionary<string, string>();
            foreach (var property in type.GetProperties().Where(p => p.PropertyType == typeof(string) && (TellsWho(p) || p.GetCustomAttribute<PersonalAttribute>()?.Kind == PersonalKind.SpecialCategory)))
                texts[property.Name] = marks[$"{type.Name}.{property.Name}"] = Mark(property);
            pages.Add(new FormPage(FormSection.Training, $"T{pages.Count}", texts));
        }
        foreach (var page in pages.Where(p => p.Texts.Count > 0))
        {
            var part = new FormPart(application.Id, page.Section, page.Item);
            part.Merge([.. page.Texts.Keys], new Dictionary<string, string>(), page.Texts, seal, Now);
            db.FormParts.Add(part);
        }
        await db.SaveChangesAsync();
        var closed = seal.Close(new ApplicationForm(pages).ToJson());
        await db.Set<Submission>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Closed, closed));
    }

    private string Mark(PropertyInfo property) => property.Name.Contains("Phone", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"01632960{marks.Count:000}")
        : $"zqx{(char)('a' + (marks.Count / 26))}{(char)('a' + (marks.Count % 26))}v";

    private static IEnumerable<(IProperty Property, string Owner)> Texts(ITypeBase type) => type.GetProperties()
        .Where(p => p.ClrType == typeof(string) && p.PropertyInfo is { } info && TellsWho(info)).Select(p => (p, type.ClrType.Name))
        .Concat(type.GetComplexProperties().SelectMany(c => Texts(c.ComplexType)));

    private static bool TellsWho(MemberInfo property) =>
        property.GetCustomAttribute<PersonalAttribute>()?.Kind is PersonalKind.Identity or PersonalKind.Contact;
}
