namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// One page of the form as it was typed. A draft keeps text, not values: "12th Feb" in a field for a month is kept until the applicant
/// puts it right. Every property with <see cref="AskedAttribute"/> is a text that may be missing.
/// </summary>
public abstract class Answers
{
    /// <summary>Most characters that a draft keeps of one page. Far above every limit of the form, low enough that nobody can fill the database.</summary>
    public const int CharactersMax = 100_000;

    /// <summary>Most characters of a name.</summary>
    public const int NameMax = 100;

    /// <summary>Most characters of an answer of several lines that has no limit of words.</summary>
    public const int LinesMax = 2000;

    /// <summary>The questions, in order.</summary>
    public IReadOnlyList<AskedField> Questions() => AskedField.Of(GetType());

    /// <summary>Nothing is answered.</summary>
    public bool IsEmpty() => Questions().All(f => TextOf(f).Length == 0);

    /// <summary>The page with these answers; unknown names are left out.</summary>
    public static T Of<T>(IReadOnlyDictionary<string, string> texts)
        where T : Answers, new()
    {
        var page = new T();
        page.Take(texts);
        return page;
    }

    /// <summary>Takes over these answers.</summary>
    public void Take(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var field in Questions())
            field.Property.SetValue(this, texts.GetValueOrDefault(field.Name));
    }

    /// <summary>The answer to one question; empty when there is none. One way of ending lines, no white space around: one text must not count as two.</summary>
    public string TextOf(AskedField field) => Tidy((string?)field.Property.GetValue(this));

    /// <summary>Every answer that is not empty, by the name of its question.</summary>
    public IReadOnlyDictionary<string, string> Texts() =>
        Questions().Select(f => (f.Name, Text: TextOf(f))).Where(f => f.Text.Length > 0).ToDictionary(f => f.Name, f => f.Text);

    /// <summary>What must still be answered, in the order of the page.</summary>
    public IEnumerable<Lack> Lacks() => Questions()
        .Where(f => f.About.Need is not null && IsAsked(f.Name) && TextOf(f).Length == 0)
        .Select(f => new Lack(f.Name, f.About.Need!));

    /// <summary>What was asked and what was answered, to read; questions that other answers made pointless are left out.</summary>
    public IEnumerable<(string Label, string Text)> Rows() =>
        Questions().Where(f => IsAsked(f.Name) || TextOf(f).Length > 0).Select(f => (f.About.Label, f.InWords(TextOf(f))));

    /// <summary>Whether a question is asked, given the other answers.</summary>
    protected virtual bool IsAsked(string field) => true;

    /// <summary>A choice that was made; null when none was, or when it is none of those offered.</summary>
    protected static T? Chosen<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text![0]) ? choice : null;

    /// <summary>Text as it is kept.</summary>
    public static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Text as one line.</summary>
    protected static string Line(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A question without an answer that it needs.</summary>
/// <param name="Field">The property of the page.</param>
/// <param name="What">What to do, as a sentence.</param>
public sealed record Lack(string Field, string What);
