using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>What the applicant sent for one criterion.</summary>
public sealed class Evidence
{
    /// <summary>Most words that can be submitted for one criterion.</summary>
    public const int WordsMax = 250;

    internal Evidence(long criterionId, string text, StatedAnswer? stated) => (CriterionId, Text, Stated) = (criterionId, text, stated);

    private Evidence() => Text = "";

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion of the vacancy.</summary>
    public long CriterionId { get; private set; }

    /// <summary>The text.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Text { get; private set; }

    /// <summary>The answer to the question beside a criterion that asks for a fact; null where none is asked, or none was given.</summary>
    public StatedAnswer? Stated { get; private set; }

    /// <summary>Words as people count them: runs of characters between white space.</summary>
    public static int CountWords(string text)
    {
        var (words, inWord) = (0, false);
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inWord)
                words++;
            inWord = !space;
        }
        return words;
    }

    internal void Replace(string text, StatedAnswer? stated) => (Text, Stated) = (text, stated);
}
