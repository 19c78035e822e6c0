using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>What sort of document a vacancy asks for.</summary>
public enum DocumentKind
{
    /// <summary>A degree, a licence, a certificate of training.</summary>
    Certificate,

    /// <summary>From a faith leader, where a school with a religious character may ask for one.</summary>
    ReligiousReference,

    /// <summary>Anything else: a portfolio, a lesson plan. Never a curriculum vitae in place of the form (KCSIE part 3).</summary>
    Other,
}

/// <summary>A document that applicants are asked to add. Without any, the form takes no files. Fixed when the vacancy is published.</summary>
/// <param name="Id">Stands for it within its vacancy, whatever its place; never 0. What an added file refers to.</param>
/// <param name="Label">What it is called on every page, "Degree certificate"; files have no other name.</param>
/// <param name="Kind">What sort of document.</param>
/// <param name="IsRequired">The application cannot be submitted without it.</param>
public sealed record DocumentAsked(int Id, string Label, DocumentKind Kind, bool IsRequired)
{
    /// <summary>Most documents that one vacancy asks for.</summary>
    public const int Max = 10;

    /// <summary>Most characters in a label.</summary>
    public const int LabelMax = 100;

    /// <summary>Why it cannot be asked for like this, or null.</summary>
    public string? WhyNot() =>
        Rule.Unless(Label.Length is > 0 and <= LabelMax, $"A document is called something, in at most {LabelMax} characters.")
        ?? Rule.Unless(Enum.IsDefined(Kind), "Say what sort of document it is.");
}

/// <summary>Sorts of documents in the words of pages.</summary>
public static class DocumentKinds
{
    /// <summary>"Religious reference".</summary>
    public static string InWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.Certificate => "Certificate",
        DocumentKind.ReligiousReference => "Religious reference",
        _ => "Other document",
    };
}
