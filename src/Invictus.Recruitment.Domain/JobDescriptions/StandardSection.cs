using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>A section that every job description of the trust says in the same words: safeguarding, support for the trust. Kept once, put into drafts.</summary>
public sealed class StandardSection : Aggregate
{
    /// <summary>Most standard sections.</summary>
    public const int Max = 50;

    /// <summary>A section kept as the trust's wording.</summary>
    /// <param name="section">What it says.</param>
    /// <param name="position">1, 2, 3… in the order in which they go into a draft.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It has no heading or no text.</exception>
    public StandardSection(Section section, int position, Stamp by)
    {
        Rule.Keep(WhyNotKeep(section));
        (Heading, Level, Blocks, Position) = (section.Heading, section.Level, section.Blocks, position);
        Record(by, "Standard section kept", Heading);
    }

    private StandardSection() => (Heading, Blocks) = ("", []);

    /// <summary>Its heading; what it is found by in a draft.</summary>
    public string Heading { get; private set; }

    /// <summary>The level of the heading, 2 to 4.</summary>
    public int Level { get; private set; }

    /// <summary>Its paragraphs and list items.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; }

    /// <summary>1, 2, 3… in the order in which they go into a draft.</summary>
    public int Position { get; private set; }

    /// <summary>The section as it goes into a draft.</summary>
    public Section Section => new(Heading, Level, Blocks);

    /// <summary>Why a section cannot be a standard one, or null.</summary>
    public static string? WhyNotKeep(Section section) =>
        Rule.Unless(section.Heading.Length > 0, "A standard section needs a heading, by which it is found again.")
        ?? Rule.Unless(section.Heading.Length <= Section.HeadingMax, $"The heading has more than {Section.HeadingMax} characters. Shorten it first.")
        ?? Rule.Unless(section.Blocks.Count > 0, "A standard section needs text.");

    /// <summary>Changes the wording, from now on: drafts that have it are not changed, but their editor says that they differ.</summary>
    /// <exception cref="RuleViolation">It has no heading or no text.</exception>
    public void Edit(Section section, Stamp by)
    {
        Rule.Keep(WhyNotKeep(section));
        (Heading, Level, Blocks) = (section.Heading, section.Level, section.Blocks);
        Record(by, "Standard section edited", Heading);
    }

    /// <summary>Says in the history that it is taken off the list; drafts keep their text.</summary>
    public void Remove(Stamp by) => Record(by, "Standard section removed", Heading);

    /// <summary>A section of a draft stands under the same heading: letters and digits alike, whatever stands between.</summary>
    public bool IsMeantBy(Section section) => Folded(section.Heading) is { Length: > 0 } heading && heading == Folded(Heading);

    /// <summary>A section under the same heading says something else.</summary>
    public bool DiffersFrom(Section section) => !section.Blocks.SequenceEqual(Blocks);

    private static string Folded(string heading) => new([.. heading.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
