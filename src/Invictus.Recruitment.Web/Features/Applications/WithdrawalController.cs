using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Features.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Withdrawing an application, and taking that back.</summary>
[Route("applications/{reference}")]
internal sealed class WithdrawalController(RecruitmentDb db, WriteLetter letters) : ApplicantController(db)
{
    [HttpGet("withdraw")]
    public async Task<IActionResult> Withdraw(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        Rule.Keep(mine.Application.WhyNotWithdraw());
        return View(new WithdrawForm { Head = mine.Head });
    }

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(string reference, WithdrawForm form, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        form.Head = mine.Head;
        if (mine.Application.WhyNotWithdraw() is { } why)
            return Refused("Withdraw", form, why);
        if (!ModelState.IsValid)
            return Again("Withdraw", form);
        mine.Application.Withdraw(Answers.Tidy(form.Reason), Stamp());
        await letters.Now(
            ApplicationLetterKinds.Withdrawn, new Addressee(mine.Application.Email, mine.Application.ApplicantId, mine.Application.Id), Now,
            [("vacancy", mine.Vacancy.Title), ("when", London.DateAndTime(Now)), ("closes", London.DateAndTime(mine.Vacancy.ClosesAt)), (LetterValue.Way, mine.Head.Address)], stop);
        await Db.SaveChangesAsync(stop);
        Say(mine.Application.WhyNotReturn(mine.Vacancy, Now) is null
            ? $"Your application is withdrawn. Until {London.DateAndTime(mine.Head.ClosesAt)} you can take that back."
            : "Your application is withdrawn.");
        return Redirect(mine.Head.Address);
    }

    [HttpPost("return")]
    public async Task<IActionResult> Return(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.Application.Status == ApplicationStatus.Submitted)
            return Redirect(mine.Head.Address);
        mine.Application.Return(mine.Vacancy, Stamp());
        await Db.SaveChangesAsync(stop);
        Say("Your application is with us again, as you sent it.");
        return Redirect(mine.Head.Address);
    }
}

internal sealed class WithdrawForm
{
    public string? Reason { get; set; }

    [BindNever]
    public Head Head { get; set; } = null!;
}

internal sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(f => f.Reason).MaximumLength(Application.ReasonMax).WithMessage("Reason must be {MaxLength} characters or fewer");
}
