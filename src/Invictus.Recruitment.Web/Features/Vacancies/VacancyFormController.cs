using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>
/// What the application form of a vacancy asks. A page goes by the question or document that it was opened on, not by the revision of
/// the whole vacancy: two people can work on two questions.
/// </summary>
[Authorize(Policy = Audience.Hr), Route("hr/vacancies/{reference}/form")]
internal sealed class VacancyFormController(RecruitmentDb db) : PortalController
{
    private const string Overtaken = "Somebody else changed this while you were editing it. What stands there now is shown below, your answers are in the fields. Saving puts yours in its place.";
    private const string Gone = "Somebody else removed this while you were editing it. Copy your text, go back, and add it anew.";
    private const string AtOnce = "Somebody else changed this vacancy at the same moment. Save again.";

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop) => View(nameof(WhatTheFormAsks), WhatTheFormAsks.Of(await Find(reference, stop)));

    [HttpGet("post")]
    public async Task<IActionResult> Post(string reference, CancellationToken stop) => View(nameof(PostForm), PostForm.Of(await Draft(reference, stop)));

    [HttpPost("post")]
    public async Task<IActionResult> Post(string reference, PostForm form, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        if (vacancy.WhyNotEdit() is { } why)
            return Refused(nameof(PostForm), form, why);
        // The other things that a vacancy asks may have changed meanwhile; only these two are set here.
        if (form.Revision != vacancy.Revision && (vacancy.Post, vacancy.AsksForStatement) is var (post, statement) && (form.Post, form.Statement) != (post, statement))
        {
            form.Theirs = $"{post.InWords()} post, {(statement ? "with" : "without")} an overall statement.";
            form.Revision = vacancy.Revision;
            Forget(nameof(form.Revision));
            return Refused(nameof(PostForm), form, "Somebody else changed this vacancy while you were editing it. What stands there now is shown below. Look, then save again.");
        }
        if (!ModelState.IsValid)
            return Again(nameof(PostForm), form);
        vacancy.AskFor(form.Post!.Value, form.Statement!.Value, Stamp());
        return await Stored(reference, "Kind of post and statement saved.", stop) ?? Refused(nameof(PostForm), form, AtOnce);
    }

    [HttpGet("weights")]
    public async Task<IActionResult> Weights(string reference, CancellationToken stop) => View(nameof(WeightsForm), WeightsForm.Of(await Draft(reference, stop)));

    [HttpPost("weights")]
    public async Task<IActionResult> Weights(string reference, WeightsForm form, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        form.Show(vacancy.Criteria);
        if (!ModelState.IsValid)
            return Again(nameof(WeightsForm), form);
        // Weights go by the place of a criterion, and a draft that moved to another version has other places.
        Rule.Keep(Rule.Unless(
            form.Revision == vacancy.Revision && form.Weights.Count == vacancy.Criteria.Count,
            "Somebody else changed this vacancy after you opened the page. Go back, look at the criteria, and set the weights again."));
        vacancy.Weigh(form.Read(), Stamp());
        return await Stored(reference, "Weights saved. Applicants see them on the public page.", stop) ?? Refused(nameof(WeightsForm), form, AtOnce);
    }

    [HttpGet("questions/new")]
    public async Task<IActionResult> NewQuestion(string reference, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        Rule.Keep(vacancy.WhyNotAddQuestion());
        return View(nameof(QuestionForm), new QuestionForm { Title = vacancy.Title });
    }

    [HttpPost("questions/new")]
    public async Task<IActionResult> NewQuestion(string reference, QuestionForm form, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        form.Title = vacancy.Title;
        if (vacancy.WhyNotAddQuestion() is { } why)
            return Refused(nameof(QuestionForm), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(QuestionForm), form);
        vacancy.AddQuestion(form.Read(0), Stamp());
        return await Stored(reference, "Question added.", stop) ?? Refused(nameof(QuestionForm), form, AtOnce);
    }

    [HttpGet("questions/{id:int}")]
    public async Task<IActionResult> Question(string reference, int id, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var form = QuestionForm.Of(vacancy.QuestionOf(id) ?? throw new NotFoundException());
        form.Title = vacancy.Title;
        return View(nameof(QuestionForm), form);
    }

    [HttpPost("questions/{id:int}")]
    public async Task<IActionResult> Question(string reference, int id, QuestionForm form, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        form.Title = vacancy.Title;
        if (vacancy.WhyNotEdit() is { } why)
            return Refused(nameof(QuestionForm), form, why);
        if (vacancy.QuestionOf(id) is not { } stands)
            return Refused(nameof(QuestionForm), form, Gone);
        if (form.Was != WhatTheFormAsks.Mark(stands))
        {
            (form.Theirs, form.Was) = (stands, WhatTheFormAsks.Mark(stands));
            Forget(nameof(form.Was));
            return Refused(nameof(QuestionForm), form, Overtaken);
        }
        if (!ModelState.IsValid)
            return Again(nameof(QuestionForm), form);
        vacancy.EditQuestion(form.Read(id), Stamp());
        return await Stored(reference, "Question saved.", stop) ?? Refused(nameof(QuestionForm), form, AtOnce);
    }

    [HttpPost("questions/{id:int}/up")]
    public Task<IActionResult> QuestionUp(string reference, int id, CancellationToken stop) => Move(reference, id, Way.Up, stop);

    [HttpPost("questions/{id:int}/down")]
    public Task<IActionResult> QuestionDown(string reference, int id, CancellationToken stop) => Move(reference, id, Way.Down, stop);

    [HttpGet("questions/{id:int}/remove")]
    public async Task<IActionResult> RemoveQuestion(string reference, int id, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var question = vacancy.QuestionOf(id) ?? throw new NotFoundException();
        return View(nameof(RemoveAsked), new RemoveAsked(
            vacancy.Title, "Remove this question?", question.Text, AskedInWords.Of(question),
            $"/hr/vacancies/{reference}/form/questions/{id}/remove", $"/hr/vacancies/{reference}/form", WhatTheFormAsks.Mark(question)));
    }

    [HttpPost("questions/{id:int}/remove")]
    public async Task<IActionResult> RemoveQuestion(string reference, int id, string? was, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var question = vacancy.QuestionOf(id) ?? throw new NotFoundException();
        Rule.Keep(WhyNotRemove(was, question));
        vacancy.RemoveQuestion(id, Stamp());
        await db.SaveChangesAsync(stop);
        return Back(reference, "Question removed.");
    }

    [HttpGet("documents/new")]
    public async Task<IActionResult> NewDocument(string reference, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        Rule.Keep(vacancy.WhyNotAskForDocument());
        return View(nameof(DocumentForm), new DocumentForm { Title = vacancy.Title });
    }

    [HttpPost("documents/new")]
    public async Task<IActionResult> NewDocument(string reference, DocumentForm form, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        form.Title = vacancy.Title;
        if (vacancy.WhyNotAskForDocument() is { } why)
            return Refused(nameof(DocumentForm), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(DocumentForm), form);
        return await Tried(() => vacancy.AskForDocument(form.Read(0), Stamp()), form, reference, "Document added.", stop);
    }

    [HttpGet("documents/{id:int}")]
    public async Task<IActionResult> Document(string reference, int id, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var form = DocumentForm.Of(vacancy.DocumentOf(id) ?? throw new NotFoundException());
        form.Title = vacancy.Title;
        return View(nameof(DocumentForm), form);
    }

    [HttpPost("documents/{id:int}")]
    public async Task<IActionResult> Document(string reference, int id, DocumentForm form, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        form.Title = vacancy.Title;
        if (vacancy.WhyNotEdit() is { } why)
            return Refused(nameof(DocumentForm), form, why);
        if (vacancy.DocumentOf(id) is not { } stands)
            return Refused(nameof(DocumentForm), form, Gone);
        if (form.Was != WhatTheFormAsks.Mark(stands))
        {
            (form.Theirs, form.Was) = (stands, WhatTheFormAsks.Mark(stands));
            Forget(nameof(form.Was));
            return Refused(nameof(DocumentForm), form, Overtaken);
        }
        if (!ModelState.IsValid)
            return Again(nameof(DocumentForm), form);
        return await Tried(() => vacancy.EditDocument(form.Read(id), Stamp()), form, reference, "Document saved.", stop);
    }

    [HttpGet("documents/{id:int}/remove")]
    public async Task<IActionResult> RemoveDocument(string reference, int id, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var document = vacancy.DocumentOf(id) ?? throw new NotFoundException();
        return View(nameof(RemoveAsked), new RemoveAsked(
            vacancy.Title, "Stop asking for this document?", document.Label, AskedInWords.Of(document),
            $"/hr/vacancies/{reference}/form/documents/{id}/remove", $"/hr/vacancies/{reference}/form", WhatTheFormAsks.Mark(document)));
    }

    [HttpPost("documents/{id:int}/remove")]
    public async Task<IActionResult> RemoveDocument(string reference, int id, string? was, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        var document = vacancy.DocumentOf(id) ?? throw new NotFoundException();
        Rule.Keep(WhyNotRemove(was, document));
        vacancy.RemoveDocument(id, Stamp());
        await db.SaveChangesAsync(stop);
        return Back(reference, "The form no longer asks for that document.");
    }

    private async Task<IActionResult> Move(string reference, int id, Way way, CancellationToken stop)
    {
        var vacancy = await Draft(reference, stop);
        if (vacancy.QuestionOf(id) is null)
            throw new NotFoundException();
        vacancy.MoveQuestion(id, way, Stamp());
        await db.SaveChangesAsync(stop);
        return Back(reference, $"Question moved {(way == Way.Up ? "up" : "down")}.");
    }

    private async Task<IActionResult> Tried(Action change, DocumentForm form, string reference, string said, CancellationToken stop)
    {
        try
        {
            change();
        }
        catch (RuleViolation why)
        {
            return Refused(nameof(DocumentForm), form, why.Message);
        }
        return await Stored(reference, said, stop) ?? Refused(nameof(DocumentForm), form, AtOnce);
    }

    private static string? WhyNotRemove<T>(string? was, T stands) => Rule.Unless(
        was == WhatTheFormAsks.Mark(stands), "Somebody else changed this after you opened the page. Go back, look at it, and choose again.");

    private Task<Vacancy> Find(string reference, CancellationToken stop) => db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop);

    private async Task<Vacancy> Draft(string reference, CancellationToken stop)
    {
        var vacancy = await Find(reference, stop);
        Rule.Keep(vacancy.WhyNotEdit());
        return vacancy;
    }

    /// <summary>Null when somebody else was faster at the very same moment, so that the form can come again.</summary>
    private async Task<IActionResult?> Stored(string reference, string said, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
        return Back(reference, said);
    }

    private RedirectToActionResult Back(string reference, string said)
    {
        Say(said);
        return RedirectToAction(nameof(Show), new { reference });
    }
}
