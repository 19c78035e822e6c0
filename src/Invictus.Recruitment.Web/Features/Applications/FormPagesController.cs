using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The sections of the form that are one page each.</summary>
[Route("applications/{reference}")]
internal sealed class FormPagesController(RecruitmentDb db, ISeal seal) : AnswersController(db, seal)
{
    [HttpGet("details")]
    public Task<IActionResult> Details(string reference, CancellationToken stop) => Open<DetailsAnswers>(reference, FormSection.Details, stop);

    [HttpPost("details")]
    public Task<IActionResult> Details(string reference, AnswerPage<DetailsAnswers> page, CancellationToken stop) => Save(reference, FormSection.Details, page, stop);

    [HttpGet("teacher-status")]
    public Task<IActionResult> Teacher(string reference, CancellationToken stop) => Open<TeacherAnswers>(reference, FormSection.Teacher, stop);

    [HttpPost("teacher-status")]
    public Task<IActionResult> Teacher(string reference, AnswerPage<TeacherAnswers> page, CancellationToken stop) => Save(reference, FormSection.Teacher, page, stop);

    [HttpGet("statement")]
    public Task<IActionResult> Statement(string reference, CancellationToken stop) => Open<StatementAnswers>(reference, FormSection.Statement, stop);

    [HttpPost("statement")]
    public Task<IActionResult> Statement(string reference, AnswerPage<StatementAnswers> page, CancellationToken stop) => Save(reference, FormSection.Statement, page, stop);

    [HttpGet("relationships")]
    public Task<IActionResult> Relationships(string reference, CancellationToken stop) => Open<RelationshipAnswers>(reference, FormSection.Relationships, stop);

    [HttpPost("relationships")]
    public Task<IActionResult> Relationships(string reference, AnswerPage<RelationshipAnswers> page, CancellationToken stop) => Save(reference, FormSection.Relationships, page, stop);

    [HttpGet("adjustments")]
    public Task<IActionResult> Adjustments(string reference, CancellationToken stop) => Open<AdjustmentAnswers>(reference, FormSection.Adjustments, stop);

    [HttpPost("adjustments")]
    public Task<IActionResult> Adjustments(string reference, AnswerPage<AdjustmentAnswers> page, CancellationToken stop) => Save(reference, FormSection.Adjustments, page, stop);

    [HttpGet("declarations")]
    public Task<IActionResult> Declarations(string reference, CancellationToken stop) => Open<DeclarationAnswers>(reference, FormSection.Declarations, stop);

    [HttpPost("declarations")]
    public Task<IActionResult> Declarations(string reference, AnswerPage<DeclarationAnswers> page, CancellationToken stop) => Save(reference, FormSection.Declarations, page, stop);

    private async Task<IActionResult> Open<T>(string reference, FormSection section, CancellationToken stop)
        where T : Answers, new()
    {
        var (mine, spot) = await Locate(reference, section, stop);
        return await Open<T>(mine, spot, stop);
    }

    private Task<IActionResult> Save<T>(string reference, FormSection section, AnswerPage<T> page, CancellationToken stop)
        where T : Answers, new() => Save(() => Locate(reference, section, stop), page, stop);

    private async Task<(Mine, Spot)> Locate(string reference, FormSection section, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return ApplicationForm.SectionsOf(mine.Vacancy).Contains(section) ? (mine, Spot.Of(mine, section)) : throw new NotFoundException();
    }
}
