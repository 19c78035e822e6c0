namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Where a note on the file belongs in the text as it stands now.</summary>
/// <param name="Section">Index of the section; null elsewhere.</param>
/// <param name="Criterion">Index of the criterion; null elsewhere.</param>
/// <param name="IsKeyFact">It belongs to the key facts.</param>
public sealed record NotePlace(int? Section, int? Criterion, bool IsKeyFact)
{
    // Shorter text stands in too many places to be found as a part of another.
    private const int ShortestPart = 12;

    /// <summary>
    /// The place of the text that each note stands beside: where it is the whole of a heading, block, criterion or key fact, else
    /// where it is a part of one. Null for a note whose text is nowhere any more.
    /// </summary>
    public static IReadOnlyList<NotePlace?> Of(JobDescriptionContent content, IEnumerable<SourceWarning> notes)
    {
        var texts = Texts(content).Select(t => (Text: Folded(t.Text), t.Place)).Where(t => t.Text.Length > 0).ToList();
        return [.. notes.Select(note => Of(texts, Folded(note.Beside)))];
    }

    private static NotePlace? Of(List<(string Text, NotePlace Place)> texts, string sought)
    {
        if (sought.Length == 0)
            return null;
        return texts.Find(t => t.Text == sought).Place
            ?? texts.Find(t => (sought.Length >= ShortestPart && t.Text.Contains(sought, StringComparison.Ordinal))
                || (t.Text.Length >= ShortestPart && sought.Contains(t.Text, StringComparison.Ordinal))).Place;
    }

    private static IEnumerable<(string Text, NotePlace Place)> Texts(JobDescriptionContent content) =>
    [
        .. content.Header.Fields.SelectMany(f => new[] { f.Label, f.Value }).Select(t => (t, new NotePlace(null, null, IsKeyFact: true))),
        .. content.Criteria.SelectMany((c, at) => c.Points.Prepend(c.Text).Append(c.Category).Select(t => (t, new NotePlace(null, at, IsKeyFact: false)))),
        .. content.Sections.SelectMany((s, at) => s.Blocks.Select(b => b.Text).Prepend(s.Heading).Select(t => (t, new NotePlace(at, null, IsKeyFact: false)))),
    ];

    private static string Folded(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
