using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Invictus.Recruitment.Data.Privacy.AtDeletion;

namespace Invictus.Recruitment.Data.Privacy;

/// <summary>
/// Every entity that holds something about an applicant, and how its rows belong to one. A test walks the model: an entity with a
/// property marked as personal that stands neither here nor among those of staff is red. A new one is one line.
/// </summary>
public static class Belongings
{
    public static readonly IReadOnlyList<Belonging> All =
    [
        Belonging.Of("Account", Stays, (db, who) => db.Users.Where(u => u.Id == who.AccountId)),
        Belonging.Of<IdentityUserPasskey<long>>("Passkey", Goes, (db, who) => db.UserPasskeys.Where(p => p.UserId == who.AccountId)),
        Belonging.Of("Application", GoesWithADraft, ApplicationsOf),
        Belonging.Of("Evidence", GoesWithADraft, (db, who) => db.PartsOf<Evidence>(ApplicationsOf(db, who))),
        Belonging.Of("Application as sent", GoesWithADraft, (db, who) => db.PartsOf<Submission>(ApplicationsOf(db, who))),
        // What was written and not sent is nobody's but the applicant's.
        Belonging.Of("Page of an application form", Goes, (db, who) => db.PartsOf<FormPart>(ApplicationsOf(db, who))),
        Belonging.Of("Earlier text of an application form", Goes, (db, who) => db.PartsOf<EarlierText>(ApplicationsOf(db, who))),
        // What was thought of an application is disclosed when its outcome has been told: not while the panel is at it.
        Belonging.Of("Provisional score", Stays, (db, who) => db.ProvisionalRecords.Where(r => ToldTo(db, who).Any(a => a.Id == r.ApplicationId))),
        Belonging.Of("Ratings by an assessor", Stays, AssessmentsOf),
        Belonging.Of("Rating by an assessor", Stays, (db, who) => db.Set<Rating>().Where(r => AssessmentsOf(db, who).Any(a => a.Id == EF.Property<long>(r, "AssessmentId")))),
        Belonging.Of("Scorecard", Stays, ScorecardsOf),
        Belonging.Of("Agreed rating", Stays, (db, who) => db.Set<AgreedRating>().Where(r => ScorecardsOf(db, who).Any(c => c.Id == EF.Property<long>(r, "ScorecardId")))),
        Belonging.Of("Rating agreed before", Stays, (db, who) => db.Set<ReplacedAgreement>().Where(r => ScorecardsOf(db, who).Any(c => c.Id == EF.Property<long>(r, "ScorecardId")))),
        Belonging.Of("Decision", Stays, (db, who) => db.Set<ShortlistDecision>().Where(d => ScorecardsOf(db, who).Any(c => c.Id == EF.Property<long>(d, "ScorecardId")))),
        Belonging.Of("Conflict of interest of a member of the panel", Stays, (db, who) => db.Set<ConflictOfInterest>().Where(c => ToldTo(db, who).Any(a => a.Id == c.ApplicationId))),
        Belonging.Of("Appointment", Stays, (db, who) => db.Appointments.Where(a => a.PostholderId == who.AccountId)),
        Belonging.Of("Letter", Goes, (db, who) => db.Letters.Where(l => l.AccountId == who.AccountId || l.To == who.Email)),
        Belonging.Of("What you did", Stays, (db, who) => db.AuditEntries.Where(e => e.ActorId == who.AccountId)),
    ];

    /// <summary>Entities whose personal data are of staff only, each with the reason why they are no applicant's.</summary>
    public static readonly IReadOnlyDictionary<Type, string> OfStaff = new Dictionary<Type, string>
    {
        [typeof(PanelMember)] = "who assesses, and whom they say they know",
        [typeof(ImpactAssessment)] = "who approved, recorded and ended an impact assessment",
        [typeof(LetterWording)] = "who changed the words of a letter",
        [typeof(PassageComment)] = "what a signer said about a passage of a job description",
        [typeof(Delegation)] = "who signs for whom",
        [typeof(JobDescriptionVersion)] = "the signature of the chief executive or a deputy",
    };

    private static IQueryable<Application> ApplicationsOf(RecruitmentDb db, DataSubject who) => db.Applications.Where(a => a.ApplicantId == who.AccountId);

    private static IQueryable<Application> ToldTo(RecruitmentDb db, DataSubject who) => ApplicationsOf(db, who).Where(a => a.Status == ApplicationStatus.Told);

    private static IQueryable<Assessment> AssessmentsOf(RecruitmentDb db, DataSubject who) => db.Assessments.Where(s => ToldTo(db, who).Any(a => a.Id == s.ApplicationId));

    private static IQueryable<Scorecard> ScorecardsOf(RecruitmentDb db, DataSubject who) => db.Scorecards.Where(s => ToldTo(db, who).Any(a => a.Id == s.ApplicationId));

    /// <summary>The rows of applications that know theirs by a column "ApplicationId".</summary>
    private static IQueryable<T> PartsOf<T>(this RecruitmentDb db, IQueryable<Application> applications)
        where T : class =>
        db.Set<T>().Where(p => applications.Any(a => a.Id == EF.Property<long>(p, "ApplicationId")));
}
