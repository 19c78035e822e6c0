namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>The terms of a person specification in the words of pages and documents.</summary>
public static class InWordsExtensions
{
    /// <summary>"Essential" or "Desirable".</summary>
    public static string InWords(this Importance importance) => importance == Importance.Essential ? "Essential" : "Desirable";

    /// <summary>"Application, interview"; empty when the document does not say.</summary>
    public static string InWords(this AssessmentStage stages)
    {
        var words = string.Join(", ", Enum.GetValues<AssessmentStage>()
            .Where(s => s != AssessmentStage.None && stages.HasFlag(s))
            .Select(s => s == AssessmentStage.Task ? "lesson or task" : s.ToString().ToLowerInvariant()));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
