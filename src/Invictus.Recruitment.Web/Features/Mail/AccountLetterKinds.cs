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
        "passkey-added", "A passkey was added", "Whose account it is", "A passkey is added to an account",
        "A passkey was added to your account",
        """
        The passkey “{passkey}” was added to your account on {when}. With it you can {can}.

        If that was not you, remove it and tell {hr-email} at once.

        [Look at your passkeys]({link})
        """,
        [
            new LetterValue("passkey", "the name that was given to it", "Work laptop").Needed(),
            new("can", "what it is good for", "sign in and confirm your signatures"),
            new("when", "day and time", "4 December 2026 at 10:15am"),
            LetterValue.Link("the page of passkeys", "/account/passkeys"),
        ]);

    public static readonly LetterKind NewPassword = new(
        "new-password", "Choose a new password", "Whoever has forgotten their password", "Somebody says that the password of an address is forgotten",
        "Choose a new password",
        """
        Somebody, perhaps you, said at {trust} that the password of this address is forgotten.

        Choose a new one. The link works until {until}, and once.

        [Choose a new password]({link})

        If it was not you, you need not do anything: your password is as it was.
        """,
        [LetterValue.OneTimeLink("the page to choose a password", "/account/new-password?token=CfDJ8Example"), Until]);

    public static readonly LetterKind PasswordChanged = new(
        "password-changed", "Your password was changed", "Whose account it is", "The password of an account is changed",
        "Your password was changed",
        """
        The password of your account at {trust} was changed on {when}. Whoever was signed in elsewhere is signed out.

        If that was not you, choose a new password at once, and tell {hr-email}.

        [Choose a new password]({link})
        """,
        [When, LetterValue.Link("the page for forgotten passwords", "/account/forgotten-password")]);

    public static readonly LetterKind LeaveAddress = new(
        "leave-address", "Confirm that your address changes", "Whose account it is, at the address so far", "Somebody asks for another email address on their account",
        "Confirm that your email address changes",
        """
        You asked at {trust} that your account uses another email address: {address}

        Confirm that you want this. The link works until {until}.

        [Yes, change my address]({link})

        After that we write to the new address; only when that is confirmed too does anything change.

        If it was not you, somebody knows your password: choose a new one, and tell {hr-email}.
        """,
        [
            LetterValue.OneTimeLink("the page that confirms it", "/account/email/confirm?token=CfDJ8Example"),
            new LetterValue("address", "the new address", "amara.new@example.com").Needed(),
            Until,
        ]);

    public static readonly LetterKind TakeAddress = new(
        "take-address", "Confirm your new address", "The new address", "The old address has confirmed that it is to change",
        "Confirm your new email address",
        """
        An account at {trust} is to use this email address from now on.

        Confirm that the address is yours. The link works until {until}.

        [Confirm my new address]({link})

        If you know nothing about it, you need not do anything.
        """,
        [LetterValue.OneTimeLink("the page that confirms it", "/account/email/confirm?token=CfDJ8Example"), Until]);

    public static readonly LetterKind AddressIsTaken = new(
        "address-is-taken", "The address has an account already", "An address that somebody wants to move to", "Somebody wants to move their account to an address that has one",
        "This email address has an account already",
        """
        Somebody, perhaps you, wanted to move an account at {trust} to this email address. There is already an account with it, and nothing has been changed.

        [Sign in]({link})

        If it was not you, you need not do anything.
        """,
        [LetterValue.Link("the page to sign in", "/account/sign-in")]);

    public static readonly LetterKind AddressChanged = new(
        "address-changed", "Your address was changed", "The old address and the new one", "The address of an account has changed",
        "Your email address was changed",
        """
        From {when} on your account at {trust} uses the address {address}. We write there about your applications.

        If that was not you, tell {hr-email} at once.
        """,
        [new LetterValue("address", "the address from now on", "amara.new@example.com").Needed(), When]);

    private static LetterValue Until => new LetterValue("until", "how long the link works", "7 December 2026 at 9pm").Needed();

    private static LetterValue When => new("when", "day and time", "4 December 2026 at 10:15am");

    public static IReadOnlyList<LetterKind> All { get; } =
        [ConfirmAddress, AlreadyRegistered, NewPassword, PasswordChanged, LeaveAddress, TakeAddress, AddressIsTaken, AddressChanged, PasskeyAdded];
}
