using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Appointments;

/// <summary>
/// A shortlisted applicant is appointed to the vacancy and countersigns the job description that it was advertised with. The record
/// says nothing about pre-employment checks (KCSIE part 3): they are made and recorded elsewhere, and it does not replace them.
/// </summary>
public sealed class Appointment : Aggregate
{
    /// <summary>Most characters in the postholder's name: both parts of it on the application, and the space.</summary>
    public const int NameMax = (2 * PersonalDetails.NameMax) + 1;

    /// <summary>Most characters in the reason for a withdrawal.</summary>
    public const int ReasonMax = 2000;

    /// <summary>Most years that the start can lie ahead.</summary>
    public const int StartYearsMax = 3;

    /// <summary>Hours between two letters that ask for the signature.</summary>
    public const int HoursBetweenLetters = 24;

    /// <summary>Appoints somebody.</summary>
    /// <param name="vacancy">The vacancy, after outcomes were released.</param>
    /// <param name="application">The application of a shortlisted applicant.</param>
    /// <param name="version">The version of the job description that the vacancy was advertised with.</param>
    /// <param name="file">That version's file with the first signature: what the postholder is asked to sign.</param>
    /// <param name="startsOn">The first day in the post.</param>
    /// <param name="others">The appointments to the same vacancy.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">See <see cref="WhyNot"/>, <see cref="WhyNotSignable"/> and <see cref="WhyNotStart"/>.</exception>
    public Appointment(
        Vacancy vacancy, Application application, JobDescriptionVersion version, SignedFile? file, DateOnly startsOn, IEnumerable<Appointment> others, Stamp by)
    {
        Rule.Keep(WhyNot(vacancy, application, others) ?? WhyNotSignable(vacancy, application, version, file) ?? WhyNotStart(vacancy, startsOn, by.At));
        (VacancyId, ApplicationId, VersionId, VersionNumber) = (vacancy.Id, application.Id, version.Id, version.Number);
        (PostholderId, PostholderName, StartsOn) = (application.ApplicantId, application.Details.FullName, startsOn);
        (ContentSha256, FileToSignSha256) = (version.ContentSha256, file!.Sha256);
        (AppointedById, AppointedBy, AppointedAt, AskedAt) = (by.ActorId, by.Actor, by.At, by.At);
        Record(by, "Appointment recorded", $"vacancy {vacancy.Reference}, job description version {version.Number}");
    }

    private Appointment() => (PostholderName, ContentSha256, FileToSignSha256, AppointedBy) = ("", "", "", "");

    /// <summary>The vacancy.</summary>
    public long VacancyId { get; private set; }

    /// <summary>The application that led to it.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The version of the job description that is signed.</summary>
    public long VersionId { get; private set; }

    /// <summary>That version's number.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>The account of the applicant who becomes the postholder: the only one that can sign.</summary>
    public long PostholderId { get; private set; }

    /// <summary>The postholder's name as given on the application.</summary>
    [Personal(PersonalKind.Identity)]
    public string PostholderName { get; private set; }

    /// <summary>The first day in the post.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>SHA-256 of the text that is signed, lower-case hexadecimal.</summary>
    [NotPersonal]
    public string ContentSha256 { get; private set; }

    /// <summary>SHA-256 of the file with the first signature: the second is added to exactly these bytes.</summary>
    [NotPersonal]
    public string FileToSignSha256 { get; private set; }

    /// <summary>Where it stands.</summary>
    public AppointmentStatus Status { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public long? AppointedById { get; private set; }

    /// <summary>Who recorded it.</summary>
    [Personal(PersonalKind.Staff)]
    public string AppointedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset AppointedAt { get; private set; }

    /// <summary>When the postholder was last asked to sign.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The postholder's signature.</summary>
    public GivenSignature? Signature { get; private set; }

    /// <summary>The file with both signatures, this postholder's own; loaded only when asked for.</summary>
    public SignedFile? File { get; private set; }

    /// <summary>That file's key.</summary>
    public long? FileId { get; private set; }

    /// <summary>Why it was withdrawn; read by HR, and disclosable on request.</summary>
    [Personal(PersonalKind.Opinion)]
    public string? WithdrawnReason { get; private set; }

    /// <summary>Who withdrew it.</summary>
    [Personal(PersonalKind.Staff)]
    public string? WithdrawnBy { get; private set; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>It was not withdrawn: it fills the vacancy.</summary>
    public bool IsLive => Status != AppointmentStatus.Withdrawn;

    /// <summary>Why nobody can be appointed with this application, or null.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="application">The application.</param>
    /// <param name="others">The appointments to the same vacancy.</param>
    public static string? WhyNot(Vacancy vacancy, Application application, IEnumerable<Appointment> others) =>
        Rule.Unless(application.VacancyId == vacancy.Id, "That application is for another vacancy.")
        ?? Rule.Unless(vacancy.Status == VacancyStatus.Released, "An appointment can be recorded once the outcomes of shortlisting have been released.")
        ?? Rule.Unless(application.Outcome == ApplicationOutcome.Shortlisted, "Only an applicant who was shortlisted can be appointed.")
        // A vacancy is one post: two live appointments would be one person too many.
        ?? (others.FirstOrDefault(o => o.VacancyId == vacancy.Id && o.IsLive) is { } other
            ? $"{other.PostholderName} has been appointed to this vacancy. Withdraw that appointment first."
            : null);

    /// <summary>Why there is nothing that the postholder could sign, or null.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="application">The application.</param>
    /// <param name="version">The version to sign.</param>
    /// <param name="file">Its file; null when there is none.</param>
    public static string? WhyNotSignable(Vacancy vacancy, Application application, JobDescriptionVersion version, SignedFile? file) =>
        Rule.Unless(version.IsSigned, "The chief executive signs the job description first.")
        ?? Rule.Unless(version.Id == vacancy.VersionId, "The postholder signs the version of the job description that the vacancy was advertised with.")
        ?? Rule.Unless(version.Signature?.SignerId != application.ApplicantId, "Whoever signed for the trust cannot sign as the postholder.")
        ?? Rule.Unless(file is { IsIntact: true }, "The signed file of the job description is missing or damaged. It must be restored first.");

    /// <summary>Why nobody can start on a day, or null.</summary>
    public static string? WhyNotStart(Vacancy vacancy, DateOnly startsOn, DateTimeOffset now) =>
        Rule.Unless(startsOn > London.DateOf(vacancy.ClosesAt), "The start date must be after the closing date of the vacancy.")
        ?? Rule.Unless(startsOn <= London.DateOf(now).AddYears(StartYearsMax), $"The start date must be within {StartYearsMax} years.");

    /// <summary>The sentence that the postholder agrees to.</summary>
    /// <param name="title">The job title.</param>
    /// <param name="version">The version's number.</param>
    public static string StatementFor(string title, int version) =>
        $"I have read version {version} of the job description “{title}”, and I accept it as the description of my post.";

    /// <summary>Why this account cannot sign, or null.</summary>
    public string? WhyNotSign(long signerId) =>
        Rule.Unless(signerId == PostholderId, "Only the postholder can sign here.")
        ?? Status.WhyNot(AppointmentStatus.Signed);

    /// <summary>The postholder signs, and the countersigned file is kept with the signature.</summary>
    /// <param name="signature">The act; its hash must be that of the text.</param>
    /// <param name="before">The file with the first signature, as it is stored.</param>
    /// <param name="file">The same file with the second signature added to it.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">Not the postholder, signed or withdrawn already, another text, or not the file that was to be signed.</exception>
    public void Sign(GivenSignature signature, SignedFile before, SignedFile file, Stamp by)
    {
        Rule.Keep(WhyNotSign(signature.SignerId)
            ?? Rule.Unless(signature.ContentSha256 == ContentSha256, "This is not the text that you were asked to sign. Read it again before signing.")
            ?? Rule.Unless(before.IsIntact && before.Sha256 == FileToSignSha256, "The file with the first signature is not the one that you were asked to sign.")
            ?? Rule.Unless(
                file.Bytes.Length > before.Bytes.Length && file.Bytes.AsSpan().StartsWith(before.Bytes),
                "The second signature must leave the file with the first one as it is."));
        (Status, Signature, File) = (AppointmentStatus.Signed, signature, file);
        Record(by, "Job description countersigned", $"version {VersionNumber}, content {ContentSha256[..12]}");
    }

    /// <summary>Why the postholder cannot be reminded now, or null.</summary>
    public string? WhyNotRemind(DateTimeOffset now) =>
        Status switch
        {
            AppointmentStatus.AwaitingSignature => null,
            AppointmentStatus.Signed => "The postholder has already signed this job description.",
            _ => "This appointment has been withdrawn.",
        }
        ?? Rule.Unless(now >= AskedAt.AddHours(HoursBetweenLetters), $"The postholder was asked on {London.DateAndTime(AskedAt)}. Wait a day before you remind them.");

    /// <summary>Asks the postholder once more.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotRemind"/>.</exception>
    public void Remind(Stamp by)
    {
        Rule.Keep(WhyNotRemind(by.At));
        AskedAt = by.At;
        Record(by, "Postholder reminded");
    }

    /// <summary>Why it cannot be withdrawn, or null.</summary>
    public string? WhyNotWithdraw() => Status.WhyNot(AppointmentStatus.Withdrawn);

    /// <summary>Withdraws it; a signature that was given by then is kept.</summary>
    /// <param name="reason">Why; the trail does not repeat it.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It is withdrawn, or no reason is given.</exception>
    public void Withdraw(string reason, Stamp by)
    {
        Rule.Keep(WhyNotWithdraw()
            ?? Rule.Unless(!string.IsNullOrWhiteSpace(reason), "Give the reason for withdrawing it.")
            ?? Rule.Unless(reason.Trim().Length <= ReasonMax, $"The reason must be {ReasonMax} characters or fewer."));
        var was = Status;
        (Status, WithdrawnReason, WithdrawnBy, WithdrawnAt) = (AppointmentStatus.Withdrawn, reason.Trim(), by.Actor, by.At);
        Record(by, "Appointment withdrawn", $"it was {was.InWords().ToLowerInvariant()}");
    }
}
