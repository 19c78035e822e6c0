using System.Net;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>Many files at once are read two at a time; who waits too long is told so and loses nothing.</summary>
public sealed class ReadUploadTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action='/hr/job-descriptions/new']";

    private static readonly (string, string, byte[]) File = ("File", "cook.md", "Job title: Cook\n\n## Duties\n\n- Cook lunch\n"u8.ToArray());

    [Fact]
    public async Task When_all_places_are_taken_people_are_asked_to_try_again_and_a_minute_later_it_works()
    {
        var reading = portal.Services.GetRequiredService<Turns<ReadUpload>>();
        reading.LongestWait = TimeSpan.Zero;
        var before = await portal.Ask(db => db.JobDescriptions.CountAsync());
        using var hr = await portal.SignedIn(Person.Hr);
        var form = await hr.Get("/hr/job-descriptions/new");
        using (await reading.Take(TestContext.Current.CancellationToken))
        {
            using (await reading.Take(TestContext.Current.CancellationToken))
            {
                var busy = await hr.Upload(form, Form, File, ("SchoolId", "2"));
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "The portal is reading other files; try again in a minute."), (busy.Status, Assert.Single(busy.Errors)));
                Assert.Equal("2", busy.Value("SchoolId"));
                Assert.Equal(before, await portal.Ask(db => db.JobDescriptions.CountAsync()));
            }
            Assert.Equal(HttpStatusCode.Found, (await hr.Upload(form, Form, File, ("SchoolId", "2"))).Status);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gives_its_place_back()
    {
        var reading = portal.Services.GetRequiredService<Turns<ReadUpload>>();
        reading.LongestWait = TimeSpan.Zero;
        using var hr = await portal.SignedIn(Person.Hr);
        var form = await hr.Get("/hr/job-descriptions/new");
        for (var n = 0; n <= Turns<ReadUpload>.AtOnce; n++)
        {
            var refused = await hr.Upload(form, Form, ("File", "post.pdf", "%PDF-1.7\n"u8.ToArray()), ("SchoolId", "1"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("“post.pdf” is a PDF, but it is damaged", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_file_holds_and_how_it_is_called_does_not_reach_the_log()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var form = await hr.Get("/hr/job-descriptions/new");
        await hr.Upload(form, Form, ("File", "Plumtree Secretwood.pdf", "%PDF-1.7\nMarlowe Quillfeather"u8.ToArray()), ("SchoolId", "1"));
        Assert.DoesNotContain(portal.Log.All, line => line.Contains("Secretwood", StringComparison.Ordinal) || line.Contains("Quillfeather", StringComparison.Ordinal));
    }
}
