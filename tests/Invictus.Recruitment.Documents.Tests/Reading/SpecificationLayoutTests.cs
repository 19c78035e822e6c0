using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>One layout of a person specification each, as small as it can be. Expected: "E Category: text (points) [stages]".</summary>
public class SpecificationLayoutTests
{
    private const string Before = "Job title: Cook\n\n## Main duties\n\n- Cook lunch\n\n## Person specification\n\n";

    [Fact]
    public void One_table_may_turn_from_essential_to_desirable_under_a_second_head() =>
        Reads(
            "| Essential | Assessed by |\n|---|---|\n| Food hygiene certificate | C |\n| Can plan a menu | A/I |\n| Desirable | Assessed by |\n| Can bake bread | I |\n",
            "E : Food hygiene certificate [C]", "E : Can plan a menu [AI]", "D : Can bake bread [I]");

    [Fact]
    public void Essential_and_desirable_may_each_have_their_own_column_of_stages() =>
        Reads(
            "| Area | Essential | How assessed | Desirable | How assessed |\n|---|---|---|---|---|\n| Skills | Knows allergens | Interview | Can bake | Task |\n| Experience | Worked in a kitchen | Application | | |\n",
            "E Skills: Knows allergens [I]", "D Skills: Can bake [T]", "E Experience: Worked in a kitchen [A]");

    [Fact]
    public void A_table_may_lie_on_its_side() =>
        Reads(
            "| | Qualifications | Experience | Skills |\n|---|---|---|---|\n| Essential | Food hygiene | Work in a kitchen | Plans menus<br>Counts stock |\n| Desirable | First aid | | Bakes bread |\n",
            "E Qualifications: Food hygiene", "D Qualifications: First aid", "E Experience: Work in a kitchen", "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread");

    [Fact]
    public void The_word_may_stand_before_a_list_of_criteria_under_a_row_with_the_category() =>
        Reads(
            "| Skills | |\n|---|---|\n| Essential | • Plans menus<br>• Counts stock |\n| Desirable | • Bakes bread |\n| Experience | |\n| Essential | • Work in a kitchen |\n",
            "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void A_cell_may_hold_both_lists_under_labels() =>
        Reads(
            "| Skills | Essential:<br>• Plans menus<br>• Counts stock<br>Desirable:<br>• Bakes bread |\n|---|---|\n| Experience | Essential:<br>• Work in a kitchen |\n",
            "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void Criteria_in_a_cell_may_carry_their_own_marks() =>
        Reads(
            "| Area | Criteria |\n|---|---|\n| Skills | • Plans menus (E)<br>• Bakes bread (D) |\n| Experience | • Work in a kitchen (E) |\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void A_head_may_have_two_lines() =>
        Reads(
            "| Requirement | Importance | | Assessed by | | |\n|---|---|---|---|---|---|\n| | E | D | A | I | T |\n| Plans menus for a week | ✓ | | ✓ | ✓ | |\n| Bakes bread | | ✓ | | | ✓ |\n",
            "E : Plans menus for a week [AI]", "D : Bakes bread [T]");

    [Fact]
    public void Yes_and_no_under_essential_say_both() =>
        Reads(
            "| Criterion | Essential? |\n|---|---|\n| Plans menus for a week | Yes |\n| Bakes bread | No |\n| Counts stock | Yes |\n",
            "E : Plans menus for a week", "E : Counts stock", "D : Bakes bread");

    [Fact]
    public void Where_there_are_ticks_a_cross_says_no() =>
        Reads(
            "| Criterion | Essential | Desirable |\n|---|---|---|\n| Plans menus for a week | ✓ | ✗ |\n| Bakes bread | ✗ | ✓ |\n",
            "E : Plans menus for a week", "D : Bakes bread");

    [Fact]
    public void Codes_that_count_the_criteria_are_no_text() =>
        Reads(
            "### Essential\n\n- E1 Plans menus\n- E2 Counts stock\n- E3 Knows allergens\n\n### Desirable\n\n- D1 Bakes bread\n- D2 Speaks Polish\n- D3 Drives a van\n",
            "E : Plans menus", "E : Counts stock", "E : Knows allergens", "D : Bakes bread", "D : Speaks Polish", "D : Drives a van");

    [Fact]
    public void A_column_of_numbers_is_no_text() =>
        Reads(
            "| No | Category | Criterion | E/D | Weight |\n|---|---|---|---|---|\n| 1 | Skills | Plans menus for a week | E | 3 |\n| 2 | | Bakes bread | D | 1 |\n| 3 | Experience | Work in a kitchen | E | 2 |\n",
            "E Skills: Plans menus for a week", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void Stages_may_be_numbers_that_a_footnote_explains() =>
        Reads(
            "| Criterion | Importance | Assessed |\n|---|---|---|\n| Plans menus for a week | Essential | 1, 2 |\n| Bakes bread | Desirable | 3 |\n\n1 = Application form, 2 = Interview, 3 = Practical task\n",
            "E : Plans menus for a week [AI]", "D : Bakes bread [T]");

    [Fact]
    public void Marks_in_brackets_may_name_importance_and_stages() =>
        Reads(
            "### Skills\n\n- Plans menus (E, A/I)\n- Bakes bread (D, T)\n\n### Experience\n\n- Work in a kitchen [E – A]\n",
            "E Skills: Plans menus [AI]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]");

    [Fact]
    public void Lines_may_be_parted_by_slashes() =>
        Reads(
            "Plans menus / Essential / Application form and interview\n\nKnows allergens and/or special diets / Essential / Interview\n\nBakes bread / Desirable / Practical task\n",
            "E : Plans menus [AI]", "E : Knows allergens and/or special diets [I]", "D : Bakes bread [T]");

    [Fact]
    public void Bullets_may_be_headings() =>
        Reads(
            "- Skills\n  - ESSENTIAL\n    - Plans menus\n    - Counts stock\n  - DESIRABLE\n    - Bakes bread\n- Experience\n  - ESSENTIAL\n    - Work in a kitchen\n",
            "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void Bullets_may_be_categories_of_marked_bullets() =>
        Reads(
            "- Kitchen work\n  - Plans menus (E)\n  - Bakes bread (D)\n- People\n  - Kind to children (E)\n",
            "E Kitchen work: Plans menus", "D Kitchen work: Bakes bread", "E People: Kind to children");

    [Fact]
    public void Numbers_with_parts_are_list_marks_when_they_count() =>
        Reads(
            "### Essential\n\n1.1 Plans menus\n\n1.2 Counts stock\n\n1.3 Knows allergens\n\n### Desirable\n\n2.1 Bakes bread\n\n2.2 Speaks Polish\n\n2.3 Drives a van\n",
            "E : Plans menus", "E : Counts stock", "E : Knows allergens", "D : Bakes bread", "D : Speaks Polish", "D : Drives a van");

    [Fact]
    public void Numbers_that_are_content_stay() =>
        Reads(
            "### Essential\n\n- 2 years of work in a kitchen\n- 5 GCSEs at grade 4\n- 1 to 1 work with children\n- 3.5 tonne driving licence\n",
            "E : 2 years of work in a kitchen", "E : 5 GCSEs at grade 4", "E : 1 to 1 work with children", "E : 3.5 tonne driving licence");

    [Fact]
    public void A_table_under_the_heading_essential_needs_no_column_for_it() =>
        Reads(
            "**Essential criteria**\n\n| Criterion | Assessed by |\n|---|---|\n| Plans menus for a week | A, I |\n| Counts stock | T |\n\n**Desirable criteria**\n\n| Criterion | Assessed by |\n|---|---|\n| Bakes bread | I |\n",
            "E : Plans menus for a week [AI]", "E : Counts stock [T]", "D : Bakes bread [I]");

    [Fact]
    public void Other_words_may_say_essential_and_desirable() =>
        Reads(
            "### You must have\n\n- A food hygiene certificate\n- Patience\n\n### Nice to have\n\n- A driving licence\n",
            "E : A food hygiene certificate", "E : Patience", "D : A driving licence");

    [Fact]
    public void Stages_that_stand_once_for_each_category_hold_for_all_of_it() =>
        Reads(
            "| Area | Requirement | E/D | Assessed |\n|---|---|---|---|\n| Skills | Plans menus for a week | E | I, T |\n| | Counts stock | E | |\n| | Bakes bread | D | |\n| Experience | Work in a kitchen | E | A |\n| | Work in a school | D | |\n",
            "E Skills: Plans menus for a week [IT]", "E Skills: Counts stock [IT]", "D Skills: Bakes bread [IT]", "E Experience: Work in a kitchen [A]", "D Experience: Work in a school [A]");

    [Fact]
    public void The_word_may_be_merged_beside_several_criteria() =>
        Reads(
            "| Area | | Criterion |\n|---|---|---|\n| Skills | Essential | Plans menus for a week |\n| | | Counts stock |\n| | Desirable | Bakes bread |\n| Experience | Essential | Work in a kitchen |\n",
            "E Skills: Plans menus for a week", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void One_column_may_hold_importance_and_stages() =>
        Reads(
            "Plans menus for a week\tEssential (A, I)\nCounts stock\tEssential (T)\nBakes bread\tDesirable (I)\n",
            "E : Plans menus for a week [AI]", "E : Counts stock [T]", "D : Bakes bread [I]");

    [Fact]
    public void Letters_of_the_stages_may_stand_in_place_of_ticks() =>
        Reads(
            "| Requirement | Essential | Desirable |\n|---|---|---|\n| Plans menus for a week | A/I | |\n| Counts stock | T | |\n| Bakes bread | | I |\n\nA: application form; I: interview; T: task\n",
            "E : Plans menus for a week [AI]", "E : Counts stock [T]", "D : Bakes bread [I]");

    [Fact]
    public void Categories_may_be_strong_rows_across_essential_and_desirable_columns() =>
        Reads(
            "| Essential | Desirable |\n|---|---|\n| **Kitchen work** | |\n| Plans menus | Bakes bread |\n| Counts stock | |\n| **Dealing with people** | |\n| Kind to children | |\n",
            "E Kitchen work: Plans menus", "E Kitchen work: Counts stock", "D Kitchen work: Bakes bread", "E Dealing with people: Kind to children");

    [Fact]
    public void A_label_before_the_criterion_may_say_its_importance() =>
        Reads(
            "### Skills\n\nEssential: Plans menus\n\nDesirable: Bakes bread\n\n### Experience\n\nEssential: Work in a kitchen\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void A_heading_may_name_category_and_importance() =>
        Reads(
            "### Essential skills\n\n- Plans menus\n\n### Desirable skills\n\n- Bakes bread\n\n### Experience (essential)\n\n- Work in a kitchen\n",
            "E skills: Plans menus", "D skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void A_rule_with_an_exception_is_read_as_both() =>
        Reads(
            "All criteria are essential unless marked (D).\n\n### Skills\n\n- Plans menus\n- Bakes bread (D)\n\n### Experience\n\n- Work in a kitchen\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void A_table_drawn_with_signs_is_a_table() =>
        Reads(
            "+----------+------------------+-----+\n| Area     | Requirement      | E/D |\n+==========+==================+=====+\n| Skills   | Plans menus      | E   |\n+----------+------------------+-----+\n|          | Bakes bread      | D   |\n+----------+------------------+-----+\n",
            "E Skills: Plans menus", "D Skills: Bakes bread");

    [Fact]
    public void Points_under_a_criterion_belong_to_it() =>
        Reads(
            "| | Essential | Desirable |\n|---|---|---|\n| Skills | Leads a team:<br>- plans shifts<br>- trains newcomers | Bakes bread |\n",
            "E Skills: Leads a team: (plans shifts; trains newcomers)", "D Skills: Bakes bread");

    [Fact]
    public void Stages_line_by_line_belong_to_the_criteria_beside_them() =>
        Reads(
            "| Area | Essential | Assessed |\n|---|---|---|\n| Skills | Plans menus<br>Counts stock<br>Knows allergens | A/I<br>T<br>A/I |\n| Experience | Work in a kitchen<br>Work with children | A<br>A/R |\n",
            "E Skills: Plans menus [AI]", "E Skills: Counts stock [T]", "E Skills: Knows allergens [AI]", "E Experience: Work in a kitchen [A]", "E Experience: Work with children [AR]");

    [Fact]
    public void A_text_that_goes_on_in_the_next_row_is_joined() =>
        Reads(
            "Area        Requirement                              E/D\nSkills      Plans menus for a week with all the\n            allergens in mind                        E\n            Bakes bread                              D\n            Counts stock                             E\n",
            "E Skills: Plans menus for a week with all the allergens in mind", "E Skills: Counts stock", "D Skills: Bakes bread");

    [Fact]
    public void Importance_may_be_the_first_column() =>
        Reads(
            "| | Criterion | How tested |\n|---|---|---|\n| E | Plans menus for a week | Interview |\n| E | Counts stock | Task |\n| D | Bakes bread | Interview |\n",
            "E : Plans menus for a week [I]", "E : Counts stock [T]", "D : Bakes bread [I]");

    [Fact]
    public void Names_of_columns_may_explain_themselves() =>
        Reads(
            "| Attributes | Essential upon appointment | Desirable on appointment (if not attained, development may be provided for the successful candidate) |\n|---|---|---|\n| Skills | Plans menus | Bakes bread |\n",
            "E Skills: Plans menus", "D Skills: Bakes bread");

    [Fact]
    public void Letters_in_brackets_behind_many_criteria_are_stages_without_a_key() =>
        Reads(
            "| | Essential | Desirable |\n|---|---|---|\n| Skills | Plans menus (A/I)<br>Counts stock (T)<br>Knows allergens (I) | Bakes bread (T) |\n| Experience | Work in a kitchen (A)<br>Work with children (A, R) | |\n",
            "E Skills: Plans menus [AI]", "E Skills: Counts stock [T]", "E Skills: Knows allergens [I]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]", "E Experience: Work with children [AR]");

    [Fact]
    public void A_grade_in_brackets_stays() =>
        Reads(
            "### Essential\n\n- GCSE English (C)\n- Food hygiene certificate\n",
            "E : GCSE English (C)", "E : Food hygiene certificate");

    [Fact]
    public void A_star_means_what_the_document_says_it_means() =>
        Reads(
            "Criteria marked with an asterisk (*) are essential.\n\n### Skills\n\n- Plans menus*\n- Bakes bread\n\n### Experience\n\n- Work in a kitchen *\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen");

    [Fact]
    public void Bold_type_means_what_the_document_says_it_means() =>
        Reads(
            "Essential criteria are shown in bold.\n\n### Skills\n\n- **Plans menus**\n- Bakes bread\n",
            "E Skills: Plans menus", "D Skills: Bakes bread");

    [Fact]
    public void A_sentence_that_leads_into_a_list_is_no_criterion() =>
        Reads(
            "### Essential\n\nThe successful candidate will have:\n\n- A food hygiene certificate\n- Patience\n\n### Desirable\n\nIt would also help to have:\n\n- A driving licence\n",
            "E : A food hygiene certificate", "E : Patience", "D : A driving licence");

    [Fact]
    public void A_heading_repeated_on_the_next_page_changes_nothing() =>
        Reads(
            "### Essential\n\n- Plans menus\n\n## Person specification (continued)\n\n- Counts stock\n\n### Desirable\n\n- Bakes bread\n",
            "E : Plans menus", "E : Counts stock", "D : Bakes bread");

    [Fact]
    public void Weaker_headings_under_essential_are_categories_of_it() =>
        Reads(
            "### Essential\n\n- Patience\n\n#### In the kitchen\n\n- Plans menus\n\n#### With people\n\n- Kind to children\n\n### Desirable\n\n- Speaks Polish\n",
            "E : Patience", "D : Speaks Polish", "E In the kitchen: Plans menus", "E With people: Kind to children");

    [Fact]
    public void A_style_sheet_may_make_the_headings_bold()
    {
        var read = Read.Text(
            "<html><head><style>.c5{font-weight:700} .c1{font-size:11pt}</style></head><body><b style=\"font-weight:normal\"><p><span class=\"c5\">Job title: </span><span class=\"c1\">Cook</span></p>"
            + "<p class=\"c1 c5\">Person specification</p><p><span style=\"font-weight:bold\">In the kitchen</span></p><p><span class=\"c5\">Essential</span></p><p>Plans menus</p><p><span class=\"c5\">Desirable</span></p><p>Bakes bread</p>"
            + "<p><span class=\"c5\">Working alone</span></p><p><span class=\"c5\">Essential</span></p><p>Careful with keys</p></b></body></html>");
        Assert.Equal("Cook", read.Content.Header.Title);
        Assert.Equal(["E In the kitchen: Plans menus", "D In the kitchen: Bakes bread", "E Working alone: Careful with keys"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void Numbers_before_categories_are_list_marks() =>
        Reads(
            "**1. Skills**\n\n| | | |\n|---|---|---|\n| Plans menus for a week | E | A, I |\n| Bakes bread | D | T |\n\n**2. Experience**\n\n| | | |\n|---|---|---|\n| Work in a kitchen | E | A |\n",
            "E Skills: Plans menus for a week [AI]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]");

    [Fact]
    public void Numbered_lines_may_have_aligned_columns() =>
        Reads(
            "SKILLS\n1.  Plans menus for a week.        E   A, I\n2.  Bakes bread.                   D   T\n\nEXPERIENCE\n3.  Work in a kitchen.             E   A\n4.  Work in a school.              D   A\n",
            "E SKILLS: Plans menus for a week. [AI]", "D SKILLS: Bakes bread. [T]", "E EXPERIENCE: Work in a kitchen. [A]", "D EXPERIENCE: Work in a school. [A]");

    [Fact]
    public void A_cell_that_says_none_is_no_criterion() =>
        Reads(
            "| | Essential | Desirable |\n|---|---|---|\n| Skills | Plans menus | N/A |\n| Training | None required | First aid |\n",
            "E Skills: Plans menus", "D Training: First aid");

    [Fact]
    public void A_category_may_stand_before_its_criterion() =>
        Reads(
            "### Essential\n\n- Skills: Plans menus\n- Experience: Work in a kitchen with at least fifty guests a day\n\n### Desirable\n\n- Skills: Bakes bread\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen with at least fifty guests a day");

    [Fact]
    public void A_label_may_stand_before_a_criterion_that_begins_like_a_category() =>
        Reads(
            "### Skills\n\n- Essential: Skills in baking bread\n- Desirable: Experience of school kitchens\n",
            "E Skills: Skills in baking bread", "D Skills: Experience of school kitchens");

    [Fact]
    public void A_key_in_the_last_row_is_no_category() =>
        Reads(
            "| | Essential | Desirable | Evidence |\n|---|---|---|---|\n| **Skills** | | | |\n| Plans menus for a week | * | | AF/Int |\n| Bakes bread | | * | Int/Ref |\n| AF – Application form; Int – Interview; Ref – References | | | |\n",
            "E Skills: Plans menus for a week [AI]", "D Skills: Bakes bread [IR]");

    [Fact]
    public void Another_table_under_the_specification_is_none_of_it() =>
        Reads(
            "| Essential criteria | How assessed |\n|---|---|\n| Plans menus for a week | Interview |\n\n| Key dates | |\n|---|---|\n| Closing date | 1 May |\n",
            "E : Plans menus for a week [I]");

    [Fact]
    public void Letters_may_stand_before_the_criteria() =>
        Reads(
            "Criteria marked E are essential, those marked D desirable.\n\n### Skills\n\nE  Plans menus\nE  Counts stock\nD  Bakes bread\n\n### Experience\n\nE  Work in a kitchen\nD  Work in a school\n",
            "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen", "D Experience: Work in a school");

    [Fact]
    public void A_numbered_row_with_a_name_alone_is_a_category() =>
        Reads(
            "| | | E | D | How assessed |\n|---|---|---|---|---|\n| 1 | Skills | | | |\n| 1.1 | Plans menus for a week | ✓ | | I |\n| 1.2 | Bakes bread | | ✓ | T |\n| 2 | Experience | | | |\n| 2.1 | Work in a kitchen | ✓ | | A |\n",
            "E Skills: Plans menus for a week [I]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]");

    [Fact]
    public void A_longer_label_before_the_criterion_may_say_its_importance() =>
        Reads(
            "### Skills\n\nEssential criteria: plans menus for a week.\n\nDesirable criteria: bakes bread.\n",
            "E Skills: plans menus for a week.", "D Skills: bakes bread.");

    [Fact]
    public void Categories_that_look_like_the_heading_essential_follow_one_another() =>
        Reads(
            "**Essential**\n\n**Skills**\n\n- Plans menus\n\n**In the dining hall**\n\n- Kind to children\n\n**Desirable**\n\n**Skills**\n\n- Bakes bread\n\n**Notes for applicants**\n\n- Bring your certificates\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E In the dining hall: Kind to children");

    [Fact]
    public void A_row_that_a_page_break_cut_keeps_its_stages() =>
        Reads(
            "| Area | Essential | Desirable | Assessed |\n|---|---|---|---|\n| Skills | Plans menus | Bakes bread | Interview, task |\n| Experience | Work in a kitchen | Work in a school | Application |\n| Area | Essential | Desirable | Assessed |\n| | Work with children | | |\n",
            "E Skills: Plans menus [IT]", "D Skills: Bakes bread [IT]", "E Experience: Work in a kitchen [A]", "E Experience: Work with children [A]", "D Experience: Work in a school [A]");

    [Fact]
    public void A_table_that_a_page_break_cut_keeps_its_columns()
    {
        const string Cut = "Criteria\tEssential\tDesirable\nSkills\tPlans menus\tBakes bread\n\n<table><tr><td>Experience</td><td>Work in a kitchen</td><td>Work in a school</td></tr><tr><td></td><td>Work with children</td><td></td></tr></table>\n";
        Reads(Cut, "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen", "E Experience: Work with children", "D Experience: Work in a school");
    }

    [Theory]
    [InlineData("| Day | E | L | D |\n|---|---|---|---|\n| Monday | x | | |\n| Tuesday | x | | |\n| Wednesday | | x | |\n| Thursday | | | x |\n")]
    [InlineData("| Name | Role | Telephone |\n|---|---|---|\n| Ada Example | Essential services | 01234 |\n| Bob Sample | Catering | 01235 |\n")]
    [InlineData("| Task | Frequency | Essential |\n|---|---|---|\n| Clean the oven | Weekly | |\n| Empty bins | Daily | |\n")]
    [InlineData("## Essential duties\n\n- Clean the oven\n- Empty bins\n")]
    [InlineData("## Uniform\n\nEssential car users are paid mileage. A hat is essential and an apron desirable.\n")]
    [InlineData("| Grade | A | B | C | D | E |\n|---|---|---|---|---|---|\n| Points | 1 | 2 | 3 | 4 | 5 |\n")]
    public void What_is_no_person_specification_gives_no_criteria(string text) =>
        Assert.Empty(Read.Text("Job title: Cook\n\n## Main duties\n\n- Cook lunch\n\n" + text).Content.Criteria);

    private static void Reads(string specification, params string[] expected)
    {
        var read = Read.Text(Before + specification + "\n## Safeguarding\n\nWe keep children safe, and every adult who works here is checked before starting.\n");
        Assert.Equal(expected, read.Content.Criteria.Select(Line));
        Assert.Contains(read.Content.Sections, s => s.Heading == "Safeguarding" && s.Blocks.Count == 1);
    }

    private static string Line(Criterion c) =>
        $"{c.Importance.ToString()[0]} {c.Category}: {c.Text}{(c.Points.Count > 0 ? $" ({string.Join("; ", c.Points)})" : "")}{Stages(c.AssessedBy)}";

    private static string Stages(AssessmentStage stages) =>
        stages == AssessmentStage.None ? "" : $" [{string.Concat(Enum.GetValues<AssessmentStage>().Where(s => s != AssessmentStage.None && stages.HasFlag(s)).Select(s => s.ToString()[0]))}]";
}
