using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>Edits one part at a time: the order is kept, and no word goes but with what is removed.</summary>
public sealed class ContentEditingTests
{
    // Qualifications: a (e). Experience: b (e), c (e), d (d). Personal qualities: e (e), f (d).
    private static readonly JobDescriptionContent Content = JobDescriptionBuilder.Content() with
    {
        Criteria =
        [
            Of("Qualifications", "a"), Of("Experience", "b"), Of("Experience", "c"), Of("Experience", "d", Importance.Desirable),
            Of("Personal qualities", "e"), Of("Personal qualities", "f", Importance.Desirable),
        ],
    };

    [Fact]
    public void A_section_is_replaced_added_removed_and_moved()
    {
        var content = Content with { Sections = [new Section("One", 2, []), new Section("Two", 2, []), new Section("", 2, [])] };
        Assert.Equal("One Zwei ", Headings(content.ReplaceSection(1, new Section("Zwei", 2, []))));
        Assert.Equal("One Two New ", Headings(content.AddSection(new Section("New", 2, []))));
        Assert.Equal("Two ", Headings(content.RemoveSection(0)));
        Assert.Equal("Two One ", Headings(content.MoveSection(0, Way.Down)));
        Assert.Equal("One Two ", Headings(content.MoveSection(0, Way.Up)));
        Assert.Equal(" New", Headings((content with { Sections = [new Section("", 2, [])] }).AddSection(new Section("New", 2, []))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void What_is_not_there_cannot_be_edited(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.RemoveCriterion(index));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.MoveCriterion(index, Way.Up));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.ReplaceSection(index, new Section("x", 2, [])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.MoveSection(index, Way.Down));
    }

    [Theory]
    [InlineData("Experience", Importance.Essential, "a | b c X d | e f")]
    [InlineData("Experience", Importance.Desirable, "a | b c d X | e f")]
    [InlineData("Flexibility", Importance.Desirable, "a | b c d | e f | X")]
    public void A_criterion_is_added_where_it_belongs(string category, Importance importance, string expected) =>
        Assert.Equal(expected, Order(Content.AddCriterion(Of(category, "X", importance)).Content));

    [Fact]
    public void A_criterion_that_keeps_category_and_importance_keeps_its_place() =>
        Assert.Equal("a | X c d | e f", Order(Content.ReplaceCriterion(1, Of("Experience", "X")).Content));

    [Fact]
    public void A_criterion_that_becomes_desirable_goes_behind_the_desirable_ones()
    {
        var edited = Content.ReplaceCriterion(1, Of("Experience", "X", Importance.Desirable));
        Assert.Equal(("a | c d X | e f", "X"), (Order(edited.Content), edited.Content.Criteria[edited.At].Text));
    }

    [Fact]
    public void The_first_criterion_in_another_category_does_not_turn_the_categories_round() =>
        Assert.Equal("x | b c d | a", Order((Content with { Criteria = [Of("Q", "x"), Of("Q", "a"), .. Content.Criteria.Skip(1).Take(3)] })
            .ReplaceCriterion(1, Of("Flexibility", "a")).Content));

    [Fact]
    public void The_only_criterion_of_a_category_takes_it_along() =>
        Assert.Equal(["Training", "Experience", "Personal qualities"], Content.ReplaceCriterion(0, Of("Training", "a")).Content.Categories());

    [Theory]
    [InlineData(2, Way.Up, "a | c b d | e f")]
    [InlineData(1, Way.Down, "a | c b d | e f")]
    [InlineData(1, Way.Up, "a b | c d | e f")]
    [InlineData(2, Way.Down, "a | b d | c e f")]
    [InlineData(3, Way.Up, "a d | b c | e f")]
    [InlineData(5, Way.Up, "a | b c d f | e")]
    [InlineData(0, Way.Up, "a | b c d | e f")]
    [InlineData(5, Way.Down, "a | b c d | e f")]
    public void A_criterion_moves_within_its_importance_and_across_categories(int index, Way way, string expected)
    {
        var edited = Content.MoveCriterion(index, way);
        Assert.Equal(expected, Order(edited.Content));
        Assert.Equal(Content.CanMoveCriterion(index, way), !ReferenceEquals(edited.Content, Content));
        Assert.Equal(Content.Criteria[index].Text, edited.Content.Criteria[edited.At].Text);
        Assert.Equal(Content.Criteria[index].Importance, edited.Content.Criteria[edited.At].Importance);
    }

    [Fact]
    public void A_category_moves_as_a_whole_and_takes_another_name()
    {
        Assert.Equal("b c d | a | e f", Order(Content.MoveCategory("Qualifications", Way.Down)));
        Assert.Equal("a | b c d | e f", Order(Content.MoveCategory("Qualifications", Way.Up)));
        Assert.Equal(["Qualifications", "Work", "Personal qualities"], Content.RenameCategory("Experience", "Work").Categories());
        Assert.Equal("b c a d | e f", Order(Content.RenameCategory("Qualifications", "Experience").MoveCriterion(0, Way.Down).Content.MoveCriterion(1, Way.Down).Content));
    }

    [Fact]
    public void Stages_are_said_of_all_criteria_at_once_or_of_none()
    {
        var stages = Content.Criteria.Select((_, at) => at % 2 == 0 ? AssessmentStage.Task : AssessmentStage.None).ToList();
        Assert.Equal(stages, Content.WithStages(stages).Criteria.Select(c => c.AssessedBy));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.WithStages([AssessmentStage.Task]));
    }

    [Fact]
    public void A_text_is_cut_where_it_is_asked_to_be_and_points_go_with_what_follows()
    {
        var content = Content with { Criteria = [Of("E", "Plan lessons and mark work", points: ["on time", "kindly"])] };
        var at = content.Criteria[0].PlaceOfWords("and mark")!.Value;
        Assert.Equal(
            [Of("E", "Plan lessons"), Of("E", "and mark work", points: ["on time", "kindly"])],
            content.SplitCriterion(0, SplitKind.InText, at).Criteria, Same);
    }

    [Fact]
    public void Points_become_criteria()
    {
        var content = Content with { Criteria = [Of("E", "A room that is:", points: ["safe", "calm", "warm"]) with { Weight = 2 }] };
        Assert.Equal(
            [Of("E", "A room that is:", points: ["safe"]) with { Weight = 2 }, Of("E", "calm", points: ["warm"]) with { Weight = 2 }],
            content.SplitCriterion(0, SplitKind.BeforePoint, 1).Criteria, Same);
        Assert.Equal(["A room that is:", "safe", "calm", "warm"], content.SplitCriterion(0, SplitKind.EveryPoint, 0).Criteria.Select(c => c.Text));
    }

    [Theory]
    [InlineData(SplitKind.InText, 0)]
    [InlineData(SplitKind.InText, 1)]
    [InlineData(SplitKind.InText, -4)]
    [InlineData(SplitKind.BeforePoint, 0)]
    [InlineData(SplitKind.EveryPoint, 0)]
    public void A_criterion_is_not_cut_where_nothing_would_be_left(SplitKind kind, int at)
    {
        Assert.Equal("The criterion cannot be split there.", Content.WhyNotSplit(0, kind, at));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.SplitCriterion(0, kind, at));
    }

    [Fact]
    public void The_places_to_cut_are_after_marks_and_before_joining_words() => Assert.Equal(
        ["Plan lessons,", "Plan lessons, teach", "Plan lessons, teach and mark;"],
        Of("E", "Plan lessons, teach and mark; report").SplitPlaces().Select(p => p.First));

    [Fact]
    public void Two_criteria_become_one_with_all_that_both_say()
    {
        var content = Content with
        {
            Criteria =
            [
                Of("E", "Plan") with { AssessedBy = AssessmentStage.Application, Weight = 1, Kind = CriterionKind.Qualification },
                Of("E", "Teach", points: ["well"]) with { AssessedBy = AssessmentStage.Task, Weight = 3 },
            ],
        };
        Assert.Equal(
            [Of("E", "Plan; Teach", points: ["well"]) with { AssessedBy = AssessmentStage.Application | AssessmentStage.Task, Weight = 3 }],
            content.MergeCriterion(0).Criteria, Same);
    }

    [Fact]
    public void When_the_first_has_points_the_second_becomes_one()
    {
        var content = Content with { Criteria = [Of("E", "Plan", points: ["early"]), Of("E", "Teach", points: ["well"])] };
        Assert.Equal([Of("E", "Plan", points: ["early", "Teach", "well"])], content.MergeCriterion(0).Criteria, Same);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Criteria_of_two_categories_or_importances_are_not_merged(int index)
    {
        Assert.NotNull(Content.WhyNotMerge(index));
        Assert.Throws<ArgumentOutOfRangeException>(() => Content.MergeCriterion(index));
    }

    [Fact]
    public void Too_many_criteria_or_points_are_refused()
    {
        var many = Enumerable.Range(0, 20).Select(n => $"p{n}").ToArray();
        Assert.Equal("Together they would have more than 30 points.", (Content with { Criteria = [Of("E", "x", points: many), Of("E", "y", points: many)] }).WhyNotMerge(0));
        var full = Content with { Criteria = [Of("E", "x y", points: many), .. Enumerable.Repeat(Of("E", "z"), JobDescriptionContent.CriteriaMax - 1)] };
        Assert.Equal("A person specification has at most 150 criteria.", full.WhyNotSplit(0, SplitKind.EveryPoint, 0));
    }

    [Property(MaxTest = 1000)]
    public Property No_edit_but_a_removal_loses_a_word_and_every_one_keeps_the_order() => Prop.ForAll(Contents().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (content, seed) =>
    {
        var index = seed % content.Criteria.Count;
        var way = seed % 2 == 0 ? Way.Up : Way.Down;
        List<JobDescriptionContent> edits = [content.MoveCriterion(index, way).Content, content.MoveCategory(content.Criteria[index].Category, way)];
        edits.AddRange(content.Criteria[index].SplitPlaces().Select(p => content.SplitCriterion(index, p.Kind, p.At)));
        if (content.WhyNotMerge(index) is null)
            edits.Add(content.MergeCriterion(index));
        return edits.TrueForAll(e => Words(e).SequenceEqual(Words(content)) && IsInOrder(e))
            && IsInOrder(content.RenameCategory(content.Criteria[index].Category, "C").RemoveCriterion(0));
    });

    private static Gen<JobDescriptionContent> Contents() =>
        (from category in Gen.Elements("A", "B", "C")
         from importance in Gen.Elements(Importance.Essential, Importance.Desirable)
         from words in Gen.Elements("plan, teach", "and", "mark.", "safe; calm", "with", "x").NonEmptyListOf()
         from points in Gen.Elements("one", "two three", "four").ListOf()
         select Of(category, string.Join(' ', words), importance, [.. points.Take(10)]))
        .NonEmptyListOf().Select(criteria => criteria.Take(40).Aggregate(Content with { Criteria = [] }, (content, c) => content.AddCriterion(c).Content));

    private static IEnumerable<string> Words(JobDescriptionContent content) => content.Criteria
        .SelectMany(c => c.Points.Prepend(c.Text)).SelectMany(t => t.Split([' ', ';', ',', '.'], StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal);

    private static bool IsInOrder(JobDescriptionContent content)
    {
        var categories = content.Categories().ToList();
        return content.Criteria.SequenceEqual(content.Criteria.OrderBy(c => categories.IndexOf(c.Category)).ThenBy(c => c.Importance));
    }

    private static string Order(JobDescriptionContent content) =>
        string.Join(" | ", content.Criteria.GroupBy(c => c.Category).Select(g => string.Join(' ', g.Select(c => c.Text))));

    private static string Headings(JobDescriptionContent content) => string.Join(' ', content.Sections.Select(s => s.Heading));

    private static Criterion Of(string category, string text, Importance importance = Importance.Essential, string[]? points = null) =>
        new(importance, category, text, points ?? []);

    private static bool Same(Criterion a, Criterion b) => a with { Points = [] } == b with { Points = [] } && a.Points.SequenceEqual(b.Points);
}
