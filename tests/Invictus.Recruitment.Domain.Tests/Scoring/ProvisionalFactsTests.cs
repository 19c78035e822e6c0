using System.Reflection;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class ProvisionalFactsTests
{
    private const string FifteenWords = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";

    private static readonly CriterionToScore Qts = new(
        1, Importance.Essential, 1, CriterionKind.QualifiedTeacherStatus, "A teaching qualification together with Qualified Teacher Status (QTS)", []);

    [Theory]
    [InlineData(QtsStatus.Yes, "1234567", 2, "Holds QTS, TRN given")]
    [InlineData(QtsStatus.Yes, "RP 12/34567", 2, "Holds QTS, TRN given")]
    [InlineData(QtsStatus.Yes, null, 1, "Says that QTS is held, without a well-formed TRN")]
    [InlineData(QtsStatus.Yes, "123456", 1, "Says that QTS is held, without a well-formed TRN")]
    [InlineData(QtsStatus.OnTrack, null, 1, "On a course that leads to QTS")]
    [InlineData(QtsStatus.OnTrack, "1234567", 1, "On a course that leads to QTS")]
    [InlineData(QtsStatus.No, "1234567", 0, "Does not hold QTS")]
    public void Teacher_status_is_decided_by_the_answer_and_the_number(QtsStatus status, string? trn, int rating, string reason)
    {
        foreach (var level in Enum.GetValues<ProvisionalLevel>())
        {
            var found = Rate(new(status, trn), Qts, "", level);
            Assert.Equal((rating, reason), (found.Rating, found.Reason));
        }
    }

    [Theory]
    [InlineData(ProvisionalLevel.FactsOnly)]
    [InlineData(ProvisionalLevel.FactsAndEvidence)]
    public void Writing_of_an_international_PGCE_does_not_make_up_for_having_no_teacher_status(ProvisionalLevel level) =>
        Assert.Equal(0, Rate(new(QtsStatus.No, null), Qts, InternationalPgce, level).Rating);

    [Theory]
    [InlineData(ProvisionalLevel.FactsOnly)]
    [InlineData(ProvisionalLevel.FactsAndEvidence)]
    public void A_fact_is_never_more_than_evidenced(ProvisionalLevel level) =>
        Assert.Equal(2, Rate(new(QtsStatus.Yes, "1234567"), Qts, InternationalPgce, level).Rating);

    [Fact]
    public void Where_teacher_status_was_not_asked_the_evidence_speaks() =>
        Assert.Equal("Evidence given", Rate(new(null, null), Qts, FifteenWords).Reason);

    [Theory]
    [InlineData(CriterionKind.SubjectAndKeyStage)]
    [InlineData(CriterionKind.Qualification)]
    [InlineData(CriterionKind.OtherFact)]
    [InlineData(CriterionKind.Statement)]
    public void Where_no_fact_is_stated_the_evidence_speaks(CriterionKind kind) =>
        Assert.Equal((1, "Evidence given"), RatingAndReasonOf(Rate(new(QtsStatus.Yes, "1234567"), Qts with { Kind = kind }, FifteenWords)));

    [Theory]
    [InlineData(CriterionKind.Qualification, StatedAnswer.Yes, 2, "Answers “Do you hold this?” with “Yes, I hold it”")]
    [InlineData(CriterionKind.Qualification, StatedAnswer.NotYet, 1, "Answers “Do you hold this?” with “Not yet, I expect to receive it”")]
    [InlineData(CriterionKind.Qualification, StatedAnswer.No, 0, "Answers “Do you hold this?” with “No”")]
    [InlineData(CriterionKind.SubjectAndKeyStage, StatedAnswer.Yes, 2, "Answers “Have you taught this?” with “Yes, I have taught it”")]
    [InlineData(CriterionKind.SubjectAndKeyStage, StatedAnswer.NotYet, 1, "Answers “Have you taught this?” with “Not yet, but I can teach it”")]
    [InlineData(CriterionKind.OtherFact, StatedAnswer.Yes, 2, "Answers “Is this so for you?” with “Yes”")]
    [InlineData(CriterionKind.OtherFact, StatedAnswer.No, 0, "Answers “Is this so for you?” with “No”")]
    public void A_stated_fact_decides_whatever_is_written(CriterionKind kind, StatedAnswer answer, int rating, string reason)
    {
        foreach (var level in Enum.GetValues<ProvisionalLevel>())
        {
            foreach (var text in new[] { "", InternationalPgce })
                Assert.Equal((rating, reason), RatingAndReasonOf(Rate(Stated(1, answer), Qts with { Kind = kind }, text, level)));
        }
    }

    [Fact]
    public void A_fact_stated_for_another_criterion_or_for_one_that_asks_for_none_decides_nothing()
    {
        Assert.Equal("Evidence given", Rate(Stated(2, StatedAnswer.Yes), Qts with { Kind = CriterionKind.Qualification }, FifteenWords).Reason);
        Assert.Equal("Evidence given", Rate(Stated(1, StatedAnswer.No), Statement(1), FifteenWords).Reason);
        Assert.Equal("Does not hold QTS", Rate(Stated(1, StatedAnswer.Yes) with { Qts = QtsStatus.No }, Qts, FifteenWords).Reason);
    }

    [Fact]
    public void Fifteen_words_are_evidence_given() =>
        Assert.Equal((1, "Evidence given"), RatingAndReason(FifteenWords));

    [Fact]
    public void Fourteen_words_are_no_evidence() =>
        Assert.Equal((0, "No evidence given"), RatingAndReason(FifteenWords[..FifteenWords.LastIndexOf(' ')]));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - . . . . . … — — — 👍 👍")]
    public void Dashes_dots_and_signs_are_no_words(string text) => Assert.Equal((0, "No evidence given"), RatingAndReason(text));

    [Fact]
    public void A_hyphenated_word_is_one_word() =>
        Assert.Equal(0, RatingAndReason("on-call off-site re-wrote co-plans all-day in-class up-to-date").Rating);

    [Theory]
    [InlineData("Rwyf wedi dysgu gwyddoniaeth i blant un ar ddeg oed ers pum mlynedd yn yr ysgol hon")]
    [InlineData("我在过去五年里一直教初中科学并且负责实验室的安全工作")]
    [InlineData("لقد قمت بتدريس العلوم في المدرسة لمدة خمس سنوات وكنت مسؤولا عن سلامة المختبر والطلاب")]
    public void Words_of_any_language_are_words(string text) => Assert.Equal(1, RatingAndReason(text).Rating);

    [Fact]
    public void The_score_adds_up_with_weights_by_importance()
    {
        var score = ProvisionalRules.Score(
            new(QtsStatus.Yes, "1234567"),
            [Qts with { Weight = 3 }, Statement(2), Statement(3) with { Importance = Importance.Desirable }],
            new Dictionary<long, string> { [2] = FifteenWords },
            ProvisionalLevel.FactsOnly);
        Assert.Equal(("7/12", "0/3"), (score.Essential.ToString(), score.Desirable.ToString()));
    }

    [Fact]
    public void The_score_says_which_rules_made_it_and_how_far_they_went()
    {
        var score = ProvisionalRules.Score(new(null, null), [Statement(2)], new Dictionary<long, string>(), ProvisionalLevel.FactsOnly);
        Assert.Equal((ProvisionalRules.Version, ProvisionalLevel.FactsOnly), (score.RuleSet, score.Level));
    }

    [Fact]
    public void Ratings_stand_in_the_order_of_the_criteria() =>
        Assert.Equal(
            [9L, 4L, 7L],
            ProvisionalRules.Score(new(null, null), [Statement(9), Statement(4), Statement(7)], new Dictionary<long, string>(), ProvisionalLevel.FactsOnly)
                .Ratings.Select(r => r.CriterionId));

    [Fact]
    public void A_criterion_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ProvisionalRules.Score(new(null, null), [Statement(1), Statement(1)], new Dictionary<long, string>(), ProvisionalLevel.FactsOnly));

    [Fact]
    public void An_unknown_level_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ProvisionalRules.Score(new(null, null), [], new Dictionary<long, string>(), (ProvisionalLevel)7));

    // The guard of the scoring model: no personal detail, school, gap or date can enter, because there is no place for one.
    [Fact]
    public void The_rules_are_given_nothing_but_the_listed_facts_the_criteria_and_the_evidence()
    {
        Assert.Equal(
            "ApplicationFacts(Nullable<QtsStatus> Qts, String Trn, IReadOnlyDictionary<Int64, StatedAnswer> Stated)"
            + " CriterionToScore(Int64 Id, Importance Importance, Int32 Weight, CriterionKind Kind, String Text, IReadOnlyList<String> Points)",
            $"{ShapeOf(typeof(ApplicationFacts))} {ShapeOf(typeof(CriterionToScore))}");
        Assert.Equal(
            "ApplicationFacts facts, IReadOnlyList<CriterionToScore> criteria, IReadOnlyDictionary<Int64, String> evidence, ProvisionalLevel level",
            string.Join(", ", typeof(ProvisionalRules).GetMethods(BindingFlags.Public | BindingFlags.Static).Single()
                .GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}")));
    }

    private const string InternationalPgce =
        "I completed an international PGCE in 2020 with qualified teacher status of my country and taught GCSE Physics, where results rose by 12 %.";

    private static CriterionToScore Statement(long id) =>
        new(id, Importance.Essential, 1, CriterionKind.Statement, "Ability to use student level data to raise standards", []);

    private static (int Rating, string Reason) RatingAndReason(string text) => RatingAndReasonOf(Rate(new(null, null), Statement(1), text));

    private static (int Rating, string Reason) RatingAndReasonOf(ProvisionalRating found) => (found.Rating, found.Reason);

    private static ApplicationFacts Stated(long criterion, StatedAnswer answer) => new(null, null, new Dictionary<long, StatedAnswer> { [criterion] = answer });

    private static ProvisionalRating Rate(
        ApplicationFacts facts, CriterionToScore criterion, string text, ProvisionalLevel level = ProvisionalLevel.FactsOnly) =>
        Assert.Single(ProvisionalRules.Score(facts, [criterion], new Dictionary<long, string> { [criterion.Id] = text }, level).Ratings);

    private static string ShapeOf(Type type) =>
        $"{type.Name}({string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(p => p.Name != "EqualityContract").Select(p => $"{NameOf(p.PropertyType)} {p.Name}"))})";

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
