using static Invictus.Recruitment.Documents.Tests.Reading.Layout;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>One person specification without a table each: headings, lists, lines, marks.</summary>
public class SpecificationListTests
{
    [Fact]
    public void Codes_that_count_the_criteria_are_no_text() =>
        Reads(
            "### Essential\n\n- E1 Plans menus\n- E2 Counts stock\n- E3 Knows allergens\n\n### Desirable\n\n- D1 Bakes bread\n- D2 Speaks Polish\n- D3 Drives a van\n",
            "E : Plans menus", "E : Counts stock", "E : Knows allergens", "D : Bakes bread", "D : Speaks Polish", "D : Drives a van");

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
    public void Other_words_may_say_essential_and_desirable() =>
        Reads(
            "### You must have\n\n- A food hygiene certificate\n- Patience\n\n### Nice to have\n\n- A driving licence\n",
            "E : A food hygiene certificate", "E : Patience", "D : A driving licence");

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
    public void A_text_that_goes_on_in_the_next_row_is_joined() =>
        Reads(
            "Area        Requirement                              E/D\nSkills      Plans menus for a week with all the\n            allergens in mind                        E\n            Bakes bread                              D\n            Counts stock                             E\n",
            "E Skills: Plans menus for a week with all the allergens in mind", "E Skills: Counts stock", "D Skills: Bakes bread");

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
    public void Numbered_lines_may_have_aligned_columns() =>
        Reads(
            "SKILLS\n1.  Plans menus for a week.        E   A, I\n2.  Bakes bread.                   D   T\n\nEXPERIENCE\n3.  Work in a kitchen.             E   A\n4.  Work in a school.              D   A\n",
            "E SKILLS: Plans menus for a week. [AI]", "D SKILLS: Bakes bread. [T]", "E EXPERIENCE: Work in a kitchen. [A]", "D EXPERIENCE: Work in a school. [A]");

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
    public void Letters_may_stand_before_the_criteria() =>
        Reads(
            "Criteria marked E are essential, those marked D desirable.\n\n### Skills\n\nE  Plans menus\nE  Counts stock\nD  Bakes bread\n\n### Experience\n\nE  Work in a kitchen\nD  Work in a school\n",
            "E Skills: Plans menus", "E Skills: Counts stock", "D Skills: Bakes bread", "E Experience: Work in a kitchen", "D Experience: Work in a school");

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
    public void The_heading_of_the_specification_may_say_its_importance() =>
        Reads(
            "- Plans menus\n\n## Person specification: essential\n\n- Counts stock\n\n## Person specification (desirable)\n\n- Bakes bread\n",
            "E : Counts stock", "D : Bakes bread");

    [Theory]
    [InlineData("## D. Person specification\n\n")]
    [InlineData("## Part 2: Person specification\n\n")]
    public void The_heading_of_the_specification_may_have_a_number(string heading)
    {
        var read = Read.Text("Job title: Cook\n\n## A. Main duties\n\n- Cook lunch\n\n" + heading + "Plans menus – essential\n\nBakes bread – desirable\n");
        Assert.Equal(["E : Plans menus", "D : Bakes bread"], read.Content.Criteria.Select(Line));
        Assert.Equal("A. Main duties", Assert.Single(read.Content.Sections).Heading);
    }

    [Fact]
    public void A_word_of_many_meanings_before_the_importance_is_a_category() =>
        Reads(
            "**Skills (essential)**\n\n- Plans menus\n\n**Skills (desirable)**\n\n- Bakes bread\n\n**Attributes (essential)**\n\n- Kind to children\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Attributes: Kind to children");

    [Fact]
    public void One_word_over_marked_criteria_is_a_category_and_no_end_of_a_sentence() =>
        Reads(
            "#### Skills\n\n- Essential: plans menus\n- Desirable: works with a supplier such as Ovenly\n\n#### Temper\n\n- Essential: kind to children\n",
            "E Skills: plans menus", "D Skills: works with a supplier such as Ovenly", "E Temper: kind to children");

    [Fact]
    public void Own_numbers_of_essential_and_desirable_criteria_count_side_by_side() =>
        Reads(
            "| Area | Essential | Desirable |\n|---|---|---|\n| Skills | K1. Plans menus | L1. Bakes bread |\n| Experience | K2. Work in a kitchen | L2. Work in a school |\n| Character | K3. Kind to children | L3. Sings at work |\n",
            "E Skills: Plans menus", "D Skills: Bakes bread", "E Experience: Work in a kitchen", "D Experience: Work in a school", "E Character: Kind to children", "D Character: Sings at work");

    [Fact]
    public void Headings_may_ask_as_people_talk() =>
        Reads(
            "### You'll need\n\n- To plan menus\n\n### It'd be great if you also had\n\n- A driving licence\n",
            "E : To plan menus", "D : A driving licence");

    [Fact]
    public void What_is_good_may_be_a_category() =>
        Reads(
            "### Good with people\n\n- Kind to children (E)\n- Sings at work (D)\n",
            "E Good with people: Kind to children", "D Good with people: Sings at work");

    [Fact]
    public void A_rule_in_a_sentence_holds_for_what_is_not_marked() =>
        Reads(
            "We score each point below, which is essential unless it is shown as desirable.\n\n### Skills\n\n- Plans menus\n- Bakes bread (desirable)\n",
            "E Skills: Plans menus", "D Skills: Bakes bread");

    [Fact]
    public void Lines_that_say_their_importance_stay_apart_under_the_line_that_names_their_category() =>
        Reads(
            "Skills\nEssential: plans menus for four weeks ahead, with a budget for each\nDesirable: bakes bread\n\nExperience\nEssential: work in a kitchen\n",
            "E Skills: plans menus for four weeks ahead, with a budget for each", "D Skills: bakes bread", "E Experience: work in a kitchen");

    [Fact]
    public void Several_letters_in_brackets_are_stages_but_no_grades() =>
        Reads(
            "### Essential\n\n- Plans menus (A/I)\n- GCSE mathematics at one of the grades (A, C)\n",
            "E : Plans menus [AI]", "E : GCSE mathematics at one of the grades (A, C)");

    [Fact]
    public void Own_numbers_with_E_and_D_say_the_importance() =>
        Reads(
            "Skills\nE1 Plans menus for four weeks ahead of time, and keeps within the budget\nE2 Counts stock (Interview)\nD1 Bakes bread (Task)\n\nExperience\nE3 Work in a kitchen\nD2 Work in a school\n",
            "E Skills: Plans menus for four weeks ahead of time, and keeps within the budget", "E Skills: Counts stock [I]", "D Skills: Bakes bread [T]", "E Experience: Work in a kitchen", "D Experience: Work in a school");

    [Fact]
    public void A_specification_by_another_name_may_say_its_importance() =>
        Reads(
            "## Selection criteria (essential)\n\n1. Plans menus\n2. Counts stock\n\n## Selection criteria (desirable)\n\n3. Bakes bread\n",
            "E : Plans menus", "E : Counts stock", "D : Bakes bread");

    [Fact]
    public void A_sentence_behind_criteria_without_full_stops_is_a_note()
    {
        var read = Read.Text(Before + "### Essential\n\nPlans menus\n\nCounts stock\n\n### Desirable\n\nBakes bread\n\nWe look at all of this again when you have been here a year.\n");
        Assert.Equal(["E : Plans menus", "E : Counts stock", "D : Bakes bread"], read.Content.Criteria.Select(Line));
        Assert.Contains(read.Warnings, w => w.Beside == "We look at all of this again when you have been here a year.");
    }
}
