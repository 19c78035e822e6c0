namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>
/// Every letter that the portal sends, in its standard words. A new one is a field and a name in the list of its subject: the pages, the
/// editor, the preview and the tests find it by themselves, and <see cref="WriteLetter"/> sends it.
/// </summary>
internal static class LetterKinds
{
    /// <summary>In the order of the process.</summary>
    public static IReadOnlyList<(string Subject, IReadOnlyList<LetterKind> Kinds)> BySubject { get; } =
    [
        ("Accounts", AccountLetterKinds.All),
        ("Applications", ApplicationLetterKinds.All),
        ("Job descriptions and sign-off", JobDescriptionLetterKinds.All),
        ("Shortlisting", PanelLetterKinds.All),
        ("Appointments", PostholderLetterKinds.All),
    ];

    public static IReadOnlyList<LetterKind> All { get; } = [.. BySubject.SelectMany(s => s.Kinds)];

    public static LetterKind? Find(string? key) => All.FirstOrDefault(k => k.Key == key);

    /// <summary>What a stored letter is called; its own subject where this release does not know its kind.</summary>
    public static string NameOf(string key, string subject) => Find(key)?.Name ?? subject;
}
