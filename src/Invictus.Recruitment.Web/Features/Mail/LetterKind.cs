namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>A kind of letter that the portal sends: who gets it when, its standard wording, and what is filled in.</summary>
/// <param name="Key">Its name in addresses and in the database; never changed.</param>
/// <param name="Name">What HR calls it.</param>
/// <param name="GoesTo">Who gets it.</param>
/// <param name="When">What makes the portal send it.</param>
/// <param name="Subject">The standard subject.</param>
/// <param name="Text">The standard text, in the small language of <see cref="LetterMarkup"/>.</param>
/// <param name="Own">What is filled in besides what every letter knows.</param>
internal sealed record LetterKind(string Key, string Name, string GoesTo, string When, string Subject, string Text, IReadOnlyList<LetterValue> Own)
{
    /// <summary>What every letter knows.</summary>
    private static readonly IReadOnlyList<LetterValue> Common =
    [
        new(LetterValue.Trust, "the name of the trust", "Invictus Education Trust"),
        new(LetterValue.HrEmail, "HR's address, where people can write to", "hr@invictus.example"),
    ];

    public IReadOnlyList<LetterValue> Values { get; } = [.. Own, .. Common.Where(c => Own.All(o => o.Name != c.Name))];

    /// <summary>The one that leads somewhere, if the letter has a button.</summary>
    public LetterValue? Link => Values.FirstOrDefault(v => v.Use is LetterUse.Link or LetterUse.OneTimeLink);

    public IReadOnlyDictionary<string, string> Examples => Values.ToDictionary(v => v.Name, v => v.Example);
}

/// <summary>Something that is filled in.</summary>
/// <param name="Name">As it stands in braces.</param>
/// <param name="Means">What it is, for HR.</param>
/// <param name="Example">Invented, for the preview.</param>
/// <param name="Use">How it may stand.</param>
/// <param name="Required">A letter without it would not say what it is for.</param>
internal sealed record LetterValue(string Name, string Means, string Example, LetterUse Use = LetterUse.Text, bool Required = false)
{
    public const string Trust = "trust";
    public const string HrEmail = "hr-email";
    public const string Way = "link";

    /// <summary>Must stand in the text.</summary>
    public LetterValue Needed() => this with { Required = true };

    /// <summary>The button's address: a page of the portal.</summary>
    public static LetterValue Link(string means, string example) => new(Way, means, "https://recruitment.example" + example, LetterUse.Link, Required: true);

    /// <summary>The button's address, which opens something to whoever has it: it is not kept.</summary>
    public static LetterValue OneTimeLink(string means, string example) => new(Way, means, "https://recruitment.example" + example, LetterUse.OneTimeLink, Required: true);
}

internal enum LetterUse
{
    Text,
    Link,
    OneTimeLink,
}
