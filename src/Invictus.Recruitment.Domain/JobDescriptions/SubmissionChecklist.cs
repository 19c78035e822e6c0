using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>What the checklist looks at.</summary>
public enum FindingKind
{
    /// <summary>There is no job title. Blocks.</summary>
    NoTitle,

    /// <summary>There is no essential criterion. Blocks.</summary>
    NoEssential,

    /// <summary>The text does not say that the trust safeguards children. Blocks.</summary>
    NoSafeguarding,

    /// <summary>A criterion names no stage, while others do. Blocks.</summary>
    NowhereAssessed,

    /// <summary>No criterion names a stage.</summary>
    StagesNotSaid,

    /// <summary>Two criteria say nearly the same.</summary>
    NearDuplicate,

    /// <summary>Words that may shut people out, or say too little.</summary>
    Wording,

    /// <summary>Another edition of the guidance is cited than the one in force.</summary>
    Guidance,
}

/// <summary>Something to look at before a job description is submitted.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">A sentence that says what it is.</param>
/// <param name="Section">Index of the section it stands in; null elsewhere.</param>
/// <param name="Criterion">Index of the criterion it is about; null elsewhere.</param>
/// <param name="Hint">Why, what instead and by which law, when words are the matter.</param>
public sealed record Finding(FindingKind Kind, string What, int? Section = null, int? Criterion = null, WordingHint? Hint = null)
{
    /// <summary>It stands in the way of submission; everything else is advice.</summary>
    public bool IsBlocking => Kind <= FindingKind.NowhereAssessed;
}

/// <summary>What to look at before a job description goes to the chief executive. A function of the text and of the edition in force, nothing else.</summary>
public static class SubmissionChecklist
{
    private static readonly string[] Children = ["child", "pupil", "student", "young"];

    /// <summary>Everything, what blocks first.</summary>
    /// <param name="content">The text.</param>
    /// <param name="current">The edition of the guidance in force; null when none is set.</param>
    public static IReadOnlyList<Finding> Of(JobDescriptionContent content, GuidanceEdition? current) =>
        [.. Blocking(content), .. Stages(content), .. NearDuplicates(content), .. Wording(content), .. Guidance(content, current)];

    /// <summary>What stands in the way of submission.</summary>
    public static IEnumerable<Finding> Blocking(JobDescriptionContent content)
    {
        if (content.Header.Title.Length == 0)
            yield return new Finding(FindingKind.NoTitle, "Enter a job title before submitting.");
        if (!content.Criteria.Any(c => c.Importance == Importance.Essential))
            yield return new Finding(FindingKind.NoEssential, "The person specification needs at least one essential criterion.");
        if (!content.Sections.SelectMany(s => s.Blocks).Any(b => SpeaksOfSafeguarding(b.Text)))
            yield return new Finding(FindingKind.NoSafeguarding, "The text must say that the trust safeguards children. Add the trust's safeguarding section.");
        if (content.Criteria.All(c => c.AssessedBy == AssessmentStage.None))
            yield break;
        for (var i = 0; i < content.Criteria.Count; i++)
        {
            if (content.Criteria[i].AssessedBy == AssessmentStage.None)
                yield return new Finding(
                    FindingKind.NowhereAssessed,
                    $"Criterion {i + 1}, {Quoted(content.Criteria[i].Text)}, is assessed nowhere. Say where: on the application, at interview, in a task, by reference or certificate.",
                    Criterion: i);
        }
    }

    private static IEnumerable<Finding> Stages(JobDescriptionContent content)
    {
        if (content.Criteria.Count > 0 && content.Criteria.All(c => c.AssessedBy == AssessmentStage.None))
            yield return new Finding(
                FindingKind.StagesNotSaid,
                "No criterion says where it is assessed. In a vacancy each of them then counts as assessed on the application, and applicants write about every one.");
    }

    private static IEnumerable<Finding> NearDuplicates(JobDescriptionContent content) =>
        SimilarCriteria.In(content.Criteria).Select(pair => new Finding(
            FindingKind.NearDuplicate,
            $"Criterion {pair.Second + 1}, {Quoted(content.Criteria[pair.Second].Text)}, says nearly the same as criterion {pair.First + 1}, {Quoted(content.Criteria[pair.First].Text)}. Applicants would write the same twice: merge them, or say what differs.",
            Criterion: pair.Second));

    private static IEnumerable<Finding> Wording(JobDescriptionContent content) =>
    [
        .. Hints([content.Header.Title]).Select(h => Said(h, null, null)),
        .. content.Sections.SelectMany((s, at) => Hints(s.Blocks.Select(b => b.Text).Prepend(s.Heading)).Select(h => Said(h, at, null))),
        .. content.Criteria.SelectMany((c, at) => Hints(c.Points.Prepend(c.Text)).Select(h => Said(h, null, at))),
    ];

    private static IEnumerable<(WordingHint Hint, string Words)> Hints(IEnumerable<string> texts) =>
        texts.SelectMany(WordingHint.In).DistinctBy(h => h.Hint);

    private static Finding Said((WordingHint Hint, string Words) found, int? section, int? criterion) =>
        new(FindingKind.Wording, $"“{found.Words}”: {found.Hint.What}", section, criterion, found.Hint);

    private static IEnumerable<Finding> Guidance(JobDescriptionContent content, GuidanceEdition? current)
    {
        foreach (var cited in CitedGuidance.In(content))
        {
            var name = $"{GuidanceEdition.Title} {cited.Year}";
            if (current is null)
                yield return new Finding(FindingKind.Guidance, $"The text cites {name}. Which edition is in force could not be looked up: the administrator has entered none.", cited.Section, cited.Criterion);
            else if (cited.Year < current.Year)
                yield return new Finding(FindingKind.Guidance, $"The text cites {name}. Since {London.Date(current.InForceFrom)} the edition of {current.Year} is in force.", cited.Section, cited.Criterion);
            else if (cited.Year > current.Year)
                yield return new Finding(FindingKind.Guidance, $"The text cites {name}, which is not in force yet. The edition in force is that of {current.Year}.", cited.Section, cited.Criterion);
        }
    }

    private static bool SpeaksOfSafeguarding(string text) =>
        text.Contains("safeguard", StringComparison.OrdinalIgnoreCase) && Children.Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string text) => text.Length > 60 ? $"“{text[..60].TrimEnd()}…”" : $"“{text}”";
}
