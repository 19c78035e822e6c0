namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// What a job description says, apart from its life: the header fields, the sections in the order of the document,
/// and the person specification. Text is verbatim but for white space, entities and list or importance marks.
/// </summary>
/// <param name="Header">The key facts at the head of the document.</param>
/// <param name="Sections">Everything between the header and the person specification, in order.</param>
/// <param name="Criteria">The person specification, in order: by category, essential before desirable.</param>
public sealed record JobDescriptionContent(
    JobDescriptionHeader Header,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Criterion> Criteria);

/// <summary>The key facts of a post; empty where the document does not say.</summary>
/// <param name="Title">Job title, "Second in Science".</param>
/// <param name="Department">As the document has it; the trust's documents name the school here.</param>
/// <param name="SalaryRange">Pay scale and allowances in words, "MPS/UPS (+TLR2b)".</param>
/// <param name="ReportingTo">Line manager by role.</param>
/// <param name="ResponsibleFor">Whom the postholder leads.</param>
/// <param name="LiaisingWith">With whom the postholder works.</param>
/// <param name="Hours">Working hours and weeks in words, "37 hours a week, term time only".</param>
/// <param name="Contract">Kind and length of the contract in words, "Permanent".</param>
public sealed record JobDescriptionHeader(
    string Title,
    string Department,
    string SalaryRange,
    string ReportingTo,
    string ResponsibleFor,
    string LiaisingWith,
    string Hours = "",
    string Contract = "")
{
    /// <summary>Most characters in the title; it stands in headings, mail subjects and file names.</summary>
    public const int TitleMax = 120;

    /// <summary>Most characters in each other field.</summary>
    public const int FieldMax = 400;

    /// <summary>Nothing filled in.</summary>
    public static JobDescriptionHeader Empty { get; } = new("", "", "", "", "", "");

    /// <summary>
    /// The fields in the document's order with their labels, for pages and the PDF. Hours and contract stand there only
    /// when they say something: most schools put them into the advert.
    /// </summary>
    public IEnumerable<(string Label, string Value)> Fields =>
    [
        ("Job title", Title), ("Department", Department), ("Salary range", SalaryRange),
        ("Reporting to", ReportingTo), ("Responsible for", ResponsibleFor), ("Liaising with", LiaisingWith),
        .. new[] { ("Hours", Hours), ("Contract", Contract) }.Where(f => f.Item2.Length > 0),
    ];
}

/// <summary>A heading and what stands under it until the next heading.</summary>
/// <param name="Heading">Verbatim, a colon at its end included; empty only for text before any heading.</param>
/// <param name="Level">2 for a main heading, 3 for a group within it, 4 for a topic within a group.</param>
/// <param name="Blocks">Paragraphs and list items in order; empty for a heading that only groups others.</param>
public sealed record Section(string Heading, int Level, IReadOnlyList<Block> Blocks)
{
    /// <summary>The heading as pages show it: without the colon that introduces what follows.</summary>
    public string DisplayHeading => Heading.TrimEnd(':', ' ');
}

/// <summary>One paragraph or one list item.</summary>
/// <param name="Kind">Paragraph or item.</param>
/// <param name="Text">Plain text, verbatim; web addresses stand in it as text.</param>
/// <param name="IsStrong">The whole block is emphasised in the document.</param>
public sealed record Block(BlockKind Kind, string Text, bool IsStrong = false);

/// <summary>What a block of text is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An entry of a list: a duty, a bullet.</summary>
    Item,
}

/// <summary>One line of the person specification.</summary>
/// <param name="Importance">Essential or desirable.</param>
/// <param name="Category">"Qualifications", "Experience", "Skills and knowledge"…; verbatim.</param>
/// <param name="Text">The criterion, verbatim.</param>
/// <param name="Points">Sub-points that belong to this one criterion, in order.</param>
/// <param name="AssessedBy">Where it is assessed; <see cref="AssessmentStage.None"/> when the document does not say.</param>
/// <param name="Kind">What sort of thing the criterion asks for; decides which facts can speak to it.</param>
/// <param name="Weight">1 to 3; 1 unless HR sets it before publishing.</param>
public sealed record Criterion(
    Importance Importance,
    string Category,
    string Text,
    IReadOnlyList<string> Points,
    AssessmentStage AssessedBy = AssessmentStage.None,
    CriterionKind Kind = CriterionKind.Statement,
    int Weight = 1)
{
    /// <summary>Most characters in a criterion.</summary>
    public const int TextMax = 1000;

    /// <summary>Most characters in a category.</summary>
    public const int CategoryMax = 100;

    /// <summary>The heaviest weight.</summary>
    public const int WeightMax = 3;
}

/// <summary>Must have, or adds weight.</summary>
public enum Importance
{
    /// <summary>The postholder must bring it.</summary>
    Essential,

    /// <summary>Adds weight between applicants who meet the essentials.</summary>
    Desirable,
}

/// <summary>The stages at which a criterion is assessed; any of them together (docs/scoring.md, "What is rated when").</summary>
[Flags]
public enum AssessmentStage
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Application form (A): enters shortlisting.</summary>
    Application = 1,

    /// <summary>Interview (I).</summary>
    Interview = 2,

    /// <summary>Lesson or task (L, T).</summary>
    Task = 4,

    /// <summary>Reference (R).</summary>
    Reference = 8,

    /// <summary>Certificate (C).</summary>
    Certificate = 16,
}

/// <summary>What a criterion asks for. Anything but a statement can be decided by structured answers.</summary>
public enum CriterionKind
{
    /// <summary>Shown by what the applicant writes.</summary>
    Statement,

    /// <summary>Qualified teacher status.</summary>
    QualifiedTeacherStatus,

    /// <summary>A subject taught at a key stage.</summary>
    SubjectAndKeyStage,

    /// <summary>A degree or other qualification.</summary>
    Qualification,

    /// <summary>A licence, a membership or another fact.</summary>
    OtherFact,
}
