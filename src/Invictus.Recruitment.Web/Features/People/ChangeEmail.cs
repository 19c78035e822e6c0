using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Another address for the account.</summary>
internal sealed class ChangeEmail : ProvenForm
{
    public string? NewEmail { get; set; }

    /// <summary>The address as it is.</summary>
    [BindNever]
    public string Email { get; set; } = "";
}

internal sealed class ChangeEmailValidator : ProvenFormValidator<ChangeEmail>
{
    public ChangeEmailValidator() => RuleFor(f => f.NewEmail).AnAddress();
}

/// <summary>The page behind a link in one of the two letters.</summary>
/// <param name="IsTaking">It is the letter to the new address; else the one to the old.</param>
internal sealed record ConfirmEmailPage(string Token, string From, string To, bool IsTaking)
{
    public string Address => (IsTaking ? LinkKind.TakeAddress : LinkKind.LeaveAddress).Path;
}
