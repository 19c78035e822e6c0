using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>What an applicant stated about a criterion that asks for a fact, beside the evidence for it. All of it blind.</summary>
/// <param name="Lines">What was asked, and what was answered.</param>
/// <param name="Listed">Qualifications, training and memberships that the form lists, in words.</param>
internal sealed record FactsBeside(IReadOnlyList<(string Asked, string Answered)> Lines, IReadOnlyList<string> Listed)
{
    private const string NotAnswered = "not answered";

    /// <summary>Null where evidence alone speaks.</summary>
    public static FactsBeside? Of(CriterionHead criterion, int number, BlindReading reading)
    {
        if (criterion.Kind == CriterionKind.Statement)
            return null;
        var facts = reading.FactsOf(number);
        return new FactsBeside([.. Answered(criterion, facts, reading.StatedOf(number, criterion.Id))], [.. facts.Credentials.Select(InWords)]);
    }

    private static IEnumerable<(string, string)> Answered(CriterionHead criterion, BlindFacts facts, StatedAnswer? stated)
    {
        if (criterion.Kind == CriterionKind.QualifiedTeacherStatus)
        {
            yield return ("Qualified teacher status", facts.Qts?.InWords() ?? NotAnswered);
            yield return ("Teacher reference number", facts.TrnGiven ? "given" : "not given");
        }
        else if (FactQuestion.For(criterion.Kind) is { } question)
        {
            yield return (question.Text, stated is { } answer ? question.InWords(answer) : NotAnswered);
        }
    }

    private static string InWords(Credential credential) =>
        $"{credential.Kind}: {credential.Title}{(credential.Grade.Length > 0 ? $", {credential.Grade}" : "")}{(credential.IsExpected ? " (expected)" : "")}";
}
