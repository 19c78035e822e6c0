using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The short sections of the form: personal details, teacher status, declarations.</summary>
[Route("applications/{reference}")]
internal sealed class FormPagesController(RecruitmentDb db) : ApplicantController(db)
{
    [HttpGet("details")]
    public async Task<IActionResult> Details(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null ? View(DetailsForm.Of(mine.Application.Details).For(mine)) : TooLate(mine);
    }

    [HttpPost("details")]
    public async Task<IActionResult> Details(string reference, DetailsForm form, CancellationToken stop)
    {
        var answer = await Store(reference, mine =>
        {
            form.For(mine);
            if (mine.WhyNotEdit is not null)
                return TooLate(mine, form.Typed());
            if (!ModelState.IsValid)
                return Again("Details", form);
            var (now, stored) = (form.Details(), mine.Application.Details);
            if (form.WouldLose(stored, PersonalDetails.Empty, now))
                return Conflict("Details", form, stored);
            mine.Application.WriteDetails(mine.Vacancy, now, Stamp());
            return null;
        }, stop);
        return answer ?? Saved(reference, form.Next, "Personal details saved.");
    }

    [HttpGet("teacher-status")]
    public async Task<IActionResult> Teacher(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null ? View(TeacherForm.Of(mine.Application.Teacher).For(mine)) : TooLate(mine);
    }

    [HttpPost("teacher-status")]
    public async Task<IActionResult> Teacher(string reference, TeacherForm form, CancellationToken stop)
    {
        var answer = await Store(reference, mine =>
        {
            form.For(mine);
            if (mine.WhyNotEdit is not null)
                return TooLate(mine, form.Typed());
            if (!ModelState.IsValid)
                return Again("Teacher", form);
            var (now, stored) = (form.Teacher(), mine.Application.Teacher);
            if (form.WouldLose(stored, TeacherStatus.Empty, now))
                return Conflict("Teacher", form, stored);
            mine.Application.WriteTeacher(mine.Vacancy, now, Stamp());
            return null;
        }, stop);
        return answer ?? Saved(reference, form.Next, "Teacher status saved.");
    }

    [HttpGet("declarations")]
    public async Task<IActionResult> Declarations(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null ? View(DeclarationsForm.Of(mine.Application.Declarations).For(mine)) : TooLate(mine);
    }

    [HttpPost("declarations")]
    public async Task<IActionResult> Declarations(string reference, DeclarationsForm form, CancellationToken stop)
    {
        var answer = await Store(reference, mine =>
        {
            form.For(mine);
            if (mine.WhyNotEdit is not null)
                return TooLate(mine);
            if (!ModelState.IsValid)
                return Again("Declarations", form);
            mine.Application.WriteDeclarations(mine.Vacancy, form.Declarations(), Stamp());
            return null;
        }, stop);
        return answer ?? Saved(reference, form.Next, "Declarations saved.");
    }

    private RedirectToActionResult Saved(string reference, string? next, string what)
    {
        Say(Later(next) ? what + " You can come back until the closing time." : what);
        return RedirectToAction(nameof(ApplicationsController.Show), "Applications", new { reference });
    }

    /// <summary>Both are shown: what is typed here in the fields, what was saved elsewhere above them.</summary>
    private ViewResult Conflict<T>(string view, SectionForm<T> form, T stored)
        where T : class
    {
        form.Theirs = stored;
        form.Mark = Forms.Mark(stored);
        Forget(nameof(form.Mark));
        return Refused(view, form, "Other answers were saved in another window after you opened this page. They stand below. Change yours if you want, then save: what is in the fields then counts.");
    }
}
