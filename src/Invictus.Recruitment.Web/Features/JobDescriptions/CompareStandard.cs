using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>A section of a draft beside the trust's standard wording.</summary>
internal sealed record CompareStandard(string Reference, int Number, int Revision, Section Draft, Section Standard);
