namespace Invictus.Recruitment.Domain.Privacy;

/// <summary>
/// Marks a property that holds data about a living person. A test refuses any unmarked text on entities about people, so
/// masking, export and erasure can trust the markers.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalKind kind) : Attribute
{
    /// <summary>What sort of personal data it is.</summary>
    public PersonalKind Kind { get; } = kind;
}

/// <summary>Marks a text property of an entity about people that says nothing about any of them (a status, a hash).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute : Attribute;

/// <summary>Sorts of personal data; each has its own audience and retention (docs/data-protection.md).</summary>
public enum PersonalKind
{
    /// <summary>Says who it is: names, national insurance number, teacher reference number. Never on a blind page.</summary>
    Identity,

    /// <summary>How to reach the person: address, telephone. Never on a blind page.</summary>
    Contact,

    /// <summary>What the applicant wrote for the panel; shown to it with the applicant's own identifiers masked.</summary>
    Evidence,

    /// <summary>What staff wrote about an applicant; disclosable on request, so written to be read.</summary>
    Opinion,

    /// <summary>A member of staff acting in their role.</summary>
    Staff,

    /// <summary>Health, disability and other special categories (UK GDPR article 9): kept closed, for the fewest people, for the shortest time.</summary>
    SpecialCategory,
}
