using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>The ways in which documents put their key facts.</summary>
public class HeaderLayoutTests
{
    private static readonly JobDescriptionHeader Cook = JobDescriptionHeader.Empty with
    {
        Title = "School Cook",
        Department = "Catering",
        SalaryRange = "Grade 4",
        ReportingTo = "Business Manager",
        Hours = "30 a week",
        Contract = "Permanent",
    };

    [Theory]
    [InlineData("Job title: School Cook\n\nDepartment: Catering\n\nSalary: Grade 4\n\nReporting to: Business Manager\n\nHours: 30 a week\n\nContract: Permanent")]
    [InlineData("Post Title: School Cook\nFaculty: Catering\nScale: Grade 4\nResponsible to: Business Manager\nHours of work: 30 a week\nContract type: Permanent")]
    [InlineData("| Role | School Cook |\n|---|---|\n| Department/Team | Catering |\n| Salary (pro rata) | Grade 4 |\n| Line manager | Business Manager |\n| Working hours | 30 a week |\n| Contract term | Permanent |")]
    [InlineData("| Job title | School Cook | Department | Catering |\n|---|---|---|---|\n| Grade | Grade 4 | Reports to | Business Manager |\n| Hours per week | 30 a week | Type of contract | Permanent |")]
    [InlineData("| Job title | Department | Grade |\n|---|---|---|\n| School Cook | Catering | Grade 4 |\n| Reports to | Hours | Contract |\n| Business Manager | 30 a week | Permanent |")]
    [InlineData("Job title\nSchool Cook\n\nDepartment\nCatering\n\nGrade\nGrade 4\n\nAccountable to\nBusiness Manager\n\nHours\n30 a week\n\nContract\nPermanent")]
    [InlineData("Job title:\tSchool Cook\nDepartment:\tCatering\nGrade:\tGrade 4\nReports to:\tBusiness Manager\nHours:\t30 a week\nContract:\tPermanent")]
    [InlineData("Job title: School Cook | Department: Catering | Grade: Grade 4\n\nReports to: Business Manager | Hours: 30 a week | Contract: Permanent")]
    [InlineData("Job title:       School Cook\nDepartment:      Catering\nSalary / grade:  Grade 4\nLine managed by: Business Manager\nHours:           30 a week\nTenure:          Permanent")]
    [InlineData("Post        School Cook      Department   Catering\nGrade       Grade 4          Reports to   Business Manager\nHours       30 a week        Contract     Permanent")]
    [InlineData("<dl><dt>Job title</dt><dd>School Cook</dd><dt>Team</dt><dd>Catering</dd><dt>Pay scale</dt><dd>Grade 4</dd><dt>Your line manager</dt><dd>Business Manager</dd><dt>Working pattern</dt><dd>30 a week</dd><dt>Employment type</dt><dd>Permanent</dd></dl>")]
    [InlineData("**Job title** School Cook\n\n**Department** Catering\n\n**Grade** Grade 4\n\n**Reports to** Business Manager\n\n**Hours** 30 a week\n\n**Contract** Permanent")]
    [InlineData("| Job title: School Cook | Department: Catering |\n|---|---|\n| Grade: Grade 4 | Reports to: Business Manager |\n| Hours: 30 a week | Contract: Permanent |")]
    [InlineData("| Job title<br>School Cook | Department<br>Catering | Grade<br>Grade 4 |\n|---|---|---|\n| Reports to<br>Business Manager | Hours<br>30 a week | Contract<br>Permanent |")]
    [InlineData("| Job title | School Cook |\n|---|---|\n| Department Grade | Catering<br>Grade 4 |\n| Reports to<br>Hours | Business Manager<br>30 a week |\n| Contract | Permanent |")]
    [InlineData("- Job title: School Cook\n- Department: Catering\n- Grade: Grade 4\n- Reports to: Business Manager\n- Hours: 30 a week\n- Contract: Permanent")]
    [InlineData("Job title – School Cook\n\nDepartment – Catering\n\nGrade – Grade 4\n\nReports to – Business Manager\n\nHours – 30 a week\n\nContract – Permanent")]
    public void Key_facts_are_found_by_their_usual_names(string header) =>
        Assert.Equal(Cook, Of(header));

    [Fact]
    public void A_school_or_place_is_the_department_only_where_none_is_named()
    {
        Assert.Equal("Hill School", Of("Job title: School Cook\n\nLocation: Hill School").Department);
        var both = Read.Text(Document("Job title: School Cook\n\nSchool: Hill School\n\nDepartment: Catering"));
        Assert.Equal("Catering", both.Content.Header.Department);
        Assert.Equal("School: Hill School", both.Content.Sections[0].Blocks[0].Text);
        Assert.Contains(both.Warnings, w => w.Beside == "School: Hill School");
    }

    [Fact]
    public void A_value_may_run_over_two_lines_of_its_column() =>
        Assert.Equal(
            "Business Manager and Catering Lead",
            Of("Job title:    School Cook\nReports to:   Business Manager and\n              Catering Lead\nHours:        30 a week").ReportingTo);

    [Fact]
    public void The_title_may_stand_in_the_heading_with_the_kind_of_document()
    {
        Assert.Equal("School Cook", Of("# Job Description – School Cook").Title);
        Assert.Equal("School Cook", Of("# School Cook: job description and person specification").Title);
        Assert.Equal("School Cook", Of("# Hill Academy Trust\n\n# Role profile\n\n# School Cook").Title);
    }

    [Fact]
    public void A_second_value_for_a_field_stays_as_text()
    {
        var read = Read.Text(Document("Job title: School Cook\n\nGrade: Grade 4\n\nSalary: £21,000"));
        Assert.Equal("Grade 4", read.Content.Header.SalaryRange);
        Assert.Equal("Salary: £21,000", read.Content.Sections[0].Blocks[0].Text);
    }

    [Theory]
    [InlineData("Post ..... School Cook\nTeam ..... Catering\nGrade .... Grade 4\nManager .. Business Manager\nHours .... 30 a week\nTerm ..... Permanent")]
    [InlineData("Job — School Cook\nTeam — Catering\nWage — Grade 4\nAnswers to — Business Manager\nHours — 30 a week\nTerm — Permanent")]
    [InlineData("# School Cook\n\n## 1. Key facts\n\n- Team: Catering\n- Grade: Grade 4\n- Manager: Business Manager\n- Hours: 30 a week\n- Term: Permanent\n- Post: School Cook")]
    public void Key_facts_are_known_by_their_neighbours(string header)
    {
        var read = Read.Text(Document(header.Replace("Manager ..", "Manager .....", StringComparison.Ordinal)));
        Assert.Equal(Cook, read.Content.Header);
        Assert.Equal("Main duties", Assert.Single(read.Content.Sections).Heading);
    }

    [Fact]
    public void A_value_behind_a_dash_may_be_long_or_go_on_in_the_next_line()
    {
        var header = Of("Post – School Cook\nContacts – suppliers, cooks of the other schools of the trust, and the\nfamilies of pupils with allergies\nHours – 30 a week");
        Assert.Equal("suppliers, cooks of the other schools of the trust, and the families of pupils with allergies", header.LiaisingWith);
        Assert.Equal("30 a week", header.Hours);
    }

    [Fact]
    public void A_key_fact_that_nobody_knows_stays_as_text_with_a_warning()
    {
        var read = Read.Text(Document("Post – School Cook\nHours – 30 a week\nUniform size – any\nTerm – Permanent"));
        Assert.Equal("Uniform size: any", read.Content.Sections[0].Blocks[0].Text);
        Assert.Contains(read.Warnings, w => w.Line == 3 && w.Beside == "Uniform size: any");
    }

    [Fact]
    public void Sentences_with_dashes_are_no_key_facts()
    {
        var read = Read.Text(Document("Job title: School Cook\n\nOur kitchen – the heart of the school\n\nGood food – good grades\n\nJoin us – soon"));
        Assert.Equal(["Our kitchen – the heart of the school", "Good food – good grades", "Join us – soon"], read.Content.Sections[0].Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_heading_over_key_facts_is_told_and_no_title()
    {
        var read = Read.Text(Document("# School Cook\n\n## Particulars of the post\n\nHours: 30 a week\n\nTerm: Permanent"));
        Assert.Equal(("School Cook", "30 a week"), (read.Content.Header.Title, read.Content.Header.Hours));
        Assert.Contains(read.Warnings, w => w.Line == 3 && w.Message == "Left out as the heading over key facts: “Particulars of the post”.");
    }

    [Fact]
    public void Sections_may_follow_the_key_facts_in_one_table()
    {
        var read = Read.Text(Document("| Post | School Cook |\n|---|---|\n| Hours | 30 a week |\n| The job in short | You cook a good lunch for every child, each day of the week. |"));
        Assert.Equal(("School Cook", "30 a week"), (read.Content.Header.Title, read.Content.Header.Hours));
        Assert.Equal("The job in short", read.Content.Sections[0].Heading);
        Assert.Equal("You cook a good lunch for every child, each day of the week.", Assert.Single(read.Content.Sections[0].Blocks).Text);
    }

    [Theory]
    [InlineData("**What we'll pay**<br>Grade 4\n\n**Who you'll report to**<br>Business Manager\n\n**Your hours**<br>30 a week")]
    [InlineData("Grade:\t\tGrade 4\nReports to:\t\tBusiness Manager\nHours:\t30 a week")]
    [InlineData("Grade: Grade 4\n\nReporting to Business Manager\n\nHours: 30 a week")]
    public void Labels_may_talk_or_stand_apart(string header)
    {
        var read = Of("# School Cook\n\n" + header);
        Assert.Equal(("School Cook", "Grade 4", "Business Manager", "30 a week"), (read.Title, read.SalaryRange, read.ReportingTo, read.Hours));
    }

    [Fact]
    public void Key_facts_may_stand_behind_the_person_specification()
    {
        var read = Read.Text("# Person specification\n\n## Essential\n\n- Cooks\n\n# Job description\n\nJob title: School Cook\n\nGrade: Grade 4\n\n## Main duties\n\n- Cook lunch\n");
        Assert.Equal(("School Cook", "Grade 4"), (read.Content.Header.Title, read.Content.Header.SalaryRange));
        Assert.Equal("Cooks", Assert.Single(read.Content.Criteria).Text);
        Assert.Equal("Cook lunch", Assert.Single(Assert.Single(read.Content.Sections).Blocks).Text);
    }

    [Fact]
    public void Numbered_headings_in_capitals_are_headings()
    {
        var read = Read.Text("Job title: School Cook\n\n1. PURPOSE\nTo cook lunch for every child.\n\n2. IN THE KITCHEN\n(a) Cook lunch\n(b) Clean the oven\n\n3. PERSON SPECIFICATION\n\nEssential:\n- Cooks\n");
        Assert.Equal(["PURPOSE", "IN THE KITCHEN"], read.Content.Sections.Select(s => s.Heading));
        Assert.Equal(["Cook lunch", "Clean the oven"], read.Content.Sections[1].Blocks.Select(b => b.Text));
    }

    private static string Document(string header) => header + "\n\n## Main duties\n\n- Cook lunch\n- Clean the kitchen\n\n## Person specification\n\n### Essential\n\n- Cooks\n";

    private static JobDescriptionHeader Of(string header) => Read.Text(Document(header)).Content.Header;
}
