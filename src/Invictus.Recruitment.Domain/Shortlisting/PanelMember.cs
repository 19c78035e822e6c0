using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>A member of the panel.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">As the record of shortlisting shows it.</param>
/// <param name="IsChair">Leads.</param>
/// <param name="SaferRecruitmentTrainedOn">Date of the safer-recruitment training certificate, if any.</param>
public sealed record PanelMember(
    long AccountId,
    [property: Personal(PersonalKind.Staff)] string Name,
    bool IsChair,
    DateOnly? SaferRecruitmentTrainedOn)
{
    /// <summary>Most characters for the people that a member knows.</summary>
    public const int KnownMax = 2000;

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>When the member said whom they know among those who may have applied; null before.</summary>
    public DateTimeOffset? DeclaredAt { get; private set; }

    /// <summary>Whom they know, as they wrote it; empty for nobody. For HR alone, who sees the applicants' names.</summary>
    [Personal(PersonalKind.Staff)]
    public string Known { get; private set; } = "";

    /// <summary>When HR compared those names with the applicants, or it was not needed; null while that is to do.</summary>
    public DateTimeOffset? ComparedAt { get; private set; }

    internal void Declare(string known, DateTimeOffset at) =>
        (DeclaredAt, Known, ComparedAt) = (at, known, known.Length == 0 ? at : null);

    internal void Compared(DateTimeOffset at) => ComparedAt = at;
}
