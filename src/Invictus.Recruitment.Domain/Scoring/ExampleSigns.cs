using System.Collections.Frozen;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// The signs of an example in one sentence: an act in the past together with something that is named makes it specific; an
/// outcome or a quantity tells its effect. Names of people, schools and places, calendar years and dates are no signs: they
/// have no part in the score.
/// </summary>
internal static class ExampleSigns
{
    private const int ReachOfNot = 3;
    private const int ReachOfBe = 2;

    private static readonly FrozenSet<string> Named = EvidenceText.StemsOf(SchoolWords.Named);
    private static readonly FrozenSet<string> Counted = EvidenceText.StemsOf(SchoolWords.Counted);

    /// <summary>Marks the words of a sentence that make it specific and that tell an effect.</summary>
    /// <param name="sentence">The words of one sentence that are left once repetition is taken out.</param>
    /// <param name="criterion">Naming only what the criterion names is not specific.</param>
    public static (IReadOnlyList<Word> Specific, IReadOnlyList<Word> Effect) In(IReadOnlyList<Word> sentence, CriterionWords criterion)
    {
        var acts = Places(sentence, i => IsAct(sentence, i)).ToList();
        if (acts.Count == 0)
            return ([], []);
        var named = Places(sentence, i => IsNamed(sentence, i) && !criterion.Stems.Contains(sentence[i].Stem)).ToList();
        var effect = Places(sentence, i => IsOutcome(sentence, i) || IsQuantity(sentence, i)).ToList();
        return (named.Count == 0 ? [] : [.. acts.Concat(named).Distinct().Order().Select(i => sentence[i])], [.. effect.Select(i => sentence[i])]);
    }

    private static IEnumerable<int> Places(IReadOnlyList<Word> sentence, Predicate<int> isOne) =>
        Enumerable.Range(0, sentence.Count).Where(i => isOne(i));

    private static bool IsAct(IReadOnlyList<Word> sentence, int i)
    {
        var word = sentence[i].Text;
        var isPast = SchoolWords.IrregularPast.Contains(word)
            || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !SchoolWords.NoAct.Contains(word));
        return isPast && IsDone(sentence, i);
    }

    private static bool IsDone(IReadOnlyList<Word> sentence, int i)
    {
        for (var before = Math.Max(0, i - ReachOfNot); before < i; before++)
        {
            var word = sentence[before].Text;
            if (SchoolWords.NotDone.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
                return false;
            if (i - before <= ReachOfBe && SchoolWords.PresentBe.Contains(word))
                return false;
        }
        return true;
    }

    private static bool IsNamed(IReadOnlyList<Word> sentence, int i)
    {
        var word = sentence[i];
        if (Named.Contains(word.Stem) || word.Meanings.Any(m => m.Length == 3 && m.StartsWith("ks", StringComparison.Ordinal)))
            return true;
        if (!word.IsNumber || IsCalendarYear(word))
            return false;
        // "22 students", "two quiet groups"
        return Enumerable.Range(i + 1, 2).Any(next => next < sentence.Count && Counted.Contains(sentence[next].Stem));
    }

    private static bool IsOutcome(IReadOnlyList<Word> sentence, int i) =>
        SchoolWords.Outcomes.Contains(sentence[i].Text) && IsDone(sentence, i);

    private static bool IsQuantity(IReadOnlyList<Word> sentence, int i)
    {
        var word = sentence[i];
        if (!word.IsNumber || IsCalendarYear(word))
            return false;
        if (word.IsPercent || At(i + 1) is "percent" or "percentage" || (At(i + 1) == "per" && At(i + 2) == "cent"))
            return true;
        // "from 31 to 9", "14 of 22", "14 out of 22", "by 6"
        return (At(i - 1) == "from" && At(i + 1) == "to" && IsNumberAt(i + 2))
            || (At(i - 1) == "to" && IsNumberAt(i - 2) && At(i - 3) == "from")
            || (word.Text != "one" && At(i + 1) == "of" && IsNumberAt(i + 2))
            || (At(i + 1) == "out" && At(i + 2) == "of" && IsNumberAt(i + 3))
            || (At(i - 1) == "by" && char.IsAsciiDigit(word.Text[0]));

        string At(int place) => place >= 0 && place < sentence.Count ? sentence[place].Text : "";
        bool IsNumberAt(int place) => At(place).Length > 0 && sentence[place].IsNumber && !IsCalendarYear(sentence[place]);
    }

    private static bool IsCalendarYear(Word word) =>
        word is { Text.Length: 4, IsPercent: false } && word.Text[..2] is "19" or "20" && word.Text.All(char.IsAsciiDigit);
}
