using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Vacancies;

/// <summary>What the form of a vacancy asks beyond the usual: set by HR while it is a draft, then fixed.</summary>
public sealed class VacancyFormTests
{
    private static readonly ExtraQuestion Words = new(0, "Which clubs would you run?", QuestionKind.Text, [], 100, true);
    private static readonly DocumentAsked Degree = new(0, "Degree certificate", DocumentKind.Certificate, true);

    [Fact]
    public void A_new_vacancy_asks_for_nothing_more()
    {
        var vacancy = Draft();
        Assert.Equal((PostKind.Teaching, false), (vacancy.Post, vacancy.AsksForStatement));
        Assert.Empty(vacancy.ExtraQuestions);
        Assert.Empty(vacancy.DocumentsAsked);
    }

    [Theory]
    [InlineData("Second in Science", "MPS/UPS (+TLR2b)", false, PostKind.Teaching)]
    [InlineData("Second in Science", "", true, PostKind.Teaching)]
    [InlineData("Vice Principal", "L18 to L22", false, PostKind.Teaching)]
    [InlineData("Teacher of Ceramics", "", false, PostKind.Teaching)]
    [InlineData("Assistant Headteacher", "", false, PostKind.Teaching)]
    [InlineData("Lecturer in Plumbing", "", false, PostKind.Teaching)]
    [InlineData("Teaching Assistant", "NJC 3 to 4", false, PostKind.Support)]
    [InlineData("Teacher’s assistant", "NJC 3 to 4", false, PostKind.Support)]
    [InlineData("Assistant to the teacher", "", false, PostKind.Support)]
    [InlineData("Site Manager", "£24,000 to £26,000", false, PostKind.Support)]
    [InlineData("Exam Invigilator", "Hourly", false, PostKind.Support)]
    public void The_kind_of_post_is_guessed_from_the_job_description(string title, string pay, bool qts, PostKind kind)
    {
        var content = JobDescriptionBuilder.Content();
        var criteria = content.Criteria.Where(c => qts || c.Kind != CriterionKind.QualifiedTeacherStatus).ToList();
        Assert.Equal(kind, PostKinds.SpokenOfBy(content with { Header = content.Header with { Title = title, SalaryRange = pay }, Criteria = criteria }));
    }

    [Fact]
    public void QTS_that_is_only_desirable_makes_no_teacher()
    {
        var content = JobDescriptionBuilder.Content();
        Assert.Equal(PostKind.Support, PostKinds.SpokenOfBy(content with
        {
            Header = JobDescriptionHeader.Empty with { Title = "Cover Supervisor" },
            Criteria = [new Criterion(Importance.Desirable, "Qualifications", "QTS", [], Kind: CriterionKind.QualifiedTeacherStatus)],
        }));
    }

    [Fact]
    public void Each_change_is_made_and_recorded_while_it_is_a_draft()
    {
        var vacancy = Draft();
        vacancy.AskFor(PostKind.Support, true, ByNow);
        var question = vacancy.AddQuestion(Words, ByNow);
        var document = vacancy.AskForDocument(Degree, ByNow);
        vacancy.Weigh(new Dictionary<int, int> { [2] = 3 }, ByNow);
        Assert.Equal((PostKind.Support, true), (vacancy.Post, vacancy.AsksForStatement));
        Assert.Equal((1, Words.Text), (question.Id, vacancy.QuestionOf(1)!.Text));
        Assert.Equal((1, Degree.Label), (document.Id, vacancy.DocumentOf(1)!.Label));
        Assert.Equal([1, 3, 1, 1], vacancy.Criteria.Select(c => c.Weight));
        Assert.Equal(
            ["support post, with an overall statement", "question 1 added", "document 1 added", "weights of the criteria"],
            vacancy.Happenings.Select(h => h.Detail));
    }

    public static TheoryData<string, Action<Vacancy>> Changes() => new()
    {
        { "kind", v => v.AskFor(PostKind.Support, true, ByNow) },
        { "question", v => v.AddQuestion(Words, ByNow) },
        { "edit", v => v.EditQuestion(Words with { Id = 1 }, ByNow) },
        { "move", v => v.MoveQuestion(1, Way.Down, ByNow) },
        { "remove", v => v.RemoveQuestion(1, ByNow) },
        { "document", v => v.AskForDocument(Degree, ByNow) },
        { "edit document", v => v.EditDocument(Degree with { Id = 1 }, ByNow) },
        { "remove document", v => v.RemoveDocument(1, ByNow) },
        { "weights", v => v.Weigh(new Dictionary<int, int> { [1] = 2 }, ByNow) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Nothing_of_it_changes_once_published(string what, Action<Vacancy> change)
    {
        var builder = A.Vacancy().Signed();
        var vacancy = builder.Build();
        vacancy.AddQuestion(Words, ByNow);
        vacancy.AskForDocument(Degree, ByNow);
        vacancy.Publish(builder.Job, ByNow);
        vacancy.HappeningsStored();
        Assert.StartsWith("The vacancy has been published.", Assert.Throws<RuleViolation>(() => change(vacancy)).Message, StringComparison.Ordinal);
        Assert.True(vacancy.Happenings.Count == 0, what);
    }

    [Fact]
    public void An_id_stands_for_its_question_wherever_it_moves()
    {
        var vacancy = Draft();
        foreach (var text in new[] { "First?", "Second?", "Third?" })
            vacancy.AddQuestion(Words with { Text = text }, ByNow);
        vacancy.MoveQuestion(3, Way.Up, ByNow);
        vacancy.MoveQuestion(1, Way.Up, ByNow);
        vacancy.RemoveQuestion(1, ByNow);
        vacancy.EditQuestion(Words with { Id = 2, Text = "Two?" }, ByNow);
        Assert.Equal(["Third?", "Two?"], vacancy.ExtraQuestions.Select(q => q.Text));
        Assert.Equal(4, vacancy.AddQuestion(Words, ByNow).Id);
    }

    [Fact]
    public void What_has_been_removed_cannot_be_changed_or_moved()
    {
        var vacancy = Draft();
        Assert.Throws<RuleViolation>(() => vacancy.EditQuestion(Words with { Id = 7 }, ByNow));
        Assert.Throws<RuleViolation>(() => vacancy.MoveQuestion(7, Way.Up, ByNow));
        Assert.Throws<RuleViolation>(() => vacancy.RemoveQuestion(7, ByNow));
        Assert.Throws<RuleViolation>(() => vacancy.EditDocument(Degree with { Id = 7 }, ByNow));
        Assert.Throws<RuleViolation>(() => vacancy.RemoveDocument(7, ByNow));
        Assert.Empty(vacancy.Happenings);
    }

    [Fact]
    public void There_are_at_most_twenty_questions_and_ten_documents()
    {
        var vacancy = Draft();
        for (var i = 0; i < ExtraQuestion.Max; i++)
            vacancy.AddQuestion(Words, ByNow);
        for (var i = 0; i < DocumentAsked.Max; i++)
            vacancy.AskForDocument(Degree with { Label = $"Certificate {i}" }, ByNow);
        Assert.Equal("A vacancy has at most 20 extra questions.", Assert.Throws<RuleViolation>(() => vacancy.AddQuestion(Words, ByNow)).Message);
        Assert.Equal("A vacancy asks for at most 10 documents.", Assert.Throws<RuleViolation>(() => vacancy.AskForDocument(Degree, ByNow)).Message);
    }

    public static TheoryData<ExtraQuestion> Impossible() =>
    [
        Words with { Text = "" },
        Words with { Text = new string('x', ExtraQuestion.TextMax + 1) },
        Words with { WordsMax = 0 },
        Words with { WordsMax = ExtraQuestion.WordsLimitMax + 1 },
        Words with { Kind = (QuestionKind)9 },
        Words with { Kind = QuestionKind.Choice, Options = ["Only one"] },
        Words with { Kind = QuestionKind.Choice, Options = ["Same", "same"] },
        Words with { Kind = QuestionKind.Choice, Options = ["One", ""] },
        Words with { Kind = QuestionKind.Choice, Options = ["One", new string('x', ExtraQuestion.OptionMax + 1)] },
        Words with { Kind = QuestionKind.Choice, Options = [.. Enumerable.Range(0, ExtraQuestion.OptionsMax + 1).Select(i => $"{i}")] },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_question_that_cannot_be_answered_is_not_asked(ExtraQuestion question)
    {
        var vacancy = Draft();
        Assert.Throws<RuleViolation>(() => vacancy.AddQuestion(question, ByNow));
        Assert.Empty(vacancy.ExtraQuestions);
    }

    [Fact]
    public void A_question_keeps_only_what_its_kind_uses()
    {
        var vacancy = Draft();
        vacancy.AddQuestion(Words with { Kind = QuestionKind.YesNo, Options = ["x", "y"] }, ByNow);
        vacancy.AddQuestion(Words with { Kind = QuestionKind.Choice, Options = ["x", "y"] }, ByNow);
        Assert.Equal((0, 0), (vacancy.ExtraQuestions[0].WordsMax, vacancy.ExtraQuestions[0].Options.Count));
        Assert.Equal(["Yes", "No"], vacancy.ExtraQuestions[0].Choices());
        Assert.Equal(["x", "y"], vacancy.ExtraQuestions[1].Choices());
    }

    [Fact]
    public void Two_documents_are_not_called_the_same()
    {
        var vacancy = Draft();
        vacancy.AskForDocument(Degree, ByNow);
        Assert.Equal(
            "“degree certificate” is asked for already.",
            Assert.Throws<RuleViolation>(() => vacancy.AskForDocument(Degree with { Label = "degree certificate" }, ByNow)).Message);
        vacancy.EditDocument(Degree with { Id = 1, IsRequired = false }, ByNow);
        Assert.False(vacancy.DocumentsAsked.Single().IsRequired);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 4)]
    [InlineData(99, 1)]
    public void A_weight_is_one_to_three_and_belongs_to_a_criterion(int position, int weight) =>
        Assert.Throws<RuleViolation>(() => Draft().Weigh(new Dictionary<int, int> { [position] = weight }, ByNow));

    [Fact]
    public void A_weight_that_HR_set_stays_when_the_draft_moves_to_another_version()
    {
        var job = A.JobDescription().Signed().Build();
        var vacancy = A.Vacancy().From(job).Build();
        vacancy.Weigh(new Dictionary<int, int> { [1] = 3 }, ByNow);
        var next = JobDescriptionBuilder.SignNext(job, c => c with { Criteria = [c.Criteria[1] with { Weight = 2 }, c.Criteria[0], .. c.Criteria.Skip(2)] });
        vacancy.MoveTo(job, next, ByNow);
        Assert.Equal([2, 3, 1, 1], vacancy.Criteria.Select(c => c.Weight));
    }

    private static Vacancy Draft() => A.Vacancy().Signed().Build();
}
