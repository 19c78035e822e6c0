using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Testing;

/// <summary>Somebody who has an account in every test database.</summary>
/// <param name="Id">The account's key.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Name">As the trust knows them.</param>
/// <param name="Role">What they are.</param>
/// <param name="SchoolId">Where; null for the trust and for applicants.</param>
public sealed record Person(long Id, string Email, string Name, string Role, long? SchoolId = null)
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "Recruitment-Test-1";

    /// <summary>The school where things happen.</summary>
    public const long Crestwood = 1;

    /// <summary>Another school of the trust.</summary>
    public const long Lakeside = 2;

    public static Person Hr { get; } = new(1, "hr@invictus.example", "Harriet Sample", Roles.HrOfficer);

    public static Person Administrator { get; } = new(2, "admin@invictus.example", "Ade Sample", Roles.Administrator);

    public static Person ChiefExecutive { get; } = new(3, "ceo@invictus.example", "Carys Example", Roles.ChiefExecutive);

    public static Person Head { get; } = new(4, "head@crestwood.example", "Hugh Example", Roles.Headteacher, Crestwood);

    public static Person PanelMember { get; } = new(5, "panel@crestwood.example", "Priya Sample", Roles.PanelMember, Crestwood);

    public static Person OtherHead { get; } = new(6, "head@lakeside.example", "Olive Example", Roles.Headteacher, Lakeside);

    public static Person Applicant { get; } = new(7, "amara.exampleton@example.com", "Amara Exampleton", Roles.Applicant);

    public static Person OtherApplicant { get; } = new(8, "bram.placeholder@example.org", "Bram Placeholder", Roles.Applicant);

    public static IReadOnlyList<Person> All { get; } =
        [Hr, Administrator, ChiefExecutive, Head, PanelMember, OtherHead, Applicant, OtherApplicant];

    public override string ToString() => Name;
}
