using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>All answers on one page: to check before sending, and to read again afterwards.</summary>
/// <param name="Head">Which application.</param>
/// <param name="Heading">What the page is about.</param>
/// <param name="CanEdit">Answers can still be changed.</param>
/// <param name="IsSent">It was sent before.</param>
/// <param name="HasUnsentChanges">Something here was not sent yet.</param>
/// <param name="Form">The answers.</param>
/// <param name="Problems">What stands in the way of sending.</param>
/// <param name="Documents">The documents that the vacancy asks for, with what was added.</param>
/// <param name="SentAt">When what is shown was sent; null for what is written now.</param>
internal sealed record CheckPage(
    Head Head, string Heading, bool CanEdit, bool IsSent, bool HasUnsentChanges, FormRead Form, IReadOnlyList<Problem> Problems, IReadOnlyList<DocumentRow> Documents, DateTimeOffset? SentAt)
{
    /// <summary>Where an answer is changed; null when it no longer can be.</summary>
    public string? Change(ReadGroup group) => !CanEdit ? null : group.Item.Length > 0 ? $"{Head.Address}/{group.Place.Slug}/{group.Item}" : $"{Head.Address}/{group.Place.Slug}";

    /// <summary>Where evidence is changed; null when it no longer can be.</summary>
    public string? Change(CheckedEvidence evidence) => CanEdit ? $"{Head.Address}/evidence/{evidence.Position}" : null;

    /// <summary>What is written now.</summary>
    public static CheckPage OfDraft(Mine mine, ApplicationForm form, IReadOnlyList<FormProblem> problems, IReadOnlyList<DocumentRow> documents)
    {
        var canEdit = mine.WhyNotEdit is null;
        var sent = mine.Application.SubmittedAt is not null;
        return new CheckPage(
            mine.Head, canEdit ? "Check your answers" : "What you wrote", canEdit, sent, !sent || mine.Application.HasUnsentChanges(form), FormRead.Of(form, mine.Vacancy, mine.Application.Email, London.DateOf(mine.Now)),
            !canEdit ? [] :
            [
                .. problems.Select(p => new Problem(Named(p), FormPlace.Of(p.Section).Address(mine.Head, mine.Vacancy, p.Item))),
                .. documents.Where(d => d.IsLacking).Select(d => new Problem($"Add the document “{d.Asked.Label}”", $"{mine.Head.Address}/documents")),
            ],
            documents, null);
    }

    /// <summary>What was sent.</summary>
    public static CheckPage OfSent(Mine mine, Submission sent, ApplicationForm form, IReadOnlyList<DocumentRow> documents) => new(
        mine.Head, "What you sent", false, true, false, FormRead.Of(form, mine.Vacancy, mine.Application.Email, London.DateOf(sent.At)), [], documents, sent.At);

    // An entry's problem says which entry, and a criterion's names it itself.
    private static string Named(FormProblem problem) =>
        problem.Section is FormSection.Evidence or FormSection.Questions ? problem.What
        : problem.Item.Length == 0 ? problem.What : $"{FormPlace.Of(problem.Section).Title}: {char.ToLowerInvariant(problem.What[0])}{problem.What[1..]}";
}

/// <summary>What stands between the form and its submission, and where to put it right.</summary>
internal sealed record Problem(string What, string Href);
