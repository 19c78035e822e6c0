using FluentValidation;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Who the applicant is and how to reach them.</summary>
internal sealed class DetailsForm : SectionForm<PersonalDetails>
{
    public string? FirstNames { get; set; }

    public string? LastName { get; set; }

    public string? FormerNames { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? NationalInsuranceNumber { get; set; }

    public bool? RightToWork { get; set; }

    /// <summary>Whether everything that is required must be there now.</summary>
    internal bool MustBeComplete => !IsLater;

    public DetailsForm For(Mine mine)
    {
        Head = mine.Head;
        return this;
    }

    public PersonalDetails Details() => new()
    {
        FirstNames = Forms.Line(FirstNames),
        LastName = Forms.Line(LastName),
        FormerNames = Forms.Line(FormerNames),
        Address = Forms.Lines(Address),
        Phone = Forms.Line(Phone),
        NationalInsuranceNumber = Domain.Applications.NationalInsuranceNumber.Read(NationalInsuranceNumber) ?? "",
        RightToWork = RightToWork,
    };

    public (string, string?)[] Typed() =>
    [
        ("First names", FirstNames), ("Last name", LastName), ("Former names", FormerNames), ("Address", Address),
        ("Telephone number", Phone), ("National Insurance number", NationalInsuranceNumber),
    ];

    public static DetailsForm Of(PersonalDetails details) => new()
    {
        FirstNames = details.FirstNames,
        LastName = details.LastName,
        FormerNames = details.FormerNames,
        Address = details.Address,
        Phone = details.Phone,
        NationalInsuranceNumber = InGroups(details.NationalInsuranceNumber),
        RightToWork = details.RightToWork,
        Mark = Forms.Mark(details),
    };

    /// <summary>"QQ 12 34 56 A", as it stands on letters and payslips.</summary>
    public static string InGroups(string number) => number.Length != Domain.Applications.NationalInsuranceNumber.Length
        ? number
        : $"{number[..2]} {number[2..4]} {number[4..6]} {number[6..8]} {number[8]}";
}

internal sealed class DetailsFormValidator : AbstractValidator<DetailsForm>
{
    public DetailsFormValidator()
    {
        When(f => f.MustBeComplete, () =>
        {
            RuleFor(f => f.FirstNames).NotEmpty().WithMessage("Enter your first names");
            RuleFor(f => f.LastName).NotEmpty().WithMessage("Enter your last name");
            RuleFor(f => f.Address).NotEmpty().WithMessage("Enter your address");
            RuleFor(f => f.Phone).NotEmpty().WithMessage("Enter a telephone number");
            RuleFor(f => f.RightToWork).NotNull().WithMessage("Select yes if you have the right to work in the UK");
        });
        RuleFor(f => f.FirstNames).MaximumLength(PersonalDetails.NameMax).WithMessage("First names must be {MaxLength} characters or fewer");
        RuleFor(f => f.LastName).MaximumLength(PersonalDetails.NameMax).WithMessage("Last name must be {MaxLength} characters or fewer");
        RuleFor(f => f.FormerNames).MaximumLength(PersonalDetails.NameMax).WithMessage("Former names must be {MaxLength} characters or fewer");
        RuleFor(f => f.Address).Must(a => Forms.Lines(a).Length <= PersonalDetails.AddressMax)
            .WithMessage($"Address must be {PersonalDetails.AddressMax} characters or fewer");
        RuleFor(f => f.Phone).Must(BeAPhoneNumber).When(f => !string.IsNullOrWhiteSpace(f.Phone))
            .WithMessage("Enter a telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192");
        RuleFor(f => f.NationalInsuranceNumber).Must(n => NationalInsuranceNumber.Read(n) is not null)
            .When(f => !string.IsNullOrWhiteSpace(f.NationalInsuranceNumber))
            .WithMessage("Enter a National Insurance number in the correct format, like QQ 12 34 56 C");
    }

    /// <summary>Digits enough to ring, and nothing but what people write between them; "ext 12" may follow.</summary>
    private static bool BeAPhoneNumber(string? typed)
    {
        var text = Forms.Line(typed);
        var digits = text.Count(char.IsAsciiDigit);
        return text.Length <= PersonalDetails.PhoneMax && digits is >= 7 and <= 20
            && text.All(c => char.IsAsciiDigit(c) || " +-().xext".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));
    }
}
