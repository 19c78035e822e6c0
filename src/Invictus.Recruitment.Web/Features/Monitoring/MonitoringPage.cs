using Invictus.Recruitment.Domain.Monitoring;
using Invictus.Recruitment.Web.Features.Applications;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>The voluntary questions, with what the applicant answered before.</summary>
internal sealed class MonitoringPage
{
    /// <summary>The key of the answer by the key of the question. What is not offered is no answer, so there is nothing to get wrong.</summary>
    public Dictionary<string, string?> Answers { get; set; } = QuestionSet.Current.Questions.ToDictionary(q => q.Key, _ => (string?)null);

    [BindNever]
    public Head Head { get; set; } = null!;

    [BindNever]
    public bool HasAnswers { get; set; }

    /// <summary>The page with what was answered before.</summary>
    public static MonitoringPage Of(Head head, IReadOnlyDictionary<string, string> given)
    {
        var page = new MonitoringPage { Head = head, HasAnswers = given.Count > 0 };
        foreach (var (question, answer) in given)
            page.Answers[question] = answer;
        return page;
    }

    public IReadOnlyDictionary<string, string> Given() =>
        QuestionSet.Current.Known(Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal));
}
