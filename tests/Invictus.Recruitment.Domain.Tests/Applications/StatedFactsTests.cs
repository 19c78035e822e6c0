using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.Applications;

/// <summary>Facts that are stated beside criteria, and what the form lists, as far as the panel may see it.</summary>
public sealed class StatedFactsTests
{
    private readonly ApplicationBuilder written = A.Application().For(A.Vacancy().About(A.JobDescription().WithCriteria(
        new Criterion(Importance.Essential, "Qualifications", "A degree in a science", [], AssessmentStage.Application, CriterionKind.Qualification),
        new Criterion(Importance.Essential, "Experience", "Successful teaching", [], AssessmentStage.Application)).Signed()).Published().Build()).Complete();

    [Theory]
    [InlineData(CriterionKind.Statement)]
    [InlineData(CriterionKind.QualifiedTeacherStatus)]
    public void Nothing_is_asked_beside_evidence_or_where_a_section_of_its_own_asks(CriterionKind kind) => Assert.Null(FactQuestion.For(kind));

    [Fact]
    public void An_answer_is_sent_with_the_evidence_and_can_change()
    {
        var (vacancy, first) = (written.Vacancy, written.Vacancy.CriteriaOnTheForm[0].Id);
        State(0, "NotYet");
        var application = written.Sent().Build();
        Assert.Equal(StatedAnswer.NotYet, application.EvidenceFor(first)!.Stated);
        State(0, "Yes");
        application.Submit(vacancy, written.Form, OpenSeal.Instance, 4711, ByNow);
        Assert.Equal(StatedAnswer.Yes, application.EvidenceFor(first)!.Stated);
    }

    [Fact]
    public void An_answer_beside_a_criterion_that_asks_for_no_fact_is_left_out()
    {
        State(1, "Yes");
        Assert.Null(written.Sent().Build().EvidenceFor(written.Vacancy.CriteriaOnTheForm[1].Id)!.Stated);
    }

    [Theory]
    [InlineData("Perhaps")]
    [InlineData("0")]
    [InlineData("")]
    public void What_was_not_offered_is_no_answer(string typed)
    {
        State(0, typed);
        Assert.Null(written.Sent().Build().EvidenceFor(written.Vacancy.CriteriaOnTheForm[0].Id)!.Stated);
    }

    [Fact]
    public void The_answer_need_not_be_given_but_does_not_replace_evidence()
    {
        Assert.Empty(written.Form.WhatIsMissing(written.Vacancy));
        written.With(FormSection.Evidence, new EvidenceAnswers { Stated = "Yes" }, ApplicationForm.Key(written.Vacancy.CriteriaOnTheForm[0].Id));
        Assert.Equal("Give your evidence for “A degree in a science”", Assert.Single(written.Form.WhatIsMissing(written.Vacancy)).What);
    }

    [Fact]
    public void What_the_form_lists_is_kept_without_who_awarded_it_and_when()
    {
        written.With(FormSection.Training, new TrainingAnswers { Kind = "Membership", Title = "Association of Examples", Provider = "Exampleborough", Date = "2019" }, "T000000001")
            .With(FormSection.Qualifications, Awarded("Gcse", "Mathematics", "7", "July 2010"), "Q000000001")
            .With(FormSection.Qualifications, Awarded("Degree", "Biochemistry", "First", "July 2015"), "Q000000002")
            .With(FormSection.Qualifications, Awarded("Postgraduate", "Education", "", "2027"), "Q000000003")
            .With(FormSection.Qualifications, Awarded("Teaching", "PGCE", "", "December 2026"), "Q000000004");
        Assert.Equal(
            [
                new Credential("Degree", "Biochemistry", "First", false), new Credential("Postgraduate degree", "Education", "", true), new Credential("Teaching qualification", "PGCE", "", true),
                new Credential("GCSE or equivalent", "Mathematics", "7", false), new Credential("Membership of a professional body", "Association of Examples", "", false),
            ],
            written.Sent().Build().Credentials);
        Assert.Equal(["Kind", "Title", "Grade", "IsExpected"], typeof(Credential).GetProperties().Select(p => p.Name));
    }

    [Theory]
    [InlineData("November 2026", false)]
    [InlineData("December 2026", true)]
    [InlineData("2026", false)]
    [InlineData("2027", true)]
    [InlineData("some time", false)]
    [InlineData(null, false)]
    public void What_lies_after_the_month_of_sending_is_expected(string? date, bool expected)
    {
        written.With(FormSection.Qualifications, Awarded("Degree", "Physics", "", date), "Q000000001");
        Assert.Equal(expected, Assert.Single(Credential.ListedIn(written.Form, new DateOnly(2026, 11, 30))).IsExpected);
    }

    private void State(int criterion, string answer)
    {
        var id = ApplicationForm.Key(written.Vacancy.CriteriaOnTheForm[criterion].Id);
        written.With(FormSection.Evidence, new EvidenceAnswers { Text = $"I wrote about it and answered {answer}.", Stated = answer }, id);
    }

    private static QualificationAnswers Awarded(string kind, string subject, string grade, string? when) =>
        new() { Kind = kind, Subject = subject, Grade = grade, AwardedBy = "University of Nowhere", Awarded = when };
}
