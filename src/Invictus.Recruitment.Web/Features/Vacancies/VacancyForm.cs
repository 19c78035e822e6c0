using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>The terms of a vacancy, as HR types them.</summary>
internal sealed class VacancyForm
{
    public long? SchoolId { get; set; }

    public ContractType? Contract { get; set; }

    public WorkingPattern? Pattern { get; set; }

    public string? Hours { get; set; }

    public string? Pay { get; set; }

    public DateParts StartsOn { get; set; } = new();

    public DateParts ClosesOn { get; set; } = new();

    public string? ClosesTime { get; set; } = "midday";

    public int? PassMark { get; set; } = 2;

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Schools { get; set; } = [];

    [BindNever]
    public string Title { get; set; } = "";

    /// <summary>For a new vacancy: the job description it is made from.</summary>
    [BindNever]
    public string? JobDescription { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    public VacancyForm? Theirs { get; set; }

    public VacancyForm For(string title, string? jobDescription)
    {
        (Title, JobDescription) = (title, jobDescription);
        return this;
    }

    public async Task<VacancyForm> With(RecruitmentDb db, CancellationToken stop)
    {
        Schools = await SchoolChoices.Of(db, stop);
        return this;
    }

    /// <summary>The closing instant; null when the date or time cannot be read or the clocks skip it.</summary>
    public DateTimeOffset? ClosesAt() =>
        ClosesOn.TryRead(out var date) && ClockTime.TryRead(ClosesTime, out var time) ? London.At(date, time) : null;

    /// <summary>The terms of a valid form.</summary>
    public VacancyTerms Terms()
    {
        StartsOn.TryRead(out var starts);
        return new VacancyTerms(Contract!.Value, Pattern!.Value, OneLine.Of(Hours), OneLine.Of(Pay), starts, ClosesAt()!.Value, PassMark!.Value);
    }

    public static VacancyForm Of(Vacancy vacancy)
    {
        var terms = vacancy.Terms;
        return new VacancyForm
        {
            SchoolId = vacancy.SchoolId,
            Contract = terms.Contract,
            Pattern = terms.Pattern,
            Hours = terms.Hours,
            Pay = terms.Pay,
            StartsOn = DateParts.From(terms.StartsOn),
            ClosesOn = DateParts.From(London.DateOf(terms.ClosesAt)),
            ClosesTime = London.Time(terms.ClosesAt),
            PassMark = terms.PassMark,
            Revision = vacancy.Revision,
        };
    }
}

internal sealed class VacancyFormValidator : AbstractValidator<VacancyForm>
{
    public VacancyFormValidator(TimeProvider time)
    {
        RuleFor(f => f.SchoolId).NotNull().WithMessage("Select the school");
        RuleFor(f => f.Contract).NotNull().WithMessage("Select the contract").IsInEnum().WithMessage("Select the contract");
        RuleFor(f => f.Pattern).NotNull().WithMessage("Select the working pattern").IsInEnum().WithMessage("Select the working pattern");
        RuleFor(f => f.Hours).NotEmpty().WithMessage("Enter the hours, like “32.5 hours a week”")
            .MaximumLength(VacancyTerms.TextMax).WithMessage("Hours must be {MaxLength} characters or fewer");
        RuleFor(f => f.Pay).NotEmpty().WithMessage("Enter the pay in pounds, like “£34,069 to £52,835 a year”")
            .MaximumLength(VacancyTerms.TextMax).WithMessage("Pay must be {MaxLength} characters or fewer");
        RuleFor(f => f.StartsOn).Custom((date, context) => AddProblem(context, date.Problem("Start date")));
        RuleFor(f => f.ClosesOn).Custom((date, context) => AddProblem(context, date.Problem("Closing date")));
        RuleFor(f => f.StartsOn).Custom((date, context) =>
        {
            if (!date.TryRead(out var starts) || !context.InstanceToValidate.ClosesOn.TryRead(out var closes))
                return;
            if (starts <= closes)
                AddProblem(context, "The start date must be after the closing date");
            else if (starts > closes.AddYears(3))
                AddProblem(context, "The start date must be within three years of the closing date");
        });
        RuleFor(f => f.ClosesTime).Must(t => ClockTime.TryRead(t, out _)).WithMessage("Enter the closing time, like “9am” or “17:00”");
        RuleFor(f => f.ClosesOn).Custom((date, context) =>
        {
            var form = context.InstanceToValidate;
            if (!date.TryRead(out _) || !ClockTime.TryRead(form.ClosesTime, out _))
                return;
            if (form.ClosesAt() is not { } closes)
                AddProblem(context, "The clocks go forward then: choose another closing time");
            else if (closes <= time.GetUtcNow())
                AddProblem(context, "The closing time must be in the future");
            else if (closes > time.GetUtcNow().AddYears(2))
                AddProblem(context, "The closing date must be within two years");
        });
        RuleFor(f => f.PassMark).Must(p => p is 1 or 2).WithMessage("Select the pass mark");
    }

    private static void AddProblem(ValidationContext<VacancyForm> context, string? problem)
    {
        if (problem is not null)
            context.AddFailure(problem);
    }
}
