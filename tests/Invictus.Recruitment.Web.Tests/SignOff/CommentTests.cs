using System.Net;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>Whoever signs says something about a passage; HR reads it beside the returned draft.</summary>
public sealed class CommentTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_comment_stands_at_its_passage_and_beside_the_returned_draft()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Comment(job, "criterion-2", "Which key stages?");
        Assert.Equal((HttpStatusCode.Found, $"/sign-off/{job.Reference}#criterion-2"), (answer.Status, answer.Location));
        Assert.Contains("Which key stages?", (await ceo.Get($"/sign-off/{job.Reference}")).All("#criterion-2 .trust-comment").Single(), StringComparison.Ordinal);
        await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), Signing.ReturnForm, ("Return.Reasons", "See my comment."));
        using var hr = await portal.SignedIn(Person.Hr);
        var shown = await hr.Get($"/hr/job-descriptions/{job.Reference}");
        var note = Assert.Single(shown.All("section[aria-label='Comments from sign-off'] li"));
        Assert.Contains("Experience, criterion 2", note, StringComparison.Ordinal);
        Assert.Contains("Successful teaching of science", note, StringComparison.Ordinal);
        Assert.Contains("Which key stages? Carys Example", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_stay_with_the_version_when_the_text_is_put_right_and_signed()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Comment(job, "field-3", "Say the allowance.");
        await portal.Given.Change(job, j => j.Return("See there.", ByNow));
        await portal.Given.Change(job, j => j.EditHeader(j.Newest.Content.Header with { SalaryRange = "MPS" }, ByNow));
        await portal.Given.Change(job, j => j.Submit(ByNow));
        await ceo.Sign(job);
        using var hr = await portal.SignedIn(Person.Hr);
        var version = await hr.Get($"/hr/job-descriptions/{job.Reference}/versions/1");
        Assert.Contains("MPS/UPS (+TLR2b)", version.All(".trust-quote").Single(), StringComparison.Ordinal);
        Assert.Contains("Say the allowance.", version.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passage=criterion-99")]
    [InlineData("passage=")]
    [InlineData("")]
    [InlineData("passage=<script>")]
    public async Task A_passage_that_is_not_there_is_not_found(string query)
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(HttpStatusCode.NotFound, (await ceo.Get($"/sign-off/{job.Reference}/comment?{query}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ceo.Post($"/sign-off/{job.Reference}/comment", ("Passage", "criterion-99"), ("Text", "x"))).Status);
    }

    [Fact]
    public async Task Nothing_and_too_much_is_asked_again_with_what_was_typed()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(["Enter your comment"], (await ceo.Comment(job, "field-1", " ")).Errors);
        var long_ = new string('x', 1001);
        var answer = await ceo.Comment(job, "field-1", long_);
        Assert.Equal((HttpStatusCode.BadRequest, long_), (answer.Status, answer.Value("Text")));
        Assert.Equal(["The comment must be 1000 characters or fewer"], answer.Errors);
    }

    [Fact]
    public async Task A_passage_of_a_text_that_has_changed_is_read_again_and_the_comment_is_not_lost()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var form = await ceo.Get($"/sign-off/{job.Reference}/comment?passage=field-3");
        await portal.Given.Change(job, j => j.Return("Again.", ByNow));
        await portal.Given.Change(job, j => j.EditHeader(j.Newest.Content.Header with { SalaryRange = "MPS" }, ByNow));
        await portal.Given.Change(job, j => j.Submit(ByNow));
        var answer = await ceo.Submit(form, Signing.CommentForm, ("Text", "Say more."));
        Assert.Equal((HttpStatusCode.Conflict, "Say more."), (answer.Status, answer.Value("Text")));
        Assert.Contains("The text has changed since you opened it.", answer.Main, StringComparison.Ordinal);
        Assert.Empty((await portal.Newest(job)).Comments);
    }

    [Fact]
    public async Task What_is_signed_takes_no_comments()
    {
        var job = await portal.Given.Signed();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(HttpStatusCode.Conflict, (await ceo.Get($"/sign-off/{job.Reference}/comment?passage=field-1")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ceo.Post($"/sign-off/{job.Reference}/comment", ("Passage", "field-1"), ("Text", "Late."))).Status);
    }

    [Fact]
    public async Task A_comment_is_shown_as_it_was_typed_and_never_as_a_page()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Comment(job, "field-1", "<b>bold</b> & more");
        Assert.Contains("<b>bold</b> & more", (await ceo.Get($"/sign-off/{job.Reference}")).All(".trust-comment").Single(), StringComparison.Ordinal);
    }
}
