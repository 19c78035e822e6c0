using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>How an extra question is answered.</summary>
public enum QuestionKind
{
    /// <summary>In the applicant's own words, up to a limit.</summary>
    Text,

    /// <summary>By one of the options that HR wrote.</summary>
    Choice,

    /// <summary>By yes or no.</summary>
    YesNo,
}

/// <summary>A question that this vacancy asks beyond the trust's form. Fixed with the rest of the form when the vacancy is published.</summary>
/// <param name="Id">Stands for the question within its vacancy, whatever its place; never 0. What an answer refers to.</param>
/// <param name="Text">The question, one line.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Options">For a choice: what can be chosen, in order; else empty.</param>
/// <param name="WordsMax">For text: most words of an answer; else 0.</param>
/// <param name="IsRequired">The application cannot be submitted without an answer.</param>
public sealed record ExtraQuestion(int Id, string Text, QuestionKind Kind, IReadOnlyList<string> Options, int WordsMax, bool IsRequired)
{
    /// <summary>Most questions of one vacancy.</summary>
    public const int Max = 20;

    /// <summary>Most characters in a question.</summary>
    public const int TextMax = 500;

    /// <summary>Most options of a choice.</summary>
    public const int OptionsMax = 20;

    /// <summary>Most characters in an option.</summary>
    public const int OptionMax = 200;

    /// <summary>The highest limit of words that HR can set.</summary>
    public const int WordsLimitMax = 1000;

    /// <summary>The limit of words unless HR sets another: as for one criterion.</summary>
    public const int WordsUsual = 250;

    private static readonly string[] YesOrNo = ["Yes", "No"];

    /// <summary>What can be chosen: the options of a choice, "Yes" and "No", or nothing where the answer is text.</summary>
    public IReadOnlyList<string> Choices() => Kind switch { QuestionKind.Choice => Options, QuestionKind.YesNo => YesOrNo, _ => [] };

    /// <summary>The question without what its kind has no use for: options of a text, a limit of words of a choice.</summary>
    public ExtraQuestion Tidy() => this with
    {
        Options = Kind == QuestionKind.Choice ? Options : [],
        WordsMax = Kind == QuestionKind.Text ? WordsMax : 0,
    };

    /// <summary>Why it cannot be asked like this, or null.</summary>
    public string? WhyNot() =>
        Rule.Unless(Text.Length is > 0 and <= TextMax, $"A question has 1 to {TextMax} characters.")
        ?? Rule.Unless(Enum.IsDefined(Kind), "Say how the question is answered.")
        ?? (Kind == QuestionKind.Text
            ? Rule.Unless(WordsMax is >= 1 and <= WordsLimitMax, $"The limit must be between 1 and {WordsLimitMax} words.")
            : null)
        ?? (Kind == QuestionKind.Choice ? WhyNotOptions(Options) : null);

    /// <summary>Why these cannot be the options of a choice, or null.</summary>
    public static string? WhyNotOptions(IReadOnlyList<string> options) =>
        Rule.Unless(options.Count is >= 2 and <= OptionsMax, $"A choice has 2 to {OptionsMax} options.")
        ?? Rule.Unless(options.All(o => o.Length is > 0 and <= OptionMax), $"An option has 1 to {OptionMax} characters.")
        ?? Rule.Unless(
            options.Distinct(StringComparer.OrdinalIgnoreCase).Count() == options.Count, "Two options are the same. Each must differ from the others.");
}

/// <summary>How questions are answered, in the words of pages.</summary>
public static class QuestionKinds
{
    /// <summary>"One of several options".</summary>
    public static string InWords(this QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "In words",
        QuestionKind.Choice => "One of several options",
        _ => "Yes or no",
    };
}
