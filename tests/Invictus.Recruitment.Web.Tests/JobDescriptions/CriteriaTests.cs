using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>HR edits the person specification of a draft, one criterion at a time.</summary>
public sealed class CriteriaTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action*='/criteria/']";

    [Fact]
    public async Task The_form_opens_on_what_is_stored_and_stores_it_again_as_it_was()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("criteria/2"));
        Assert.Equal(
            ("Successful teaching of science", "at key stage 3\nat key stage 4", "Experience", "Essential", "Statement", "1"),
            (page.Value("Text"), page.Value("Points"), page.Value("Category"), page.Value("Importance"), page.Value("Kind"), page.Value("Weight")));
        Assert.Equal(["Application", "Interview"], page.Html.QuerySelectorAll("[name=AssessedBy][checked]").Select(c => c.GetAttribute("value")));
        (await hr.Submit(page, Form)).WentBackTo(job, "criterion-2");
        Assert.Equal(CanonicalContent.Write(job.Newest.Content), CanonicalContent.Write(await portal.Content(job)));
    }

    [Fact]
    public async Task Everything_about_a_criterion_can_be_changed()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(
            await hr.Get(job.Address("criteria/2")), Form,
            ("Text", "•\tTeaching of\r\nphysics"), ("Points", "·\tone\r\n\r\n- two"), ("Category", " Skills "), ("Importance", "Desirable"), ("AssessedBy", "Task"), ("Kind", "OtherFact"), ("Weight", "3"));
        answer.WentBackTo(job, "criterion-4");
        var criterion = (await portal.Content(job)).Criteria[3];
        Assert.Equal(
            new Criterion(Importance.Desirable, "Skills", "Teaching of physics", criterion.Points, AssessmentStage.Task, CriterionKind.OtherFact, 3), criterion);
        Assert.Equal(["one", "two"], criterion.Points);
        Assert.Contains("Criterion 4 saved.", (await hr.Follow(answer)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anything_chosen_each_thing_is_asked_for()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post(job.Address("criteria/new"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Enter the criterion", "Enter the category", "Select essential or desirable", "Select what it asks for", "Select the weight"], answer.Errors);
    }

    [Theory]
    [InlineData("Weight", "4")]
    [InlineData("Weight", "x")]
    [InlineData("Importance", "7")]
    [InlineData("Kind", "99")]
    [InlineData("AssessedBy", "None")]
    [InlineData("AssessedBy", "64")]
    public async Task What_no_form_offers_is_refused(string field, string value)
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var fields = new Dictionary<string, string> { ["Text"] = "x", ["Category"] = "y", ["Importance"] = "Essential", ["Kind"] = "Statement", ["Weight"] = "1", ["AssessedBy"] = "Task" };
        fields[field] = value;
        var answer = await hr.Post(job.Address("criteria/new"), [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal(4, (await portal.Content(job)).Criteria.Count);
    }

    [Fact]
    public async Task Too_long_and_too_many_is_said_and_comes_back_as_typed()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var points = string.Concat(Enumerable.Repeat("x\n", Criterion.PointsMax + 1));
        var answer = await hr.Submit(
            await hr.Get(job.Address("criteria/1")), Form, ("Text", new string('x', Criterion.TextMax + 1)), ("Points", points), ("Category", new string('y', Criterion.CategoryMax + 1)));
        Assert.Equal(
            ["The criterion must be 1000 characters or fewer. Put parts of it into points.", "A criterion has at most 30 points", "The category must be 100 characters or fewer"],
            answer.Errors);
        Assert.Equal(points, answer.Value("Points"));
    }

    [Fact]
    public async Task A_criterion_is_added_where_its_category_is()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get((await hr.Get(job.Address())).Html.QuerySelectorAll("#category-2 a[href*='criteria/new']").Single().GetAttribute("href")!);
        Assert.Equal("Experience", page.Value("Category"));
        (await hr.Submit(page, Form, ("Text", "New"), ("Importance", "Essential"))).WentBackTo(job, "criterion-3");
        Assert.Equal("Qualified teacher status | Successful teaching of science | New | Leading a team | A sense of humour", (await portal.Content(job)).Texts());
    }

    [Fact]
    public async Task Criteria_are_moved_split_merged_and_removed()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var moved = await hr.Press(await hr.Get(job.Address()), job.Address("criteria/2/up"));
        moved.WentBackTo(job, "criterion-2");
        Assert.Contains("moved up to “Qualifications”", (await hr.Follow(moved)).Main, StringComparison.Ordinal);

        var split = await hr.Get(job.Address("criteria/2/split"));
        (await hr.Submit(split, Form, ("Place", "EveryPoint-0"))).WentBackTo(job, "criterion-2");
        Assert.Equal("Qualified teacher status | Successful teaching of science | at key stage 3 | at key stage 4 | Leading a team | A sense of humour", (await portal.Content(job)).Texts());

        (await hr.Press(await hr.Get(job.Address()), job.Address("criteria/2/merge"))).WentBackTo(job, "criterion-2");
        Assert.StartsWith("Qualified teacher status | Successful teaching of science; at key stage 3 | at key stage 4", (await portal.Content(job)).Texts(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(await hr.Get(job.Address("criteria/3/remove")), Form)).Status);
        Assert.Equal("Qualified teacher status | Successful teaching of science; at key stage 3 | Leading a team | A sense of humour", (await portal.Content(job)).Texts());
    }

    [Fact]
    public async Task A_criterion_is_split_at_words_that_are_typed()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("criteria/1/split"));
        var wrong = await hr.Submit(page, Form, ("Place", "words"), ("Words", "Qualified teacher"));
        Assert.Equal((HttpStatusCode.BadRequest, "Enter words of the text, but not those with which it begins"), (wrong.Status, Assert.Single(wrong.Errors)));
        (await hr.Submit(wrong, Form, ("Words", "status"))).WentBackTo(job, "criterion-1");
        Assert.StartsWith("Qualified teacher | status |", (await portal.Content(job)).Texts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_needs_a_place_that_is_there()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(["Select where the second criterion begins"], (await hr.Submit(await hr.Get(job.Address("criteria/2/split")), Form)).Errors);
        Assert.Equal(HttpStatusCode.BadRequest, (await hr.Post(job.Address("criteria/2/split"), ("Revision", "0"), ("Place", "InText-1"))).Status);
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_with_the_reason()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post(job.Address("criteria/1/merge"), ("revision", "0"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Only criteria that stand below each other in one category", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_of_a_page_that_somebody_else_overtook_do_nothing()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var (old, split) = (await hr.Get(job.Address()), await hr.Get(job.Address("criteria/2/split")));
        await hr.Press(old, job.Address("criteria/4/up"));
        var before = await portal.Content(job);
        foreach (var answer in new[]
        {
            await hr.Press(old, job.Address("criteria/4/up")), await hr.Press(old, job.Address("categories/1/down")),
            await hr.Submit(split, Form, ("Place", "EveryPoint-0")),
        })
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(CanonicalContent.Write(before), CanonicalContent.Write(await portal.Content(job)));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_and_decides()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var mine = await hr.Get(job.Address("criteria/1"));
        await hr.Submit(await hr.Get(job.Address("criteria/1")), Form, ("Text", "Their words"), ("Weight", "3"));
        var both = await hr.Submit(mine, Form, ("Text", "My words"));
        Assert.Equal((HttpStatusCode.Conflict, "My words"), (both.Status, both.Value("Text")));
        Assert.Contains("Their words", both.Main, StringComparison.Ordinal);
        Assert.Contains("weight 3", both.Main, StringComparison.Ordinal);
        (await hr.Submit(both, Form)).WentBackTo(job, "criterion-1");
        Assert.StartsWith("My words |", (await portal.Content(job)).Texts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_criteria_are_assessed_is_said_on_one_page()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("criteria/stages"));
        Assert.Equal(
            ["1-Application", "2-Application", "2-Interview", "3-Application", "4-Interview"],
            page.Html.QuerySelectorAll("[name=Chosen][checked]").Select(c => c.GetAttribute("value")));
        (await hr.Submit(page, "form[action$='/stages']", ("Chosen", "3-Task"))).WentBackTo(job, "specification");
        Assert.Equal(
            [AssessmentStage.None, AssessmentStage.None, AssessmentStage.Task, AssessmentStage.None], (await portal.Content(job)).Criteria.Select(c => c.AssessedBy));
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Submit(page, "form[action$='/stages']")).Status);
        Assert.Equal(HttpStatusCode.Found, (await hr.Post(job.Address("criteria/stages"), ("Revision", "1"), ("Chosen", "99-Task"), ("Chosen", "1-Nothing"), ("Chosen", "2-Reference"))).Status);
        Assert.Equal(AssessmentStage.Reference, (await portal.Content(job)).Criteria.Aggregate(AssessmentStage.None, (all, c) => all | c.AssessedBy));
    }

    [Fact]
    public async Task A_new_criterion_names_a_stage_by_itself_only_where_others_do()
    {
        var silent = JobDescriptionBuilder.Content();
        var job = await portal.Given.Draft(silent with { Criteria = [.. silent.Criteria.Select(c => c with { AssessedBy = AssessmentStage.None })] });
        var speaking = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Empty((await hr.Get(job.Address("criteria/new"))).Html.QuerySelectorAll("[name=AssessedBy][checked]"));
        Assert.Single((await hr.Get(speaking.Address("criteria/new"))).Html.QuerySelectorAll("[name=AssessedBy][checked]"));
    }

    [Fact]
    public async Task Categories_are_renamed_and_moved()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        (await hr.Press(await hr.Get(job.Address()), job.Address("categories/1/down"))).WentBackTo(job, "category-2");
        var page = await hr.Get(job.Address("categories/1"));
        Assert.Equal("Experience", page.Value("Name"));
        Assert.Equal(["Enter the name of the category"], (await hr.Submit(page, "form[action*='/categories/']", ("Name", " "))).Errors);
        (await hr.Submit(page, "form[action*='/categories/']", ("Name", "Work"))).WentBackTo(job, "specification");
        Assert.Equal(["Work", "Qualifications", "Personal qualities"], (await portal.Content(job)).Categories());
    }

    [Fact]
    public async Task What_the_checklist_finds_stands_beside_the_text_and_what_blocks_takes_the_button_away()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address());
        Assert.Contains("cannot be assessed", Assert.Single(page.All("#criterion-4 .trust-finding")), StringComparison.Ordinal);
        Assert.True((await hr.Get($"/hr/job-descriptions/{job.Reference}")).Has("form[action$='/submit']"));

        await hr.Submit(await hr.Get(job.Address("criteria/4")), Form, ("AssessedBy", null), ("Text", "Kindness"));
        page = await hr.Get(job.Address());
        Assert.Contains("To put right: Criterion 4, “Kindness”, is assessed nowhere.", Assert.Single(page.All("#criterion-4 .trust-finding--blocking")), StringComparison.Ordinal);
        var shown = await hr.Get($"/hr/job-descriptions/{job.Reference}");
        Assert.False(shown.Has("form[action$='/submit']"));
        Assert.Contains("Criterion 4, “Kindness”, is assessed nowhere.", shown.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post($"/hr/job-descriptions/{job.Reference}/submit")).Status);
    }
}
