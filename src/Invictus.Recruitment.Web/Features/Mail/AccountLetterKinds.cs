namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters about an account.</summary>
internal static class AccountLetterKinds
{
    public static readonly LetterKind ConfirmAddress = new(
        "confirm-address", "Confirm your email address", "Whoever registers", "Somebody creates an account, or asks for this letter again",
        "Confirm your email address",
        """
        You have created an account to apply for posts at {trust}.

        Confirm your email address to use it. The link works until {until}.

        [Confirm your email address]({link})

        If you did not create an account, you need not do anything: without this step the account cannot be used.
        """,
        [
            LetterValue.OneTimeLink("the page that confirms the address", "/account/confirm?token=CfDJ8Example"),
            new LetterValue("until", "how long the link works", "7 December 2026 at 9pm").Needed(),
        ]);

    public static readonly LetterKind AlreadyRegistered = new(
        "already-registered", "You already have an account", "Whoever has an account already", "Somebody registers with an address that has an account",
        "You already have an account",
        """
        Somebody, perhaps you, tried to create an account at {trust} with this email address. You already have one, and nothing has been changed.

        [Sign in]({link})

        If it was not you, you need not do anything.
        """,
        [LetterValue.Link("the page to sign in", "/account/sign-in")]);

    public static readonly LetterKind PasskeyAdded = new(
        "passkey-added", "A passkey was added", "Whose account it is", "A passkey is added to an account of the trust's staff",
        "A passkey was added to your account",
        """
        The passkey “{passkey}” was added to your account on {when}. With it your signatures can be confirmed.

        If that was not you, remove it and tell {hr-email} at once.

        [Look at your passkeys]({link})
        """,
        [
            new LetterValue("passkey", "the name that was given to it", "Work laptop").Needed(),
            new("when", "day and time", "4 December 2026 at 10:15am"),
            LetterValue.Link("the page of passkeys", "/account/passkeys"),
        ]);

    public static IReadOnlyList<LetterKind> All { get; } = [ConfirmAddress, AlreadyRegistered, PasskeyAdded];
}
