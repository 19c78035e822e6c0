using System.Security.Cryptography;
using System.Text.Json;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>The trust's own document, seeds/second-in-science.md: every count and the texts that page breaks and converters damaged.</summary>
public class TrustDocumentTests
{
    private static readonly JobDescriptionContent Content = Read.Seed.Content;

    private static Section Section(string heading) => Content.Sections.Single(s => s.Heading == heading);

    private static string[] Items(string heading) => [.. Section(heading).Blocks.Where(b => b.Kind == BlockKind.Item).Select(b => b.Text)];

    private static string[] Paragraphs(string heading) => [.. Section(heading).Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Text)];

    [Fact]
    public void The_file_is_the_one_that_was_given()
    {
        Assert.Equal("87b31f65e6d1fe82276b703a6e0019b484cd013560332f518bd355591df9fab8", Convert.ToHexStringLower(SHA256.HashData(Read.SeedFile)));
        Assert.Equal("87b31f65e6d1fe82276b703a6e0019b484cd013560332f518bd355591df9fab8", Read.Seed.SourceSha256);
    }

    [Fact]
    public void The_six_header_fields_are_verbatim() =>
        Assert.Equal(
            new JobDescriptionHeader(
                "Second in Science",
                "Crestwood",
                "MPS/UPS (+TLR2b)",
                "Head of Department",
                "Other Science staff in the absence of the Head of Department",
                "Headteacher, Senior Leadership Team, Governors, teaching and support staff, outside agencies"),
            Content.Header);

    [Fact]
    public void The_sections_stand_in_the_order_of_the_document_with_their_levels_and_counts() =>
        Assert.Equal(
            [
                ("Main purpose:", 2, 10, 15),
                ("MAIN DUTIES:", 2, 0, 0),
                ("General Duties", 3, 0, 0),
                ("Strategic Planning", 4, 0, 7),
                ("Curriculum Provision", 4, 0, 11),
                ("Staffing and Resources", 4, 0, 6),
                ("Other professional requirements:", 3, 0, 0),
                ("Self-Evaluation", 4, 0, 5),
                ("Management Information", 4, 0, 3),
                ("Communications", 4, 0, 15),
                ("Marketing and Liaison", 4, 0, 3),
                ("Environment and Resources", 4, 0, 3),
                ("Student Support", 4, 0, 13),
                ("Other Duties", 4, 0, 5),
                ("Other Specific Duties", 2, 1, 4),
                ("Support for the Trust", 2, 0, 7),
                ("Safeguarding Requirements", 2, 5, 0),
                ("", 2, 1, 0),
            ],
            Content.Sections.Select(s => (s.Heading, s.Level, s.Blocks.Count(b => b.Kind == BlockKind.Paragraph), s.Blocks.Count(b => b.Kind == BlockKind.Item))));

    [Fact]
    public void The_duties_under_the_ten_topics_are_71() =>
        Assert.Equal(71, Content.Sections.Where(s => s.Level == 4).Sum(s => s.Blocks.Count));

    [Fact]
    public void The_sentence_cut_between_lines_33_and_35_is_one_again()
    {
        Assert.Equal(
            "Through line management meetings, the 2nd in Department for Science will provide inspirational leadership to other colleagues within the department to create a positive learning environment based on high expectations, challenge and support.",
            Paragraphs("Main purpose:")[5]);
        Assert.Contains(Read.Seed.WarningsAt(35), m => m.Contains("line 33", StringComparison.Ordinal));
    }

    [Fact]
    public void The_narrative_ends_where_the_duty_statements_begin() =>
        Assert.StartsWith("In addition to the duties outlined below, it is expected that the individual will seek to keep abreast", Paragraphs("Main purpose:")[^1], StringComparison.Ordinal);

    [Fact]
    public void The_fifteen_statements_without_a_heading_stay_under_main_purpose_and_are_pointed_at()
    {
        var statements = Items("Main purpose:");
        Assert.StartsWith("Implement and deliver an appropriately broad", statements[0], StringComparison.Ordinal);
        Assert.Equal("Be aware of and comply with all current Trust/school policies.", statements[14]);
        Assert.Contains(Read.Seed.WarningsAt(45), m => m.Contains("15 statements", StringComparison.Ordinal) && m.Contains("without a heading of their own", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_without_its_first_cell_goes_on_with_the_text_above_it() =>
        Assert.Equal(
            "To contribute to the promotion of equal opportunities and celebration of diversity in all aspects of the work of the school.",
            Items("Main purpose:")[13]);

    [Fact]
    public void The_duty_cut_between_two_rows_is_one_again()
    {
        Assert.Equal("Working with the Head of Department to implement department policies that reflect whole school policies;", Items("Curriculum Provision")[9]);
        Assert.Contains(Read.Seed.WarningsAt(75), m => m.Contains("line 73", StringComparison.Ordinal));
    }

    [Fact]
    public void The_heading_that_is_the_end_of_a_sentence_goes_back_to_it()
    {
        Assert.Equal("To respond to requests and anxieties of parents in association with the Student Achievement Manager", Items("Communications")[3]);
        Assert.DoesNotContain(Content.Sections, s => s.Heading == "Manager");
        Assert.Contains(Read.Seed.WarningsAt(79), m => m.Contains("“Manager”", StringComparison.Ordinal) && m.Contains("line 77", StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_spans_the_table_and_the_text_after_it()
    {
        Assert.Equal("Communicate effectively with the parents/carers of students.", Items("Communications")[0]);
        Assert.Equal("Liaison with external partners including primary schools to access information and share good practice", Items("Communications")[^1]);
        Assert.Equal("Be a Form Tutor to an assigned group of students.", Items("Student Support")[1]);
        Assert.Equal("Be a role model to students through personal presentation and professional conduct.", Items("Student Support")[^1]);
    }

    [Fact]
    public void The_heading_that_nothing_marks_is_read_as_one_and_pointed_at()
    {
        Assert.Equal("Undertake any other duty as specified by STPCB not mentioned in the above.", Items("Other Duties")[0]);
        Assert.Contains(Read.Seed.WarningsAt(129), m => m.Contains("“Other Duties” is not marked as a heading", StringComparison.Ordinal));
    }

    [Fact]
    public void Bullets_are_items_and_the_paragraph_after_them_is_none()
    {
        Assert.Equal("Play a full part in the life of the Trust community, to support its vision, mission and values", Items("Other Specific Duties")[0]);
        Assert.EndsWith("commensurate with the job title and salary", Assert.Single(Paragraphs("Other Specific Duties")), StringComparison.Ordinal);
        Assert.Equal(BlockKind.Paragraph, Section("Other Specific Duties").Blocks[^1].Kind);
    }

    [Fact]
    public void A_blank_line_inside_a_list_does_not_end_it()
    {
        Assert.Equal("Recognise own strengths and areas of expertise and use those to advise and support others", Items("Support for the Trust")[5]);
        Assert.StartsWith("It is the responsibility of all adults employed by Invictus Education Trust to safeguard", Items("Support for the Trust")[6], StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_inside_a_heading_is_no_part_of_it() =>
        Assert.DoesNotContain(Content.Sections, s => s.Heading.Contains('*', StringComparison.Ordinal));

    [Fact]
    public void Both_web_addresses_stand_at_the_end_of_their_paragraphs_without_brackets()
    {
        var paragraphs = Paragraphs("Safeguarding Requirements");
        Assert.EndsWith("found on the Ministry of Justice website: https://www.gov.uk/government/publications/new-guidance-on-the-rehabilitation-of-offenders-act-1974.", paragraphs[3], StringComparison.Ordinal);
        Assert.EndsWith("found on the GOV.UK website. https://www.gov.uk/government/publications/dbs-filtering-guidance/dbs-filtering-guide", paragraphs[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_link_that_goes_nowhere_keeps_its_text_and_is_reported()
    {
        Assert.EndsWith("can be found at: Keeping Children Safe in Education, 2024", Paragraphs("Safeguarding Requirements")[0], StringComparison.Ordinal);
        Assert.Contains(Read.Seed.WarningsAt(154), m => m.Contains("“Keeping Children Safe in Education, 2024” goes nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_wholly_bold_paragraph_is_strong()
    {
        var strong = Assert.Single(Content.Sections.SelectMany(s => s.Blocks), b => b.IsStrong);
        Assert.Equal("It is an offence to apply for this role if you are barred from engaging in regulated activity relevant to children.", strong.Text);
        Assert.Equal(strong, Section("Safeguarding Requirements").Blocks[2]);
    }

    [Fact]
    public void The_sentence_after_the_person_specification_is_a_section_of_its_own() =>
        Assert.Equal(["This job description/person specification may be amended at any time in consultation with the postholder."], Paragraphs(""));

    [Fact]
    public void The_criteria_are_the_26_of_the_document_verbatim_and_in_order()
    {
        // The file of samples writes the two points of one criterion into its text; there only what stands before them is compared.
        using var samples = JsonDocument.Parse(Repository.File("seeds/sample-applicants.json"));
        var expected = samples.RootElement.GetProperty("criteria").EnumerateArray()
            .Select(c => (c.GetProperty("kind").GetString()!, Text: c.GetProperty("text").GetString()!))
            .Select(c => c.Text.Contains("students by: ", StringComparison.Ordinal) ? c with { Text = c.Text[..(c.Text.IndexOf(':', StringComparison.Ordinal) + 1)] } : c);

        Assert.Equal(expected, Content.Criteria.Select(c => (c.Importance == Importance.Essential ? "essential" : "desirable", c.Text)));
    }

    [Fact]
    public void The_five_categories_hold_24_essential_and_2_desirable_criteria() =>
        Assert.Equal(
            [("Qualifications", 2, 1), ("Experience", 5, 1), ("Skills and knowledge", 10, 0), ("Personal qualities", 6, 0), ("Flexibility", 1, 0)],
            Content.Criteria.GroupBy(c => c.Category).Select(g => (g.Key, g.Count(c => c.Importance == Importance.Essential), g.Count(c => c.Importance == Importance.Desirable))));

    [Fact]
    public void The_nested_bullets_are_points_of_their_criterion_without_the_typed_bullet()
    {
        var criterion = Assert.Single(Content.Criteria, c => c.Points.Count > 0);
        Assert.Equal("Ability to create a stimulating and safe learning environment for all students by:", criterion.Text);
        Assert.Equal(["Establishing high expectations", "Implementing effective classroom management and organisation"], criterion.Points);
    }

    [Fact]
    public void Entities_are_decoded_once() =>
        Assert.Contains(Content.Criteria, c => c.Text == "Ability to use and promote a range of teaching & learning strategies");

    [Fact]
    public void Curly_and_straight_apostrophes_stay_as_typed()
    {
        Assert.Contains("Contribute to the whole school's planning activities.", Items("Strategic Planning"));
        Assert.Contains(Items("Staffing and Resources"), t => t.StartsWith("Take part in the school’s staff development programme", StringComparison.Ordinal));
    }

    [Fact]
    public void The_kinds_of_criteria_follow_from_their_words()
    {
        Assert.Equal(
            [("A teaching qualification together with Qualified Teacher Status (QTS)", CriterionKind.QualifiedTeacherStatus),
             ("Ability to teach an additional departmental subject to KS3/4 level", CriterionKind.SubjectAndKeyStage),
             ("Ability to teach an additional departmental subject to KS3", CriterionKind.SubjectAndKeyStage)],
            Content.Criteria.Where(c => c.Kind != CriterionKind.Statement).Select(c => (c.Text, c.Kind)));
        Assert.All(Content.Criteria, c => Assert.Equal(AssessmentStage.None, c.AssessedBy));
    }

    [Fact]
    public void No_table_mark_entity_or_tag_is_left_in_any_text()
    {
        var texts = Content.Sections.SelectMany(s => s.Blocks.Select(b => b.Text).Append(s.Heading))
            .Concat(Content.Criteria.SelectMany(c => c.Points.Append(c.Text).Append(c.Category)));
        Assert.All(texts, t =>
        {
            Assert.DoesNotMatch(@"</?\w+>|&\w+;|\t|--|\*\*|•|\]\(", t);
            Assert.Equal(t.Trim(), t);
        });
    }

    [Theory]
    [InlineData(3, "INVICTUS Education Trust")]
    [InlineData(7, "JOB DESCRIPTION")]
    [InlineData(11, "looks like the name of a school")]
    [InlineData(99, "Meetings and Science with")]
    [InlineData(129, "STPCD")]
    [InlineData(139, "shows no date")]
    [InlineData(144, "security confidentiality")]
    [InlineData(160, "exempt from the Act by that Order")]
    [InlineData(168, "24 essential and 2 desirable")]
    [InlineData(170, "“Criteria”, “Essential”, “Desirable”")]
    [InlineData(171, "cannot separate applicants")]
    [InlineData(171, "does not say how each criterion is assessed")]
    [InlineData(182, "“Second in Science”")]
    [InlineData(183, "Chief Executive Officer's signature:")]
    [InlineData(184, "Postholder's signature:")]
    public void What_a_person_should_look_at_is_reported_with_its_line(int line, string says) =>
        Assert.Contains(Read.Seed.WarningsAt(line), m => m.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData(11, "looks like the name of a school", "Department")]
    [InlineData(35, "line 33", "Through line management meetings, the 2nd in Department for Science will provide inspirational leadership to other colleagues within the department to create a positive learning environment based on high expectations, challenge and support.")]
    [InlineData(129, "“Other Duties” is not marked", "Other Duties")]
    [InlineData(171, "cannot separate applicants", "Ability to teach an additional departmental subject to KS3")]
    [InlineData(7, "JOB DESCRIPTION", "")]
    public void A_warning_knows_the_text_it_stands_beside(int line, string says, string beside) =>
        Assert.Contains(Read.Seed.Warnings, w => w.Line == line && w.Message.Contains(says, StringComparison.Ordinal) && w.Beside == beside);

    [Fact]
    public void A_slip_is_reported_only_where_it_stands() =>
        Assert.Equal([144], Read.Seed.Warnings.Where(w => w.Message.Contains("security confidentiality", StringComparison.Ordinal)).Select(w => w.Line));

    [Fact]
    public void The_job_title_in_the_signature_block_agrees_with_the_header() =>
        Assert.DoesNotContain(Read.Seed.Warnings, w => w.Message.Contains("The signature block names", StringComparison.Ordinal));

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Assert.Equal(JobDescriptionJson.Write(Read.Seed), JobDescriptionJson.Write(JobDescriptionReader.Read(Read.SeedFile)));
}
