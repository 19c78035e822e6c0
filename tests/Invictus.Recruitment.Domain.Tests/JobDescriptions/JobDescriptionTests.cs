using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

public sealed class JobDescriptionTests
{
    private static readonly SignedFile Pdf = new([1, 2, 3], Now);

    [Fact]
    public void A_new_one_is_a_draft_of_version_1()
    {
        var job = A.JobDescription().Build();
        Assert.Equal((1, VersionStatus.Draft), (job.Newest.Number, job.Newest.Status));
    }

    [Fact]
    public void Drafting_it_is_recorded() => Assert.Equal(["Job description drafted"], A.JobDescription().ToStore().Happenings.Select(h => h.What));

    [Fact]
    public void Editing_the_header_changes_the_text_that_is_signed()
    {
        var job = A.JobDescription().Build();
        var before = job.Newest.ContentSha256;
        job.EditHeader(job.Newest.Content.Header with { SalaryRange = "MPS" }, ByNow);
        Assert.NotEqual(before, job.Newest.ContentSha256);
    }

    [Fact]
    public void A_new_title_shows_in_lists()
    {
        var job = A.JobDescription().Build();
        job.EditHeader(job.Newest.Content.Header with { Title = "Third in Science" }, ByNow);
        Assert.Equal("Third in Science", job.Title);
    }

    [Fact]
    public void A_signed_version_says_that_it_can_no_longer_change() =>
        Assert.Equal("This version is signed. A signed version can no longer change. Amend it to make the next version.", A.JobDescription().Signed().Build().WhyNotEdit());

    [Fact]
    public void A_version_with_the_chief_executive_says_so() =>
        Assert.Equal(
            "This version is with the chief executive. It can be edited again if it is returned.",
            A.JobDescription().Submitted().Build().WhyNotEdit());

    [Fact]
    public void Without_a_title_it_cannot_be_submitted() =>
        Assert.Equal("Enter a job title before submitting.", A.JobDescription().Titled("").Build().WhyNotSubmit());

    [Fact]
    public void Without_an_essential_criterion_it_cannot_be_submitted() =>
        Assert.Equal(
            "The person specification needs at least one essential criterion.",
            A.JobDescription().WithCriteria(new Criterion(Importance.Desirable, "Experience", "Leading a team", [])).Build().WhyNotSubmit());

    [Fact]
    public void Submitting_notes_who_and_when()
    {
        var job = A.JobDescription().Build();
        job.Submit(ByNow);
        Assert.Equal(("Harriet Sample", (DateTimeOffset?)Now), (job.Newest.SubmittedBy, job.Newest.SubmittedAt));
    }

    [Fact]
    public void Only_the_text_that_was_read_can_be_signed()
    {
        var job = A.JobDescription().Submitted().Build();
        var other = A.JobDescription().Titled("Something else").Submitted().Build();
        var refused = Assert.Throws<RuleViolation>(() => job.Sign(A.JobDescription().Signature(other), Pdf, ByNow));
        Assert.Equal("The text has changed since you opened it. Read it again before signing.", refused.Message);
    }

    [Fact]
    public void Signing_keeps_the_act_and_the_file()
    {
        var job = A.JobDescription().Submitted().Build();
        job.Sign(A.JobDescription().Signature(job), Pdf, ByNow);
        Assert.Equal(("Carys Example", Pdf), (job.Newest.Signature!.SignerName, job.Newest.File));
    }

    [Fact]
    public void Signing_is_recorded_with_the_head_of_the_hash()
    {
        var job = A.JobDescription().Submitted().Build();
        job.Sign(A.JobDescription().Signature(job), Pdf, ByNow);
        Assert.Equal($"version 1, content {job.Newest.ContentSha256[..12]}", Assert.Single(job.Happenings).Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_return_needs_reasons(string reasons) => Assert.Equal(
        "Give your reasons for returning it.",
        Assert.Throws<RuleViolation>(() => A.JobDescription().Submitted().Build().Return(reasons, ByNow)).Message);

    [Fact]
    public void A_returned_version_is_a_draft_with_the_reasons()
    {
        var job = A.JobDescription().Submitted().Returned(" Say more about pay. ").Build();
        Assert.Equal((VersionStatus.Draft, "Say more about pay."), (job.Newest.Status, job.Newest.ReturnReasons));
    }

    [Fact]
    public void Submitting_again_clears_the_reasons_of_the_return() =>
        Assert.Null(A.JobDescription().Submitted().Returned("Say more.").Submitted().Build().Newest.ReturnReasons);

    [Fact]
    public void The_name_of_a_long_file_keeps_its_end() =>
        Assert.EndsWith("end.md", new SourceDocument(new string('x', 300) + "end.md", "", [], []).Name, StringComparison.Ordinal);
}
