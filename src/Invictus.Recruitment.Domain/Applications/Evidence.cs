using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>What the applicant writes for one criterion.</summary>
public sealed class Evidence
{
    /// <summary>Most words that can be submitted for one criterion.</summary>
    public const int WordsMax = 250;

    /// <summary>
    /// Most characters kept in a draft. Far above the word limit, so that a text pasted whole is kept and can be cut
    /// down, and low enough that nobody can fill the database.
    /// </summary>
    public const int CharactersMax = 100_000;

    internal Evidence(long criterionId) => (CriterionId, Text) = (criterionId, "");

    private Evidence() => Text = "";

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The criterion of the vacancy.</summary>
    public long CriterionId { get; private set; }

    /// <summary>The text.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Text { get; private set; }

    /// <summary>Raised with each change, so that two open pages notice each other.</summary>
    public int Version { get; private set; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset SavedAt { get; private set; }

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

    internal void Write(string text, DateTimeOffset at) => (Text, SavedAt, Version) = (text, at, Version + 1);
}
