namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>Whether there is evidence at all: completeness, no judgement. Always fires, so it stands last.</summary>
internal sealed class EvidenceGivenRule : IProvisionalRule
{
    public Finding Look(Material material) => material.HasEnoughWords
        ? new Finding(1, "Evidence given")
        : new Finding(0, "No evidence given");
}

/// <summary>Nothing, or too little to be read.</summary>
internal sealed class TooShortRule : IProvisionalRule
{
    public Finding? Look(Material material)
    {
        if (string.IsNullOrWhiteSpace(material.Evidence))
            return new Finding(0, "No evidence given");
        return material.HasEnoughWords ? null : new Finding(0, $"Under {ProvisionalRules.FewestWords} words of evidence");
    }
}

/// <summary>Too little once the criterion's own words and repetition are taken out.</summary>
internal sealed class RepetitionRule : IProvisionalRule
{
    public Finding? Look(Material material) =>
        // Scripts without spaces are counted by the sign; what the English reading makes of them says nothing about repetition.
        material.Reading.WordsLeft < ProvisionalRules.FewestWords && material.Reading.HasRepetition
            ? new Finding(0, $"Under {ProvisionalRules.FewestWords} words besides the criterion’s own words and repetition", material.Reading.Highlights)
            : null;
}

/// <summary>Relevant, specific and with an effect.</summary>
internal sealed class ExampleWithEffectRule : IProvisionalRule
{
    public Finding? Look(Material material) => material.Reading is { IsToThePoint: true, IsProse: true, IsSpecific: true, HasEffect: true }
        ? new Finding(3, "To the point, with a specific example and its effect", material.Reading.Highlights)
        : null;
}

/// <summary>Relevant and specific.</summary>
internal sealed class ExampleRule : IProvisionalRule
{
    public Finding? Look(Material material) => material.Reading is { IsToThePoint: true, IsProse: true, IsSpecific: true }
        ? new Finding(2, "To the point, with a specific example, but no effect was found", material.Reading.Highlights)
        : null;
}

/// <summary>Words to the point, but no sentences.</summary>
internal sealed class ListOfWordsRule : IProvisionalRule
{
    public Finding? Look(Material material) => material.Reading is { IsToThePoint: true, IsProse: false }
        ? new Finding(1, "Names words to the point, but as a list and not as an example", material.Reading.Highlights)
        : null;
}

/// <summary>Relevant, without an example.</summary>
internal sealed class ClaimRule : IProvisionalRule
{
    public Finding? Look(Material material) => material.Reading.IsToThePoint
        ? new Finding(1, "To the point, but no specific example was found", material.Reading.Highlights)
        : null;
}

/// <summary>Evidence in which the rules found nothing to the point; another language is one reason. Always fires, so it stands last.</summary>
internal sealed class OffThePointRule : IProvisionalRule
{
    public Finding Look(Material material) =>
        new(1, "Evidence given, but too few words to the point were found", material.Reading.Highlights);
}
