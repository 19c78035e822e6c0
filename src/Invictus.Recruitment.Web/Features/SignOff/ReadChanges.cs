using Invictus.Recruitment.Web.Features.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What awaits a signature beside what was signed last.</summary>
internal sealed record ReadChanges(string Reference, string Title, int Version, int? Before, ComparedTexts? Compared);
