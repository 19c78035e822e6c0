namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>Asks before a question or a document is taken off the form.</summary>
internal sealed record RemoveAsked(string Title, string Question, string What, string HowAsked, string Action, string Back, string Was);
