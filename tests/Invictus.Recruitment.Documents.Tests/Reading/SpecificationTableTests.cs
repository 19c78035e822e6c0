using static Invictus.Recruitment.Documents.Tests.Reading.Layout;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>One table of a person specification each, in a layout that schools use.</summary>
public class SpecificationTableTests
{
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
    public void A_table_under_the_heading_essential_needs_no_column_for_it() =>
        Reads(
            "**Essential criteria**\n\n| Criterion | Assessed by |\n|---|---|\n| Plans menus for a week | A, I |\n| Counts stock | T |\n\n**Desirable criteria**\n\n| Criterion | Assessed by |\n|---|---|\n| Bakes bread | I |\n",
            "E : Plans menus for a week [AI]", "E : Counts stock [T]", "D : Bakes bread [I]");

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
    public void Numbers_before_categories_are_list_marks() =>
        Reads(
            "**1. Skills**\n\n| | | |\n|---|---|---|\n| Plans menus for a week | E | A, I |\n| Bakes bread | D | T |\n\n**2. Experience**\n\n| | | |\n|---|---|---|\n| Work in a kitchen | E | A |\n",
            "E Skills: Plans menus for a week [AI]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]");

    [Fact]
    public void A_cell_that_says_none_is_no_criterion() =>
        Reads(
            "| | Essential | Desirable |\n|---|---|---|\n| Skills | Plans menus | N/A |\n| Training | None required | First aid |\n",
            "E Skills: Plans menus", "D Training: First aid");

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
    public void A_numbered_row_with_a_name_alone_is_a_category() =>
        Reads(
            "| | | E | D | How assessed |\n|---|---|---|---|---|\n| 1 | Skills | | | |\n| 1.1 | Plans menus for a week | ✓ | | I |\n| 1.2 | Bakes bread | | ✓ | T |\n| 2 | Experience | | | |\n| 2.1 | Work in a kitchen | ✓ | | A |\n",
            "E Skills: Plans menus for a week [I]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen [A]");

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

    [Fact]
    public void A_name_of_a_column_may_end_in_a_full_stop() =>
        Reads(
            "| Nr. | Criterion | E. | D. | A. | I. |\n|---|---|---|---|---|---|\n| 1.1 | Plans menus | x | | | x |\n| 1.2 | Bakes bread | | x | x | |\n",
            "E : Plans menus [I]", "D : Bakes bread [A]");

    [Fact]
    public void Letters_of_stages_may_make_a_small_word() =>
        Reads(
            "A: application, O: observed task, N: interview\n\n| Requirement | Importance | Assessed |\n|---|---|---|\n| Plans menus | E | ON |\n| Bakes bread | D | A |\n",
            "E : Plans menus [IT]", "D : Bakes bread [A]");

    [Fact]
    public void A_word_for_stages_may_be_explained_in_a_sentence() =>
        Reads(
            "The last column says when we look at each point; ‘throughout’ stands for application, interview and references.\n\n| Requirement | Importance | Stage |\n|---|---|---|\n| Plans menus | Essential | Interview |\n| Kind to children | Essential | Throughout |\n| Bakes bread | Desirable | Interview |\n",
            "E : Plans menus [I]", "E : Kind to children [AIR]", "D : Bakes bread [I]");

    [Fact]
    public void Tables_under_two_headings_may_hold_what_is_essential_and_what_is_desirable() =>
        Reads(
            "## Person specification – essential\n\n| Area | Requirement | Seen in |\n|---|---|---|\n| Skills | Plans menus | I |\n| | Counts stock | A + I |\n\n## Person specification – desirable\n\n| Area | Requirement | Seen in |\n|---|---|---|\n| Skills | Bakes bread | T |\n",
            "E Skills: Plans menus [I]", "E Skills: Counts stock [AI]", "D Skills: Bakes bread [T]");

    [Fact]
    public void Desirable_may_have_a_degree() =>
        Reads(
            "| Requirement | Level |\n|---|---|\n| Plans menus | Absolutely essential |\n| Bakes bread | Highly desirable |\n",
            "E : Plans menus", "D : Bakes bread");

    [Fact]
    public void Ticks_may_stand_under_ref() =>
        Reads(
            "| Requirement | E | D | Int | Ref |\n|---|---|---|---|---|\n| Plans menus | ✓ | | ✓ | |\n| Bakes bread | | ✓ | | ✓ |\n",
            "E : Plans menus [I]", "D : Bakes bread [R]");

    [Fact]
    public void One_table_may_hold_the_whole_document()
    {
        var read = Read.Text("| Job title | School Cook | |\n|---|---|---|\n| Grade | 4 | |\n| Hours | 30 | |\n| Person specification | Essential | Desirable |\n| Skills | Plans menus | Bakes bread |\n| Experience | Work in a kitchen | |\n");
        Assert.Equal(("School Cook", "4", "30"), (read.Content.Header.Title, read.Content.Header.SalaryRange, read.Content.Header.Hours));
        Assert.Equal(["E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen"], read.Content.Criteria.Select(Line));
    }

    [Fact]
    public void A_table_of_its_own_may_have_one_short_criterion() =>
        Reads(
            "| **Skills** | |\n|---|---|\n| Plans menus | E |\n| Bakes bread | D |\n\n| **Manner** | |\n|---|---|\n| Kind | E |\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Manner: Kind");

    [Fact]
    public void A_key_may_give_other_letters_to_essential_and_desirable() =>
        Reads(
            "| Requirement | Rank |\n|---|---|\n| Plans menus | 1 |\n| Counts stock | 1 |\n| Bakes bread | 2 |\n\n1 = essential, 2 = desirable\n",
            "E : Plans menus", "E : Counts stock", "D : Bakes bread");

    [Fact]
    public void Stages_may_stand_in_a_row_under_their_criteria() =>
        Reads(
            "| | Essential | Desirable |\n|---|---|---|\n| Skills | Plans menus | Bakes bread |\n| Assessed through | Interview | |\n| Experience | Work in a kitchen | |\n| Assessed through | Application | |\n",
            "E Skills: Plans menus [I]", "D Skills: Bakes bread [I]", "E Experience: Work in a kitchen [A]");

    [Fact]
    public void A_row_alone_may_turn_one_column_from_essential_to_desirable() =>
        Reads(
            "| **Essential** | **How seen** |\n|---|---|\n| **Skills** | |\n| Plans menus | Interview |\n| **Desirable** | |\n| **Skills** | |\n| Bakes bread | Task |\n",
            "E Skills: Plans menus [I]", "D Skills: Bakes bread [T]");

    [Fact]
    public void Labels_before_the_criteria_of_a_column_are_no_names_of_it() =>
        Reads(
            "| Area | Standard | Assessment |\n|---|---|---|\n| Skills | Essential: plans menus | Interview |\n| | Desirable: bakes bread | Task |\n| Experience | Essential: work in a kitchen | Application |\n",
            "E Skills: plans menus [I]", "D Skills: bakes bread [T]", "E Experience: work in a kitchen [A]");
}
