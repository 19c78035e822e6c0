using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.People;

/// <summary>A school of the trust.</summary>
public sealed class School : Aggregate
{
    /// <summary>Most characters in the name.</summary>
    public const int NameMax = 120;

    /// <summary>A school.</summary>
    /// <param name="name">"Crestwood".</param>
    /// <param name="phase">"Secondary school", in the words of the national vacancy service.</param>
    /// <param name="town">Where it is, for the public pages.</param>
    public School(string name, string phase, string town) => (Name, Phase, Town) = (name, phase, town);

    private School() => (Name, Phase, Town) = ("", "", "");

    /// <summary>The name.</summary>
    public string Name { get; private set; }

    /// <summary>The phase in words.</summary>
    public string Phase { get; private set; }

    /// <summary>The town.</summary>
    public string Town { get; private set; }
}

/// <summary>An account belongs to a school: its role counts there.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="SchoolId">The school.</param>
public sealed record SchoolMembership(long AccountId, long SchoolId);
