using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>An application as a PDF: the applicant's own copy of what was sent, and HR's, with what the portal made of it.</summary>
internal static class ApplicationFile
{
    public static string NameOf(Reference reference) => $"application-{reference.Value}.pdf";

    /// <summary>What the applicant sent, and nothing that the trust thinks of it.</summary>
    public static byte[] ForApplicant(Mine mine, Submission sent, ISeal seal, string trust)
    {
        var (application, vacancy, form) = (mine.Application, mine.Vacancy, sent.Form(seal));
        var read = FormRead.Of(form, vacancy, application.Email, London.DateOf(sent.At));
        return ApplicationPdf.Write(new ApplicationDocument(
            trust, "Your copy", vacancy.Title, form.Only<DetailsAnswers>(FormSection.Details).Read().FullName, application.Reference.Display, sent.At, sent.At,
            [
                ("Reference", application.Reference.Display), ("School", mine.School), ("Submitted", London.DateAndTime(sent.At)),
                .. application.Submissions.Count > 1 ? [("Version", $"{sent.Number} of {application.Submissions.Count}")] : Array.Empty<(string, string)>(),
            ],
            Groups(read),
            [.. read.Evidence.Select(e => new EvidenceAnswer(InFull(e.Criterion, e.Points), About(e.Importance, Domain.Applications.Evidence.CountWords(e.Text), 1, e.Stated), e.Text))],
            Declared(form)));
    }

    public static byte[] ForHr(HrApplication application, string trust, DateTimeOffset now) => ApplicationPdf.Write(new ApplicationDocument(
        trust, "Copy for HR", application.Title, application.Name, application.Number, application.SubmittedAt, now,
        [
            ("Reference", application.Number), ("School", application.School), ("Number for the panel", $"{application.BlindNumber}"),
            ("Submitted", London.DateAndTime(application.SubmittedAt)), ("Outcome told", application.Outcome?.InWords() ?? "Not yet"), ("Saved", London.DateAndTime(now)),
        ],
        [.. Groups(application.Form), .. application.Completeness is { } c ? [Complete(c)] : Array.Empty<AnswerGroup>()],
        [.. application.Evidence.Select(e => new EvidenceAnswer(
            InFull(e.Criterion, e.Points), About(e.Importance, e.Words, e.Weight, e.Stated), string.Concat(e.Pieces.Select(p => p.Text)),
            e.Rating is { } rating ? $"Completeness {rating}: {e.Reason}" : ""))],
        Declared(application.Sent)));

    private static List<AnswerGroup> Groups(FormRead read) =>
        [.. read.Groups.Where(g => g.Place.Section != FormSection.Declarations).Select(g => new AnswerGroup(g.Heading, g.Rows.Count == 0 ? [("Entries", "None")] : g.Rows))];

    private static AnswerGroup Complete(Completeness completeness) => new("Completeness",
    [
        ("What it is", $"Worked out by the portal by published rules, version {completeness.RuleSet}, on {London.DateAndTime(completeness.ComputedAt)}. An aid for HR: it decides nothing."),
        ("Essential criteria", $"{completeness.Essential.Percent} ({completeness.Essential.Points} of {completeness.Essential.OutOf} points)"),
        ("Desirable criteria", $"{completeness.Desirable.Percent} ({completeness.Desirable.Points} of {completeness.Desirable.OutOf} points)"),
    ]);

    /// <summary>A criterion with its points, on one line.</summary>
    public static string InFull(string criterion, IReadOnlyList<string> points) => points.Count == 0 ? criterion : $"{criterion} {string.Join("; ", points)}";

    private static string About(Importance importance, int words, int weight, string stated) =>
        $"{importance.InWords()}, {words:N0} {(words == 1 ? "word" : "words")}{(weight > 1 ? $", weight {weight}" : "")}{(stated.Length > 0 ? $". {stated}" : "")}";

    private static List<string> Declared(ApplicationForm form)
    {
        var (declared, said) = (form.Only<DeclarationAnswers>(FormSection.Declarations), new List<string>());
        if (declared.IsTrue is not null)
            said.Add("Declared that what is written in this application is true and complete.");
        if (declared.KnowsBarredIsOffence is not null)
            said.Add("Understands that it is an offence to apply for this post if barred from working with children.");
        if (declared.HasReadPrivacyNotice is not null)
            said.Add("Has read the privacy notice.");
        if (declared.KnowsHowItIsScored is not null)
            said.Add("Has read how applications are scored.");
        return said;
    }
}
