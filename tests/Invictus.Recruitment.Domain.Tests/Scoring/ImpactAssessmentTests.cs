using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>Evidence is read only where a recorded impact assessment covers the vacancy and the applicant does not object.</summary>
public sealed class ImpactAssessmentTests
{
    private readonly Vacancy vacancy = A.Vacancy().Signed().Published().Build();

    [Fact]
    public void Without_a_record_only_facts_are_looked_at() => Assert.Equal(ProvisionalLevel.FactsOnly, Level([]));

    [Fact]
    public void A_record_covers_what_is_published_from_then_on()
    {
        Assert.Equal(ProvisionalLevel.FactsAndEvidence, Level([Recorded(vacancy.PublishedAt!.Value)]));
        Assert.Equal(ProvisionalLevel.FactsOnly, Level([Recorded(vacancy.PublishedAt!.Value.AddTicks(1))]));
        Assert.False(Recorded(Now.AddDays(-30)).Covers(A.Vacancy().Signed().Build()));
    }

    [Fact]
    public void An_objection_is_honoured_and_can_be_taken_back()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        var records = new[] { Recorded(Now.AddDays(-30)) };
        Assert.True(application.SetObjection(true, ByNow));
        Assert.Equal(ProvisionalLevel.FactsOnly, ImpactAssessment.LevelFor(vacancy, application, records));
        Assert.False(application.SetObjection(true, ByNow));
        Assert.Equal("Objection to the reading of evidence made", Assert.Single(application.Happenings).What);
        Assert.True(application.SetObjection(false, ByNow));
        Assert.Equal(ProvisionalLevel.FactsAndEvidence, ImpactAssessment.LevelFor(vacancy, application, records));
    }

    [Fact]
    public void Once_the_outcome_is_told_there_is_nothing_left_to_object_to()
    {
        var application = A.Application().For(vacancy).Submitted().Build();
        application.Tell(Domain.Applications.ApplicationOutcome.Reserve, ByNow);
        Assert.Throws<RuleViolation>(() => application.SetObjection(true, ByNow));
    }

    [Fact]
    public void A_record_that_is_ended_covers_nothing_and_stays_as_it_was()
    {
        var record = Recorded(Now.AddDays(-30));
        Assert.Equal("Say why evidence is no longer read.", Assert.Throws<RuleViolation>(() => record.End(" ", ByNow)).Message);
        record.End(" The officer asked for it. ", ByNow);
        Assert.Equal(ProvisionalLevel.FactsOnly, Level([record]));
        Assert.Equal((Now, "Harriet Sample", "The officer asked for it."), (record.EndedAt, record.EndedBy, record.EndReason));
        Assert.Throws<RuleViolation>(() => record.End("Again", ByNow));
    }

    [Fact]
    public void Other_rules_need_an_assessment_of_their_own()
    {
        var record = Recorded(Now.AddDays(-30));
        Assert.Equal(ProvisionalRules.Version, record.RuleSet);
        typeof(ImpactAssessment).GetProperty(nameof(ImpactAssessment.RuleSet))!.SetValue(record, "0");
        Assert.False(record.IsInForce);
        Assert.Equal(ProvisionalLevel.FactsOnly, Level([record]));
    }

    [Theory]
    [InlineData(1, "Dana Example", "File 12", "The impact assessment must be approved before it is recorded.")]
    [InlineData(0, " ", "File 12", "Say who approved the impact assessment.")]
    [InlineData(0, "Dana Example", "", "Say where the impact assessment is filed.")]
    [InlineData(0, "Dana Example", "File 12", null)]
    public void What_is_recorded_is_approved_by_somebody_and_filed_somewhere(int daysAhead, string by, string document, string? why) =>
        Assert.Equal(why, ImpactAssessment.WhyNotRecord(London.DateOf(Now).AddDays(daysAhead), by, document, Now));

    [Fact]
    public void Texts_have_limits()
    {
        Assert.NotNull(ImpactAssessment.WhyNotRecord(London.DateOf(Now), new string('x', ImpactAssessment.ApprovedByMax + 1), "File", Now));
        Assert.NotNull(ImpactAssessment.WhyNotRecord(London.DateOf(Now), "Dana", new string('x', ImpactAssessment.DocumentMax + 1), Now));
        Assert.NotNull(Recorded(Now).WhyNotEnd(new string('x', ImpactAssessment.ReasonMax + 1)));
    }

    private static ImpactAssessment Recorded(DateTimeOffset at) => new(London.DateOf(at), "Dana Example", "File 12/2026", By(at));

    private ProvisionalLevel Level(IReadOnlyList<ImpactAssessment> records) => ImpactAssessment.LevelFor(vacancy, A.Application().For(vacancy).Submitted().Build(), records);
}
