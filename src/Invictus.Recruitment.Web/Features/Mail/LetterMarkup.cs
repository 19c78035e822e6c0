using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Mail;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>
/// The small language of letters: paragraphs parted by an empty line, values in braces, and one button, which is a paragraph of its own:
/// <c>[What it says]({link})</c>. Nothing else means anything, so a value that looks like markup stays text.
/// </summary>
internal static partial class LetterMarkup
{
    /// <summary>Longest value as it is filled in: a title that is longer says nothing more.</summary>
    public const int ValueMax = 300;

    /// <summary>What is wrong with a wording, in sentences for whoever typed it; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(LetterKind kind, string subject, string text) => [.. SubjectProblems(kind, subject), .. TextProblems(kind, text)];

    public static IEnumerable<string> SubjectProblems(LetterKind kind, string subject)
    {
        foreach (var problem in ValueProblems(kind, subject))
            yield return problem;
        if (kind.Link is { } link && Names(subject).Contains(link.Name))
            yield return $"{{{link.Name}}} cannot stand in the subject";
    }

    public static IEnumerable<string> TextProblems(LetterKind kind, string text)
    {
        var paragraphs = Paragraphs(text);
        var buttons = paragraphs.Select(p => Button().Match(p)).Where(m => m.Success).ToList();
        var rest = string.Join("\n\n", paragraphs.Where(p => !Button().IsMatch(p)));
        foreach (var problem in ValueProblems(kind, rest).Concat(buttons.SelectMany(b => ValueProblems(kind, b.Groups["label"].Value, isLabel: true))))
            yield return problem;
        if (LooseLink().IsMatch(rest))
            yield return "A button must be a paragraph of its own, and lead to {link}: [Sign in]({link})";
        foreach (var problem in ButtonProblems(kind, buttons, rest))
            yield return problem;
        foreach (var missing in kind.Values.Where(v => v is { Required: true, Use: LetterUse.Text } && !Names(rest).Contains(v.Name)))
            yield return $"The text must contain {{{missing.Name}}}, {missing.Means}";
    }

    /// <summary>Fills a wording that has no problems.</summary>
    /// <param name="kind">Which letter.</param>
    /// <param name="subject">Its subject with values in braces.</param>
    /// <param name="text">Its text.</param>
    /// <param name="values">What is filled in, by name.</param>
    /// <param name="trust">Stands under the letter.</param>
    public static FilledLetter Fill(LetterKind kind, string subject, string text, IReadOnlyDictionary<string, string> values, string trust)
    {
        LetterLink? link = null;
        var filled = new StringBuilder();
        foreach (var paragraph in Paragraphs(text))
        {
            if (Button().Match(paragraph) is { Success: true } button)
            {
                link = new LetterLink(button.Groups["label"].Value.Trim(), values[LetterValue.Way], kind.Link?.Use == LetterUse.OneTimeLink);
                filled.Append(LetterHtml.Way(link.Label, link.Address));
            }
            else
            {
                filled.Append(Filled(paragraph, values));
            }
            filled.Append("\n\n");
        }
        return new FilledLetter(Filled(subject, values), filled.Append(trust).ToString(), link);
    }

    private static IEnumerable<string> ButtonProblems(LetterKind kind, List<Match> buttons, string rest)
    {
        if (kind.Link is not { } link)
        {
            if (buttons.Count > 0)
                yield return "This letter has no button, because there is nothing to lead to";
            yield break;
        }
        if (buttons.Count == 0)
            yield return $"The button is missing. Write it as a paragraph of its own: [What it says]({{{link.Name}}})";
        if (buttons.Count > 1)
            yield return "A letter has one button";
        if (buttons.Any(b => b.Groups["label"].Length > Letter.LabelMax))
            yield return $"What the button says must be {Letter.LabelMax} characters or fewer";
        if (Names(rest).Contains(link.Name))
            yield return $"{{{link.Name}}} can only stand in the button: [What it says]({{{link.Name}}})";
    }

    private static IEnumerable<string> ValueProblems(LetterKind kind, string text, bool isLabel = false)
    {
        if (isLabel && text.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            yield return "What the button says cannot contain values";
            yield break;
        }
        foreach (var unknown in Names(text).Where(n => kind.Values.All(v => v.Name != n)).Distinct())
            yield return $"This letter does not know {{{unknown}}}. It knows {string.Join(", ", kind.Values.Select(v => $"{{{v.Name}}}"))}";
        if (Value().Replace(text, "").AsSpan().IndexOfAny('{', '}') >= 0)
            yield return "A brace stands alone. Values are written like {trust}";
    }

    private static string Filled(string text, IReadOnlyDictionary<string, string> values) => Value().Replace(text, m => Shown(values[m.Groups["name"].Value]));

    /// <summary>One line, and no longer than needed: a value must not look like a paragraph or a header of its own.</summary>
    private static string Shown(string value)
    {
        var line = OneLine.Of(value);
        if (line.Length <= ValueMax)
            return line;
        // Not in the middle of a character that takes two places.
        return line[..(char.IsHighSurrogate(line[ValueMax - 2]) ? ValueMax - 2 : ValueMax - 1)] + "…";
    }

    private static List<string> Paragraphs(string text) =>
        [.. Gap().Split(text.ReplaceLineEndings("\n")).Select(p => string.Join('\n', p.Split('\n').Select(l => l.Trim())).Trim('\n')).Where(p => p.Length > 0)];

    private static IEnumerable<string> Names(string text) => Value().Matches(text).Select(m => m.Groups["name"].Value);

    [GeneratedRegex(@"\{(?<name>[^{}\n]{1,40})\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\[(?<label>[^\[\]\n]+)\]\(\{link\}\)$")]
    private static partial Regex Button();

    [GeneratedRegex(@"\]\s*\(")]
    private static partial Regex LooseLink();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex Gap();
}

/// <summary>A letter with everything filled in.</summary>
internal sealed record FilledLetter(string Subject, string Text, LetterLink? Link);
