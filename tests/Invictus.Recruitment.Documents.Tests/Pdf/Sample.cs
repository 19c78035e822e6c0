using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>Documents to write: one of the size of the trust's own, and random ones.</summary>
internal static class Sample
{
    private static readonly string[] Words =
        ("students science department lead learning progress support develop curriculum teaching assessment across the key stage with colleagues "
        + "and parents to raise standards of achievement through planning monitoring evaluation resources safeguarding welfare policies "
        + "contribute ensure promote maintain effective communication training staff of trust schools").Split(' ');

    /// <summary>26 criteria in five categories and ninety-odd statements under headings of three levels.</summary>
    public static JobDescriptionDocument TrustSized()
    {
        var random = new Random(2026);
        var header = new JobDescriptionHeader("Second in Science", "Crestwood", "MPS/UPS (+TLR2b)", "Head of Department",
            "Other Science staff in the absence of the Head of Department",
            "Headteacher, Senior Leadership Team, Governors, teaching and support staff, outside agencies");
        Section[] sections =
        [
            new("MAIN PURPOSE:", 2, [.. Many(10, () => Paragraph(random, 30, 60)), .. Many(15, () => Item(random, 8, 30))]),
            new("MAIN DUTIES:", 2, []),
            new("General Duties", 3, []),
            .. Topics(random, ("Strategic Planning", 7), ("Curriculum Provision", 11), ("Staffing and Resources", 6)),
            new("Other professional requirements:", 3, []),
            .. Topics(random, ("Self-Evaluation", 5), ("Management Information", 3), ("Communications", 15), ("Marketing and Liaison", 3), ("Environment and Resources", 3), ("Student Support", 13), ("Other Duties", 5)),
            new("Other Specific Duties", 2, [.. Many(4, () => Item(random, 12, 30)), Paragraph(random, 40, 60)]),
            new("Support for the Trust", 2, [.. Many(7, () => Item(random, 8, 30))]),
            new("Safeguarding Requirements", 2,
            [
                new(BlockKind.Paragraph, "The Trust is committed to safeguarding (Keeping Children Safe in Education, https://www.example.gov.uk/government/publications/keeping-children-safe-in-education--2)."),
                Paragraph(random, 20, 40),
                new(BlockKind.Paragraph, "It is an offence to apply for the role if the applicant is barred from engaging in regulated activity relevant to children.", IsStrong: true),
                new(BlockKind.Paragraph, "Guidance stands at https://www.example.gov.uk/government/publications/new-guidance-on-the-rehabilitation-of-offenders-act-1974. Please read it."),
                Paragraph(random, 20, 40),
            ]),
            new("", 2, [new(BlockKind.Paragraph, "This job description/person specification may be amended at any time in consultation with the postholder.")]),
        ];
        Criterion[] criteria =
        [
            .. Criteria(random, Importance.Essential, "Qualifications", 2), .. Criteria(random, Importance.Desirable, "Qualifications", 1),
            .. Criteria(random, Importance.Essential, "Experience", 5), .. Criteria(random, Importance.Desirable, "Experience", 1),
            .. Criteria(random, Importance.Essential, "Skills and knowledge", 9),
            new(Importance.Essential, "Skills and knowledge", "Ability to create a stimulating and safe learning environment for all students by:", ["Establishing high expectations", "Implementing effective classroom management and organisation"]),
            .. Criteria(random, Importance.Essential, "Personal qualities", 6), .. Criteria(random, Importance.Essential, "Flexibility", 1),
        ];
        return Document(new JobDescriptionContent(header, sections, criteria));
    }

    /// <summary>A document of random size and shape, the same for the same seed.</summary>
    public static JobDescriptionDocument Random(int seed)
    {
        var random = new Random(seed);
        var sections = Many(random.Next(0, 12), () => new Section(random.Next(8) == 0 ? "" : Sentence(random, 1, random.Next(10) == 0 ? 30 : 5), random.Next(1, 6),
            [.. Many(random.Next(0, 14), () => random.Next(3) == 0 ? Paragraph(random, 1, 120) : Item(random, 1, 60))]));
        var criteria = Many(random.Next(0, 40), () => new Criterion((Importance)random.Next(2), "Category " + random.Next(5), Sentence(random, 1, random.Next(6) == 0 ? 150 : 20),
            [.. Many(random.Next(8) == 0 ? 3 : 0, () => Sentence(random, 2, 8))]));
        var header = new JobDescriptionHeader(Sentence(random, 1, 14), Sentence(random, 0, 4), "", Sentence(random, 0, 50), "", Sentence(random, 0, 60));
        return Document(new JobDescriptionContent(header, [.. sections], [.. criteria]));
    }

    public static JobDescriptionDocument Document(JobDescriptionContent content) => new(content, "Invictus Education Trust", "7KQ2M-X9D4T", 3,
        new DateOnly(2026, 11, 23), "87b31f65e6d1fe82276b703a6e0019b484cd013560332f518bd355591df9fab8", "https://recruitment.example.org/verify/7KQ2MX9D4T");

    /// <summary>A document that says only what is given, apart from its title.</summary>
    public static JobDescriptionDocument Saying(params Block[] blocks) => Document(new JobDescriptionContent(
        JobDescriptionHeader.Empty with { Title = "Teacher of Science" }, [new Section("Main purpose", 2, blocks)], []));

    private static IEnumerable<Section> Topics(Random random, params (string Heading, int Statements)[] topics) =>
        topics.Select(t => new Section(t.Heading, 4, [.. Many(t.Statements, () => Item(random, 6, 28))]));

    private static List<Criterion> Criteria(Random random, Importance importance, string category, int count) =>
        Many(count, () => new Criterion(importance, category, Sentence(random, 5, 20), []));

    private static Block Paragraph(Random random, int least, int most) => new(BlockKind.Paragraph, Sentence(random, least, most));

    private static Block Item(Random random, int least, int most) => new(BlockKind.Item, Sentence(random, least, most));

    private static string Sentence(Random random, int least, int most)
    {
        var text = string.Join(' ', Many(random.Next(least, most + 1), () => Words[random.Next(Words.Length)]));
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    private static List<T> Many<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
