using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>What tests of sign-off do by hand over and over.</summary>
internal static class Signing
{
    public const string SignForm = "form[action$='/sign']";
    public const string ReturnForm = "form[action$='/return']";
    public const string CommentForm = "form[action$='/comment']";
    public const string SeveralForm = "form[action='/sign-off/several']";

    public static async Task<Page> Sign(this Visitor signer, JobDescription job, string name = "Carys Example", params (string Name, string? Value)[] more) =>
        await signer.Submit(
            await signer.Get($"/sign-off/{job.Reference}"), SignForm,
            [("Sign.Agrees", "true"), ("Sign.TypedName", name), ("Sign.Password", Person.Password), .. more]);

    public static async Task<Page> Comment(this Visitor signer, JobDescription job, string passage, string text) =>
        await signer.Submit(await signer.Get($"/sign-off/{job.Reference}/comment?passage={passage}"), CommentForm, ("Text", text));

    public static Task<JobDescriptionVersion> Newest(this TestPortal portal, JobDescription job) => portal.Ask(async db =>
    {
        var stored = await db.JobDescriptions.SingleAsync(j => j.Id == job.Id);
        return await db.Set<JobDescriptionVersion>().Include(v => v.File).Include(v => v.Comments).SingleAsync(v => v.Id == stored.Newest.Id);
    });

    /// <summary>The chief executive names a deputy for days from the test's today on.</summary>
    public static Task<Delegation> Deputy(this TestPortal portal, Person deputy, int from = 0, int until = 6) =>
        portal.Given.Store(new Delegation(
            Person.ChiefExecutive.Id, Person.ChiefExecutive.Name, deputy.Id, deputy.Name, Today.AddDays(from), Today.AddDays(until), [], ByNow));

    public static DateOnly Today { get; } = Domain.Common.London.DateOf(Now);

    public static Task<List<(string To, string Subject, string Text)>> Letters(this TestPortal portal) => portal.Ask(async db =>
        (await db.Letters.OrderBy(l => l.Id).ToListAsync()).ConvertAll(l => (l.To, l.Subject, l.Text)));
}
