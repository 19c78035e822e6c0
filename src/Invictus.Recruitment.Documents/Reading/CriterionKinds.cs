using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Tells from its words what sort of thing a criterion asks for; HR can correct it.</summary>
internal static class CriterionKinds
{
    private static readonly string[] Certificates =
        ["degree", "gcse", "gcses", "certificate", "certificates", "licence", "diploma", "nvq", "qualification", "qualifications", "qualified", "graduate", "npq", "pgce", "hlta"];

    public static CriterionKind Of(string category, string text)
    {
        var words = Phrase.Words(text);
        var folded = string.Join(' ', words);
        if (words.Contains("qts") || folded.Contains("qualified teacher status", StringComparison.Ordinal))
            return CriterionKind.QualifiedTeacherStatus;
        var namesStage = folded.Contains("key stage", StringComparison.Ordinal) || words.Any(w => w.Length == 3 && w.StartsWith("ks", StringComparison.Ordinal) && char.IsDigit(w[2]));
        if (namesStage && words.Any(w => w is "teach" or "teaching") && words.Contains("subject"))
            return CriterionKind.SubjectAndKeyStage;
        return IsAboutQualifications(category) && words.Any(w => Certificates.Contains(w)) ? CriterionKind.Qualification : CriterionKind.Statement;
    }

    // A list without categories mixes everything; there the words of the criterion have to do.
    private static bool IsAboutQualifications(string category) =>
        category.Length == 0 || Phrase.Words(category).Any(w => w.StartsWith("qualif", StringComparison.Ordinal) || w is "education" or "training" or "attainments");
}
