using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>What whoever signs says about one passage. Kept with the version; it quotes the passage as it stood.</summary>
public sealed class PassageComment
{
    /// <summary>Most characters in a comment.</summary>
    public const int TextMax = 1000;

    /// <summary>Most characters kept of the passage.</summary>
    public const int QuoteMax = 2000;

    internal PassageComment(Passage passage, string text, long? authorId, string author, DateTimeOffset at)
    {
        (PassageKey, Place, Text, AuthorId, Author, At) = (passage.Key, passage.Place, text, authorId, author, at);
        Quote = passage.Text.Length <= QuoteMax ? passage.Text : passage.Text[..(QuoteMax - 1)] + "…";
    }

    private PassageComment() => (PassageKey, Place, Quote, Text, Author) = ("", "", "", "", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The passage within the text that was commented on.</summary>
    public string PassageKey { get; private set; }

    /// <summary>The place in words.</summary>
    public string Place { get; private set; }

    /// <summary>The passage as it stood.</summary>
    public string Quote { get; private set; }

    /// <summary>The comment.</summary>
    [Personal(PersonalKind.Staff)]
    public string Text { get; private set; }

    /// <summary>Who wrote it.</summary>
    public long? AuthorId { get; private set; }

    /// <summary>The writer's name.</summary>
    [Personal(PersonalKind.Staff)]
    public string Author { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
