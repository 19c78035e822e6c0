using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>An application as a PDF: the applicant's own copy of what was sent, and HR's, with what the portal made of it.</summary>
internal static class ApplicationFile
{
    public static string NameOf(Reference reference) => $"application-{reference.Value}.pdf";

    /// <summary>What the applicant sent, and nothing that the trust thinks of it.</summary>
    public static byte[] ForApplicant(Mine mine, string trust)
    {
        var (application, vacancy) = (mine.Application, mine.Vacancy);
        var submitted = application.SubmittedAt!.Value;
        return ApplicationPdf.Write(new ApplicationDocument(
            trust, "Your copy", vacancy.Title, application.Details.FullName, application.Reference.Display, submitted, submitted,
            [("Reference", application.Reference.Display), ("School", mine.School), ("Submitted", London.DateAndTime(submitted))],
            [Personal(application.Email, application.Details), Teacher(application.Teacher)],
            [.. vacancy.CriteriaOnTheForm.Select(c => (c, Text: application.EvidenceFor(c.Id)?.Text ?? ""))
                .Select(x => new EvidenceAnswer(InFull(x.c.Text, x.c.Points), About(x.c.Importance, Domain.Applications.Evidence.CountWords(x.Text), 1), x.Text))],
            Declared(application.Declarations)));
    }

    public static byte[] ForHr(HrApplication application, string trust, DateTimeOffset now) => ApplicationPdf.Write(new ApplicationDocument(
        trust, "Copy for HR", application.Title, application.Details.FullName, application.Number, application.SubmittedAt, now,
        [
            ("Reference", application.Number), ("School", application.School), ("Number for the panel", $"{application.BlindNumber}"),
            ("Submitted", London.DateAndTime(application.SubmittedAt)), ("Outcome told", application.Outcome?.InWords() ?? "Not yet"), ("Saved", London.DateAndTime(now)),
        ],
        [Personal(application.Email, application.Details), Teacher(application.Teacher), .. application.Completeness is { } c ? [Complete(c)] : Array.Empty<AnswerGroup>()],
        [.. application.Evidence.Select(e => new EvidenceAnswer(
            InFull(e.Criterion, e.Points), About(e.Importance, e.Words, e.Weight), string.Concat(e.Pieces.Select(p => p.Text)),
            e.Rating is { } rating ? $"Completeness {rating}: {e.Reason}" : ""))],
        Declared(application.Declarations)));

    private static AnswerGroup Personal(string email, PersonalDetails details) => new("Personal details",
    [
        ("Email address", email), ("First names", details.FirstNames), ("Last name", details.LastName), ("Former names", details.FormerNames), ("Address", details.Address),
        ("Telephone number", details.Phone), ("National Insurance number", DetailsForm.InGroups(details.NationalInsuranceNumber)),
        ("Right to work in the UK", details.RightToWork switch { true => "Yes", false => "No", _ => "" }),
    ]);

    private static AnswerGroup Teacher(TeacherStatus teacher) => new("Teacher status",
    [
        ("Qualified teacher status", teacher.Qts?.InWords() ?? ""), ("Year of QTS", $"{teacher.QtsYear}"), ("Teacher reference number", teacher.Trn),
    ]);

    private static AnswerGroup Complete(Completeness completeness) => new("Completeness",
    [
        ("What it is", $"Worked out by the portal by published rules, version {completeness.RuleSet}, on {London.DateAndTime(completeness.ComputedAt)}. An aid for HR: it decides nothing."),
        ("Essential criteria", $"{completeness.Essential.Percent} ({completeness.Essential.Points} of {completeness.Essential.OutOf} points)"),
        ("Desirable criteria", $"{completeness.Desirable.Percent} ({completeness.Desirable.Points} of {completeness.Desirable.OutOf} points)"),
    ]);

    /// <summary>A criterion with its points, on one line.</summary>
    public static string InFull(string criterion, IReadOnlyList<string> points) => points.Count == 0 ? criterion : $"{criterion} {string.Join("; ", points)}";

    private static string About(Importance importance, int words, int weight) =>
        $"{importance.InWords()}, {words:N0} {(words == 1 ? "word" : "words")}{(weight > 1 ? $", weight {weight}" : "")}";

    private static List<string> Declared(Declarations declarations)
    {
        var said = new List<string>();
        if (declarations.IsTrue)
            said.Add("Declared that what is written in this application is true and complete.");
        if (declarations.KnowsBarredIsOffence)
            said.Add("Understands that it is an offence to apply for this post if barred from working with children.");
        if (declarations.HasReadPrivacyNotice)
            said.Add("Has read the privacy notice.");
        return said;
    }
}
