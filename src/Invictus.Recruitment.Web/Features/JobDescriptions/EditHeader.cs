using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The key facts at the head of a job description.</summary>
internal sealed class EditHeader
{
    public string? Title { get; set; }

    public string? Department { get; set; }

    public string? SalaryRange { get; set; }

    public string? ReportingTo { get; set; }

    public string? ResponsibleFor { get; set; }

    public string? LiaisingWith { get; set; }

    public string? Hours { get; set; }

    public string? Contract { get; set; }

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    public JobDescriptionHeader? Theirs { get; set; }

    public JobDescriptionHeader Header => new(
        OneLine.Of(Title), OneLine.Of(Department), OneLine.Of(SalaryRange), OneLine.Of(ReportingTo), OneLine.Of(ResponsibleFor), OneLine.Of(LiaisingWith),
        OneLine.Of(Hours), OneLine.Of(Contract));

    public static EditHeader Of(JobDescription job)
    {
        var header = job.Newest.Content.Header;
        return new EditHeader
        {
            Title = header.Title,
            Department = header.Department,
            SalaryRange = header.SalaryRange,
            ReportingTo = header.ReportingTo,
            ResponsibleFor = header.ResponsibleFor,
            LiaisingWith = header.LiaisingWith,
            Hours = header.Hours,
            Contract = header.Contract,
            Revision = job.Revision,
        };
    }

    /// <summary>Their text for a field where it is not the same as mine; null where there is nothing to decide.</summary>
    public string? TheirsWhereDifferent(Func<JobDescriptionHeader, string> field) =>
        Theirs is { } theirs && field(theirs) != field(Header) ? field(theirs) : null;
}

internal sealed class EditHeaderValidator : AbstractValidator<EditHeader>
{
    public EditHeaderValidator()
    {
        RuleFor(f => f.Title)
            .NotEmpty().WithMessage("Enter the job title")
            .MaximumLength(JobDescriptionHeader.TitleMax).WithMessage("Job title must be {MaxLength} characters or fewer");
        Field(f => f.Department, "Department");
        Field(f => f.SalaryRange, "Salary range");
        Field(f => f.ReportingTo, "Reporting to");
        Field(f => f.ResponsibleFor, "Responsible for");
        Field(f => f.LiaisingWith, "Liaising with");
        Field(f => f.Hours, "Hours");
        Field(f => f.Contract, "Contract");
    }

    private void Field(System.Linq.Expressions.Expression<Func<EditHeader, string?>> field, string name) =>
        RuleFor(field).MaximumLength(JobDescriptionHeader.FieldMax).WithMessage($"{name} must be {{MaxLength}} characters or fewer");
}
