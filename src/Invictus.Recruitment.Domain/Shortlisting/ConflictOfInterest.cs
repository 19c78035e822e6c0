using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>A member of the panel knows an applicant: they neither read, rate nor decide that application. Never taken back.</summary>
public sealed class ConflictOfInterest
{
    /// <summary>Most characters in the reason.</summary>
    public const int ReasonMax = 500;

    internal ConflictOfInterest(long applicationId, long accountId, string reason, string declaredBy, DateTimeOffset at) =>
        (ApplicationId, AccountId, Reason, DeclaredBy, DeclaredAt) = (applicationId, accountId, reason, declaredBy, at);

    private ConflictOfInterest() => (Reason, DeclaredBy) = ("", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The member.</summary>
    public long AccountId { get; private set; }

    /// <summary>How the two know each other; read by HR, not by the panel.</summary>
    [Personal(PersonalKind.Opinion)]
    public string Reason { get; private set; }

    /// <summary>The member, or who of HR found the name among those that the member gave.</summary>
    [Personal(PersonalKind.Staff)]
    public string DeclaredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset DeclaredAt { get; private set; }
}
