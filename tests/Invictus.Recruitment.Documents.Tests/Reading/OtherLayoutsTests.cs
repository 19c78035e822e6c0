using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

public class OtherLayoutsTests
{
    private const Importance E = Importance.Essential;
    private const Importance D = Importance.Desirable;

    [Fact]
    public void A_pipe_table_with_ticks_gives_criteria_with_the_stages_of_their_letters() =>
        Assert.Equal(
            [
                (E, "Education", "GCSE English at grade 4 or better", AssessmentStage.Application | AssessmentStage.Certificate),
                (D, "Education", "A qualification in library work", AssessmentStage.Certificate),
                (E, "Experience", "Work with the public", AssessmentStage.Application | AssessmentStage.Interview),
                (D, "Experience", "Helping children to read", AssessmentStage.Application),
                (E, "Skills", "Able to use a computer catalogue", AssessmentStage.Task),
                (E, "Skills", "Patient and friendly at a busy desk", AssessmentStage.Interview | AssessmentStage.Reference),
                (E, "Safeguarding", "Knows why children must be kept safe", AssessmentStage.Application | AssessmentStage.Interview),
            ],
            Read.Sample("library-assistant.md").Content.Criteria.Select(c => (c.Importance, c.Category, c.Text, c.AssessedBy)));

    [Fact]
    public void A_two_column_table_gives_header_fields()
    {
        var content = Read.Sample("library-assistant.md").Content;
        Assert.Equal(JobDescriptionHeader.Empty with { Title = "Library Assistant", SalaryRange = "Scale 4, points 7 to 9", ReportingTo = "Librarian", Hours = "20 hours a week in term time" }, content.Header);
    }

    [Fact]
    public void Numbered_duties_are_items_without_their_numbers() =>
        Assert.Equal(
            ["Issue books and take them back.", "Shelve returned stock every day.", "Look after homework club on two afternoons."],
            Read.Sample("library-assistant.md").Content.Sections.Single(s => s.Heading == "Main duties").Blocks.Where(b => b.Kind == BlockKind.Item).Select(b => b.Text));

    [Fact]
    public void A_label_on_one_line_takes_its_value_from_the_next() =>
        Assert.Equal(
            JobDescriptionHeader.Empty with { Title = "Exam Invigilator", SalaryRange = "NJC 3, paid for the hours worked", ReportingTo = "Exams Officer" },
            Read.Sample("exam-invigilator.txt").Content.Header);

    [Fact]
    public void Lists_under_essential_and_desirable_are_criteria_with_wrapped_lines_joined() =>
        Assert.Equal(
            [
                (E, "Good spoken and written English, enough to read instructions to a whole hall.", CriterionKind.Statement),
                (E, "Punctual and careful with papers.", CriterionKind.Statement),
                (E, "Calm when something unexpected happens.", CriterionKind.Statement),
                (E, "Committed to keeping children safe.", CriterionKind.Statement),
                (D, "A degree.", CriterionKind.Qualification),
                (D, "Earlier work as an invigilator.", CriterionKind.Statement),
            ],
            Read.Sample("exam-invigilator.txt").Content.Criteria.Select(c => (c.Importance, c.Text, c.Kind)));

    [Fact]
    public void Wrapped_lines_of_a_paragraph_are_one_paragraph() =>
        Assert.Equal(
            "To make sure that public examinations run quietly, fairly and by the rules of the awarding bodies.",
            Assert.Single(Assert.Single(Read.Sample("exam-invigilator.txt").Content.Sections).Blocks).Text);

    [Fact]
    public void An_html_page_is_read_with_merged_cells_and_lists_in_cells()
    {
        var content = Read.Sample("midday-supervisor.html").Content;
        Assert.Equal(JobDescriptionHeader.Empty with { Title = "Midday Supervisor", ReportingTo = "Catering Manager" }, content.Header);
        Assert.Equal(
            [
                (E, "Experience", "Looking after groups of children"),
                (E, "Experience", "Playing games with children"),
                (E, "Experience", "Settling quarrels"),
                (D, "Experience", "Work in a school kitchen"),
                (D, "Qualifications", "Paediatric first aid certificate"),
            ],
            content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));
        Assert.Equal(["Supervise pupils in the dining hall & the playground.", "Report accidents at once."], content.Sections.Single(s => s.Heading == "Main duties").Blocks.Select(b => b.Text));
    }

    [Fact]
    public void Importance_marks_behind_criteria_are_read_and_taken_off() =>
        Assert.Equal(
            [
                (E, "Qualifications", "GCSE mathematics"),
                (D, "Qualifications", "NVQ in business administration"),
                (E, "Experience", "Work at a front desk"),
                (D, "Experience", "Use of a school's information system"),
            ],
            Read.Sample("receptionist.txt").Content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));

    [Fact]
    public void The_name_of_the_document_can_carry_the_title_and_a_signature_line_is_no_content()
    {
        var read = Read.Sample("receptionist.txt");
        Assert.Equal("School Receptionist", read.Content.Header.Title);
        Assert.Equal(["Welcome visitors and see that they sign in", "Answer the telephone and pass messages on", "Keep the diary"], Assert.Single(read.Content.Sections).Blocks.Select(b => b.Text));
        Assert.Contains(read.Warnings, w => w is { Line: 23 } && w.Message.StartsWith("Left out as part of the signature block", StringComparison.Ordinal));
    }

    [Fact]
    public void Categories_inside_essential_and_desirable_are_kept() =>
        Assert.Equal(
            [(E, "Qualifications", "Good numeracy"), (E, "Experience", "Work in a team"), (D, "Experience", "Work in a school")],
            Read.Text("# Job description\nJob title: Clerk\n\n## Person specification\n\n### Essential\n\n#### Qualifications\n- Good numeracy\n\n#### Experience\n- Work in a team\n\n### Desirable\n\n#### Experience\n- Work in a school\n")
                .Content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));

    [Fact]
    public void A_column_that_says_essential_or_desirable_needs_no_header() =>
        Assert.Equal(
            [(E, "Can drive a minibus", AssessmentStage.Application | AssessmentStage.Interview), (D, "Speaks a second language", AssessmentStage.Interview)],
            Read.Text("Job title: Driver\n\nPerson specification\n\nCan drive a minibus\tEssential\tApplication form and interview\nSpeaks a second language\tDesirable\tInterview\n")
                .Content.Criteria.Select(c => (c.Importance, c.Text, c.AssessedBy)));

    [Fact]
    public void A_row_without_a_mark_is_no_criterion_and_is_quoted()
    {
        var read = Read.Text("Job title: Cook\n\n| Area | Requirement | E | D |\n|---|---|---|---|\n| Skills | Can cook | x | |\n| | Can bake | | |\n");
        Assert.Equal(["Can cook"], read.Content.Criteria.Select(c => c.Text));
        Assert.Contains(read.WarningsAt(6), m => m.Contains("“Can bake” is marked neither essential nor desirable", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_title_in_the_signature_block_is_reported()
    {
        var read = Read.Text("**JOB TITLE:** Cook\n\n**Main duties**\n\n- Cook lunch\n\nJob Title:\tBaker\nPostholder's signature:\t\tDate:\t\n");
        Assert.Contains(read.WarningsAt(7), m => m.Contains("“Baker”", StringComparison.Ordinal) && m.Contains("“Cook”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_markdown_link_keeps_its_address() =>
        Assert.Equal(
            "See the policy (https://example.org/policy) first.",
            Read.Text("Job title: Cook\n\n## Safeguarding\n\nSee the [policy](https://example.org/policy) first.\n").Content.Sections[0].Blocks[0].Text);

    [Fact]
    public void What_only_looks_like_a_tag_or_a_mark_stays_in_the_text() =>
        Assert.Equal(
            "Groups of <5 pupils, 5 * 3 hours, snake_case and <name of school> stay & don't go.",
            Read.Text("Job title: Cook\n\n## Duties\n\nGroups of <5 pupils, 5 * 3 hours, snake_case and <name of school> stay &amp; don't go.\n").Content.Sections[0].Blocks[0].Text);

    [Fact]
    public void Subheadings_keep_their_place_under_headings() =>
        Assert.Equal(
            [("Main duties", 2), ("Teaching", 3), ("Year 7", 4), ("Pastoral care", 3), ("Safeguarding", 2)],
            Read.Text("# Job description\n\nJob title: Tutor\n\n## Main duties\n\n### Teaching\n\n#### Year 7\n\n- Teach\n\n### Pastoral care\n\n- Care\n\n## Safeguarding\n\nKeep safe.\n")
                .Content.Sections.Select(s => (s.Heading, s.Level)));

    [Fact]
    public void A_list_of_lower_case_lines_is_not_joined_into_one_sentence()
    {
        var read = Read.Text("Job title: Tutor\n\n## Duties\n\nThe tutor will help with\n\nreading aloud\n\nwriting letters\n\nadding up\n");
        Assert.Equal(4, read.Content.Sections[0].Blocks.Count);
        Assert.Contains(read.WarningsAt(7), m => m.Contains("a list without marks", StringComparison.Ordinal));
    }

    [Fact]
    public void Typed_dashes_in_a_cell_are_list_marks_and_none_is_no_criterion() =>
        Assert.Equal(
            [(E, "Training", "Food hygiene"), (E, "Training", "Willing to learn"), (E, "Experience", "Cooking for large numbers")],
            Read.Text("Job title: Cook\n\n| | Essential | Desirable |\n|---|---|---|\n| Training | - Food hygiene<br>- Willing to learn | None |\n| Experience | Cooking for large<br>numbers | – |\n")
                .Content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));

    [Fact]
    public void The_head_of_the_table_repeated_on_the_next_page_is_no_criterion()
    {
        var read = Read.Text("Job title: Cook\n\nCriteria\tEssential\tDesirable\nSkills\tCooks\tBakes\n\nCriteria\tEssential\tDesirable\nExperience\tCanteen work\t\n");
        Assert.Equal(["Cooks", "Bakes", "Canteen work"], read.Content.Criteria.Select(c => c.Text));
        Assert.Contains(read.WarningsAt(6), m => m.StartsWith("Read as the columns", StringComparison.Ordinal));
    }

    [Fact]
    public void One_table_for_each_category_takes_the_category_from_the_heading_above_it() =>
        Assert.Equal(
            [(E, "Qualifications", "Degree"), (D, "Qualifications", "Masters degree"), (E, "Experience", "Teaching")],
            Read.Text("<p><b>Job title:</b> Teacher</p>\n\n<p><b>Person specification</b></p>\n<p><b>Qualifications</b></p>\n<table><tr><td>Essential</td><td>Desirable</td></tr><tr><td>Degree</td><td>Masters degree</td></tr></table>\n<p><b>Experience</b></p>\n<table><tr><td>Essential</td><td>Desirable</td></tr><tr><td>Teaching</td><td></td></tr></table>\n")
                .Content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));

    [Fact]
    public void Without_a_field_the_first_heading_is_the_title()
    {
        var read = Read.Text("# Holly Bank School\n\n## Teacher of History\n\n### Duties\n\n- Teach history\n");
        Assert.Equal("Teacher of History", read.Content.Header.Title);
        Assert.Contains(read.WarningsAt(3), m => m.Contains("was read as the title", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_over_running_text_inside_the_specification_is_a_section() =>
        Assert.Equal(
            [("Safeguarding checks", 1), ("", 0)],
            Read.Text("Job title: Cook\n\n## Person specification\n\n### Safeguarding checks\n\nWe check everybody who works with children before they start with us.\n\nCriteria\tEssential\tDesirable\nSkills\tCooks\tBakes\n")
                .Content.Sections.Select(s => (s.Heading, s.Blocks.Count)).Append(("", 0)));

    [Fact]
    public void A_head_that_names_the_category_is_read_as_category_of_the_rows_under_it() =>
        Assert.Equal(
            [(E, "Qualifications", "Degree"), (D, "Qualifications", "Driving licence"), (E, "Experience", "Canteen work")],
            Read.Text("Job title: Cook\n\n| Qualifications | Essential | Desirable |\n|---|---|---|\n| Degree | ✓ | |\n| Driving licence | | ✓ |\n| Experience | Essential | Desirable |\n| Canteen work | ✓ | |\n")
                .Content.Criteria.Select(c => (c.Importance, c.Category, c.Text)));

    [Fact]
    public void The_letter_E_in_the_column_E_is_a_mark_and_no_head() =>
        Assert.Equal(
            [(E, "Cooks"), (E, "Bakes"), (D, "Serves")],
            Read.Text("Job title: Cook\n\n| Requirement | E | D |\n|---|---|---|\n| Cooks | E | |\n| Bakes | E | |\n| Serves | | D |\n")
                .Content.Criteria.Select(c => (c.Importance, c.Text)));

    [Fact]
    public void Nested_items_are_points_and_a_colon_without_points_is_reported()
    {
        var read = Read.Text("Job title: Cook\n\n## Person specification\n\n### Essential\n\n- Able to:\n  - Cook\n  - Bake\n- Willing to:\n- Serve\n");
        Assert.Equal(["Able to:", "Willing to:", "Serve"], read.Content.Criteria.Select(c => c.Text));
        Assert.Equal(["Cook", "Bake"], read.Content.Criteria[0].Points);
        Assert.Contains(read.WarningsAt(10), m => m.Contains("announces points", StringComparison.Ordinal));
    }
}
