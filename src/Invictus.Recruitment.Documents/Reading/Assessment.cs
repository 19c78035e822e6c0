using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Reads where a criterion is assessed: letters (A, I, L, T, R, C), words, or letters and numbers of the document's own key.</summary>
internal sealed class Assessment
{
    private static readonly (string Stem, AssessmentStage Stage)[] Stems =
    [
        ("applic", AssessmentStage.Application), ("form", AssessmentStage.Application), ("letter", AssessmentStage.Application), ("statement", AssessmentStage.Application),
        ("cv", AssessmentStage.Application), ("shortlist", AssessmentStage.Application),
        ("interview", AssessmentStage.Interview), ("panel", AssessmentStage.Interview),
        ("lesson", AssessmentStage.Task), ("task", AssessmentStage.Task), ("test", AssessmentStage.Task), ("observ", AssessmentStage.Task), ("present", AssessmentStage.Task), ("exercise", AssessmentStage.Task),
        ("activit", AssessmentStage.Task), ("practical", AssessmentStage.Task), ("assessment", AssessmentStage.Task), ("tray", AssessmentStage.Task), ("scenario", AssessmentStage.Task), ("simulation", AssessmentStage.Task), ("roleplay", AssessmentStage.Task), ("case", AssessmentStage.Task),
        ("refer", AssessmentStage.Reference),
        ("cert", AssessmentStage.Certificate), ("proof", AssessmentStage.Certificate), ("document", AssessmentStage.Certificate), ("qualification", AssessmentStage.Certificate),
    ];

    /// <summary>Words beside the names of stages that say nothing themselves.</summary>
    private static readonly string[] Fillers =
        ["and", "or", "the", "a", "by", "at", "of", "in", "on", "from", "via", "through", "both", "process", "day", "stage", "s", "selection", "assessed", "evidence", "supporting", "covering",
         "written", "work", "taught", "teaching", "school", "centre", "study", "to", "original", "copies", "checked", "seen"];

    private readonly Dictionary<string, Importance> _ranks = new(StringComparer.Ordinal);

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
        ["app"] = AssessmentStage.Application,
        ["int"] = AssessmentStage.Interview,
        ["iv"] = AssessmentStage.Interview,
        ["ref"] = AssessmentStage.Reference,
        ["refs"] = AssessmentStage.Reference,
        ["pres"] = AssessmentStage.Task,
        ["obs"] = AssessmentStage.Task,
        ["lo"] = AssessmentStage.Task,
    };

    /// <summary>The document explains its letters, or uses them so often that they can be nothing else.</summary>
    public bool HasKey { get; private set; }

    /// <summary>What the document says that a star, or bold type, means; null when it says nothing of the kind.</summary>
    public (bool IsStar, Importance Importance)? Legend { get; set; }

    /// <summary>The importance of criteria that do not carry the mark of the legend.</summary>
    public Importance? Unmarked => Legend is { } legend ? legend.Importance == Importance.Essential ? Importance.Desirable : Importance.Essential : Rule;

    /// <summary>The importance that criteria have "unless marked otherwise"; null when the document has no such rule.</summary>
    public Importance? Rule { get; set; }

    /// <summary>Criteria begin with E or D and a space, line after line.</summary>
    public bool LettersLead { get; set; }

    /// <summary>Takes letters in brackets behind criteria for stages though no key explains them: there are too many to be grades.</summary>
    public void TrustBrackets() => HasKey = true;

    /// <summary>The stages that a cell names; none when it names anything else.</summary>
    public AssessmentStage StagesOf(string text, out bool understood)
    {
        var stages = AssessmentStage.None;
        understood = true;
        var words = Phrase.Words(AssessmentKey.WithPlainNumbers(text));
        // "AT" in capitals, where the document explains its letters, is no small word.
        var areLetters = HasKey && !text.Any(char.IsLower);
        var inWords = words.Any(w => w.Length > 3 && Named(w) != AssessmentStage.None);
        foreach (var word in words)
        {
            // "A" may stand for the application, but not in "a lesson and a reference".
            var stage = inWords && word is "a" ? AssessmentStage.None : _letters.GetValueOrDefault(word);
            if (stage == AssessmentStage.None && Fillers.Contains(word) && !(areLetters && IsTogether(word)))
                continue;
            stage = stage == AssessmentStage.None ? Named(word) : stage;
            // "AI", "AIR", "13": letters or numbers written together.
            if (stage == AssessmentStage.None && IsTogether(word))
                stage = word.Aggregate(AssessmentStage.None, (all, c) => all | _letters[c.ToString()]);
            understood &= stage != AssessmentStage.None;
            stages |= stage;
        }
        return stages;
    }

    private bool IsTogether(string word) => word.Length is > 1 and <= 5 && word.All(c => _letters.ContainsKey(c.ToString()));

    /// <summary>The whole text names stages and nothing else.</summary>
    public bool IsStages(string text) => text.Length <= 120 && StagesOf(text, out var understood) != AssessmentStage.None && understood;

    /// <summary>A cell with nothing but letters, as some documents put them in place of a tick.</summary>
    public bool IsLetters(string text) =>
        text.Length <= 12 && IsStages(text) && Phrase.Words(text).All(w => w.Length <= 4);

    /// <summary>Takes in what a key says.</summary>
    public void Learn(IEnumerable<(string Letter, AssessmentStage Stage)> pairs)
    {
        foreach (var (letter, stage) in pairs)
            _letters[letter] = stage;
        HasKey = true;
    }

    /// <summary>What the document's own key says that a letter or number means, "A = essential"; null for any other text.</summary>
    public Importance? ImportanceOf(string text) => text.Length <= 2 && _ranks.TryGetValue(text, out var importance) ? importance : null;

    /// <summary>Takes in such a key.</summary>
    public void LearnRanks(IReadOnlyDictionary<string, Importance> ranks)
    {
        foreach (var (letter, importance) in ranks)
            _ranks[letter] = importance;
    }

    /// <summary>Takes in a word that the document explains, "both"; it says nothing about letters.</summary>
    public void LearnWord(string word, AssessmentStage stages) => _letters[word] = stages;

    /// <summary>The stage that a word names; none when it names none.</summary>
    public static AssessmentStage Named(string word) => Stems.FirstOrDefault(s => word.StartsWith(s.Stem, StringComparison.Ordinal)).Stage;
}
