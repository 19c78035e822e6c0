using System.Diagnostics;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class ProvisionalEvidenceTests
{
    private const string UseOfData = "Ability to use student level data to raise standards";

    private const string Example =
        "As tutor I tracked the reading data of 14 Year 8 students in a spreadsheet and planned small groups for those who had fallen behind.";

    private const string ExampleWithEffect = Example + " Their average result rose from 61 % to 74 %.";

    private const string Claim =
        "I have a strong belief in the value of student data and I am sure that it helps to raise standards everywhere.";

    private const string OffThePoint =
        "In my spare time I enjoyed long walks by the river and I baked bread for the neighbours in our street.";

    [Fact]
    public void A_specific_example_with_its_effect_is_strong() => Assert.Equal(3, Rate(ExampleWithEffect).Rating);

    [Fact]
    public void A_specific_example_without_an_effect_is_evidenced() => Assert.Equal(2, Rate(Example).Rating);

    [Fact]
    public void A_claim_without_an_example_is_claimed() =>
        Assert.Equal((1, "To the point, but no specific example was found"), RatingAndReason(Claim));

    [Fact]
    public void Evidence_off_the_point_is_no_more_than_claimed() =>
        Assert.Equal((1, "Evidence given, but too few words to the point were found"), RatingAndReason(OffThePoint));

    [Fact]
    public void An_example_of_something_else_is_no_more_than_claimed() =>
        Assert.Equal(1, Rate("I was a technician in the kitchen of a hotel and I rebuilt the rota, and complaints fell from 31 to 9.").Rating);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_is_not_evidenced(string text) => Assert.Equal((0, "No evidence given"), RatingAndReason(text));

    [Fact]
    public void A_strong_example_in_fourteen_words_is_not_evidenced() =>
        Assert.Equal(
            (0, "Under 15 words of evidence"),
            RatingAndReason("I tracked Year 8 student data in a spreadsheet and results rose by 13"));

    [Fact]
    public void The_same_example_in_fifteen_words_counts() =>
        Assert.Equal(3, Rate("I tracked Year 8 student data in a spreadsheet and their results rose by 13").Rating);

    [Theory]
    [InlineData("I would have tracked the data of my Year 8 students in a spreadsheet, and I hope it would have helped them.")]
    [InlineData("I have never tracked the data of Year 8 students in a spreadsheet, but I think that I could learn it here.")]
    [InlineData("I will track the data of my Year 8 students in a spreadsheet, as I plan to look at it in each week of term.")]
    public void What_was_not_done_is_no_example(string text) => Assert.Equal(1, Rate(text).Rating);

    [Fact]
    public void The_criterion_copied_out_is_not_evidenced() =>
        Assert.Equal(
            (0, "Under 15 words besides the criterion’s own words and repetition"),
            RatingAndReason("I have the ability to use student level data to raise standards. Ability to use student level data to raise standards."));

    [Fact]
    public void The_criterion_copied_out_adds_nothing_to_an_example_off_the_point() =>
        Assert.Equal(
            1,
            Rate($"{UseOfData}. I was a technician in the kitchen of a hotel and I rebuilt the rota, and complaints fell from 31 to 9.").Rating);

    [Fact]
    public void The_criterion_copied_out_takes_nothing_from_an_example() =>
        Assert.Equal(3, Rate($"{UseOfData}. {ExampleWithEffect}").Rating);

    [Fact]
    public void A_sub_point_copied_out_is_not_evidenced() =>
        Assert.Equal(0, Rate("Establishing high expectations; implementing effective classroom management and organisation. Establishing high expectations; "
            + "implementing effective classroom management and organisation.",
            Criterion("A safe learning environment for all students by:") with
            {
                Points = ["establishing high expectations", "implementing effective classroom management and organisation"],
            }).Rating);

    [Fact]
    public void One_keyword_over_and_over_is_not_evidenced() =>
        Assert.Equal(0, Rate(string.Join(' ', Enumerable.Repeat("data", 300))).Rating);

    [Fact]
    public void The_keywords_shuffled_over_and_over_are_not_evidenced() =>
        Assert.Equal(0, Rate("data student standards raise raise data standards student student raise standards data data raise student standards standards").Rating);

    [Fact]
    public void A_list_of_keywords_is_no_example() =>
        Assert.Equal(
            (1, "Names words to the point, but as a list and not as an example"),
            RatingAndReason("Data, tracking, spreadsheets, Year 8, targets, assessment, raised standards, planned interventions, progress, attainment, GCSE, "
                + "KS3, analysed results, tutor, reports, reviews, improved outcomes"));

    [Fact]
    public void A_short_sentence_over_and_over_is_not_evidenced() =>
        Assert.Equal(
            (0, "Under 15 words besides the criterion’s own words and repetition"),
            RatingAndReason(string.Join(' ', Enumerable.Repeat("I am the right person for this.", 12))));

    [Fact]
    public void Saying_the_example_again_and_again_adds_nothing()
    {
        var once = Rate(Example);
        var often = Rate(string.Join(' ', Enumerable.Repeat(Example, 50)));
        Assert.Equal((once.Rating, once.Reason), (often.Rating, often.Reason));
    }

    [Fact]
    public void Padding_around_an_example_takes_nothing_from_it() =>
        Assert.Equal(3, Rate($"{Padding(300)}. {ExampleWithEffect} {Padding(300)}").Rating);

    [Fact]
    public void An_effect_far_away_from_the_example_does_not_belong_to_it() =>
        Assert.Equal(2, Rate($"{Example} {Padding(300)}. In the hotel the complaints about the kitchen fell from 31 to 9.").Rating);

    [Fact]
    public void Words_to_the_point_scattered_over_a_long_text_do_not_make_it_relevant()
    {
        var scattered = string.Join(". ", "data standards raised tutor".Split(' ').Select((word, i) => $"We had {word} {Padding(150, i * 150)}"));
        Assert.Equal("Evidence given, but too few words to the point were found", Rate(scattered).Reason);
    }

    [Theory]
    [InlineData("Rwyf wedi dysgu gwyddoniaeth i blant un ar ddeg oed ers pum mlynedd yn yr ysgol hon")]
    [InlineData("我在过去五年里一直教初中科学并且负责实验室的安全工作并且使用学生的成绩数据来提高教学质量")]
    [InlineData("لقد قمت بتدريس العلوم في المدرسة لمدة خمس سنوات وكنت مسؤولا عن سلامة المختبر والطلاب")]
    public void Evidence_in_another_language_is_evidence_given(string text) => Assert.Equal(1, Rate(text).Rating);

    [Theory]
    [InlineData("👩‍🔬 👩‍🔬 👩‍🔬")]
    [InlineData("''' '' 's 's 's")]
    [InlineData("\0\u0001\u202e\ufffe")]
    public void Broken_and_odd_text_is_read_without_harm(string odd) =>
        Assert.Equal(3, Rate($"{odd} {ExampleWithEffect} {odd}").Rating);

    // Half of a surrogate pair; made here because test data would be repaired on its way.
    [Fact]
    public void Half_a_character_is_read_without_harm() => Assert.Equal(3, Rate($"{(char)0xD83D} {ExampleWithEffect} {(char)0xDE00}").Rating);

    [Fact]
    public void Ten_thousand_words_are_read_in_well_under_a_second()
    {
        string[] texts =
        [
            Padding(10_000),
            string.Join(' ', Enumerable.Repeat("data", 10_000)),
            string.Join(". ", Enumerable.Range(0, 10_000).Select(i => $"tracked{i}")),
            new string('a', 60_000),
        ];
        Rate(ExampleWithEffect);
        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
            Rate(text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void Highlights_point_at_the_words_in_the_text_as_it_was_given()
    {
        const string text = "👍 " + ExampleWithEffect;
        var seen = Rate(text).Highlights.Select(h => $"{h.Kind}:{text.Substring(h.Start, h.Length)}").ToList();
        Assert.Contains("Relevant:data", seen);
        Assert.Contains("Relevant:students", seen);
        Assert.Contains("Specific:spreadsheet", seen);
        Assert.Contains("Effect:rose", seen);
        Assert.Contains("Effect:74", seen);
    }

    [Fact]
    public void A_copy_is_highlighted_as_a_whole()
    {
        const string text = UseOfData + ". " + Claim;
        var copy = Rate(text).Highlights[0];
        Assert.Equal((UseOfData, HighlightKind.Repeated), (text.Substring(copy.Start, copy.Length), copy.Kind));
    }

    [Fact]
    public void Highlights_stand_in_order_and_do_not_overlap()
    {
        var highlights = Rate($"{UseOfData}. {ExampleWithEffect} {Example}").Highlights;
        Assert.NotEmpty(highlights);
        Assert.All(highlights.Zip(highlights.Skip(1)), p => Assert.True(p.First.Start + p.First.Length <= p.Second.Start));
    }

    [Fact]
    public void The_same_evidence_is_rated_the_same_on_every_thread()
    {
        var reasons = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 200, i => reasons.Add(Rate(i % 2 == 0 ? ExampleWithEffect : Claim).Reason));
        Assert.Equal(2, reasons.Distinct().Count());
    }

    [Theory]
    [InlineData("I worked with Alpha Academy")]
    [InlineData("I worked with St Elsewhere High School in Exampleborough")]
    [InlineData("I worked there in March 2019 and until July 2021")]
    public void Schools_places_and_dates_make_nothing_specific(string sentence) =>
        Assert.Equal(1, Rate($"{sentence}. {Claim}").Rating);

    private static CriterionToScore Criterion(string text) => new(1, Importance.Essential, 1, CriterionKind.Statement, text, []);

    private static (int Rating, string Reason) RatingAndReason(string text)
    {
        var found = Rate(text);
        return (found.Rating, found.Reason);
    }

    private static ProvisionalRating Rate(string text, CriterionToScore? criterion = null) => Assert.Single(ProvisionalRules.Score(
        new(null, null), [criterion ?? Criterion(UseOfData)], new Dictionary<long, string> { [1] = text }, ProvisionalLevel.FactsAndEvidence).Ratings);

    // Running text about nothing in particular, in which no five words come twice.
    private static string Padding(int words, int from = 0) =>
        string.Join(' ', Enumerable.Range(from, words / 5).Select(i => $"and the river{i} of wood{i}"));
}
