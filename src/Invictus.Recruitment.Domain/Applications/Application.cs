using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>One applicant's application for one vacancy: a draft until it is submitted, then fixed.</summary>
public sealed class Application : Aggregate
{
    private readonly List<Evidence> evidence = [];

    /// <summary>Starts a draft.</summary>
    /// <exception cref="RuleViolation">The vacancy is not open.</exception>
    public Application(Vacancy vacancy, long applicantId, string email, Stamp by)
    {
        Rule.Keep(vacancy.WhyNotApply(by.At));
        (VacancyId, ApplicantId, Email, StartedAt) = (vacancy.Id, applicantId, email, by.At);
        Record(by, "Application started");
    }

    private Application() => Email = "";

    /// <summary>The vacancy.</summary>
    public long VacancyId { get; private set; }

    /// <summary>The applicant's account.</summary>
    public long ApplicantId { get; private set; }

    /// <summary>The applicant's confirmed address.</summary>
    [Personal(PersonalKind.Contact)]
    public string Email { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApplicationStatus Status { get; private set; }

    /// <summary>When the draft was started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>What the panel calls the applicant: a random number, so that it tells nothing about the order of arrival.</summary>
    public int? BlindNumber { get; private set; }

    /// <summary>Who and how to reach.</summary>
    public PersonalDetails Details { get; private set; } = PersonalDetails.Empty;

    /// <summary>QTS and TRN.</summary>
    public TeacherStatus Teacher { get; private set; } = TeacherStatus.Empty;

    /// <summary>What was declared.</summary>
    public Declarations Declarations { get; private set; } = Declarations.Empty;

    /// <summary>Evidence, one for each criterion written about.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>What the applicant was told; null until outcomes are released.</summary>
    public ApplicationOutcome? Outcome { get; private set; }

    /// <summary>Why it cannot be edited now, or null.</summary>
    public string? WhyNotEdit(Vacancy vacancy, DateTimeOffset now) =>
        Rule.Unless(Status == ApplicationStatus.Draft, "You have submitted this application. It can no longer be changed.")
        ?? vacancy.WhyNotApply(now);

    /// <summary>Fills in personal details.</summary>
    /// <exception cref="RuleViolation">It is submitted, or the vacancy has closed.</exception>
    public void WriteDetails(Vacancy vacancy, PersonalDetails details, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At));
        Details = details;
        Record(by, "Application edited", "personal details");
    }

    /// <summary>Fills in teacher status.</summary>
    /// <exception cref="RuleViolation">It is submitted, or the vacancy has closed.</exception>
    public void WriteTeacher(Vacancy vacancy, TeacherStatus teacher, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At));
        Teacher = teacher;
        Record(by, "Application edited", "teacher status");
    }

    /// <summary>Fills in the declarations.</summary>
    /// <exception cref="RuleViolation">It is submitted, or the vacancy has closed.</exception>
    public void WriteDeclarations(Vacancy vacancy, Declarations declarations, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At));
        Declarations = declarations;
        Record(by, "Application edited", "declarations");
    }

    /// <summary>The evidence for a criterion, or null when nothing was ever saved.</summary>
    public Evidence? EvidenceFor(long criterionId) => evidence.Find(e => e.CriterionId == criterionId);

    /// <summary>Saves the text for one criterion; the same text again changes nothing.</summary>
    /// <exception cref="RuleViolation">It is submitted, the vacancy has closed, the criterion is not of this vacancy or not assessed on the form, or the text is too long to keep.</exception>
    public Evidence WriteEvidence(Vacancy vacancy, long criterionId, string text, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At)
            ?? Rule.Unless(
                vacancy.CriteriaOnTheForm.Any(c => c.Id == criterionId),
                "That criterion is not asked for on this application.")
            ?? Rule.Unless(text.Length <= Applications.Evidence.CharactersMax, "That is too long to keep. Save a shorter text."));
        var written = EvidenceFor(criterionId);
        if (written is null)
            evidence.Add(written = new Evidence(criterionId));
        if (written.Text == text && written.Version > 0)
            return written;
        written.Write(text, by.At);
        Record(by, "Application edited", "evidence");
        return written;
    }

    /// <summary>What stands between the draft and its submission, in the order of the form; empty when it can be submitted.</summary>
    public IReadOnlyList<Missing> WhatIsMissing(Vacancy vacancy)
    {
        var missing = new List<Missing>();
        if (!Details.IsComplete)
            missing.Add(new Missing(FormSection.Details, null, "Complete your personal details"));
        if (!Teacher.IsComplete)
            missing.Add(new Missing(FormSection.Teacher, null, "Say whether you hold qualified teacher status"));
        foreach (var criterion in vacancy.CriteriaOnTheForm)
        {
            var text = EvidenceFor(criterion.Id)?.Text ?? "";
            var words = Applications.Evidence.CountWords(text);
            // A desirable criterion that the applicant has nothing for is left empty, not filled with words.
            if (words == 0 && criterion.Importance == Importance.Essential)
                missing.Add(new Missing(FormSection.Evidence, criterion.Id, $"Give your evidence for “{criterion.Text}”"));
            else if (words > Applications.Evidence.WordsMax)
                missing.Add(new Missing(
                    FormSection.Evidence, criterion.Id,
                    $"Shorten your evidence for “{criterion.Text}” to {Applications.Evidence.WordsMax} words; it has {words:N0}"));
        }
        if (!Declarations.IsComplete)
            missing.Add(new Missing(FormSection.Declarations, null, "Read and confirm the declarations"));
        return missing;
    }

    /// <summary>Sends the application to the trust.</summary>
    /// <param name="vacancy">The vacancy applied for.</param>
    /// <param name="blindNumber">A random number that no other application of the vacancy has.</param>
    /// <param name="by">Who and when; the instant must lie before the closing time.</param>
    /// <exception cref="RuleViolation">It is submitted already, the vacancy has closed, or something is missing.</exception>
    public void Submit(Vacancy vacancy, int blindNumber, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At)
            ?? Rule.Unless(WhatIsMissing(vacancy).Count == 0, "Some answers are missing. Check your answers before you submit."));
        (Status, SubmittedAt, BlindNumber) = (ApplicationStatus.Submitted, by.At, blindNumber);
        Record(by, "Application submitted");
    }

    /// <summary>Tells the applicant what the panel decided.</summary>
    /// <exception cref="RuleViolation">It was not submitted, or the applicant has been told.</exception>
    public void Tell(ApplicationOutcome outcome, Stamp by)
    {
        Rule.Keep(Rule.Unless(Status == ApplicationStatus.Submitted, "Only a submitted application has an outcome to tell."));
        (Status, Outcome) = (ApplicationStatus.Told, outcome);
        Record(by, "Applicant told the outcome", outcome.InWords());
    }
}

/// <summary>The parts of the application form.</summary>
public enum FormSection
{
    /// <summary>Personal details.</summary>
    Details,

    /// <summary>QTS and TRN.</summary>
    Teacher,

    /// <summary>Evidence for the criteria.</summary>
    Evidence,

    /// <summary>Declarations.</summary>
    Declarations,
}

/// <summary>Something to do before submitting.</summary>
/// <param name="Section">Where.</param>
/// <param name="CriterionId">For evidence: which criterion.</param>
/// <param name="What">A sentence for the applicant.</param>
public sealed record Missing(FormSection Section, long? CriterionId, string What);
