using System.Security.Cryptography;
using System.Text.Json;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>What the application form of a vacancy asks beyond the usual: to set while it is a draft, to look up afterwards.</summary>
internal sealed record WhatTheFormAsks(
    string Reference,
    string Title,
    bool CanEdit,
    PostKind Post,
    bool AsksForStatement,
    int PassMark,
    IReadOnlyList<VacancyCriterion> Criteria,
    IReadOnlyList<AskedQuestion> Questions,
    IReadOnlyList<AskedDocument> Documents)
{
    public string Address => $"/hr/vacancies/{Reference}/form";

    public bool CanAddQuestion => CanEdit && Questions.Count < ExtraQuestion.Max;

    public bool CanAddDocument => CanEdit && Documents.Count < DocumentAsked.Max;

    /// <summary>The criteria that count more than once.</summary>
    public IReadOnlyList<VacancyCriterion> Weighted => [.. Criteria.Where(c => c.Weight > 1)];

    public static WhatTheFormAsks Of(Vacancy vacancy) => new(
        vacancy.Reference.Value, vacancy.Title, vacancy.WhyNotEdit() is null, vacancy.Post, vacancy.AsksForStatement, vacancy.Terms.PassMark, vacancy.Criteria,
        [.. vacancy.ExtraQuestions.Select((q, i) => new AskedQuestion(q, i == 0, i == vacancy.ExtraQuestions.Count - 1, QuestionCare.HintsFor(q.Text, q.Options)))],
        [.. vacancy.DocumentsAsked.Select(d => new AskedDocument(d))]);

    /// <summary>What a question or document was when its page was opened, in short.</summary>
    public static string Mark<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)))[..32];

    /// <summary>"counts twice".</summary>
    public static string InWords(int weight) => weight switch { 1 => "counts once", 2 => "counts twice", _ => "counts three times" };
}

/// <summary>A question in the list, with what to take care of.</summary>
internal sealed record AskedQuestion(ExtraQuestion Question, bool IsFirst, bool IsLast, IReadOnlyList<string> Hints)
{
    /// <summary>"In words, up to 250. Required."</summary>
    public string InWords => AskedInWords.Of(Question);
}

internal sealed record AskedDocument(DocumentAsked Document)
{
    public string InWords => AskedInWords.Of(Document);
}

/// <summary>Questions and documents in a line, the same for HR and applicants.</summary>
internal static class AskedInWords
{
    public static string Of(ExtraQuestion question) => (question.Kind switch
    {
        QuestionKind.Text => $"In words, up to {question.WordsMax:N0}",
        QuestionKind.Choice => $"One of: {string.Join("; ", question.Options)}",
        _ => "Yes or no",
    }) + (question.IsRequired ? ". Required." : ". Optional.");

    public static string Of(DocumentAsked document) => $"{document.Kind.InWords()}. {(document.IsRequired ? "Required." : "Optional.")}";
}
