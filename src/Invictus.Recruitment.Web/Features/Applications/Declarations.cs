using FluentValidation;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the applicant declares before submitting.</summary>
internal sealed class DeclarationsForm : SectionForm<Declarations>
{
    public bool IsTrue { get; set; }

    public bool KnowsBarredIsOffence { get; set; }

    public bool HasReadPrivacyNotice { get; set; }

    internal bool MustBeComplete => !IsLater;

    public DeclarationsForm For(Mine mine)
    {
        Head = mine.Head;
        return this;
    }

    public Declarations Declarations() => new()
    {
        IsTrue = IsTrue,
        KnowsBarredIsOffence = KnowsBarredIsOffence,
        HasReadPrivacyNotice = HasReadPrivacyNotice,
    };

    public static DeclarationsForm Of(Declarations declarations) => new()
    {
        IsTrue = declarations.IsTrue,
        KnowsBarredIsOffence = declarations.KnowsBarredIsOffence,
        HasReadPrivacyNotice = declarations.HasReadPrivacyNotice,
    };
}

internal sealed class DeclarationsFormValidator : AbstractValidator<DeclarationsForm>
{
    public DeclarationsFormValidator() => When(f => f.MustBeComplete, () =>
    {
        RuleFor(f => f.IsTrue).Equal(true).WithMessage("Confirm that your application is true and complete");
        RuleFor(f => f.KnowsBarredIsOffence).Equal(true).WithMessage("Confirm that you understand the offence of applying if barred");
        RuleFor(f => f.HasReadPrivacyNotice).Equal(true).WithMessage("Confirm that you have read the privacy notice");
    });
}
