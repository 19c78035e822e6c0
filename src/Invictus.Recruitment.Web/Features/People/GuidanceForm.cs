using System.Globalization;
using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>The editions, latest first.</summary>
internal sealed record GuidancePage(IReadOnlyList<GuidanceRow> Rows);

internal sealed record GuidanceRow(string Reference, int Year, DateOnly InForceFrom, string Address, bool IsCurrent);

/// <summary>An edition of the guidance as it is typed.</summary>
internal sealed class GuidanceForm
{
    public string? Year { get; set; }

    public DateParts InForceFrom { get; set; } = new();

    public string? Address { get; set; }

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    public int YearRead() => int.Parse(Year!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    public DateOnly FromRead() => InForceFrom.TryRead(out var date) ? date : throw new InvalidOperationException("The validator lets no other date through.");

    public string AddressRead() => Address?.Trim() ?? "";

    public static GuidanceForm Of(GuidanceEdition edition) => new()
    {
        Year = edition.Year.ToString(CultureInfo.InvariantCulture),
        InForceFrom = DateParts.From(edition.InForceFrom),
        Address = edition.Address,
        Revision = edition.Revision,
    };
}

internal sealed class GuidanceFormValidator : AbstractValidator<GuidanceForm>
{
    public GuidanceFormValidator()
    {
        RuleFor(f => f.Year).Must(y => y?.Trim() is { Length: 4 } typed && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .WithMessage("Enter the year of the edition with 4 numbers");
        RuleFor(f => f.InForceFrom).Custom((date, context) =>
        {
            if ((date ?? new DateParts()).Problem("The day it comes into force") is { } problem)
                context.AddFailure(problem);
        });
        RuleFor(f => f.Address)
            .MaximumLength(GuidanceEdition.AddressMax).WithMessage("The address must be {MaxLength} characters or fewer")
            .Must(a => string.IsNullOrWhiteSpace(a) || (Uri.TryCreate(a.Trim(), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            .WithMessage("Enter an address that begins with https://");
    }
}
