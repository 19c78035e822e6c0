using FluentValidation;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Before a member sees anything of applicants: whom they know. Names go to HR, who can compare them; the panel stays blind.</summary>
internal sealed record DeclarationPage(RoundHead Round, DateTimeOffset? DeclaredAt, string Known, string? Waits)
{
    public DeclarationForm Form { get; init; } = new();

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(Acquaintance.Nobody), "I know of nobody who may have applied"),
        new(nameof(Acquaintance.Some), "I know somebody who has applied or may have"),
    ];

    public static DeclarationPage Of(PanelRound panel)
    {
        var me = panel.Round.Members.Single(m => m.AccountId == panel.Me.AccountId);
        return new DeclarationPage(panel.Head, me.DeclaredAt, me.Known, me.DeclaredAt is null ? null : panel.Round.WhyNotRate(me.AccountId));
    }
}

/// <summary>Whom a member knows.</summary>
internal enum Acquaintance
{
    /// <summary>Nobody who may have applied.</summary>
    Nobody,

    /// <summary>Somebody, whose name HR is given.</summary>
    Some,
}

internal sealed class DeclarationForm
{
    public Acquaintance? Answer { get; set; }

    public string? Known { get; set; }

    /// <summary>What is kept: names only with the answer that asks for them.</summary>
    public string Names => Answer == Acquaintance.Some ? RatingRow.Tidy(Known) : "";
}

internal sealed class DeclarationFormValidator : AbstractValidator<DeclarationForm>
{
    public DeclarationFormValidator()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Say whether you know somebody who may have applied").IsInEnum().WithMessage("Say whether you know somebody who may have applied");
        RuleFor(f => f.Known).Must(k => RatingRow.Tidy(k).Length > 0).When(f => f.Answer == Acquaintance.Some).WithMessage("Give the names, and how you know each person");
        RuleFor(f => f.Known).Must(k => RatingRow.Tidy(k).Length <= PanelMember.KnownMax).WithMessage($"Names must be {PanelMember.KnownMax} characters or fewer");
    }
}
