using Invictus.Recruitment.Web.Infrastructure.Access;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>What was typed into a form that could not be taken as it came, with one button that sends the same again.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Why">In a sentence or two.</param>
/// <param name="Form">What was typed, and where it goes.</param>
internal sealed record TextKept(string Heading, string Why, TypedForm Form)
{
    public const string View = "/Features/People/TextKept.cshtml";

    /// <summary>What the portal's own pages put into a form besides what people type.</summary>
    private static readonly string[] NotTyped = ["Revision", "Mark", "Was", "WasNote", "Next", "ReturnUrl", "ContentSha256", "Token"];

    /// <summary>What the person wrote or chose, with the name of the field in words.</summary>
    public IEnumerable<(string What, string Text)> Typed => Form.Fields
        .Where(f => !string.IsNullOrWhiteSpace(f.Value) && !NotTyped.Contains(LastOf(f.Name)) && f.Value != "false")
        .Select(f => (Infrastructure.TagHelpers.Words.FromName(f.Name), f.Value == "true" ? "Yes" : f.Value));

    public static TextKept AfterSigningIn(TypedForm form) => new(
        "You are signed in again", "Your text was kept. It is not saved yet: save it now, or go back to the page without it.", form);

    public static TextKept OpenTooLong(TypedForm form) => new(
        "Your text is still here",
        "It was not saved yet, because the page was open while you signed in again, or for a very long time. Nothing is lost: save it now.", form);

    public static TextKept WithoutSigns(TypedForm form) => new(
        "Your text is still here",
        "It was not saved yet, because it holds signs that no text can hold; they often come along when something is pasted. Here it stands without them. Look through it, then save it.", form);

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];
}
