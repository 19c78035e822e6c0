using System.Security.Cryptography;
using System.Text.Json;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>What the controllers of the editor share: the draft, and how a change of it is stored.</summary>
internal abstract class DraftController(RecruitmentDb db) : PortalController
{
    public const string Overtaken =
        "Somebody else changed this text after you opened the page, so what you chose may mean something else by now. Go back to the text, look, and choose again.";

    protected RecruitmentDb Db => db;

    protected Task<JobDescription> Find(string reference, CancellationToken stop) => db.JobDescriptions.OrNotFound(reference, stop);

    /// <summary>A draft that can be edited.</summary>
    /// <exception cref="RuleViolation">It is with the chief executive, or signed.</exception>
    protected async Task<JobDescription> Draft(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        Rule.Keep(job.WhyNotEdit());
        return job;
    }

    /// <summary>A draft as it was when the page with the button was served: places are told by numbers, and numbers change.</summary>
    /// <exception cref="RuleViolation">It cannot be edited, or is not as it was.</exception>
    protected async Task<JobDescription> Draft(string reference, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        Rule.Keep(Rule.Unless(job.Revision == revision, Overtaken));
        return job;
    }

    /// <summary>Stores the text, says what happened, and goes back to the place in the editor.</summary>
    protected async Task<RedirectResult> Stored(JobDescription job, JobDescriptionContent content, string part, string said, string at, CancellationToken stop)
    {
        job.Edit(content, part, Stamp());
        await db.SaveChangesAsync(stop);
        Say(said);
        return BackToText(job, at);
    }

    /// <summary>The same for a form with text: null when somebody else was faster at the very same moment, so that the form can come again.</summary>
    protected async Task<IActionResult?> StoredUnlessOvertaken(JobDescription job, JobDescriptionContent content, string part, string said, string at, CancellationToken stop)
    {
        try
        {
            return await Stored(job, content, part, said, at, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    protected RedirectResult BackToText(JobDescription job, string at) => Redirect($"/hr/job-descriptions/{job.Reference}/text#{at}");

    /// <summary>The index of a number as people count.</summary>
    protected static int Index<T>(IReadOnlyList<T> list, int number) => number >= 1 && number <= list.Count ? number - 1 : throw new NotFoundException();

    /// <summary>What a part of the text was when its form was opened, in short: a form finds its part again, wherever it stands by now.</summary>
    protected static string Mark<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)))[..32];

    /// <summary>Where the part that a form was opened on stands by now; null when it is not there as it was.</summary>
    protected static int? StillAt<T>(IReadOnlyList<T> parts, int number, string? mark)
    {
        if (number >= 1 && number <= parts.Count && Mark(parts[number - 1]) == mark)
            return number - 1;
        var like = Enumerable.Range(0, parts.Count).Where(i => Mark(parts[i]) == mark).Take(2).ToList();
        return like is [var only] ? only : null;
    }
}
