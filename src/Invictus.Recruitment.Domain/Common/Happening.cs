namespace Invictus.Recruitment.Domain.Common;

/// <summary>Something that happened to an aggregate; stored in the audit trail in the transaction that stores the change itself.</summary>
/// <param name="What">A fixed sentence of the trail, listed in docs/audit.md ("Vacancy published").</param>
/// <param name="By">Who, when, from where.</param>
/// <param name="Detail">Facts that vary (a version number, a reason given by staff); never personal data of an applicant.</param>
public sealed record Happening(string What, Stamp By, string? Detail = null);
