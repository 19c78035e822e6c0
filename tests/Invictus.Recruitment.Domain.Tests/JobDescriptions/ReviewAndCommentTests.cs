using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

public sealed class ReviewAndCommentTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Fact]
    public void A_signature_sets_the_review_a_year_later() => Assert.Equal(new DateOnly(2027, 10, 26), A.JobDescription().Signed().Build().ReviewOn);

    [Fact]
    public void HR_sets_another_day_or_none()
    {
        var job = A.JobDescription().Signed().Build();
        job.Review(Today.AddDays(90), ByNow);
        Assert.Equal((Today.AddDays(90), "31 January 2027"), (job.ReviewOn, job.Happenings[^1].Detail));
        job.Review(null, ByNow);
        Assert.Equal((null, "no review"), (job.ReviewOn, job.Happenings[^1].Detail));
    }

    [Theory]
    [InlineData(-1, "The review date must be today or later.")]
    [InlineData(0, null)]
    [InlineData(1826, null)]
    [InlineData(1827, "The review date must be within 5 years.")]
    public void A_review_lies_ahead_and_not_too_far(int days, string? why) => Assert.Equal(why, JobDescription.WhyNotReview(Today.AddDays(days), Now));

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, ReviewReminder.Ahead)]
    [InlineData(1, ReviewReminder.Ahead)]
    [InlineData(0, ReviewReminder.OnTheDay)]
    public void HR_is_reminded_thirty_days_before_and_on_the_day(int days, ReviewReminder? due) => Assert.Equal(due, Reviewed(days).DueReminder(Now));

    [Fact]
    public void Each_reminder_is_due_once()
    {
        var job = Reviewed(30);
        job.Remind(ByNow);
        Assert.Null(job.DueReminder(Now));
        Assert.Equal(ReviewReminder.OnTheDay, job.DueReminder(Now.AddDays(30)));
        job.Remind(By(Now.AddDays(33)));
        Assert.Null(job.DueReminder(Now.AddDays(33)));
        Assert.Throws<RuleViolation>(() => job.Remind(By(Now.AddDays(34))));
    }

    [Fact]
    public void Another_date_brings_new_reminders()
    {
        var job = Reviewed(10);
        job.Remind(ByNow);
        job.Review(Today.AddDays(20), ByNow);
        Assert.Equal(ReviewReminder.Ahead, job.DueReminder(Now));
    }

    [Fact]
    public void Without_a_review_nobody_is_reminded() => Assert.Null(A.JobDescription().Build().DueReminder(Now));

    [Fact]
    public void A_comment_keeps_the_place_and_the_words_it_is_about()
    {
        var job = A.JobDescription().Submitted().Build();
        job.Comment("section-2-block-1", "  Which lessons?  ", 0, ByNow);
        var comment = Assert.Single(job.Newest.Comments);
        Assert.Equal(
            ("section-2-block-1", "Teaching, item 1", "Plan and teach good lessons.", "Which lessons?", "Harriet Sample", Now),
            (comment.PassageKey, comment.Place, comment.Quote, comment.Text, comment.Author, comment.At));
        Assert.Equal(("Passage commented on", "version 1, Teaching, item 1"), (job.Happenings[^1].What, job.Happenings[^1].Detail));
    }

    [Theory]
    [InlineData("section-9", "Text", "There is no such passage in the text.")]
    [InlineData("", "Text", "There is no such passage in the text.")]
    [InlineData("criterion-1", " ", "Say something about the passage.")]
    public void A_comment_needs_a_passage_and_words(string key, string text, string why) =>
        Assert.Equal(why, Assert.Throws<RuleViolation>(() => A.JobDescription().Submitted().Build().Comment(key, text, 0, ByNow)).Message);

    [Fact]
    public void Two_hundred_comments_are_enough() => Assert.Equal(
        "A version can have 200 comments at most.", A.JobDescription().Submitted().Build().WhyNotComment(JobDescription.CommentsMax));

    [Fact]
    public void Nobody_signs_what_they_submitted_themselves()
    {
        var job = A.JobDescription().Submitted().Build();
        var own = new GivenSignature(ByNow.ActorId!.Value, "Harriet Sample", GivenSignature.Deputy, "H.", "I sign.", Now, job.Newest.ContentSha256);
        Assert.Equal(
            "You submitted this version yourself. Somebody else must sign it.",
            Assert.Throws<RuleViolation>(() => job.Sign(own, new SignedFile([1], Now), ByNow)).Message);
        Assert.Equal(VersionStatus.AwaitingSignOff, job.Newest.Status);
    }

    [Fact]
    public void The_search_text_is_the_newest_text_in_lower_case()
    {
        var job = A.JobDescription().Build();
        Assert.Contains("to help lead the science department.", job.SearchText, StringComparison.Ordinal);
        job.EditHeader(job.Newest.Content.Header with { Department = "LAKESIDE" }, ByNow);
        Assert.Contains("lakeside", job.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_has_a_few_words_each_once() =>
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], SearchText.Terms("  A b\tA c d e f g h i j "));

    private static JobDescription Reviewed(int days)
    {
        var job = A.JobDescription().Build();
        job.Review(Today.AddDays(days), ByNow);
        return job;
    }
}
