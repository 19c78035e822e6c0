namespace Invictus.Recruitment.Domain.People;

/// <summary>Who is looking: what queries need to decide what may be seen.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">As shown to staff.</param>
/// <param name="RoleNames">Roles held, from <see cref="Roles"/>.</param>
/// <param name="SchoolIds">Schools the account belongs to.</param>
public sealed record Viewer(long AccountId, string Name, IReadOnlySet<string> RoleNames, IReadOnlyList<long> SchoolIds)
{
    /// <summary>Serves the whole trust with sight of vacancies and applications.</summary>
    public bool IsHr => RoleNames.Contains(Roles.HrOfficer);
}
