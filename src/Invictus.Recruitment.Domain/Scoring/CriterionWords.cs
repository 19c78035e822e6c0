namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>What a criterion asks for, in words the evidence can be held against.</summary>
internal sealed class CriterionWords
{
    // So many words in the same order, said before in the same text, are said twice.
    private const int Run = 5;

    // Three quarters of a line of the criterion in its own order are a copy, and eight words of a long one; shorter runs are how
    // one speaks of the matter ("invoices and purchase orders"). A line of two words can only be spoken of in its own words.
    private const int ShortestCopy = 3;
    private const int LongestCopy = 8;
    private const int MostNeeded = 3;

    private static readonly System.Collections.Frozen.FrozenSet<string> Everyday = EvidenceText.MeaningsOf(SchoolWords.Everyday);

    private readonly List<(int Length, HashSet<string> Runs)> copies = [];

    public CriterionWords(CriterionToScore criterion)
    {
        var lines = criterion.Points.Prepend(criterion.Text).Select(EvidenceText.Read).ToList();
        var content = lines.SelectMany(line => line).Where(word => word.Meanings.Count > 0).ToList();
        var asked = content.Where(word => !SchoolWords.Asking.Contains(word.Text)).ToList();
        if (asked.Count == 0)
            asked = content;
        Meanings = asked.SelectMany(word => word.Meanings).ToHashSet();
        Stems = asked.Select(word => word.Stem).ToHashSet();
        Needed = Meanings.Count <= 2 ? 1 : Math.Clamp((Meanings.Count + 3) / 4, 2, MostNeeded);
        foreach (var line in lines.Where(line => line.Count >= ShortestCopy))
        {
            var length = Math.Clamp(((3 * line.Count) + 3) / 4, ShortestCopy, LongestCopy);
            copies.Add((length, [.. Runs(line, length)]));
        }
    }

    /// <summary>The meanings asked for.</summary>
    public IReadOnlySet<string> Meanings { get; }

    /// <summary>The stems of the words asked for, without synonyms.</summary>
    public IReadOnlySet<string> Stems { get; }

    /// <summary>How many of the meanings a passage must speak of to be to the point: a quarter, but two at least and three at most.</summary>
    public int Needed { get; }

    /// <summary>Whether these of the meanings are enough; words that every text from a school has do not do alone.</summary>
    public bool IsToThePoint(IReadOnlyCollection<string> found) =>
        found.Count >= Needed && (found.Any(m => !Everyday.Contains(m)) || Meanings.All(Everyday.Contains));

    /// <summary>Marks the words that are copied from the criterion, or that say again what the text itself said before.</summary>
    public bool[] Repeated(IReadOnlyList<Word> words)
    {
        var repeated = new bool[words.Count];
        foreach (var (length, runs) in copies)
            Mark(length, runs.Contains);
        var said = new HashSet<string>();
        Mark(Run, run => !said.Add(run));
        return repeated;

        void Mark(int length, Predicate<string> isRepeated)
        {
            var start = 0;
            foreach (var run in Runs(words, length))
            {
                if (isRepeated(run))
                    Array.Fill(repeated, true, start, length);
                start++;
            }
        }
    }

    private static IEnumerable<string> Runs(IReadOnlyList<Word> words, int length)
    {
        for (var start = 0; start + length <= words.Count; start++)
            yield return string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Stem));
    }
}
