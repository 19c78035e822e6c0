namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// What the rules see in an evidence text. To the point, specific and with an effect must come together within one passage:
/// padding an example adds nothing, and a long text does not touch every criterion by chance.
/// </summary>
internal sealed class EvidenceReading
{
    private const int PassageWords = 120;
    private const int PassageSentences = 12;

    // Running English has two words of this kind in five; notes have one in five; a list of keywords has next to none.
    private const int OneFunctionWordIn = 8;

    private EvidenceReading() { }

    /// <summary>Words left once the criterion's own words and everything said twice are taken out.</summary>
    public int WordsLeft { get; private init; }

    /// <summary>Something was taken out or counted once only.</summary>
    public bool HasRepetition { get; private init; }

    /// <summary>A passage speaks of enough of what the criterion asks for.</summary>
    public bool IsToThePoint { get; private init; }

    /// <summary>The passage is running text.</summary>
    public bool IsProse { get; private init; }

    /// <summary>The passage has a specific example.</summary>
    public bool IsSpecific { get; private init; }

    /// <summary>The passage tells an effect.</summary>
    public bool HasEffect { get; private init; }

    /// <summary>The words the rules went by, in order.</summary>
    public required IReadOnlyList<Highlight> Highlights { get; init; }

    /// <summary>Reads a text for a criterion; the passage that shows most is the one that counts.</summary>
    public static EvidenceReading Of(CriterionToScore criterion, string evidence)
    {
        var asked = new CriterionWords(criterion);
        var words = EvidenceText.Read(evidence);
        var repeated = asked.Repeated(words);
        var left = words.Where((_, i) => !repeated[i]).ToList();
        var sentences = left.GroupBy(word => word.Sentence).Select(sentence => new Sentence([.. sentence], asked)).ToList();
        var best = Passages(sentences)
            .Select(passage => new Passage(passage, asked))
            .Aggregate(new Passage(ArraySegment<Sentence>.Empty, asked), (best, next) => next.Shows > best.Shows ? next : best);
        var wordsLeft = CountOnce(left, asked);
        return new EvidenceReading
        {
            WordsLeft = wordsLeft,
            HasRepetition = wordsLeft < words.Count,
            IsToThePoint = best.IsToThePoint,
            IsProse = best.IsProse,
            IsSpecific = best.IsSpecific,
            HasEffect = best.HasEffect,
            Highlights = [.. RepeatedRuns(words, repeated).Concat(best.Highlights()).OrderBy(h => h.Start)],
        };
    }

    // A word of the criterion counts once, however often it is said.
    private static int CountOnce(List<Word> left, CriterionWords asked)
    {
        var said = new HashSet<string>();
        return left.Count(word => !asked.Stems.Contains(word.Stem) || said.Add(word.Stem));
    }

    // Every longest run of whole sentences within the limit; each begins later than the one before, so there are no more than sentences.
    private static IEnumerable<ArraySegment<Sentence>> Passages(List<Sentence> sentences)
    {
        var all = sentences.ToArray();
        int start = 0, words = 0;
        for (var end = 0; end < all.Length; end++)
        {
            words += all[end].Words.Count;
            while (words > PassageWords || end - start >= PassageSentences)
                words -= all[start++].Words.Count;
            var isLongest = end + 1 == all.Length
                || words + all[end + 1].Words.Count > PassageWords
                || end + 1 - start >= PassageSentences;
            if (isLongest)
                yield return new ArraySegment<Sentence>(all, start, end - start + 1);
        }
    }

    private static IEnumerable<Highlight> RepeatedRuns(IReadOnlyList<Word> words, bool[] repeated)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!repeated[i])
                continue;
            var first = words[i];
            while (i + 1 < words.Count && repeated[i + 1])
                i++;
            yield return new Highlight(first.Start, words[i].Start + words[i].Length - first.Start, HighlightKind.Repeated);
        }
    }

    private sealed class Sentence
    {
        public Sentence(IReadOnlyList<Word> words, CriterionWords asked)
        {
            Words = words;
            ToThePoint = [.. words.Where(word => word.Meanings.Any(asked.Meanings.Contains))];
            (Specific, Effect) = ExampleSigns.In(words, asked);
        }

        public IReadOnlyList<Word> Words { get; }
        public IReadOnlyList<Word> ToThePoint { get; }
        public IReadOnlyList<Word> Specific { get; }
        public IReadOnlyList<Word> Effect { get; }
    }

    private sealed class Passage
    {
        private readonly ArraySegment<Sentence> sentences;

        public Passage(ArraySegment<Sentence> sentences, CriterionWords asked)
        {
            this.sentences = sentences;
            var words = sentences.Sum(s => s.Words.Count);
            var found = sentences.SelectMany(s => s.ToThePoint).SelectMany(w => w.Meanings).Where(asked.Meanings.Contains).ToHashSet();
            IsToThePoint = asked.IsToThePoint(found);
            IsProse = words > 0 && sentences.Sum(s => s.Words.Count(w => w.IsFunction)) * OneFunctionWordIn >= words;
            IsSpecific = sentences.Any(s => s.Specific.Count > 0);
            HasEffect = sentences.Any(s => s.Effect.Count > 0);
            // The order of the rules: to the point first, then running text, specific, effect; more of what was asked for decides between equals.
            var steps = !IsToThePoint ? 0 : !IsProse ? 1 : !IsSpecific ? 2 : !HasEffect ? 3 : 4;
            Shows = (steps * 1000) + Math.Min(found.Count, 999);
        }

        public bool IsToThePoint { get; }
        public bool IsProse { get; }
        public bool IsSpecific { get; }
        public bool HasEffect { get; }
        public int Shows { get; }

        public SortedDictionary<int, Highlight>.ValueCollection Highlights()
        {
            var kinds = new SortedDictionary<int, Highlight>();
            Add(s => s.Effect, HighlightKind.Effect);
            Add(s => s.Specific, HighlightKind.Specific);
            Add(s => s.ToThePoint, HighlightKind.Relevant);
            return kinds.Values;

            void Add(Func<Sentence, IReadOnlyList<Word>> pick, HighlightKind kind)
            {
                foreach (var word in sentences.SelectMany(pick))
                    kinds.TryAdd(word.Start, new Highlight(word.Start, word.Length, kind));
            }
        }
    }
}
