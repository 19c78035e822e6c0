namespace Invictus.Recruitment.Web.Tests.Access;

/// <summary>
/// Who may do what: every endpoint with every kind of person. "ok" passes the door (whatever then happens), "in" is sent to sign in,
/// "no" is refused (403), "--" is told that there is no such thing (404).
/// </summary>
internal static class Matrix
{
    /// <summary>In the order of the columns; null is somebody who is not signed in.</summary>
    public static readonly Person?[] Columns =
    [
        null, Person.Hr, Person.Head, Person.OtherHead, Person.PanelMember, Person.ChiefExecutive, Person.Applicant, Person.OtherApplicant, Person.Administrator,
    ];

    private const string Everybody = "ok ok ok ok ok ok ok ok ok";
    private const string Nobody__ = "-- -- -- -- -- -- -- -- --";

    // The order of the columns: somebody not signed in, HR officer, headteacher of Crestwood, headteacher of another school,
    // panel member, chief executive, the applicant whose application it is, another applicant, administrator.
    public static readonly (string Method, string Route, string Address, string Expected)[] Rows =
    [
        // The public pages.
        ("GET", "/", "/", Everybody),
        ("GET", "/vacancies/{reference}", "/vacancies/{vacancy:open}", Everybody),
        ("GET", "/vacancies/{reference}", "/vacancies/{vacancy:draft}", Nobody__),
        ("GET", "/vacancies/{reference}/job-description.pdf", "/vacancies/{vacancy:open}/job-description.pdf", Everybody),
        ("GET", "/vacancies/{reference}/job-description.pdf", "/vacancies/{vacancy:draft}/job-description.pdf", Nobody__),
        ("GET", "/accessibility", "/accessibility", Everybody),
        ("GET", "/privacy", "/privacy", Everybody),
        ("GET", "/health/live", "/health/live", Everybody),
        ("GET", "/health/ready", "/health/ready", Everybody),
        ("ANY", "/problem/{status:int:range(400,599)}", "/problem/410", Everybody),

        // HR's library of job descriptions.
        ("GET", "/hr", "/hr",                                                                "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions", "/hr/job-descriptions",                              "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/new", "/hr/job-descriptions/new",                      "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/new", "/hr/job-descriptions/new",                     "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}", "/hr/job-descriptions/{jd:draft}",       "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/edit", "/hr/job-descriptions/{jd:draft}/edit", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/edit", "/hr/job-descriptions/{jd:draft}/edit", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/submit", "/hr/job-descriptions/{jd:signed}/submit", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/job-description.pdf", "/hr/job-descriptions/{jd:signed}/job-description.pdf", "in ok no no no no no no no"),

        // The editor of a draft, part by part.
        ("GET", "/hr/job-descriptions/{reference}/text", "/hr/job-descriptions/{jd:draft}/text", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/preview", "/hr/job-descriptions/{jd:draft}/preview", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/notes/{number:int}/done", "/hr/job-descriptions/{jd:draft}/notes/1/done", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/notes/{number:int}/open", "/hr/job-descriptions/{jd:draft}/notes/1/open", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/categories/{number:int}/up", "/hr/job-descriptions/{jd:draft}/categories/1/up", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/categories/{number:int}/down", "/hr/job-descriptions/{jd:draft}/categories/1/down", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/categories/{number:int}", "/hr/job-descriptions/{jd:draft}/categories/1", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/categories/{number:int}", "/hr/job-descriptions/{jd:draft}/categories/1", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/sections/new", "/hr/job-descriptions/{jd:draft}/sections/new", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/sections/{number:int}", "/hr/job-descriptions/{jd:draft}/sections/1", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/sections/{number:int}/remove", "/hr/job-descriptions/{jd:draft}/sections/1/remove", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/new", "/hr/job-descriptions/{jd:draft}/sections/new", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}", "/hr/job-descriptions/{jd:draft}/sections/1", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}/remove", "/hr/job-descriptions/{jd:draft}/sections/1/remove", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}/up", "/hr/job-descriptions/{jd:draft}/sections/1/up", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}/down", "/hr/job-descriptions/{jd:draft}/sections/1/down", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/criteria/new", "/hr/job-descriptions/{jd:draft}/criteria/new", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/criteria/{number:int}", "/hr/job-descriptions/{jd:draft}/criteria/1", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/criteria/{number:int}/remove", "/hr/job-descriptions/{jd:draft}/criteria/1/remove", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/new", "/hr/job-descriptions/{jd:draft}/criteria/new", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}", "/hr/job-descriptions/{jd:draft}/criteria/1", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}/remove", "/hr/job-descriptions/{jd:draft}/criteria/1/remove", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}/up", "/hr/job-descriptions/{jd:draft}/criteria/1/up", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}/down", "/hr/job-descriptions/{jd:draft}/criteria/1/down", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/sections/standard", "/hr/job-descriptions/{jd:draft}/sections/standard", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/standard", "/hr/job-descriptions/{jd:draft}/sections/standard", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/sections/{number:int}/standard", "/hr/job-descriptions/{jd:standard}/sections/3/standard", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}/standard", "/hr/job-descriptions/{jd:standard}/sections/3/standard", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/sections/{number:int}/keep", "/hr/job-descriptions/{jd:draft}/sections/1/keep", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/criteria/stages", "/hr/job-descriptions/{jd:draft}/criteria/stages", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/stages", "/hr/job-descriptions/{jd:draft}/criteria/stages", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}/merge", "/hr/job-descriptions/{jd:draft}/criteria/1/merge", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/criteria/{number:int}/split", "/hr/job-descriptions/{jd:draft}/criteria/1/split", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/criteria/{number:int}/split", "/hr/job-descriptions/{jd:draft}/criteria/1/split", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/standard-sections", "/hr/job-descriptions/standard-sections", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/standard-sections/new", "/hr/job-descriptions/standard-sections/new", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/standard-sections/{section}", "/hr/job-descriptions/standard-sections/{standard}", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/standard-sections/{section}/remove", "/hr/job-descriptions/standard-sections/{standard}/remove", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/standard-sections/new", "/hr/job-descriptions/standard-sections/new", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/standard-sections/{section}", "/hr/job-descriptions/standard-sections/{standard}", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/standard-sections/{section}/remove", "/hr/job-descriptions/standard-sections/{standard}/remove", "in ok no no no no no no no"),

        // Its versions.
        ("POST", "/hr/job-descriptions/{reference}/amend", "/hr/job-descriptions/{jd:draft}/amend", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/versions/{number:int}", "/hr/job-descriptions/{jd:signed}/versions/1", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/versions/{number:int}/job-description.pdf", "/hr/job-descriptions/{jd:signed}/versions/1/job-description.pdf", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/versions/{number:int}/changes", "/hr/job-descriptions/{jd:signed}/versions/1/changes", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/history", "/hr/job-descriptions/{jd:signed}/history", "in ok no no no no no no no"),
        ("GET", "/hr/job-descriptions/{reference}/review", "/hr/job-descriptions/{jd:signed}/review", "in ok no no no no no no no"),
        ("POST", "/hr/job-descriptions/{reference}/review", "/hr/job-descriptions/{jd:signed}/review", "in ok no no no no no no no"),

        // The chief executive's queue; drafts are HR's own. A deputy in the period: see DeputyTests.
        ("GET", "/sign-off", "/sign-off",                                                    "in no no no no ok no no no"),
        ("GET", "/sign-off/{reference}", "/sign-off/{jd:submitted}",                         "in no no no no ok no no no"),
        ("GET", "/sign-off/{reference}", "/sign-off/{jd:draft}",                             "in no no no no -- no no no"),
        ("POST", "/sign-off/{reference}/sign", "/sign-off/{jd:submitted}/sign",              "in no no no no ok no no no"),
        ("POST", "/sign-off/{reference}/sign", "/sign-off/{jd:draft}/sign",                  "in no no no no -- no no no"),
        ("POST", "/sign-off/{reference}/return", "/sign-off/{jd:submitted}/return",          "in no no no no ok no no no"),
        ("POST", "/sign-off/{reference}/return", "/sign-off/{jd:draft}/return",              "in no no no no -- no no no"),
        ("GET", "/sign-off/{reference}/changes", "/sign-off/{jd:submitted}/changes",         "in no no no no ok no no no"),
        ("GET", "/sign-off/{reference}/changes", "/sign-off/{jd:draft}/changes",             "in no no no no -- no no no"),
        ("GET", "/sign-off/{reference}/comment", "/sign-off/{jd:submitted}/comment?passage=criterion-1", "in no no no no ok no no no"),
        ("POST", "/sign-off/{reference}/comment", "/sign-off/{jd:draft}/comment",            "in no no no no -- no no no"),
        ("GET", "/sign-off/several", "/sign-off/several",                                    "in no no no no ok no no no"),
        ("POST", "/sign-off/several", "/sign-off/several",                                   "in no no no no ok no no no"),
        ("GET", "/sign-off/several/done", "/sign-off/several/done",                          "in no no no no ok no no no"),
        ("GET", "/sign-off/delegation", "/sign-off/delegation",                              "in no no no no ok no no no"),
        ("POST", "/sign-off/delegation", "/sign-off/delegation",                             "in no no no no ok no no no"),
        ("POST", "/sign-off/delegation/{reference}/end", "/sign-off/delegation/{jd:draft}/end", "in no no no no -- no no no"),
        ("GET", "/sign-off/{reference}/job-description.pdf", "/sign-off/{jd:signed}/job-description.pdf", "in no no no no ok no no no"),

        // HR's vacancies.
        ("GET", "/hr/vacancies", "/hr/vacancies",                                            "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/new/{jobDescription}", "/hr/vacancies/new/{jd:signed}",       "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/new/{jobDescription}", "/hr/vacancies/new/{jd:signed}",      "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}", "/hr/vacancies/{vacancy:draft}",                "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}/edit", "/hr/vacancies/{vacancy:draft}/edit",      "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/edit", "/hr/vacancies/{vacancy:draft}/edit",     "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/publish", "/hr/vacancies/{vacancy:open}/publish", "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/move-to-version-in-force", "/hr/vacancies/{vacancy:draft}/move-to-version-in-force", "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/release", "/hr/vacancies/{vacancy:open}/release", "in ok no no no no no no no"),

        ("GET", "/verify", "/verify", Everybody),
        ("POST", "/verify", "/verify", Everybody),

        // Accounts.
        ("GET", "/account/register", "/account/register", Everybody),
        ("POST", "/account/register", "/account/register", Everybody),
        ("GET", "/account/registered", "/account/registered", Everybody),
        ("GET", "/account/confirm", "/account/confirm", Everybody),
        ("POST", "/account/confirm", "/account/confirm", Everybody),
        ("GET", "/account/sign-in", "/account/sign-in", Everybody),
        ("POST", "/account/sign-in", "/account/sign-in", Everybody),
        ("POST", "/account/sign-out", "/account/sign-out",                                   "in ok ok ok ok ok ok ok ok"),
        ("GET", "/account/passkeys", "/account/passkeys",                                    "in ok ok ok ok ok no no ok"),
        ("POST", "/account/passkeys", "/account/passkeys",                                   "in ok ok ok ok ok no no ok"),
        ("POST", "/account/passkeys/creation-options", "/account/passkeys/creation-options", "in ok ok ok ok ok no no ok"),
        ("POST", "/account/passkeys/request-options", "/account/passkeys/request-options",   "in ok ok ok ok ok no no ok"),
        ("POST", "/account/passkeys/{key}/remove", "/account/passkeys/nothing/remove",       "in -- -- -- -- -- no no --"),
        ("GET", "/admin", "/admin",                                                          "in no no no no no no no ok"),
        ("GET", "/admin/guidance", "/admin/guidance",                                        "in no no no no no no no ok"),
        ("GET", "/admin/guidance/new", "/admin/guidance/new",                                "in no no no no no no no ok"),
        ("POST", "/admin/guidance/new", "/admin/guidance/new",                               "in no no no no no no no ok"),
        ("GET", "/admin/guidance/{edition}", "/admin/guidance/{edition}",                    "in no no no no no no no ok"),
        ("POST", "/admin/guidance/{edition}", "/admin/guidance/{edition}",                   "in no no no no no no no ok"),

        // Letters can be read here in Development only.
        ("GET", "/dev/mail", "/dev/mail", Nobody__),
        ("GET", "/dev/mail/{number:long:min(1)}", "/dev/mail/1", Nobody__),

        // An applicant's own application; nobody else's.
        ("GET", "/vacancies/{reference}/apply", "/vacancies/{vacancy:open}/apply",           "in no no no no no ok ok no"),
        ("GET", "/vacancies/{reference}/apply", "/vacancies/{vacancy:draft}/apply",          "in no no no no no -- -- no"),
        ("POST", "/vacancies/{reference}/apply", "/vacancies/{vacancy:open}/apply",          "in no no no no no ok ok no"),
        ("POST", "/vacancies/{reference}/apply", "/vacancies/{vacancy:draft}/apply",         "in no no no no no -- -- no"),
        ("GET", "/applications", "/applications",                                            "in no no no no no ok ok no"),
        ("GET", "/applications/{reference}", "/applications/{application:draft}",            "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/check", "/applications/{application:draft}/check", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/submit", "/applications/{application:draft}/submit", "in no no no no no ok ok no"),
        ("POST", "/applications/{reference}/submit", "/applications/{application:draft}/submit", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/receipt", "/applications/{application:sent}/receipt", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/application.pdf", "/applications/{application:sent}/application.pdf", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/evidence", "/applications/{application:draft}/evidence", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/evidence/{position:int}", "/applications/{application:draft}/evidence/1", "in no no no no no ok -- no"),
        ("POST", "/applications/{reference}/evidence/{position:int}", "/applications/{application:draft}/evidence/1", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/details", "/applications/{application:draft}/details", "in no no no no no ok -- no"),
        ("POST", "/applications/{reference}/details", "/applications/{application:draft}/details", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/teacher-status", "/applications/{application:draft}/teacher-status", "in no no no no no ok -- no"),
        ("POST", "/applications/{reference}/teacher-status", "/applications/{application:draft}/teacher-status", "in no no no no no ok -- no"),
        ("GET", "/applications/{reference}/declarations", "/applications/{application:draft}/declarations", "in no no no no no ok -- no"),
        ("POST", "/applications/{reference}/declarations", "/applications/{application:draft}/declarations", "in no no no no no ok -- no"),

        // HR reads what was submitted; a draft is the applicant's alone.
        ("GET", "/hr/applications/{reference}", "/hr/applications/{application:sent}",       "in ok no no no no no no no"),
        ("GET", "/hr/applications/{reference}", "/hr/applications/{application:unsent}",     "in -- no no no no no no no"),
        ("GET", "/hr/applications/{reference}/application.pdf", "/hr/applications/{application:sent}/application.pdf", "in ok no no no no no no no"),
        ("GET", "/hr/applications/{reference}/application.pdf", "/hr/applications/{application:unsent}/application.pdf", "in -- no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}/shortlisting-record.pdf", "/hr/vacancies/{vacancy:open}/shortlisting-record.pdf", "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}/shortlisting-record.pdf", "/hr/vacancies/{vacancy:open}/shortlisting-record.pdf?names=true", "in ok no no no no no no no"),

        // HR records an appointment, follows and withdraws it.
        ("GET", "/hr/applications/{reference}/appointment", "/hr/applications/{application:sent}/appointment", "in ok no no no no no no no"),
        ("GET", "/hr/applications/{reference}/appointment", "/hr/applications/{application:unsent}/appointment", "in -- no no no no no no no"),
        ("POST", "/hr/applications/{reference}/appointment", "/hr/applications/{application:sent}/appointment", "in ok no no no no no no no"),
        ("GET", "/hr/appointments/{reference}", "/hr/appointments/{appointment}",            "in ok no no no no no no no"),
        ("GET", "/hr/appointments/{reference}", "/hr/appointments/{vacancy:open}",           "in -- no no no no no no no"),
        ("POST", "/hr/appointments/{reference}/remind", "/hr/appointments/{appointment}/remind", "in ok no no no no no no no"),
        ("POST", "/hr/appointments/{reference}/withdraw", "/hr/appointments/{appointment}/withdraw", "in ok no no no no no no no"),
        ("GET", "/hr/appointments/{reference}/job-description.pdf", "/hr/appointments/{appointment}/job-description.pdf", "in ok no no no no no no no"),
        // Nobody has signed yet: there is no such file.
        ("GET", "/hr/appointments/{reference}/countersigned.pdf", "/hr/appointments/{appointment}/countersigned.pdf", "in -- no no no no no no no"),

        // The postholder's own job description; nobody else's.
        ("GET", "/appointments/{reference}", "/appointments/{appointment}",                  "in no no no no no ok -- no"),
        ("GET", "/appointments/{reference}/sign", "/appointments/{appointment}/sign",        "in no no no no no ok ok no"),
        ("POST", "/appointments/{reference}/sign", "/appointments/{appointment}/sign",       "in no no no no no ok -- no"),
        ("GET", "/appointments/{reference}/job-description.pdf", "/appointments/{appointment}/job-description.pdf", "in no no no no no ok -- no"),
        ("GET", "/appointments/{reference}/countersigned.pdf", "/appointments/{appointment}/countersigned.pdf", "in no no no no no -- -- no"),

        // HR sets up a panel.
        ("GET", "/hr/vacancies/{reference}/panel", "/hr/vacancies/{vacancy:closed}/panel",   "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/panel", "/hr/vacancies/{vacancy:closed}/panel",  "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/panel/begin", "/hr/vacancies/{vacancy:closed}/panel/begin", "in ok no no no no no no no"),

        ("GET", "/hr/vacancies/{reference}/shortlisting-record.xlsx", "/hr/vacancies/{vacancy:closed}/shortlisting-record.xlsx", "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}/statistics", "/hr/vacancies/{vacancy:together}/statistics", "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/panel/members", "/hr/vacancies/{vacancy:named}/panel/members", "in ok no no no no no no no"),
        ("GET", "/hr/vacancies/{reference}/panel/members/{place:int}/known", "/hr/vacancies/{vacancy:named}/panel/members/2/known", "in ok no no no no no no no"),
        ("POST", "/hr/vacancies/{reference}/panel/members/{place:int}/known", "/hr/vacancies/{vacancy:named}/panel/members/2/known", "in ok no no no no no no no"),

        // A panel's own round: its members rate and read, its chair records; another school's headteacher finds nothing.
        ("GET", "/shortlisting", "/shortlisting",                                            "in no ok ok ok no no no no"),
        ("GET", "/shortlisting/{reference}", "/shortlisting/{round:rating}",                 "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/submit", "/shortlisting/{round:rating}/submit",  "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/bring-together", "/shortlisting/{round:rating}/bring-together", "in no ok -- no no no no no"),
        ("GET", "/shortlisting/{reference}/criteria/{position:int}", "/shortlisting/{round:rating}/criteria/1", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/criteria/{position:int}", "/shortlisting/{round:rating}/criteria/1", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/applicants/{number:int}", "/shortlisting/{round:rating}/applicants/4711", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/applicants/{number:int}", "/shortlisting/{round:rating}/applicants/4711", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/statistics", "/shortlisting/{round:together}/statistics", "in no ok -- no no no no no"),
        ("GET", "/shortlisting/{reference}/decide-several", "/shortlisting/{round:together}/decide-several", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/decide-several", "/shortlisting/{round:together}/decide-several", "in no ok -- ok no no no no"),
        ("GET", "/hr/vacancies/{reference}/feedback", "/hr/vacancies/{vacancy:together}/feedback", "in ok no no no no no no no"),
        ("GET", "/shortlisting/{reference}/second-look", "/shortlisting/{round:together}/second-look", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/declaration", "/shortlisting/{round:rating}/declaration", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/declaration", "/shortlisting/{round:rating}/declaration", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/applicants/{number:int}/conflict", "/shortlisting/{round:rating}/applicants/4711/conflict", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/applicants/{number:int}/conflict", "/shortlisting/{round:rating}/applicants/4711/conflict", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/reopen", "/shortlisting/{round:together}/reopen", "in no ok -- no no no no no"),
        ("POST", "/shortlisting/{reference}/reopen", "/shortlisting/{round:together}/reopen", "in no ok -- no no no no no"),
        ("POST", "/shortlisting/{reference}/applicants/{number:int}/explain", "/shortlisting/{round:together}/applicants/4711/explain", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/ranking", "/shortlisting/{round:together}/ranking", "in no ok -- ok no no no no"),
        ("GET", "/shortlisting/{reference}/applicants/{number:int}/agree", "/shortlisting/{round:together}/applicants/4711/agree", "in no ok -- ok no no no no"),
        ("POST", "/shortlisting/{reference}/applicants/{number:int}/agree", "/shortlisting/{round:together}/applicants/4711/agree", "in no ok -- no no no no no"),
        ("GET", "/shortlisting/{reference}/applicants/{number:int}/decide", "/shortlisting/{round:together}/applicants/4711/decide", "in no ok -- no no no no no"),
        ("POST", "/shortlisting/{reference}/applicants/{number:int}/decide", "/shortlisting/{round:together}/applicants/4711/decide", "in no ok -- no no no no no"),
    ];
}
