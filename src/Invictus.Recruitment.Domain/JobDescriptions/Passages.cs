using System.Globalization;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>What sort of passage it is.</summary>
public enum PassagePart
{
    /// <summary>A key fact of the header.</summary>
    Field,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>A paragraph or list item.</summary>
    Block,

    /// <summary>A criterion of the person specification.</summary>
    Criterion,
}

/// <summary>The smallest piece of a job description that a person can point at: it is compared, and commented on, as one.</summary>
/// <param name="Key">Names the place within one text, for links: "field-2", "section-3", "section-3-block-1", "criterion-5". Counted from 1.</param>
/// <param name="Part">What it is.</param>
/// <param name="Place">The place in words: "Teaching, item 2".</param>
/// <param name="Text">What it says; a criterion's sub-points stand below it, one on a line.</param>
/// <param name="Context">What it stands under: the heading of its section, the category of a criterion; empty for others.</param>
/// <param name="Facts">What else is said of it, in words: importance, weight, level…</param>
public sealed record Passage(
    string Key, PassagePart Part, string Place, string Text, string Context, IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>The block, where it is one.</summary>
    public Block? Block { get; init; }

    /// <summary>The criterion, where it is one.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>The section's heading and level, where it is one.</summary>
    public Section? Section { get; init; }

    /// <summary>Says the same in every respect; where it stands does not count.</summary>
    public bool SaysTheSameAs(Passage other) => Part == other.Part && Text == other.Text && Facts.SequenceEqual(other.Facts);
}

/// <summary>A job description as its passages, in reading order.</summary>
public static class Passages
{
    /// <summary>Most characters in <see cref="Passage.Place"/> and <see cref="Passage.Key"/>, for whoever stores them.</summary>
    public const int PlaceMax = 200;

    private const string NotSaid = "Not said";

    /// <summary>Every passage: the key facts, then headings with what stands under them, then the criteria. Nothing is left out.</summary>
    public static IReadOnlyList<Passage> Of(JobDescriptionContent content)
    {
        var passages = new List<Passage>();
        foreach (var (index, (label, value)) in content.Header.Fields.Index())
            passages.Add(new Passage(Key("field", index), PassagePart.Field, label, value, "", []));
        foreach (var (index, section) in content.Sections.Index())
            AddSection(passages, section, index, content.Sections.Count);
        foreach (var (index, criterion) in content.Criteria.Index())
            passages.Add(Of(criterion, index));
        return passages;
    }

    /// <summary>The passage with a key, or null.</summary>
    public static Passage? Find(JobDescriptionContent content, string? key) => Of(content).FirstOrDefault(p => p.Key == key);

    private static void AddSection(List<Passage> passages, Section section, int index, int count)
    {
        var name = section.DisplayHeading.Length > 0 ? section.DisplayHeading : index == 0 ? "Opening text" : index == count - 1 ? "Closing text" : "Text without a heading";
        var key = Key("section", index);
        passages.Add(new Passage(
            key, PassagePart.Heading, Cut($"Heading “{name}”"), section.Heading, "",
            [("Level of the heading", section.Level.ToString(CultureInfo.InvariantCulture))])
        { Section = section });
        var (paragraphs, items) = (0, 0);
        foreach (var (at, block) in section.Blocks.Index())
        {
            var where = block.Kind == BlockKind.Item ? $"item {++items}" : $"paragraph {++paragraphs}";
            passages.Add(new Passage(
                $"{key}-{Key("block", at)}", PassagePart.Block, $"{Cut(name)}, {where}", block.Text, section.Heading,
                [("Form", block.Kind == BlockKind.Item ? "List item" : "Paragraph"), ("Emphasis", block.IsStrong ? "Strong" : "None")])
            { Block = block });
        }
    }

    private static Passage Of(Criterion criterion, int index) => new(
        Key("criterion", index), PassagePart.Criterion,
        $"{Cut(criterion.Category.Length > 0 ? criterion.Category : "Person specification")}, criterion {index + 1}",
        string.Join('\n', criterion.Points.Prepend(criterion.Text)),
        criterion.Category,
        [
            ("Importance", criterion.Importance.InWords()),
            ("Category", criterion.Category),
            ("Weight", criterion.Weight.ToString(CultureInfo.InvariantCulture)),
            ("Assessed by", criterion.AssessedBy.InWords() is { Length: > 0 } stages ? stages : NotSaid),
            ("Kind", InWords(criterion.Kind)),
        ])
    { Criterion = criterion };

    private static string InWords(CriterionKind kind) => kind switch
    {
        CriterionKind.QualifiedTeacherStatus => "Qualified teacher status",
        CriterionKind.SubjectAndKeyStage => "Subject and key stage",
        CriterionKind.Qualification => "Qualification",
        CriterionKind.OtherFact => "Other fact",
        _ => "Statement",
    };

    private static string Key(string part, int index) => string.Create(CultureInfo.InvariantCulture, $"{part}-{index + 1}");

    /// <summary>A long heading names its place by its beginning.</summary>
    private static string Cut(string name) => name.Length <= 120 ? name : name[..119] + "…";
}
