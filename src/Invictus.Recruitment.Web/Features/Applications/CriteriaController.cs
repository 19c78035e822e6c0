using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the vacancy asks: evidence for each criterion, and its own questions. A list, then one page for each.</summary>
[Route("applications/{reference}")]
internal sealed class CriteriaController(RecruitmentDb db, ISeal seal) : AnswersController(db, seal)
{
    [HttpGet("evidence")]
    public async Task<IActionResult> Evidence(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var form = await Db.FormOf(mine.Application.Id, Seal, stop);
        return View(nameof(EvidenceList), EvidenceList.Of(mine, form));
    }

    [HttpGet("evidence/{position:int}")]
    public async Task<IActionResult> Criterion(string reference, int position, CancellationToken stop)
    {
        var (mine, spot) = await AtCriterion(reference, position, stop);
        var opened = await Open<EvidenceAnswers>(mine, spot, stop);
        if (opened is ViewResult { Model: AnswerPage<EvidenceAnswers> page } && page.Answers.IsEmpty())
            page.Reusable = await Reusable.For(Db, mine, ((CriterionPlace)spot.Among!).Criterion, Seal, stop);
        return opened;
    }

    [HttpPost("evidence/{position:int}")]
    public Task<IActionResult> Criterion(string reference, int position, AnswerPage<EvidenceAnswers> page, CancellationToken stop) =>
        Save(() => AtCriterion(reference, position, stop), page, stop);

    [HttpGet("questions")]
    public async Task<IActionResult> Questions(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.Vacancy.ExtraQuestions.Count == 0 ? throw new NotFoundException() : Redirect($"{mine.Head.Address}/questions/{mine.Vacancy.ExtraQuestions[0].Id}");
    }

    [HttpGet("questions/{id:int}")]
    public async Task<IActionResult> Question(string reference, int id, CancellationToken stop)
    {
        var (mine, spot) = await AtQuestion(reference, id, stop);
        return await Open<QuestionAnswers>(mine, spot, stop);
    }

    [HttpPost("questions/{id:int}")]
    public Task<IActionResult> Question(string reference, int id, AnswerPage<QuestionAnswers> page, CancellationToken stop) =>
        Save(() => AtQuestion(reference, id, stop), page, stop);

    private async Task<(Mine, Spot)> AtCriterion(string reference, int position, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        var criteria = mine.Vacancy.CriteriaOnTheForm.ToList();
        var index = criteria.FindIndex(c => c.Position == position);
        if (index < 0)
            throw new NotFoundException();
        var (list, criterion) = ($"{mine.Head.Address}/evidence", criteria[index]);
        string? Address(int i) => i >= 0 && i < criteria.Count ? $"{list}/{criteria[i].Position}" : null;
        var among = new CriterionPlace(index + 1, criteria.Count, Address(index - 1), Address(index + 1), criterion);
        return (mine, new Spot(FormPlace.Of(FormSection.Evidence), ApplicationForm.Key(criterion.Id), criterion.Text, $"{list}/{position}", list, "All criteria", among.Next ?? list, among));
    }

    private async Task<(Mine, Spot)> AtQuestion(string reference, int id, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        var questions = mine.Vacancy.ExtraQuestions.ToList();
        var index = questions.FindIndex(q => q.Id == id);
        if (index < 0)
            throw new NotFoundException();
        var list = $"{mine.Head.Address}/questions";
        string? Address(int i) => i >= 0 && i < questions.Count ? $"{list}/{questions[i].Id}" : null;
        var among = new QuestionPlace(index + 1, questions.Count, Address(index - 1), Address(index + 1), questions[index]);
        return (mine, new Spot(FormPlace.Of(FormSection.Questions), ApplicationForm.Key(id), questions[index].Text, $"{list}/{id}", mine.Head.Tasks, "Your application", among.Next ?? mine.Head.Tasks, among));
    }
}

/// <summary>A criterion among those of the form.</summary>
internal sealed record CriterionPlace(int Number, int Of, string? Previous, string? Next, VacancyCriterion Criterion) : Place(Number, Of, Previous, Next)
{
    public bool IsEssential => Criterion.Importance == Importance.Essential;
}

/// <summary>A question among those of the vacancy.</summary>
internal sealed record QuestionPlace(int Number, int Of, string? Previous, string? Next, ExtraQuestion Question) : Place(Number, Of, Previous, Next);
