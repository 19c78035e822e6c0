using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>One section in the editor.</summary>
internal sealed record SectionPart(EditText Text, int At)
{
    public int Number => At + 1;

    public Section Section => Text.Content.Sections[At];

    public bool IsLast => Number == Text.Content.Sections.Count;

    public string Address => $"{Text.Address}/sections/{Number}";

    public bool DiffersFromStandard => Text.UnlikeStandard.Contains(At);

    public bool CanBeKept => Section.Heading.Length > 0 && Section.Blocks.Count > 0 && !Text.LikeStandard.Contains(At);

    /// <summary>What the section is called for those who cannot see where a button stands.</summary>
    public string Name => Section.Heading.Length > 0 ? Section.DisplayHeading : $"section {Number}, without a heading";

    public static string LevelInWords(int level) => level switch
    {
        <= 2 => "Main heading",
        3 => "Group",
        _ => "Topic",
    };
}

/// <summary>One category of the person specification in the editor.</summary>
internal sealed record CategoryPart(EditText Text, int Number, string Name, int Of)
{
    public IEnumerable<CriterionPart> Criteria => Text.Content.Criteria.Select((c, at) => new CriterionPart(Text, at)).Where(c => c.Criterion.Category == Name);

    public string Address => $"{Text.Address}/categories/{Number}";
}

/// <summary>One criterion in the editor.</summary>
internal sealed record CriterionPart(EditText Text, int At)
{
    public int Number => At + 1;

    public Criterion Criterion => Text.Content.Criteria[At];

    public string Address => $"{Text.Address}/criteria/{Number}";

    public bool CanMove(Way way) => Text.Content.CanMoveCriterion(At, way);

    public bool CanMerge => Text.Content.WhyNotMerge(At) is null;

    public string Assessed => Criterion.AssessedBy == AssessmentStage.None ? "Not said" : Criterion.AssessedBy.InWords();
}
