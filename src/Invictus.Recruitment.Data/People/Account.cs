using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Identity;

namespace Invictus.Recruitment.Data.People;

/// <summary>Somebody who can sign in: staff or applicant.</summary>
public sealed class Account : IdentityUser<long>
{
    public const int NameMax = 120;

    /// <summary>What a shell is called that stays because something of its owner must.</summary>
    public const string Deleted = "Deleted account";

    /// <summary>The name that staff see in the trail and on signatures; applicants give theirs on the form.</summary>
    [Personal(PersonalKind.Staff)]
    public string DisplayName { get; set; } = "";

    /// <summary>Date of the safer-recruitment training certificate; staff only.</summary>
    public DateOnly? SaferRecruitmentTrainedOn { get; set; }
}
