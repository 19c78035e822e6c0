namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>What became of a passage from one text to the next.</summary>
public enum ChangeKind
{
    /// <summary>Says the same.</summary>
    Unchanged,

    /// <summary>Not there before.</summary>
    Added,

    /// <summary>Not there any more.</summary>
    Removed,

    /// <summary>Says the same, in another place of the order.</summary>
    Moved,

    /// <summary>Says it in other words.</summary>
    Reworded,

    /// <summary>The same words; something about them differs: importance, weight, level…</summary>
    Changed,
}

/// <summary>One row of a comparison: a passage before and what it is after.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">As it was; null when it was added.</param>
/// <param name="After">As it is; null when it was removed.</param>
/// <param name="IsMoved">It stands elsewhere in the order; can be so beside being reworded.</param>
public sealed record Difference(ChangeKind Kind, Passage? Before, Passage? After, bool IsMoved)
{
    /// <summary>The passage as it is now, or as it was if it is gone.</summary>
    public Passage Newest => (After ?? Before)!;

    /// <summary>It is not as it was.</summary>
    public bool IsChange => Kind != ChangeKind.Unchanged;

    /// <summary>What is said of it beside its words, where that differs: name, before, after.</summary>
    public IEnumerable<(string Name, string Before, string After)> Facts => Before is null || After is null
        ? []
        : Before.Facts.Zip(After.Facts).Where(f => f.First != f.Second).Select(f => (f.First.Name, f.First.Value, f.Second.Value));

    /// <summary>"Moved and reworded".</summary>
    public string InWords => IsMoved && Kind != ChangeKind.Moved ? $"Moved and {Kind.ToString().ToLowerInvariant()}" : Kind.ToString();
}

/// <summary>How two texts of a job description differ: passage by passage, in the order of the newer one.</summary>
/// <param name="Rows">Every passage of both texts stands in exactly one row.</param>
public sealed record ContentDifferences(IReadOnlyList<Difference> Rows)
{
    /// <summary>Rows that are not as they were.</summary>
    public IEnumerable<Difference> Changes => Rows.Where(r => r.IsChange);

    /// <summary>Nothing differs.</summary>
    public bool IsEmpty => !Changes.Any();

    /// <summary>"3 reworded, 1 added"; "Nothing changed". A passage that was moved and reworded counts as reworded.</summary>
    public string Summary
    {
        get
        {
            var counts = new[] { ChangeKind.Reworded, ChangeKind.Changed, ChangeKind.Added, ChangeKind.Removed, ChangeKind.Moved }
                .Select(kind => (Kind: kind, Count: Rows.Count(r => r.Kind == kind)))
                .Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Kind.ToString().ToLowerInvariant()}").ToList();
            return counts.Count == 0 ? "Nothing changed" : string.Join(", ", counts);
        }
    }

    /// <summary>
    /// Compares two texts. Passages that say the same are paired, then those that say something like it; what is left was added or
    /// removed. Comparing the other way round pairs the same passages.
    /// </summary>
    public static ContentDifferences Between(JobDescriptionContent before, JobDescriptionContent after)
    {
        var (old, now) = (Passages.Of(before), Passages.Of(after));
        return new ContentDifferences(
        [
            .. Fields(old, now),
            .. Ordered([.. old.Where(IsBody)], [.. now.Where(IsBody)]),
            .. Ordered([.. old.Where(p => p.Part == PassagePart.Criterion)], [.. now.Where(p => p.Part == PassagePart.Criterion)]),
        ]);
    }

    private static bool IsBody(Passage passage) => passage.Part is PassagePart.Heading or PassagePart.Block;

    /// <summary>The key facts have fixed places: one filled in is added, one emptied removed.</summary>
    private static IEnumerable<Difference> Fields(IReadOnlyList<Passage> old, IReadOnlyList<Passage> now) => old
        .Where(p => p.Part == PassagePart.Field)
        .Zip(now.Where(p => p.Part == PassagePart.Field), (b, a) => new Difference(
            b.Text == a.Text ? ChangeKind.Unchanged
                : b.Text.Length == 0 ? ChangeKind.Added
                : a.Text.Length == 0 ? ChangeKind.Removed
                : ChangeKind.Reworded,
            b, a, IsMoved: false));

    private static IEnumerable<Difference> Ordered(Passage[] old, Passage[] now)
    {
        var pairs = PassagePairs.Of(old, now);
        var before = new int?[now.Length];
        var stays = new bool[now.Length];
        var gone = Enumerable.Range(0, old.Length).ToHashSet();
        foreach (var pair in pairs)
        {
            (before[pair.After], stays[pair.After]) = (pair.Before, !pair.IsMoved);
            gone.Remove(pair.Before);
        }
        var next = 0;
        for (var i = 0; i < now.Length; i++)
        {
            // What was removed stands where it stood: before the next passage that kept its place.
            var anchor = Enumerable.Range(i, now.Length - i).Where(k => stays[k]).Select(k => before[k]!.Value).FirstOrDefault(old.Length);
            for (; next < anchor; next++)
            {
                if (gone.Contains(next))
                    yield return new Difference(ChangeKind.Removed, old[next], null, IsMoved: false);
            }
            yield return before[i] is { } from ? Paired(old[from], now[i], !stays[i]) : new Difference(ChangeKind.Added, null, now[i], IsMoved: false);
        }
        for (; next < old.Length; next++)
        {
            if (gone.Contains(next))
                yield return new Difference(ChangeKind.Removed, old[next], null, IsMoved: false);
        }
    }

    private static Difference Paired(Passage before, Passage after, bool isMoved) => new(
        before.Text != after.Text ? ChangeKind.Reworded
            : !before.SaysTheSameAs(after) ? ChangeKind.Changed
            : isMoved ? ChangeKind.Moved
            : ChangeKind.Unchanged,
        before, after, isMoved);
}
