using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Vacancies;

// What the application form of this vacancy asks beyond the trust's usual questions. HR sets it while the vacancy is a draft; from
// publication on applicants rely on it, and it stands.
public sealed partial class Vacancy
{
    /// <summary>Most words of an overall statement.</summary>
    public const int StatementWordsMax = 1000;

    private List<ExtraQuestion> extraQuestions = [];
    private List<DocumentAsked> documentsAsked = [];

    /// <summary>Teaching or support; teacher status is asked for teaching posts only.</summary>
    public PostKind Post { get; private set; }

    /// <summary>The form asks for an overall statement beside the evidence for each criterion.</summary>
    public bool AsksForStatement { get; private set; }

    /// <summary>Questions of this vacancy, in order.</summary>
    public IReadOnlyList<ExtraQuestion> ExtraQuestions
    {
        get => extraQuestions;
        private set => extraQuestions = [.. value];
    }

    /// <summary>Documents that applicants can or must add, in order; none: the form takes no files.</summary>
    public IReadOnlyList<DocumentAsked> DocumentsAsked
    {
        get => documentsAsked;
        private set => documentsAsked = [.. value];
    }

    /// <summary>The question, or null when there is none such.</summary>
    public ExtraQuestion? QuestionOf(int id) => extraQuestions.Find(q => q.Id == id);

    /// <summary>The document asked for, or null when there is none such.</summary>
    public DocumentAsked? DocumentOf(int id) => documentsAsked.Find(d => d.Id == id);

    /// <summary>Says what kind of post it is and whether the form asks for an overall statement.</summary>
    /// <exception cref="RuleViolation">It is published.</exception>
    public void AskFor(PostKind post, bool statement, Stamp by)
    {
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(Enum.IsDefined(post), "Say what kind of post it is."));
        (Post, AsksForStatement) = (post, statement);
        Record(by, "Application form of the vacancy changed", $"{post.InWords().ToLowerInvariant()} post, {(statement ? "with" : "without")} an overall statement");
    }

    /// <summary>Why no further question can be asked, or null.</summary>
    public string? WhyNotAddQuestion() =>
        WhyNotEdit() ?? Rule.Unless(extraQuestions.Count < ExtraQuestion.Max, $"A vacancy has at most {ExtraQuestion.Max} extra questions.");

    /// <summary>Asks one more question, after the others.</summary>
    /// <param name="question">What to ask; its id is given here.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is published, has as many questions as it can, or the question cannot be asked like this.</exception>
    public ExtraQuestion AddQuestion(ExtraQuestion question, Stamp by)
    {
        var added = question.Tidy() with { Id = extraQuestions.Select(q => q.Id).Append(0).Max() + 1 };
        Rule.Keep(WhyNotAddQuestion() ?? added.WhyNot());
        extraQuestions = [.. extraQuestions, added];
        Record(by, "Application form of the vacancy changed", $"question {added.Id} added");
        return added;
    }

    /// <summary>Asks a question in another way, in its place.</summary>
    /// <exception cref="RuleViolation">It is published, there is no such question, or it cannot be asked like this.</exception>
    public void EditQuestion(ExtraQuestion question, Stamp by)
    {
        question = question.Tidy();
        var at = extraQuestions.FindIndex(q => q.Id == question.Id);
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(at >= 0, "There is no such question any more.") ?? question.WhyNot());
        extraQuestions = [.. extraQuestions[..at], question, .. extraQuestions[(at + 1)..]];
        Record(by, "Application form of the vacancy changed", $"question {question.Id}");
    }

    /// <summary>Moves a question by one place; the first does not move up, nor the last down.</summary>
    /// <exception cref="RuleViolation">It is published, or there is no such question.</exception>
    public void MoveQuestion(int id, Way way, Stamp by)
    {
        var at = extraQuestions.FindIndex(q => q.Id == id);
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(at >= 0, "There is no such question any more."));
        var to = at + (way == Way.Up ? -1 : 1);
        if (to < 0 || to == extraQuestions.Count)
            return;
        var moved = extraQuestions.ToList();
        (moved[at], moved[to]) = (moved[to], moved[at]);
        extraQuestions = moved;
        Record(by, "Application form of the vacancy changed", $"question {id} moved {(way == Way.Up ? "up" : "down")}");
    }

    /// <summary>Asks a question no more.</summary>
    /// <exception cref="RuleViolation">It is published, or there is no such question.</exception>
    public void RemoveQuestion(int id, Stamp by)
    {
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(QuestionOf(id) is not null, "There is no such question any more."));
        extraQuestions = [.. extraQuestions.Where(q => q.Id != id)];
        Record(by, "Application form of the vacancy changed", $"question {id} removed");
    }

    /// <summary>Why no further document can be asked for, or null.</summary>
    public string? WhyNotAskForDocument() =>
        WhyNotEdit() ?? Rule.Unless(documentsAsked.Count < DocumentAsked.Max, $"A vacancy asks for at most {DocumentAsked.Max} documents.");

    /// <summary>Asks for one more document, after the others.</summary>
    /// <param name="document">What to ask for; its id is given here.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is published, asks for as many as it can, or another is called the same.</exception>
    public DocumentAsked AskForDocument(DocumentAsked document, Stamp by)
    {
        var added = document with { Id = documentsAsked.Select(d => d.Id).Append(0).Max() + 1 };
        Rule.Keep(WhyNotAskForDocument() ?? added.WhyNot() ?? WhyNotCalled(added));
        documentsAsked = [.. documentsAsked, added];
        Record(by, "Application form of the vacancy changed", $"document {added.Id} added");
        return added;
    }

    /// <summary>Asks for a document in another way, in its place.</summary>
    /// <exception cref="RuleViolation">It is published, there is no such document, or another is called the same.</exception>
    public void EditDocument(DocumentAsked document, Stamp by)
    {
        var at = documentsAsked.FindIndex(d => d.Id == document.Id);
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(at >= 0, "That document is no longer asked for.") ?? document.WhyNot() ?? WhyNotCalled(document));
        documentsAsked = [.. documentsAsked[..at], document, .. documentsAsked[(at + 1)..]];
        Record(by, "Application form of the vacancy changed", $"document {document.Id}");
    }

    /// <summary>Asks for a document no more.</summary>
    /// <exception cref="RuleViolation">It is published, or does not ask for it.</exception>
    public void RemoveDocument(int id, Stamp by)
    {
        Rule.Keep(WhyNotEdit() ?? Rule.Unless(DocumentOf(id) is not null, "That document is no longer asked for."));
        documentsAsked = [.. documentsAsked.Where(d => d.Id != id)];
        Record(by, "Application form of the vacancy changed", $"document {id} removed");
    }

    /// <summary>Says how often the rating of each criterion counts.</summary>
    /// <param name="weights">1 to 3 by the position of the criterion; who is not named keeps its weight.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is published, there is no such criterion, or a weight is none.</exception>
    public void Weigh(IReadOnlyDictionary<int, int> weights, Stamp by)
    {
        Rule.Keep(WhyNotEdit()
            ?? Rule.Unless(weights.Keys.All(p => criteria.Exists(c => c.Position == p)), "There is no such criterion.")
            ?? Rule.Unless(weights.Values.All(w => w is >= 1 and <= Criterion.WeightMax), $"A weight is between 1 and {Criterion.WeightMax}."));
        foreach (var criterion in criteria)
        {
            if (weights.TryGetValue(criterion.Position, out var weight))
                criterion.Weigh(weight);
        }
        Record(by, "Application form of the vacancy changed", "weights of the criteria");
    }

    /// <summary>Files are told apart by what they are called.</summary>
    private string? WhyNotCalled(DocumentAsked document) => Rule.Unless(
        documentsAsked.TrueForAll(d => d.Id == document.Id || !string.Equals(d.Label, document.Label, StringComparison.OrdinalIgnoreCase)),
        $"“{document.Label}” is asked for already.");
}
