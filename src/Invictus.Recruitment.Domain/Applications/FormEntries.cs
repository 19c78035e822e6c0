using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>One qualification.</summary>
public sealed class QualificationAnswers : Answers
{
    /// <summary>Kind.</summary>
    [NotPersonal, Asked("Kind", Need = "Select the kind of qualification", Choices = typeof(QualificationKind))]
    public string? Kind { get; set; }

    /// <summary>Subject, or what it is called.</summary>
    [Personal(PersonalKind.Evidence), Asked("Subject or title", Need = "Enter the subject or title")]
    public string? Subject { get; set; }

    /// <summary>University, college, school or awarding body.</summary>
    [Personal(PersonalKind.Evidence), Asked("Awarded by", Need = "Enter who awarded it, such as the university or exam board")]
    public string? AwardedBy { get; set; }

    /// <summary>When, a month and year or a year.</summary>
    [Personal(PersonalKind.Evidence), Asked("Date", Need = "Enter when you were awarded it, or expect to be", Most = 30, IsMonth = true)]
    public string? Awarded { get; set; }

    /// <summary>Grade, class or result.</summary>
    [Personal(PersonalKind.Evidence), Asked("Grade")]
    public string? Grade { get; set; }

    /// <summary>The kind, as rules use it.</summary>
    public QualificationKind? KindOf => Chosen<QualificationKind>(Kind);
}

/// <summary>Kinds of qualification.</summary>
public enum QualificationKind
{
    /// <summary>A first degree.</summary>
    [Said("Degree")] Degree,

    /// <summary>A master's degree or doctorate.</summary>
    [Said("Postgraduate degree")] Postgraduate,

    /// <summary>PGCE and the like.</summary>
    [Said("Teaching qualification", Hint = "Such as a PGCE or PGDE")] Teaching,

    /// <summary>A level and the like.</summary>
    [Said("A level or equivalent")] ALevel,

    /// <summary>GCSE and the like.</summary>
    [Said("GCSE or equivalent")] Gcse,

    /// <summary>NVQ, BTEC, apprenticeship.</summary>
    [Said("Vocational or professional", Hint = "Such as a BTEC, NVQ, apprenticeship or NPQ")] Vocational,

    /// <summary>Any other.</summary>
    [Said("Other")] Other,
}

/// <summary>One course of training or one membership.</summary>
public sealed class TrainingAnswers : Answers
{
    /// <summary>Training or membership.</summary>
    [NotPersonal, Asked("Kind", Need = "Select training or membership", Choices = typeof(TrainingKind))]
    public string? Kind { get; set; }

    /// <summary>What it is called.</summary>
    [Personal(PersonalKind.Evidence), Asked("Title", Need = "Enter what it is called")]
    public string? Title { get; set; }

    /// <summary>Who gave it, or whose membership it is.</summary>
    [Personal(PersonalKind.Evidence), Asked("Provider or body")]
    public string? Provider { get; set; }

    /// <summary>When.</summary>
    [Personal(PersonalKind.Evidence), Asked("Date", Most = 30, IsMonth = true)]
    public string? Date { get; set; }
}

/// <summary>Training or membership.</summary>
public enum TrainingKind
{
    /// <summary>A course.</summary>
    [Said("Training")] Training,

    /// <summary>Membership of a professional body.</summary>
    [Said("Membership of a professional body")] Membership,
}

/// <summary>One stretch of time since leaving school (KCSIE part 3: full history, with reasons for gaps).</summary>
public sealed class HistoryAnswers : Answers
{
    /// <summary>Most words about duties.</summary>
    public const int DutiesWordsMax = 150;

    /// <summary>What the time was spent on.</summary>
    [NotPersonal, Asked("Kind", Need = "Select what you did in this time", Choices = typeof(HistoryKind))]
    public string? Kind { get; set; }

    /// <summary>Job title, role or course.</summary>
    [Personal(PersonalKind.Evidence), Asked("Job title, role or course", Need = "Enter the job title, role or course")]
    public string? Role { get; set; }

    /// <summary>Employer, organisation, school or university.</summary>
    [Personal(PersonalKind.Identity), Asked("Employer, organisation or place of study", Need = "Enter the name of the employer, organisation or place of study")]
    public string? Where { get; set; }

    /// <summary>First month.</summary>
    [Personal(PersonalKind.Evidence), Asked("From", Need = "Enter the month and year when it began", Most = 30, IsMonth = true)]
    public string? From { get; set; }

    /// <summary>Still going on.</summary>
    [NotPersonal, Asked("Still going on", Choices = typeof(Ticked))]
    public string? IsCurrent { get; set; }

    /// <summary>Last month.</summary>
    [Personal(PersonalKind.Evidence), Asked("To", Need = "Enter the month and year when it ended, or tick that it still goes on", Most = 30, IsMonth = true)]
    public string? To { get; set; }

    /// <summary>What the work was.</summary>
    [Personal(PersonalKind.Evidence), Asked("Main duties", Need = "Describe your main duties", Most = LinesMax, MostWords = DutiesWordsMax)]
    public string? Duties { get; set; }

    /// <summary>Pay, for a present employment.</summary>
    [Personal(PersonalKind.Evidence), Asked("Pay")]
    public string? Pay { get; set; }

    /// <summary>Why it ended, or why somebody wants to leave.</summary>
    [Personal(PersonalKind.Evidence), Asked("Reason for leaving", Need = "Enter your reason for leaving, or for wanting to leave", Most = LinesMax)]
    public string? ReasonForLeaving { get; set; }

    /// <summary>What the time was used for, when it was neither work nor study.</summary>
    [Personal(PersonalKind.Evidence), Asked("What you did in this time", Need = "Explain this time in a few words, such as “caring for a child”", Most = LinesMax)]
    public string? Explanation { get; set; }

    /// <summary>The kind, as rules use it.</summary>
    public HistoryKind? KindOf => Chosen<HistoryKind>(Kind);

    /// <summary>Goes on.</summary>
    public bool GoesOn => Chosen<Ticked>(IsCurrent) is not null;

    /// <summary>The months it covers; null while they cannot be told.</summary>
    /// <param name="today">Stands for the end of what goes on.</param>
    public Months? Covers(DateOnly today) =>
        CalendarMonth.Read(From) is { } from && (GoesOn ? CalendarMonth.Of(today) : CalendarMonth.Read(To)) is { } to && from <= to ? new Months(from, to) : null;

    /// <inheritdoc />
    protected override bool IsAsked(string field) => field switch
    {
        nameof(Role) or nameof(Where) => KindOf is not HistoryKind.Other,
        nameof(To) => !GoesOn,
        nameof(Duties) => KindOf is HistoryKind.Employment or HistoryKind.Voluntary,
        nameof(ReasonForLeaving) => KindOf is HistoryKind.Employment,
        nameof(Pay) => KindOf is HistoryKind.Employment,
        nameof(Explanation) => KindOf is HistoryKind.Other,
        _ => true,
    };
}

/// <summary>What a stretch of time was spent on.</summary>
public enum HistoryKind
{
    /// <summary>Paid work, also one's own business.</summary>
    [Said("Employment", Hint = "Paid work, also self-employed or supply")] Employment,

    /// <summary>Unpaid work for others.</summary>
    [Said("Voluntary work")] Voluntary,

    /// <summary>School after 16, college, university, training.</summary>
    [Said("Education or training")] Education,

    /// <summary>Neither work nor study: it is explained.</summary>
    [Said("Time without work or study", Hint = "Such as caring for somebody, travelling or looking for work")] Other,
}

/// <summary>One referee.</summary>
public sealed class RefereeAnswers : Answers
{
    /// <summary>Fewest referees (custom; KCSIE names no number).</summary>
    public const int Fewest = 2;

    /// <summary>Name.</summary>
    [Personal(PersonalKind.Identity), Asked("Name", Need = "Enter the referee’s name", Most = NameMax)]
    public string? Name { get; set; }

    /// <summary>Job title.</summary>
    [Personal(PersonalKind.Identity), Asked("Job title", Need = "Enter the referee’s job title", Most = NameMax)]
    public string? JobTitle { get; set; }

    /// <summary>Where they work.</summary>
    [Personal(PersonalKind.Identity), Asked("Organisation", Need = "Enter where the referee works")]
    public string? Organisation { get; set; }

    /// <summary>How the referee knows the applicant.</summary>
    [NotPersonal, Asked("How they know you", Need = "Select how the referee knows you", Choices = typeof(RefereeKind))]
    public string? Kind { get; set; }

    /// <summary>Work address for e-mail: references come from there.</summary>
    [Personal(PersonalKind.Contact), Asked("Email address", Need = "Enter the referee’s work email address", Most = 254)]
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    [Personal(PersonalKind.Contact), Asked("Telephone number", Most = PersonalDetails.PhoneMax)]
    public string? Phone { get; set; }

    /// <summary>A relative or friend cannot be a referee.</summary>
    [NotPersonal, Asked("Relative or friend", Need = "Select whether the referee is a relative or friend", Choices = typeof(YesNo))]
    public string? IsRelative { get; set; }

    /// <summary>When the referee may be written to.</summary>
    [NotPersonal, Asked("When we may write to them", Need = "Select when we may write to the referee", Choices = typeof(RefereeConsent))]
    public string? Consent { get; set; }

    /// <summary>The kind, as rules use it.</summary>
    public RefereeKind? KindOf => Chosen<RefereeKind>(Kind);

    /// <summary>Is said to be a relative or friend.</summary>
    public bool IsClose => Chosen<YesNo>(IsRelative) == YesNo.Yes;
}

/// <summary>How a referee knows the applicant.</summary>
public enum RefereeKind
{
    /// <summary>The employer now, or the last one.</summary>
    [Said("My current or last employer", Hint = "A senior person with authority. In a school, the headteacher")] Employer,

    /// <summary>The last employer with children.</summary>
    [Said("My last employer in work with children")] EmployerWithChildren,

    /// <summary>An employer before.</summary>
    [Said("Another employer")] EarlierEmployer,

    /// <summary>University, college, training provider.</summary>
    [Said("My university, college or training provider")] Education,

    /// <summary>Another professional relationship.</summary>
    [Said("Professionally in another way")] Other,
}

/// <summary>When a referee may be written to.</summary>
public enum RefereeConsent
{
    /// <summary>Once shortlisted, before interview.</summary>
    [Said("If I am shortlisted, before the interview")] BeforeInterview,

    /// <summary>After the applicant has been asked.</summary>
    [Said("Ask me first")] AskFirst,

    /// <summary>Only after an offer.</summary>
    [Said("Only after a conditional offer")] AfterOffer,
}
