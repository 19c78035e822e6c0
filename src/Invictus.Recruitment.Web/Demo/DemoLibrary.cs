using Invictus.Recruitment.Data;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>What job descriptions are made with: the standard sections, in the words of the trust's own document, and the editions of the guidance.</summary>
internal static class DemoLibrary
{
    private static readonly string[] Standard = ["other specific duties", "support for the trust", "safeguarding"];

    public static async Task Load(RecruitmentDb db, DemoSeeds seeds, DateTimeOffset now)
    {
        var by = Stamp.Portal(now.AddDays(-41));
        var sections = JobDescriptionReader.Read(seeds.JobDescription, DemoSeeds.DocumentName).Content.Sections;
        var position = 0;
        foreach (var heading in Standard)
        {
            if (sections.FirstOrDefault(s => s.Heading.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && s.Blocks.Count > 0) is { } section)
                db.StandardSections.Add(new StandardSection(section, ++position, by));
        }
        db.GuidanceEditions.AddRange(
            Edition(2024, new DateOnly(2024, 9, 2)), Edition(2025, new DateOnly(2025, 9, 1)), Edition(2026, new DateOnly(2026, 9, 1)));
        await db.SaveChangesAsync();

        GuidanceEdition Edition(int year, DateOnly from) =>
            new(year, from, "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2", by);
    }
}
