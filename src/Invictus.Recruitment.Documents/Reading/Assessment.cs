using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Reads where a criterion is assessed: letters (A, I, L, T, R, C), words, or letters of the document's own key.</summary>
internal sealed class Assessment
{
    private static readonly (string Stem, AssessmentStage Stage)[] Stems =
    [
        ("applic", AssessmentStage.Application), ("form", AssessmentStage.Application), ("letter", AssessmentStage.Application), ("statement", AssessmentStage.Application),
        ("interview", AssessmentStage.Interview),
        ("lesson", AssessmentStage.Task), ("task", AssessmentStage.Task), ("test", AssessmentStage.Task), ("observ", AssessmentStage.Task), ("present", AssessmentStage.Task), ("exercise", AssessmentStage.Task),
        ("refer", AssessmentStage.Reference),
        ("cert", AssessmentStage.Certificate), ("proof", AssessmentStage.Certificate), ("document", AssessmentStage.Certificate),
    ];

    private readonly Dictionary<string, AssessmentStage> _letters = new(StringComparer.Ordinal)
    {
        ["a"] = AssessmentStage.Application,
        ["af"] = AssessmentStage.Application,
        ["i"] = AssessmentStage.Interview,
        ["l"] = AssessmentStage.Task,
        ["o"] = AssessmentStage.Task,
        ["t"] = AssessmentStage.Task,
        ["p"] = AssessmentStage.Task,
        ["r"] = AssessmentStage.Reference,
        ["c"] = AssessmentStage.Certificate,
    };

    /// <summary>The stages that a cell names; none when it names anything else.</summary>
    public AssessmentStage StagesOf(string text, out bool understood)
    {
        var stages = AssessmentStage.None;
        understood = true;
        foreach (var word in Phrase.Words(text))
        {
            if (word is "and" or "or" or "the" or "by" or "at" or "of")
                continue;
            var stage = _letters.GetValueOrDefault(word, Named(word));
            // "AI", "AIR": letters written together.
            if (stage == AssessmentStage.None && word.Length <= 5 && word.All(c => _letters.ContainsKey(c.ToString())))
                stage = word.Aggregate(AssessmentStage.None, (all, c) => all | _letters[c.ToString()]);
            understood &= stage != AssessmentStage.None || word is "process" or "day" or "s";
            stages |= stage;
        }
        return stages;
    }

    /// <summary>A cell with nothing but letters, as some documents put them in place of a tick.</summary>
    public bool IsLetters(string text) =>
        text.Length <= 12 && StagesOf(text, out var understood) != AssessmentStage.None && understood && Phrase.Words(text).All(w => w.Length <= 4);

    /// <summary>Takes in "Key: A application form, I interview, …"; false when the text is no such key.</summary>
    public bool LearnKey(string text)
    {
        if (text.Length > 400)
            return false;
        var pairs = text.Split([',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries).Select(KeyPair).OfType<(string, AssessmentStage)>().ToList();
        if (pairs.Count < 2)
            return false;
        foreach (var (letter, stage) in pairs)
            _letters[letter] = stage;
        return true;
    }

    // "A application form", "I = Interview": the letter is a capital, so that "to test, to present" is no key.
    private static (string Letter, AssessmentStage Stage)? KeyPair(string part)
    {
        var text = part.AsSpan().TrimStart();
        if (text.StartsWith("Key", StringComparison.OrdinalIgnoreCase))
            text = text[3..].TrimStart(" :-–");
        var words = text.ToString().Split([' ', '=', '-', '–', ':', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6 || words[0].Length > 2 || !words[0].All(char.IsUpper))
            return null;
        var stage = words.Skip(1).Select(w => Named(w.ToLowerInvariant())).FirstOrDefault(s => s != AssessmentStage.None);
        return stage == AssessmentStage.None ? null : (words[0].ToLowerInvariant(), stage);
    }

    private static AssessmentStage Named(string word) => Stems.FirstOrDefault(s => word.StartsWith(s.Stem, StringComparison.Ordinal)).Stage;
}
