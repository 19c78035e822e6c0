using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

public sealed class QuestionSetTests
{
    private static readonly QuestionSet Set = QuestionSet.Current;

    [Fact]
    public void It_asks_about_the_characteristics_of_the_Equality_Act() =>
        Assert.Equal(["age", "sex", "gender", "ethnicity", "disability", "religion", "orientation"], Set.Questions.Select(q => q.Key));

    [Fact]
    public void Every_question_can_be_declined() => Assert.All(Set.Questions, q =>
    {
        Assert.Equal((QuestionSet.PreferNotToSay, "Prefer not to say"), (q.Options[^1].Key, q.Options[^1].Text));
        Assert.Equal(q.Options.Count, q.Options.Select(o => o.Key).Distinct().Count());
    });

    [Fact]
    public void Ethnic_groups_are_counted_by_their_headings() => Assert.Equal(
        ["Asian or Asian British", "Black, Black British, Caribbean or African", "Mixed or multiple ethnic groups", "White", "Other ethnic group", "Prefer not to say"],
        Set.Questions.Single(q => q.Key == "ethnicity").Lines);

    [Fact]
    public void Only_what_is_offered_is_an_answer() => Assert.Equal(
        [KeyValuePair.Create("age", "30-39")],
        Set.Known(new Dictionary<string, string> { ["age"] = "30-39", ["sex"] = "x", ["shoe-size"] = "42", ["religion"] = "" }));

    [Fact]
    public void A_version_is_found_by_its_number()
    {
        Assert.Same(Set, QuestionSet.Of(1));
        Assert.Null(QuestionSet.Of(2));
    }
}
