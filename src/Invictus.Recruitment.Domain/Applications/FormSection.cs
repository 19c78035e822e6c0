namespace Invictus.Recruitment.Domain.Applications;

/// <summary>The parts of the application form, in its order.</summary>
public enum FormSection
{
    /// <summary>Names, address, National Insurance number, right to work.</summary>
    Details,

    /// <summary>QTS, TRN, induction; for teaching posts.</summary>
    Teacher,

    /// <summary>Qualifications, one entry each.</summary>
    Qualifications,

    /// <summary>Training and memberships, one entry each.</summary>
    Training,

    /// <summary>Employment, voluntary work, education and other time since leaving school, one entry each.</summary>
    History,

    /// <summary>Evidence, one for each criterion assessed on the application.</summary>
    Evidence,

    /// <summary>The overall statement, where the vacancy asks for one.</summary>
    Statement,

    /// <summary>Questions of this vacancy.</summary>
    Questions,

    /// <summary>Referees, one entry each.</summary>
    Referees,

    /// <summary>Close relationships to staff, governors and trustees.</summary>
    Relationships,

    /// <summary>Adjustments for the selection process, and the guaranteed-interview scheme. Never for the panel.</summary>
    Adjustments,

    /// <summary>Declarations before submitting.</summary>
    Declarations,
}
