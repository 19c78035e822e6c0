namespace Invictus.Recruitment.Web.Features.Shared;

// Stands in until the domain names the roles (Domain/People).
internal static class Roles
{
    public const string HrOfficer = "HR officer";
    public const string Headteacher = "Headteacher";
    public const string PanelMember = "Panel member";
    public const string ChiefExecutive = "Chief executive";
    public const string Applicant = "Applicant";
    public const string Administrator = "Administrator";
}
