using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class ApplicationTests
{
    private static readonly DateTimeOffset Closing = Now.AddDays(14);
    private readonly Vacancy vacancy = A.Vacancy().Signed().ClosingAt(Closing).Published().Build();

    private ApplicationBuilder Complete => A.Application().For(vacancy).Complete();

    [Fact]
    public void None_can_be_started_for_a_draft_vacancy() =>
        Assert.Throws<RuleViolation>(() => A.Application().For(A.Vacancy().Signed().Build()).WrittenAt(Now).Build());

    [Fact]
    public void None_can_be_started_after_closing() =>
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).WrittenAt(Closing).Build());

    [Fact]
    public void An_empty_form_lacks_every_part_in_the_order_of_the_form() => Assert.Equal(
        [
            FormSection.Details, FormSection.Teacher, FormSection.History, FormSection.Evidence, FormSection.Referees, FormSection.Relationships,
            FormSection.Adjustments, FormSection.Declarations,
        ],
        new ApplicationForm([]).WhatIsMissing(vacancy).Select(m => m.Section).Distinct());

    [Fact]
    public void A_desirable_criterion_may_stay_without_evidence() => Assert.DoesNotContain(
        ApplicationForm.Key(vacancy.CriteriaOnTheForm.Single(c => c.Importance == Importance.Desirable).Id),
        new ApplicationForm([]).WhatIsMissing(vacancy).Select(m => m.Item));

    [Fact]
    public void A_complete_form_lacks_nothing() => Assert.Empty(Complete.Form.WhatIsMissing(vacancy));

    [Fact]
    public void What_is_missing_names_the_criterion()
    {
        var missing = new ApplicationForm([]).WhatIsMissing(vacancy).First(m => m.Section == FormSection.Evidence);
        Assert.Equal((First, "Give your evidence for “Qualified teacher status”"), (missing.Item, missing.What));
    }

    [Theory]
    [InlineData("IsTrue")]
    [InlineData("KnowsBarredIsOffence")]
    [InlineData("HasReadPrivacyNotice")]
    [InlineData("KnowsHowItIsScored")]
    public void Each_declaration_is_needed(string field)
    {
        var declared = ApplicationBuilder.Declared.Texts().Where(t => t.Key != field).ToDictionary();
        var form = Complete.With(FormSection.Declarations, Answers.Of<DeclarationAnswers>(declared)).Form;
        Assert.Equal(field, Assert.Single(form.WhatIsMissing(vacancy)).Field);
    }

    [Theory]
    [InlineData(0, "Name two referees")]
    [InlineData(1, "Name one more referee")]
    public void Two_referees_are_needed(int count, string says)
    {
        var builder = Complete.Without(FormSection.Referees);
        for (var i = 1; i <= count; i++)
            builder.With(FormSection.Referees, ApplicationBuilder.Referee(i), $"R{i}");
        Assert.Equal(says, Assert.Single(builder.Form.WhatIsMissing(vacancy)).What);
    }

    [Fact]
    public void One_referee_must_be_the_current_or_last_employer_of_somebody_who_has_worked()
    {
        var builder = Complete.Without(FormSection.Referees).With(FormSection.Referees, ApplicationBuilder.Referee(2), "R2").With(FormSection.Referees, ApplicationBuilder.Referee(3), "R3");
        Assert.Equal("One referee must be your current or last employer", Assert.Single(builder.Form.WhatIsMissing(vacancy)).What);
        var studied = new HistoryAnswers { Kind = "Education", Role = "BSc", Where = "University of Nowhere", From = "9 2020", IsCurrent = "true" };
        Assert.Empty(builder.Without(FormSection.History).With(FormSection.History, studied, "H2").Form.WhatIsMissing(vacancy));
    }

    [Fact]
    public void White_space_is_no_evidence() =>
        Assert.Single(Complete.With(FormSection.Evidence, new EvidenceAnswers { Text = " \n " }, First).Form.WhatIsMissing(vacancy));

    [Fact]
    public void As_many_words_as_allowed_can_be_sent() => Assert.Empty(WithEvidence(Evidence.WordsMax).WhatIsMissing(vacancy));

    [Fact]
    public void One_word_more_must_be_cut() => Assert.Equal(
        ("Shorten your evidence for “Qualified teacher status” to 250 words; it has 251", true),
        WithEvidence(Evidence.WordsMax + 1).WhatIsMissing(vacancy).Select(m => (m.What, m.NeedsChange)).Single());

    [Fact]
    public void A_support_post_asks_for_no_teacher_status()
    {
        var draft = A.Vacancy().Signed();
        var support = draft.Build();
        support.AskFor(PostKind.Support, false, ByNow);
        Assert.DoesNotContain(FormSection.Teacher, ApplicationForm.SectionsOf(support));
        Assert.DoesNotContain(FormSection.Teacher, new ApplicationForm([]).WhatIsMissing(support).Select(m => m.Section));
    }

    [Fact]
    public void The_statement_and_questions_of_the_vacancy_are_asked_for_where_it_has_them()
    {
        var asking = A.Vacancy().Signed().Build();
        asking.AskFor(PostKind.Teaching, true, ByNow);
        asking.AddQuestion(new ExtraQuestion(0, "Which clubs could you run?", QuestionKind.Text, [], 10, true), ByNow);
        asking.AddQuestion(new ExtraQuestion(0, "Which key stage?", QuestionKind.Choice, ["KS3", "KS4"], 0, false), ByNow);
        var form = new ApplicationForm([
            new FormPage(FormSection.Questions, "1", new Dictionary<string, string> { ["Answer"] = A.Text(11) }),
            new FormPage(FormSection.Questions, "2", new Dictionary<string, string> { ["Answer"] = "KS9" })]);
        Assert.Equal(
            ["Write your statement", "Shorten your answer to “Which clubs could you run?” to 10 words; it has 11", "Select one of the answers to “Which key stage?”"],
            form.WhatIsMissing(asking).Where(m => m.Section is FormSection.Statement or FormSection.Questions).Select(m => m.What));
    }

    [Fact]
    public void What_was_brought_over_counts_once_it_has_been_looked_at()
    {
        var form = new ApplicationForm(Complete.Pages.Select(p => p with { IsBroughtOver = p.Section == FormSection.Details }));
        Assert.Equal((FormSection.Details, true), form.WhatIsMissing(vacancy).Select(m => (m.Section, m.NeedsChange)).Single());
    }

    [Fact]
    public void The_same_form_gives_the_same_text_and_comes_back_from_it()
    {
        var form = Complete.Form;
        var again = ApplicationForm.FromJson(form.ToJson());
        Assert.Equal(form.ToJson(), again.ToJson());
        Assert.Equal(form.EvidenceFor(vacancy.CriteriaOnTheForm[0].Id), again.EvidenceFor(vacancy.CriteriaOnTheForm[0].Id));
    }

    [Fact]
    public void Sending_an_incomplete_form_is_refused() => Assert.Equal(
        "Some answers are missing. Check your answers before you submit.",
        Assert.Throws<RuleViolation>(() => Send(A.Application().For(vacancy).Build(), new ApplicationForm([]), Now)).Message);

    [Fact]
    public void Sending_in_the_last_second_counts()
    {
        var application = A.Application().For(vacancy).Build();
        Assert.True(Send(application, Complete.Form, Closing.AddSeconds(-1)));
        Assert.Equal((ApplicationStatus.Submitted, 1234), (application.Status, application.BlindNumber));
    }

    [Fact]
    public void Sending_at_the_closing_second_is_too_late() => Assert.Equal(
        "This vacancy closed on 16 November 2026 at 9am.",
        Assert.Throws<RuleViolation>(() => Send(A.Application().For(vacancy).Build(), Complete.Form, Closing)).Message);

    [Fact]
    public void Sending_the_same_again_changes_nothing()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        Assert.False(Send(application, Complete.Form, Now));
        Assert.Single(application.Submissions);
        Assert.Empty(application.Happenings);
    }

    [Fact]
    public void Sending_changes_keeps_both_and_the_last_counts_under_the_same_number()
    {
        var application = A.Application().For(vacancy).Submitted(4711).Build();
        var changed = Complete.With(FormSection.Evidence, new EvidenceAnswers { Text = "Better." }, First).Form;
        Assert.True(application.HasUnsentChanges(changed));
        Assert.True(Send(application, changed, Now));
        Assert.Equal([1, 2], application.Submissions.Select(s => s.Number));
        Assert.Equal(("Better.", 4711), (application.EvidenceFor(vacancy.CriteriaOnTheForm[0].Id)!.Text, application.BlindNumber));
        Assert.StartsWith("Evidence 1", application.Submissions[0].Form(OpenSeal.Instance).EvidenceFor(vacancy.CriteriaOnTheForm[0].Id), StringComparison.Ordinal);
    }

    [Fact]
    public void What_columns_hold_comes_out_of_the_form()
    {
        var form = Complete.With(FormSection.Adjustments, new AdjustmentAnswers { Needed = "No", GuaranteedInterview = "Yes" });
        var application = A.Application().For(vacancy).Build();
        Send(application, form.Form, Now);
        Assert.Equal(
            ("Amara Exampleton", "1 Sample Street\nDudley\nDY1 1AA", QtsStatus.Yes, 2018, "1234567", true),
            (application.Details.FullName, application.Details.Address, application.Teacher.Qts, application.Teacher.QtsYear, application.Teacher.Trn, application.AsksForGuaranteedInterview));
    }

    [Fact]
    public void What_was_sent_is_closed()
    {
        var application = A.Application().For(vacancy).ClosedWith(new Backwards()).Submitted().Build();
        Assert.DoesNotContain("QQ 12", application.Submissions[0].Closed, StringComparison.Ordinal);
        Assert.Equal("QQ 12 34 56 A", application.Submissions[0].Form(new Backwards()).Only<DetailsAnswers>(FormSection.Details).NationalInsuranceNumber);
    }

    [Fact]
    public void A_withdrawal_keeps_its_reason_and_can_be_taken_back_until_closing()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Withdraw("Another post.", ByNow);
        Assert.Equal((ApplicationStatus.Withdrawn, "Another post.", Now), (application.Status, application.WithdrawnReason, application.WithdrawnAt));
        Assert.Throws<RuleViolation>(() => application.Return(vacancy, By(Closing)));
        application.Return(vacancy, By(Closing.AddSeconds(-1)));
        Assert.Equal((ApplicationStatus.Submitted, null, null), (application.Status, application.WithdrawnReason, application.WithdrawnAt));
    }

    [Fact]
    public void A_withdrawn_application_is_not_changed_nor_decided()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Withdraw("", ByNow);
        Assert.Throws<RuleViolation>(() => Send(application, new ApplicationForm([]), Now));
        Assert.Throws<RuleViolation>(() => application.Tell(ApplicationOutcome.Shortlisted, ByNow));
        Assert.Throws<RuleViolation>(() => application.Withdraw("", ByNow));
    }

    [Fact]
    public void A_draft_cannot_be_withdrawn() => Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().Withdraw("", ByNow));

    [Fact]
    public void A_draft_has_no_outcome_to_tell() => Assert.Equal(
        "Only a submitted application has an outcome to tell.",
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().Tell(ApplicationOutcome.Reserve, ByNow)).Message);

    [Fact]
    public void An_applicant_is_told_once_and_the_form_is_closed()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Tell(ApplicationOutcome.Shortlisted, ByNow);
        Assert.Equal((ApplicationStatus.Told, ApplicationOutcome.Shortlisted), (application.Status, application.Outcome));
        Assert.Throws<RuleViolation>(() => application.Tell(ApplicationOutcome.NotShortlisted, ByNow));
        Assert.Equal("A decision has been made on this application. It can no longer be changed.", application.WhyNotEdit(vacancy, Now));
    }

    private string First => ApplicationForm.Key(vacancy.CriteriaOnTheForm[0].Id);

    private ApplicationForm WithEvidence(int words) => Complete.With(FormSection.Evidence, new EvidenceAnswers { Text = A.Text(words) }, First).Form;

    private bool Send(Application application, ApplicationForm form, DateTimeOffset at) => application.Submit(vacancy, form, OpenSeal.Instance, 1234, By(at));

    private sealed class Backwards : Domain.Privacy.ISeal
    {
        public string Close(string text) => new([.. text.Reverse()]);

        public string Open(string closed) => new([.. closed.Reverse()]);
    }
}
