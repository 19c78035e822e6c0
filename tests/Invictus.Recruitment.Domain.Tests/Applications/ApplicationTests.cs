using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Applications;

public sealed class ApplicationTests
{
    private static readonly DateTimeOffset Closing = Now.AddDays(14);
    private readonly Vacancy vacancy = A.Vacancy().Signed().ClosingAt(Closing).Published().Build();

    [Fact]
    public void None_can_be_started_for_a_draft_vacancy() =>
        Assert.Throws<RuleViolation>(() => A.Application().For(A.Vacancy().Signed().Build()).WrittenAt(Now).Build());

    [Fact]
    public void None_can_be_started_after_closing() =>
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).WrittenAt(Closing).Build());

    [Fact]
    public void An_empty_draft_lacks_every_part_in_the_order_of_the_form() => Assert.Equal(
        [FormSection.Details, FormSection.Teacher, FormSection.Evidence, FormSection.Evidence, FormSection.Declarations],
        A.Application().For(vacancy).Build().WhatIsMissing(vacancy).Select(m => m.Section));

    [Fact]
    public void A_desirable_criterion_may_stay_without_evidence() => Assert.DoesNotContain(
        vacancy.CriteriaOnTheForm.Single(c => c.Importance == Importance.Desirable).Id,
        A.Application().For(vacancy).Build().WhatIsMissing(vacancy).Select(m => m.CriterionId ?? 0));

    [Fact]
    public void A_complete_application_lacks_nothing() => Assert.Empty(A.Application().For(vacancy).Complete().Build().WhatIsMissing(vacancy));

    [Fact]
    public void What_is_missing_names_the_criterion()
    {
        var missing = A.Application().For(vacancy).Build().WhatIsMissing(vacancy).First(m => m.Section == FormSection.Evidence);
        Assert.Equal((vacancy.CriteriaOnTheForm[0].Id, "Give your evidence for “Qualified teacher status”"), (missing.CriterionId!.Value, missing.What));
    }

    [Fact]
    public void White_space_is_no_evidence()
    {
        var application = A.Application().For(vacancy).Complete().Build();
        application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, " \n ", ByNow);
        Assert.Single(application.WhatIsMissing(vacancy));
    }

    [Fact]
    public void As_many_words_as_allowed_can_be_submitted()
    {
        var application = WithEvidence(Evidence.WordsMax);
        Assert.Empty(application.WhatIsMissing(vacancy));
    }

    [Fact]
    public void One_word_more_must_be_cut()
    {
        var missing = Assert.Single(WithEvidence(Evidence.WordsMax + 1).WhatIsMissing(vacancy));
        Assert.Equal("Shorten your evidence for “Qualified teacher status” to 250 words; it has 251", missing.What);
    }

    [Fact]
    public void Ten_thousand_words_are_kept_in_the_draft() =>
        Assert.Equal(10_000, Evidence.CountWords(WithEvidence(10_000).EvidenceFor(vacancy.CriteriaOnTheForm[0].Id)!.Text));

    [Fact]
    public void A_text_too_long_to_keep_is_refused() => Assert.Equal(
        "That is too long to keep. Save a shorter text.",
        Assert.Throws<RuleViolation>(() => Write(new string('x', Evidence.CharactersMax + 1))).Message);

    [Fact]
    public void A_text_that_just_fits_is_kept() => Assert.Null(Record.Exception(() => Write(new string('x', Evidence.CharactersMax))));

    [Fact]
    public void Evidence_for_a_criterion_of_another_vacancy_is_refused()
    {
        var other = A.Vacancy().Signed().Published().Build();
        Assert.Equal(
            "That criterion is not asked for on this application.",
            Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().WriteEvidence(vacancy, other.CriteriaOnTheForm[0].Id, "x", ByNow)).Message);
    }

    [Fact]
    public void Evidence_for_a_criterion_of_the_interview_is_refused() =>
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().WriteEvidence(vacancy, vacancy.Criteria[3].Id, "x", ByNow));

    [Fact]
    public void Saving_the_same_text_again_changes_nothing()
    {
        var application = A.Application().For(vacancy).Build();
        application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, "I taught.", ByNow);
        application.HappeningsStored();
        var again = application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, "I taught.", By(Now.AddMinutes(1)));
        Assert.Equal((1, Now, 0), (again.Version, again.SavedAt, application.Happenings.Count));
    }

    [Fact]
    public void Another_text_raises_the_version_that_two_open_pages_compare()
    {
        var application = A.Application().For(vacancy).Build();
        application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, "I taught.", ByNow);
        Assert.Equal(2, application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, "I taught well.", ByNow).Version);
    }

    [Fact]
    public void The_trail_says_which_part_was_edited_and_nothing_of_what_was_written()
    {
        var application = A.Application().For(vacancy).Build();
        application.WriteDetails(vacancy, ApplicationBuilder.Details, ByNow);
        Assert.Equal(("Application edited", "personal details"), (application.Happenings[0].What, application.Happenings[0].Detail));
    }

    [Fact]
    public void Submitting_an_incomplete_application_is_refused() => Assert.Equal(
        "Some answers are missing. Check your answers before you submit.",
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().Submit(vacancy, 1, ByNow)).Message);

    [Fact]
    public void Submitting_in_the_last_second_counts()
    {
        var application = A.Application().For(vacancy).Complete().Build();
        application.Submit(vacancy, 1234, By(Closing.AddSeconds(-1)));
        Assert.Equal((ApplicationStatus.Submitted, 1234), (application.Status, application.BlindNumber));
    }

    [Fact]
    public void Submitting_at_the_closing_second_is_too_late() => Assert.Equal(
        "This vacancy closed on 16 November 2026 at 9am.",
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Complete().Build().Submit(vacancy, 1, By(Closing))).Message);

    [Fact]
    public void Submitting_twice_is_refused() => Assert.Equal(
        "You have submitted this application. It can no longer be changed.",
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Submitted().Build().Submit(vacancy, 2, ByNow)).Message);

    public static TheoryData<string> Parts() => ["details", "teacher", "evidence", "declarations"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Nothing_can_be_edited_after_submission(string part) =>
        Assert.Throws<RuleViolation>(() => Edit(A.Application().For(vacancy).Submitted().Build(), part, Now));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Nothing_can_be_edited_after_closing(string part) =>
        Assert.Throws<RuleViolation>(() => Edit(A.Application().For(vacancy).Build(), part, Closing));

    [Fact]
    public void A_draft_has_no_outcome_to_tell() => Assert.Equal(
        "Only a submitted application has an outcome to tell.",
        Assert.Throws<RuleViolation>(() => A.Application().For(vacancy).Build().Tell(ApplicationOutcome.Reserve, ByNow)).Message);

    [Fact]
    public void An_applicant_is_told_once()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Tell(ApplicationOutcome.Shortlisted, ByNow);
        Assert.Throws<RuleViolation>(() => application.Tell(ApplicationOutcome.NotShortlisted, ByNow));
    }

    [Fact]
    public void Telling_keeps_the_outcome()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Tell(ApplicationOutcome.Reserve, ByNow);
        Assert.Equal((ApplicationStatus.Told, ApplicationOutcome.Reserve), (application.Status, application.Outcome));
    }

    private Application WithEvidence(int words)
    {
        var application = A.Application().For(vacancy).Complete().Build();
        application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, A.Text(words), ByNow);
        return application;
    }

    private Evidence Write(string text) => A.Application().For(vacancy).Build().WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, text, ByNow);

    private void Edit(Application application, string part, DateTimeOffset at)
    {
        switch (part)
        {
            case "details": application.WriteDetails(vacancy, ApplicationBuilder.Details, By(at)); break;
            case "teacher": application.WriteTeacher(vacancy, ApplicationBuilder.Teacher, By(at)); break;
            case "evidence": application.WriteEvidence(vacancy, vacancy.CriteriaOnTheForm[0].Id, "x", By(at)); break;
            case "declarations": application.WriteDeclarations(vacancy, ApplicationBuilder.Declared, By(at)); break;
            default: throw new ArgumentException(part, nameof(part));
        }
    }
}
