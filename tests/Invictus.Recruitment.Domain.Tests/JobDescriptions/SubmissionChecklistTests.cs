using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>What stands in the way of submission, and what is only said.</summary>
public sealed class SubmissionChecklistTests
{
    private static readonly JobDescriptionContent Content = JobDescriptionBuilder.Content() with
    {
        Criteria = [Of("Qualified teacher status"), Of("Leading a team", Importance.Desirable)],
    };

    private static readonly GuidanceEdition[] Editions =
    [
        new(2024, new DateOnly(2024, 9, 2), "", ByNow), new(2025, new DateOnly(2025, 9, 1), "", ByNow), new(2026, new DateOnly(2026, 9, 1), "", ByNow),
    ];

    private static GuidanceEdition Current => Editions[2];

    [Fact]
    public void A_good_text_has_nothing_to_look_at() => Assert.Empty(SubmissionChecklist.Of(Content, Current));

    public static TheoryData<string, JobDescriptionContent> Blocked() => new()
    {
        { "Enter a job title before submitting.", Content with { Header = Content.Header with { Title = "" } } },
        { "The person specification needs at least one essential criterion.", Content with { Criteria = [Of("x", Importance.Desirable)] } },
        { "The person specification needs at least one essential criterion.", Content with { Criteria = [] } },
        { "The text must say that the trust safeguards children. Add the trust's safeguarding section.", Content with { Sections = [] } },
        { "The text must say that the trust safeguards children. Add the trust's safeguarding section.", Saying("We safeguard our assets.") },
        {
            "Criterion 2, “Mark”, is assessed nowhere. Say where: on the application, at interview, in a task, by reference or certificate.",
            Content with { Criteria = [Of("Plan"), Of("Mark") with { AssessedBy = AssessmentStage.None }] }
        },
    };

    [Theory]
    [MemberData(nameof(Blocked))]
    public void What_is_missing_blocks_and_is_why_it_cannot_be_submitted(string why, JobDescriptionContent content)
    {
        Assert.Equal(why, Assert.Single(SubmissionChecklist.Of(content, Current), f => f.IsBlocking).What);
        Assert.Equal(why, A.JobDescription().Saying(content).Build().WhyNotSubmit());
        Assert.Equal(why, Assert.Throws<RuleViolation>(() => A.JobDescription().Saying(content).Build().Submit(ByNow)).Message);
    }

    [Fact]
    public void When_no_criterion_says_where_it_is_assessed_that_is_advice_only()
    {
        var content = Content with { Criteria = [.. Content.Criteria.Select(c => c with { AssessedBy = AssessmentStage.None })] };
        Assert.Equal([FindingKind.StagesNotSaid], SubmissionChecklist.Of(content, Current).Select(f => f.Kind));
        Assert.Null(A.JobDescription().Saying(content).Build().WhyNotSubmit());
    }

    [Theory]
    [InlineData("Ability to teach an additional subject to KS3", "The ability to teach additional subjects to KS3/4 level", true)]
    [InlineData("Excellent classroom manager", "An excellent manager of classrooms", true)]
    [InlineData("Strong communication skills", "Good communication", true)]
    [InlineData("Plan and deliver schemes of work", "Use a range of teaching strategies", false)]
    [InlineData("Ability to work", "Knowledge of the curriculum", false)]
    [InlineData("A teaching qualification", "A commitment to continued professional development", false)]
    public void Criteria_that_say_nearly_the_same_are_pointed_out(string first, string second, bool alike)
    {
        var content = Content with { Criteria = [Of(first), Of(second)] };
        Assert.Equal(alike ? [(0, 1)] : [], SimilarCriteria.In(content.Criteria));
        Assert.Equal(alike ? [1] : [], SubmissionChecklist.Of(content, Current).Where(f => f.Kind == FindingKind.NearDuplicate).Select(f => f.Criterion!.Value));
    }

    [Theory]
    [InlineData("We want a young and energetic colleague.", "section 5")]
    [InlineData("Ideal for a recent graduate", "section")]
    [InlineData("At least five years' experience in schools", "sections 5")]
    [InlineData("Three or more years as an assistant headteacher", "sections 5")]
    [InlineData("Native English speaker", "section 9")]
    [InlineData("You must be able-bodied.", "sections 6")]
    [InlineData("A clean driving licence", "section")]
    [InlineData("Good health and a good sickness record", "section")]
    [InlineData("The salesman reports to the chairman.", "section 11")]
    [InlineData("He will lead the team.", "section 11")]
    [InlineData("A practising Christian", "section 10")]
    [InlineData("No criminal record", "Rehabilitation")]
    [InlineData("A good sense of humour", "")]
    [InlineData("Hit the ground running", "")]
    public void Doubtful_words_are_pointed_out_with_the_reason_and_never_block(string text, string source)
    {
        var finding = SubmissionChecklist.Of(Content with { Criteria = [Of(text)] }, Current).First(f => f.Kind == FindingKind.Wording);
        Assert.False(finding.IsBlocking);
        Assert.Equal(0, finding.Criterion);
        Assert.NotEmpty(finding.Hint!.Why);
        Assert.NotEmpty(finding.Hint.Suggestion);
        Assert.Contains(source, finding.Hint.Source, StringComparison.Ordinal);
        Assert.Null(A.JobDescription().Saying(Content with { Criteria = [Of(text)] }).Build().WhyNotSubmit());
    }

    [Theory]
    [InlineData("Manage the timetable for five years of pupils")]
    [InlineData("Work with young people and their families")]
    [InlineData("Attend meetings and keep attendance registers")]
    [InlineData("Report to the chair of governors")]
    [InlineData("The school shall keep records")]
    [InlineData("Use local resources and the library")]
    public void Plain_words_are_left_alone(string text) => Assert.Empty(WordingHint.In(text));

    [Fact]
    public void Every_hint_is_complete_and_its_pattern_can_be_read()
    {
        Assert.True(WordingHint.All.Count >= 25);
        Assert.All(WordingHint.All, h => Assert.True(h.What.EndsWith('.') && h.Why.EndsWith('.') && h.Suggestion.EndsWith('.')));
        Assert.Equal(WordingHint.All.Count, WordingHint.All.Select(h => h.Pattern).Distinct().Count());
    }

    [Theory]
    [InlineData("Keeping Children Safe in Education, 2024", 2024)]
    [InlineData("as in KCSIE 2024.", 2024)]
    [InlineData("KCSIE (September 2025) applies", 2025)]
    [InlineData("the 2026 edition of Keeping children safe in education", 2026)]
    [InlineData("Keeping Children Safe in Education", null)]
    [InlineData("the Equality Act 2010 and KCSIE", null)]
    [InlineData("In 2024 we built a new hall.", null)]
    public void The_edition_cited_is_found(string text, int? year) =>
        Assert.Equal(year is { } y ? [y] : [], CitedGuidance.In(Saying(text)).Select(c => c.Year));

    [Theory]
    [InlineData(2024, "The text cites Keeping Children Safe in Education 2024. Since 1 September 2026 the edition of 2026 is in force.")]
    [InlineData(2027, "The text cites Keeping Children Safe in Education 2027, which is not in force yet. The edition in force is that of 2026.")]
    [InlineData(2026, null)]
    public void Another_edition_than_the_one_in_force_is_said_and_nothing_is_rewritten(int cited, string? said)
    {
        var content = Saying($"We safeguard children. See KCSIE {cited}.");
        Assert.Equal(said, SubmissionChecklist.Of(content, Current).SingleOrDefault()?.What);
        Assert.Null(A.JobDescription().Saying(content).Build().WhyNotSubmit());
    }

    [Fact]
    public void Without_any_edition_the_checklist_says_that_it_could_not_look() =>
        Assert.Contains("the administrator has entered none", Assert.Single(SubmissionChecklist.Of(Saying("We safeguard children: KCSIE 2024"), null)).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-09-01", null)]
    [InlineData("2024-09-02", 2024)]
    [InlineData("2026-08-31", 2025)]
    [InlineData("2026-09-01", 2026)]
    public void The_edition_in_force_is_the_latest_that_has_begun(string day, int? year) =>
        Assert.Equal(year, GuidanceEdition.InForceOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Editions)?.Year);

    [Theory]
    [InlineData(1999, "1999-09-01")]
    [InlineData(2026, "2024-09-01")]
    public void An_edition_of_no_likely_year_is_refused(int year, string from) =>
        Assert.Throws<RuleViolation>(() => new GuidanceEdition(year, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), "", ByNow));

    [Fact]
    public void A_standard_section_knows_its_own_in_a_draft_and_whether_it_differs()
    {
        var standard = new StandardSection(new Section("Support for the Trust:", 2, [new Block(BlockKind.Item, "Take part")]), 1, ByNow);
        Assert.True(standard.IsMeantBy(new Section("SUPPORT FOR THE TRUST", 3, [])));
        Assert.False(standard.IsMeantBy(new Section("Support for the Head", 3, [])));
        Assert.False(standard.DiffersFrom(new Section("", 2, [new Block(BlockKind.Item, "Take part")])));
        Assert.True(standard.DiffersFrom(new Section("", 2, [new Block(BlockKind.Paragraph, "Take part")])));
        Assert.Throws<RuleViolation>(() => new StandardSection(new Section("x", 2, []), 1, ByNow));
        Assert.Throws<RuleViolation>(() => standard.Edit(new Section("", 2, standard.Blocks), ByNow));
    }

    [Fact]
    public void A_note_dealt_with_stays_with_the_file_and_in_the_history()
    {
        var job = A.JobDescription().Build();
        job.DealWithNote(0, new SourceWarning(45, "Look here."), ByNow);
        Assert.Equal([0], job.Newest.DealtWith);
        Assert.Equal(("Note on the file dealt with", "version 1, line 45: Look here."), (job.Happenings[^1].What, job.Happenings[^1].Detail));
        job.TakeUpNote(0, new SourceWarning(45, "Look here.", "page 3"), ByNow);
        Assert.Empty(job.Newest.DealtWith);
        Assert.Throws<RuleViolation>(() => A.JobDescription().Submitted().Build().DealWithNote(0, new SourceWarning(1, "x"), ByNow));
    }

    private static JobDescriptionContent Saying(string text) => Content with { Sections = [new Section("Safeguarding", 2, [new Block(BlockKind.Paragraph, text)])] };

    private static Criterion Of(string text, Importance importance = Importance.Essential) => new(importance, "Category", text, [], AssessmentStage.Application);
}
