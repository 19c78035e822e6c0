using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// One applicant's application for one vacancy. What is written is kept page by page beside it (<see cref="FormPart"/>); what stands here is
/// what was sent last, and it is all that the trust reads.
/// </summary>
public sealed class Application : Aggregate
{
    /// <summary>Most characters of the reason for a withdrawal.</summary>
    public const int ReasonMax = 1000;

    private readonly List<Evidence> evidence = [];
    private readonly List<Submission> submissions = [];

    /// <summary>Starts a draft.</summary>
    /// <exception cref="RuleViolation">The vacancy is not open.</exception>
    public Application(Vacancy vacancy, long applicantId, string email, Stamp by)
    {
        Rule.Keep(vacancy.WhyNotApply(by.At));
        (VacancyId, ApplicantId, Email, StartedAt, Statement) = (vacancy.Id, applicantId, email, by.At, "");
        Record(by, "Application started");
    }

    private Application() => (Email, Statement) = ("", "");

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

    /// <summary>When it was sent last.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>What the panel calls the applicant: a random number, so that it tells nothing about the order of arrival.</summary>
    public int? BlindNumber { get; private set; }

    /// <summary>Who and how to reach, as sent.</summary>
    public PersonalDetails Details { get; private set; } = PersonalDetails.Empty;

    /// <summary>QTS and TRN, as sent.</summary>
    public TeacherStatus Teacher { get; private set; } = TeacherStatus.Empty;

    /// <summary>Qualifications, training and memberships as sent, without who awarded them and when: what the panel may see of them.</summary>
    public IReadOnlyList<Credential> Credentials { get; private set; } = [];

    /// <summary>Evidence as sent, one for each criterion written about.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>The overall statement as sent; empty where none was asked for.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Statement { get; private set; }

    /// <summary>Asks for the interview that the Disability Confident scheme offers. For HR; for the chair only after scores are in; never for the panel.</summary>
    public bool AsksForGuaranteedInterview { get; private set; }

    /// <summary>Since when the applicant objects to the portal reading their evidence; null for no objection. Neither HR's decision nor the panel's depends on it.</summary>
    public DateTimeOffset? ObjectedAt { get; private set; }

    /// <summary>Every sending, in order.</summary>
    public IReadOnlyList<Submission> Submissions => [.. submissions.OrderBy(s => s.Number)];

    /// <summary>When it was withdrawn; null unless it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why, in the applicant's words; empty if they gave none.</summary>
    [Personal(PersonalKind.Evidence)]
    public string? WithdrawnReason { get; private set; }

    /// <summary>What the applicant was told; null until outcomes are released.</summary>
    public ApplicationOutcome? Outcome { get; private set; }

    /// <summary>Why it cannot be edited now, or null. What was sent can be changed and sent again until the closing time.</summary>
    public string? WhyNotEdit(Vacancy vacancy, DateTimeOffset now) => Status switch
    {
        ApplicationStatus.Withdrawn => "You have withdrawn this application. Take the withdrawal back first if you want to change it.",
        ApplicationStatus.Told => "A decision has been made on this application. It can no longer be changed.",
        _ => vacancy.WhyNotApply(now),
    };

    /// <summary>The evidence for a criterion as sent, or null when there was none.</summary>
    public Evidence? EvidenceFor(long criterionId) => evidence.Find(e => e.CriterionId == criterionId);

    /// <summary>Sends the form to the trust; the same form again changes nothing.</summary>
    /// <param name="vacancy">The vacancy applied for.</param>
    /// <param name="form">The form as it is written.</param>
    /// <param name="seal">Closes what is kept.</param>
    /// <param name="blindNumber">A random number that no other application of the vacancy has; the one of the first sending stays.</param>
    /// <param name="by">Who, and when it reached the portal; the instant must lie before the closing time.</param>
    /// <returns>Whether something was sent that had not been.</returns>
    /// <exception cref="RuleViolation">The vacancy has closed, it is withdrawn or decided, or something is missing.</exception>
    public bool Submit(Vacancy vacancy, ApplicationForm form, ISeal seal, int blindNumber, Stamp by)
    {
        Rule.Keep(WhyNotEdit(vacancy, by.At)
            ?? Rule.Unless(form.WhatIsMissing(vacancy).Count == 0, "Some answers are missing. Check your answers before you submit."));
        var content = form.ToJson();
        var sha256 = Sha256(content);
        if (IsSent(sha256))
            return false;
        submissions.Add(new Submission(submissions.Count + 1, seal.Close(content), sha256, by.At));
        Take(vacancy, form, London.DateOf(by.At));
        (Status, SubmittedAt, BlindNumber) = (ApplicationStatus.Submitted, by.At, BlindNumber ?? blindNumber);
        if (submissions.Count == 1)
            Record(by, "Application submitted");
        else
            Record(by, "Application submitted again", $"version {submissions.Count}");
        return true;
    }

    /// <summary>The form holds something that the last sending did not.</summary>
    public bool HasUnsentChanges(ApplicationForm form) => !IsSent(Sha256(form.ToJson()));

    /// <summary>Why it cannot be withdrawn, or null.</summary>
    public string? WhyNotWithdraw() => Status switch
    {
        ApplicationStatus.Submitted => null,
        ApplicationStatus.Withdrawn => "You have withdrawn this application already.",
        ApplicationStatus.Told => "A decision has been made on this application. Write to us if you do not want to go on.",
        _ => "You have not submitted this application. There is nothing to withdraw.",
    };

    /// <summary>Withdraws it. It stays with the trust for as long as records of the recruitment are kept, and nobody decides on it.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotWithdraw"/>; or the reason is too long.</exception>
    public void Withdraw(string reason, Stamp by)
    {
        Rule.Keep(WhyNotWithdraw() ?? Rule.Unless(reason.Length <= ReasonMax, $"The reason must be {ReasonMax:N0} characters or fewer."));
        (Status, WithdrawnAt, WithdrawnReason) = (ApplicationStatus.Withdrawn, by.At, reason);
        Record(by, "Application withdrawn");
    }

    /// <summary>Why a withdrawal cannot be taken back, or null.</summary>
    public string? WhyNotReturn(Vacancy vacancy, DateTimeOffset now) =>
        Rule.Unless(Status == ApplicationStatus.Withdrawn, "This application is not withdrawn.") ?? vacancy.WhyNotApply(now);

    /// <summary>Takes the withdrawal back.</summary>
    /// <exception cref="RuleViolation">It is not withdrawn, or the vacancy has closed.</exception>
    public void Return(Vacancy vacancy, Stamp by)
    {
        Rule.Keep(WhyNotReturn(vacancy, by.At));
        (Status, WithdrawnAt, WithdrawnReason) = (ApplicationStatus.Submitted, null, null);
        Record(by, "Withdrawal taken back");
    }

    /// <summary>Why an objection to the reading of evidence cannot be made or taken back, or null.</summary>
    public string? WhyNotObject() => Rule.Unless(Status != ApplicationStatus.Told, "A decision has been made on this application. Its evidence is not read any more.");

    /// <summary>The applicant objects to the portal reading their evidence (UK GDPR article 21), or no longer does. Said twice, it changes nothing.</summary>
    /// <returns>Whether that is new.</returns>
    /// <exception cref="RuleViolation">See <see cref="WhyNotObject"/>.</exception>
    public bool SetObjection(bool objects, Stamp by)
    {
        Rule.Keep(WhyNotObject());
        if (objects == ObjectedAt is not null)
            return false;
        ObjectedAt = objects ? by.At : null;
        if (objects)
            Record(by, "Objection to the reading of evidence made");
        else
            Record(by, "Objection to the reading of evidence taken back");
        return true;
    }

    /// <summary>Tells the applicant what the panel decided.</summary>
    /// <exception cref="RuleViolation">It was not submitted, or the applicant has been told.</exception>
    public void Tell(ApplicationOutcome outcome, Stamp by)
    {
        Rule.Keep(Rule.Unless(Status == ApplicationStatus.Submitted, "Only a submitted application has an outcome to tell."));
        (Status, Outcome) = (ApplicationStatus.Told, outcome);
        Record(by, "Applicant told the outcome", outcome.InWords());
    }

    private bool IsSent(string sha256) => submissions.Count > 0 && submissions.MaxBy(s => s.Number)!.ContentSha256 == sha256;

    private void Take(Vacancy vacancy, ApplicationForm form, DateOnly sent)
    {
        (Details, Statement) = (form.Only<DetailsAnswers>(FormSection.Details).Read(), Answers.Tidy(form.Only<StatementAnswers>(FormSection.Statement).Text));
        Teacher = form.Only<TeacherAnswers>(FormSection.Teacher).Read();
        Credentials = Credential.ListedIn(form, sent);
        AsksForGuaranteedInterview = form.Only<AdjustmentAnswers>(FormSection.Adjustments).OptsIn;
        foreach (var criterion in vacancy.CriteriaOnTheForm)
        {
            var (text, stated, before) = (form.EvidenceFor(criterion.Id), form.StatedFor(criterion), EvidenceFor(criterion.Id));
            if (before is null && (text.Length > 0 || stated is not null))
                evidence.Add(new Evidence(criterion.Id, text, stated));
            else
                before?.Replace(text, stated);
        }
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
