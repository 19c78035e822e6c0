namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>One step through an order.</summary>
public enum Way
{
    /// <summary>Towards the beginning.</summary>
    Up,

    /// <summary>Towards the end.</summary>
    Down,
}

/// <summary>Content after a change of its person specification, and where the criterion it was about stands now.</summary>
/// <param name="Content">The whole text.</param>
/// <param name="At">The criterion's index in <see cref="JobDescriptionContent.Criteria"/>.</param>
public sealed record Edited(JobDescriptionContent Content, int At);

/// <summary>
/// Edits of a job description's text, one part at a time. Each answers new content and leaves the old as it was. The order of the
/// person specification is kept by every one: categories stand together in the order they had, new ones last, and in each the
/// essential criteria before the desirable ones. No edit but a removal takes a word away.
/// </summary>
public static class ContentEditing
{
    /// <summary>A section in place of another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such section.</exception>
    public static JobDescriptionContent ReplaceSection(this JobDescriptionContent content, int index, Section section) =>
        content with { Sections = [.. content.Sections.Take(Of(content.Sections, index)), section, .. content.Sections.Skip(index + 1)] };

    /// <summary>A section more, before the one at the index; at the end when the index is their number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static JobDescriptionContent InsertSection(this JobDescriptionContent content, int index, Section section)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, content.Sections.Count);
        return content with { Sections = [.. content.Sections.Take(index), section, .. content.Sections.Skip(index)] };
    }

    /// <summary>Where a new section goes: last, but before closing words that have no heading.</summary>
    public static int PlaceForSection(this JobDescriptionContent content) =>
        content.Sections.Count > 1 && content.Sections[^1].Heading.Length == 0 ? content.Sections.Count - 1 : content.Sections.Count;

    /// <summary>A section more, last but for closing words.</summary>
    public static JobDescriptionContent AddSection(this JobDescriptionContent content, Section section) =>
        content.InsertSection(content.PlaceForSection(), section);

    /// <summary>A section less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such section.</exception>
    public static JobDescriptionContent RemoveSection(this JobDescriptionContent content, int index) =>
        content with { Sections = [.. content.Sections.Take(Of(content.Sections, index)), .. content.Sections.Skip(index + 1)] };

    /// <summary>A section one place up or down; unchanged at the end of the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such section.</exception>
    public static JobDescriptionContent MoveSection(this JobDescriptionContent content, int index, Way way)
    {
        var to = Of(content.Sections, index) + Step(way);
        return to < 0 || to >= content.Sections.Count ? content : content.RemoveSection(index).InsertSection(to, content.Sections[index]);
    }

    /// <summary>The categories of the person specification in their order.</summary>
    public static IReadOnlyList<string> Categories(this JobDescriptionContent content) => [.. content.Criteria.Select(c => c.Category).Distinct()];

    /// <summary>A criterion in place of another. When category or importance change, it goes to the end of where it belongs now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion.</exception>
    public static Edited ReplaceCriterion(this JobDescriptionContent content, int index, Criterion criterion)
    {
        var old = content.Criteria[Of(content.Criteria, index)];
        var categories = content.Categories();
        var wasAlone = content.Criteria.Count(c => c.Category == old.Category) == 1;
        // The only criterion of a category takes the category along under its new name.
        if (wasAlone && !categories.Contains(criterion.Category))
            categories = [.. categories.Select(c => c == old.Category ? criterion.Category : c)];
        var stays = old.Category == criterion.Category && old.Importance == criterion.Importance;
        IEnumerable<Criterion> criteria = stays
            ? [.. content.Criteria.Take(index), criterion, .. content.Criteria.Skip(index + 1)]
            : [.. content.Criteria.Take(index), .. content.Criteria.Skip(index + 1), criterion];
        return Ordered(content, criteria, categories, criterion);
    }

    /// <summary>A criterion more, at the end of its importance in its category.</summary>
    public static Edited AddCriterion(this JobDescriptionContent content, Criterion criterion) =>
        Ordered(content, content.Criteria.Append(criterion), content.Categories(), criterion);

    /// <summary>A criterion less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion.</exception>
    public static JobDescriptionContent RemoveCriterion(this JobDescriptionContent content, int index) =>
        content with { Criteria = [.. content.Criteria.Take(Of(content.Criteria, index)), .. content.Criteria.Skip(index + 1)] };

    /// <summary>
    /// A criterion one place up or down among those of its importance; from the edge of its category into the next one that way.
    /// Its importance never changes by moving. Unchanged at the end of the way.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion.</exception>
    public static Edited MoveCriterion(this JobDescriptionContent content, int index, Way way)
    {
        var criterion = content.Criteria[Of(content.Criteria, index)];
        var to = index + Step(way);
        if (to >= 0 && to < content.Criteria.Count && StandTogether(content.Criteria[to], criterion))
        {
            var swapped = content.Criteria.ToList();
            (swapped[index], swapped[to]) = (swapped[to], swapped[index]);
            return new Edited(content with { Criteria = swapped }, to);
        }
        var categories = content.Categories();
        var place = categories.ToList().IndexOf(criterion.Category) + Step(way);
        if (place < 0 || place >= categories.Count)
            return new Edited(content, index);
        var moved = criterion with { Category = categories[place] };
        IEnumerable<Criterion> others = content.RemoveCriterion(index).Criteria;
        return Ordered(content, way == Way.Up ? others.Append(moved) : others.Prepend(moved), categories, moved);
    }

    /// <summary>Whether a criterion can move that way at all.</summary>
    public static bool CanMoveCriterion(this JobDescriptionContent content, int index, Way way)
    {
        var criterion = content.Criteria[Of(content.Criteria, index)];
        var to = index + Step(way);
        if (to >= 0 && to < content.Criteria.Count && StandTogether(content.Criteria[to], criterion))
            return true;
        // Else only out of its category, and none is before the first or after the last.
        return criterion.Category != (way == Way.Up ? content.Criteria[0] : content.Criteria[^1]).Category;
    }

    /// <summary>A category with its criteria one place up or down; unchanged at the end of the way.</summary>
    public static JobDescriptionContent MoveCategory(this JobDescriptionContent content, string category, Way way)
    {
        var categories = content.Categories().ToList();
        var from = categories.IndexOf(category);
        var to = from + Step(way);
        if (from < 0 || to < 0 || to >= categories.Count)
            return content;
        (categories[from], categories[to]) = (categories[to], categories[from]);
        return content with { Criteria = InOrder(content.Criteria, categories) };
    }

    /// <summary>Another name for a category. The name of another category brings both together, where that one stands.</summary>
    public static JobDescriptionContent RenameCategory(this JobDescriptionContent content, string category, string name)
    {
        var categories = content.Categories();
        categories = categories.Contains(name) ? categories : [.. categories.Select(c => c == category ? name : c)];
        return content with { Criteria = InOrder(content.Criteria.Select(c => c.Category == category ? c with { Category = name } : c), categories) };
    }

    /// <summary>Says of every criterion where it is assessed, in one go.</summary>
    /// <param name="content">The text.</param>
    /// <param name="stages">The stages of each criterion, in their order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many as there are criteria.</exception>
    public static JobDescriptionContent WithStages(this JobDescriptionContent content, IReadOnlyList<AssessmentStage> stages)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(stages.Count, content.Criteria.Count);
        return content with { Criteria = [.. content.Criteria.Zip(stages, (criterion, named) => criterion with { AssessedBy = named })] };
    }

    internal static JobDescriptionContent With(this JobDescriptionContent content, int index, params Criterion[] instead) =>
        content with { Criteria = [.. content.Criteria.Take(Of(content.Criteria, index)), .. instead, .. content.Criteria.Skip(index + 1)] };

    internal static bool StandTogether(Criterion a, Criterion b) => a.Category == b.Category && a.Importance == b.Importance;

    private static Edited Ordered(JobDescriptionContent content, IEnumerable<Criterion> criteria, IReadOnlyList<string> categories, Criterion about)
    {
        var ordered = InOrder(criteria, categories);
        return new Edited(content with { Criteria = ordered }, ordered.FindIndex(c => ReferenceEquals(c, about)));
    }

    private static List<Criterion> InOrder(IEnumerable<Criterion> criteria, IReadOnlyList<string> categories)
    {
        var places = categories.Select((name, place) => (name, place)).ToDictionary(c => c.name, c => c.place);
        return [.. criteria.OrderBy(c => places.GetValueOrDefault(c.Category, places.Count)).ThenBy(c => c.Importance)];
    }

    private static int Step(Way way) => way == Way.Up ? -1 : 1;

    private static int Of<T>(IReadOnlyList<T> list, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, list.Count);
        return index;
    }
}
