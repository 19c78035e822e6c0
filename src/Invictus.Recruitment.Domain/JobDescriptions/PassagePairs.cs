namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Two passages that are taken for the same one, by their indexes.</summary>
internal readonly record struct PassagePair(int Before, int After, bool IsMoved);

/// <summary>
/// Finds which passages of two texts belong together and which of them left their order. Every choice depends on the texts and on
/// distances only, never on which text is called the first, so that a comparison read backwards tells the same story.
/// </summary>
internal static class PassagePairs
{
    /// <summary>How much of the words two passages under the same heading must share.</summary>
    private const double AlikeHere = 0.4;

    /// <summary>The same, for passages in different places.</summary>
    private const double AlikeElsewhere = 0.6;

    /// <summary>Most comparisons of words; beyond, only passages near each other are compared.</summary>
    private const int ComparisonsMax = 1_000_000;

    public static IReadOnlyList<PassagePair> Of(Passage[] before, Passage[] after)
    {
        var (freeBefore, freeAfter) = (Enumerable.Range(0, before.Length).ToHashSet(), Enumerable.Range(0, after.Length).ToHashSet());
        var pairs = new List<(int Before, int After)>();
        void Take(int b, int a)
        {
            if (!freeBefore.Contains(b) || !freeAfter.Contains(a))
                return;
            freeBefore.Remove(b);
            freeAfter.Remove(a);
            pairs.Add((b, a));
        }

        Same(p => (p.Part, p.Text, p.Context, Facts(p)));
        Same(p => (p.Part, p.Text, "", Facts(p)));
        Same(p => (p.Part, p.Text, p.Context, ""));
        Same(p => (p.Part, p.Text, "", ""));
        foreach (var (b, a, _) in Alike(before, after, freeBefore, freeAfter))
            Take(b, a);
        return WithMoves(before, after, pairs);

        // Where several say the same, the first goes with the first, the second with the second.
        void Same(Func<Passage, (PassagePart, string, string, string)> what)
        {
            var there = freeAfter.Order().ToLookup(a => what(after[a]));
            foreach (var group in freeBefore.Order().GroupBy(b => what(before[b])).ToList())
            {
                foreach (var (b, a) in group.Zip(there[group.Key]))
                    Take(b, a);
            }
        }
    }

    private static string Facts(Passage passage) => string.Join('\u001f', passage.Facts.Select(f => f.Value));

    /// <summary>Pairs of passages that share enough words, the most alike first; of equals, those nearest to each other.</summary>
    private static List<(int Before, int After, double Share)> Alike(
        Passage[] before, Passage[] after, HashSet<int> freeBefore, HashSet<int> freeAfter)
    {
        var reach = (long)freeBefore.Count * freeAfter.Count <= ComparisonsMax
            ? int.MaxValue
            : ComparisonsMax / Math.Max(freeBefore.Count, freeAfter.Count);
        var words = new Dictionary<Passage, string[]>(ReferenceEqualityComparer.Instance);
        string[] WordsOf(Passage p) => words.TryGetValue(p, out var known) ? known : words[p] = Words(p.Text);
        return [.. freeBefore
            .SelectMany(b => freeAfter.Where(a => Math.Abs(a - b) <= reach && before[b].Part == after[a].Part).Select(a => (Before: b, After: a)))
            .Select(p => (p.Before, p.After, Share: Shared(WordsOf(before[p.Before]), WordsOf(after[p.After]))))
            .Where(p => p.Share >= (before[p.Before].Context == after[p.After].Context ? AlikeHere : AlikeElsewhere))
            .OrderByDescending(p => p.Share)
            .ThenByDescending(p => before[p.Before].Context == after[p.After].Context)
            .ThenBy(p => Math.Abs(p.Before - p.After))
            .ThenBy(p => p.Before + p.After)];
    }

    private static string[] Words(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[' ', '\n', '\t', ',', ';', ':', '.', '(', ')', '/', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return words;
    }

    /// <summary>The share of letters in words that both have, 0 to 1: so "safeguarding" counts for more than "the".</summary>
    private static double Shared(string[] one, string[] other)
    {
        var all = one.Sum(w => w.Length) + other.Sum(w => w.Length);
        if (all == 0)
            return 0;
        var both = 0;
        for (int i = 0, k = 0; i < one.Length && k < other.Length;)
        {
            var order = string.CompareOrdinal(one[i], other[k]);
            if (order == 0)
                both += one[i].Length;
            if (order <= 0)
                i++;
            if (order >= 0)
                k++;
        }
        return 2.0 * both / all;
    }

    /// <summary>As many as possible keep their order; of several such choices, the one whose texts are longest. The others were moved.</summary>
    private static List<PassagePair> WithMoves(Passage[] before, Passage[] after, List<(int Before, int After)> pairs)
    {
        var inOrder = pairs.OrderBy(p => p.After).ToList();
        var best = new Chain?[before.Length + 1];
        Chain? longest = null;
        foreach (var (b, a) in inOrder)
        {
            var chain = new Chain(Longest(best, b), b, a, before[b], after[a]);
            for (var i = b + 1; i < best.Length; i += i & -i)
                best[i] = Chain.Better(best[i], chain);
            longest = Chain.Better(longest, chain);
        }
        var stays = new HashSet<int>();
        for (var chain = longest; chain is not null; chain = chain.Previous)
            stays.Add(chain.After);
        return inOrder.ConvertAll(p => new PassagePair(p.Before, p.After, !stays.Contains(p.After)));
    }

    /// <summary>The best chain that ends before an index: prefix maxima in a binary indexed tree.</summary>
    private static Chain? Longest(Chain?[] best, int before)
    {
        Chain? longest = null;
        for (var i = before; i > 0; i -= i & -i)
            longest = Chain.Better(longest, best[i]);
        return longest;
    }

    /// <summary>Passages that follow each other in both texts.</summary>
    private sealed class Chain
    {
        private readonly int count;
        private readonly long length;

        // Decides between chains of equal count and length by what their passages say and where; which text came first makes no
        // difference to a sum.
        private readonly long words;

        public Chain(Chain? previous, int before, int after, Passage passageBefore, Passage passageAfter)
        {
            (Previous, After) = (previous, after);
            count = (previous?.count ?? 0) + 1;
            length = (previous?.length ?? 0) + passageBefore.Text.Length + passageAfter.Text.Length;
            words = (previous?.words ?? 0) + Sum(passageBefore) + Sum(passageAfter) + Math.Abs(before - after);
        }

        public Chain? Previous { get; }

        public int After { get; }

        public static Chain? Better(Chain? one, Chain? other) =>
            one is null ? other
            : other is null || (one.count, one.length, one.words).CompareTo((other.count, other.length, other.words)) >= 0 ? one
            : other;

        private static long Sum(Passage passage)
        {
            var sum = 2166136261u;
            foreach (var c in $"{passage.Text}\u001f{passage.Context}\u001f{Facts(passage)}")
                sum = (sum ^ c) * 16777619u;
            return sum;
        }
    }
}
