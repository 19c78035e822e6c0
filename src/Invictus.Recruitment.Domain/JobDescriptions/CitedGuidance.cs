using System.Globalization;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>A place where a text names an edition of <em>Keeping Children Safe in Education</em>.</summary>
/// <param name="Year">The year it cites.</param>
/// <param name="Section">Index of the section; null in a criterion.</param>
/// <param name="Criterion">Index of the criterion; null in a section.</param>
public sealed record Citation(int Year, int? Section, int? Criterion);

/// <summary>Finds which editions of the guidance a job description cites.</summary>
public static partial class CitedGuidance
{
    /// <summary>Every year that stands beside the guidance's name or its short form, once for each place, in the order of the text.</summary>
    public static IReadOnlyList<Citation> In(JobDescriptionContent content) =>
    [
        .. content.Sections.SelectMany((s, at) => Years(s.Blocks.Select(b => b.Text).Prepend(s.Heading)).Select(y => new Citation(y, at, null))),
        .. content.Criteria.SelectMany((c, at) => Years(c.Points.Prepend(c.Text)).Select(y => new Citation(y, null, at))),
    ];

    private static IEnumerable<int> Years(IEnumerable<string> texts) => texts
        .SelectMany(t => Named().Matches(t).SelectMany(m => m.Groups[1].Captures.Concat(m.Groups[2].Captures)))
        .Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture)).Distinct();

    // "Keeping Children Safe in Education, 2024", "KCSIE (September 2025)", "the 2026 edition of KCSIE", "KCSIE 2024/25".
    [GeneratedRegex(
        @"(?:\b(20[0-9]{2})(?: edition of(?: the)?)? )?(?:keeping children safe in education|\bKCSIE\b)(?:['’)\]”"",: ]{0,4}(?:\(|dated |edition |september |statutory guidance |for schools and colleges |of ){0,4}(20[0-9]{2})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
