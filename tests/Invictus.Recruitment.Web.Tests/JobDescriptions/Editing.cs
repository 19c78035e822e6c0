using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>What tests of the editor share.</summary>
internal static class Editing
{
    public static string Address(this JobDescription job, string part = "text") => $"/hr/job-descriptions/{job.Reference}/{part}";

    public static async Task<JobDescriptionContent> Content(this TestPortal portal, JobDescription job) =>
        (await portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Id == job.Id))).Newest.Content;

    /// <summary>Presses a button of the editor's page; it must stand there, and goes with the page's revision.</summary>
    public static Task<Page> Press(this Visitor hr, Page page, string address)
    {
        Assert.True(page.Has($"button[form=changes][formaction='{address}']"), $"{page.Summary} has no button to {address}");
        return hr.Post(address, ("revision", page.Value("revision")!));
    }

    public static string Texts(this JobDescriptionContent content) => string.Join(" | ", content.Criteria.Select(c => c.Text));

    public static string Headings(this JobDescriptionContent content) => string.Join(" | ", content.Sections.Select(s => s.Heading));

    public static void WentBackTo(this Page answer, JobDescription job, string at) =>
        Assert.Equal((HttpStatusCode.Found, $"{job.Address()}#{at}"), (answer.Status, answer.Location));
}
