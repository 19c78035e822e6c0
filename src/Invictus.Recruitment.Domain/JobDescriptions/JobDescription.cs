using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>The job description of one post at one school, with every version it ever had.</summary>
public sealed class JobDescription : Aggregate
{
    private readonly List<JobDescriptionVersion> versions = [];

    /// <summary>A new job description whose first version is a draft.</summary>
    public JobDescription(long schoolId, JobDescriptionContent content, SourceDocument? source, Stamp by)
    {
        SchoolId = schoolId;
        (Title, SearchText) = (content.Header.Title, JobDescriptions.SearchText.Of(content));
        versions.Add(new JobDescriptionVersion(1, content, source, by.At));
        Record(by, "Job description drafted", "version 1");
    }

    private JobDescription() => (Title, SearchText) = ("", "");

    /// <summary>The school.</summary>
    public long SchoolId { get; private set; }

    /// <summary>The newest version's title, for lists.</summary>
    public string Title { get; private set; }

    /// <summary>Every text of the newest version in lower case, for searching.</summary>
    public string SearchText { get; private set; }

    /// <summary>The day on which HR looks at it again; a year after each signature unless HR says otherwise.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The review of which HR has been reminded ahead.</summary>
    public DateOnly? RemindedAheadOf { get; private set; }

    /// <summary>The review of which HR has been reminded on the day.</summary>
    public DateOnly? RemindedOnTheDayOf { get; private set; }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<JobDescriptionVersion> Versions => [.. versions.OrderBy(v => v.Number)];

    /// <summary>The version people work on.</summary>
    public JobDescriptionVersion Newest => versions.MaxBy(v => v.Number)!;

    /// <summary>The version in force: signed and not superseded. Null until the first signature. New vacancies are made from it.</summary>
    public JobDescriptionVersion? InForce => versions.Find(v => v.Status == VersionStatus.Signed);

    /// <summary>The version with a number, or null.</summary>
    public JobDescriptionVersion? Numbered(int number) => versions.Find(v => v.Number == number);

    /// <summary>Why the text cannot be edited now, or null.</summary>
    public string? WhyNotEdit() => Newest.Status switch
    {
        VersionStatus.Signed or VersionStatus.Superseded => "This version is signed. A signed version can no longer change. Amend it to make the next version.",
        VersionStatus.AwaitingSignOff => "This version is with the chief executive. It can be edited again if it is returned.",
        _ => null,
    };

    /// <summary>Changes the header fields of the draft.</summary>
    /// <exception cref="RuleViolation">The version is signed or awaits sign-off.</exception>
    public void EditHeader(JobDescriptionHeader header, Stamp by) => Edit(Newest.Content with { Header = header }, "key facts", by);

    /// <summary>Replaces the text of the draft.</summary>
    /// <param name="content">The whole text, as it shall stand.</param>
    /// <param name="part">What of it changed, for the history: "key facts", "criterion 4 moved up".</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">The version is signed or awaits sign-off.</exception>
    public void Edit(JobDescriptionContent content, string part, Stamp by)
    {
        Rule.Keep(WhyNotEdit());
        Newest.Write(content);
        (Title, SearchText) = (content.Header.Title, JobDescriptions.SearchText.Of(content));
        Record(by, "Job description edited", $"version {Newest.Number}: {part}");
    }

    /// <summary>Marks a note on the draft's file as dealt with. It stays with the file, and the history says who dealt with it.</summary>
    /// <param name="note">Index of the note among the file's.</param>
    /// <param name="warning">The note, for the history.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">The version is signed or awaits sign-off.</exception>
    public void DealWithNote(int note, SourceWarning warning, Stamp by)
    {
        Rule.Keep(WhyNotEdit());
        Newest.Deal(note, isDone: true);
        Record(by, "Note on the file dealt with", Shown(warning));
    }

    /// <summary>Takes up a note again that was dealt with.</summary>
    /// <exception cref="RuleViolation">The version is signed or awaits sign-off.</exception>
    public void TakeUpNote(int note, SourceWarning warning, Stamp by)
    {
        Rule.Keep(WhyNotEdit());
        Newest.Deal(note, isDone: false);
        Record(by, "Note on the file taken up again", Shown(warning));
    }

    private string Shown(SourceWarning warning)
    {
        var shown = $"version {Newest.Number}, {(warning.Place.Length > 0 ? warning.Place : $"line {warning.Line}")}: {warning.Message}";
        return shown.Length > 300 ? shown[..300] + "…" : shown;
    }

    /// <summary>Why no next version can be begun, or null.</summary>
    public string? WhyNotAmend() => Newest.Status switch
    {
        VersionStatus.Signed => null,
        VersionStatus.Draft => $"Version {Newest.Number} is already being drafted.",
        _ => $"Version {Newest.Number} is with the chief executive. Wait until it is signed or returned.",
    };

    /// <summary>Begins the next version as a copy of the signed one, which stays in force until the next is signed.</summary>
    /// <exception cref="RuleViolation">The newest version is not signed.</exception>
    public void Amend(Stamp by)
    {
        Rule.Keep(WhyNotAmend());
        versions.Add(new JobDescriptionVersion(Newest.Number + 1, Newest.Content, null, by.At));
        Record(by, "Job description amended", $"version {Newest.Number} begun");
    }

    /// <summary>Why the draft cannot go to the chief executive, or null.</summary>
    public string? WhyNotSubmit() =>
        Newest.Status.WhyNot(VersionStatus.AwaitingSignOff)
        ?? SubmissionChecklist.Blocking(Newest.Content).FirstOrDefault()?.What;

    /// <summary>Sends the draft to the chief executive.</summary>
    /// <exception cref="RuleViolation">It is not a draft, or lacks what the checklist (<see cref="SubmissionChecklist"/>) insists on.</exception>
    public void Submit(Stamp by)
    {
        Rule.Keep(WhyNotSubmit());
        Newest.Submit(by);
        Record(by, "Job description submitted for sign-off", $"version {Newest.Number}");
    }

    /// <summary>Why it cannot be signed, or null.</summary>
    public string? WhyNotSign() => Newest.Status.WhyNot(VersionStatus.Signed);

    /// <summary>Why this account cannot sign it, or null: nobody approves what they sent in themselves.</summary>
    public string? WhyNotSign(long signerId) => WhyNotSign()
        ?? Rule.Unless(Newest.SubmittedById != signerId, "You submitted this version yourself. Somebody else must sign it.");

    /// <summary>Signs the version that awaits sign-off, and keeps the signed PDF with it.</summary>
    /// <param name="signature">The act; its hash must be that of the content.</param>
    /// <param name="file">The PDF that carries it.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It does not await sign-off, the signer submitted it, or the content is not what the signer saw.</exception>
    public void Sign(GivenSignature signature, SignedFile file, Stamp by)
    {
        Rule.Keep(WhyNotSign(signature.SignerId));
        Rule.Keep(Rule.Unless(
            signature.ContentSha256 == Newest.ContentSha256,
            "The text has changed since you opened it. Read it again before signing."));
        InForce?.Supersede();
        Newest.Sign(signature, file);
        ReviewOn = London.DateOf(by.At).AddYears(1);
        var deputy = signature.OnBehalfOf is { } chief ? $", as deputy for {chief}" : "";
        Record(by, "Job description signed", $"version {Newest.Number}, content {Newest.ContentSha256[..12]}{deputy}");
    }

    /// <summary>Most characters in the reasons of a return.</summary>
    public const int ReasonsMax = 2000;

    /// <summary>Returns the version to HR with reasons; it becomes a draft again.</summary>
    /// <exception cref="RuleViolation">It does not await sign-off, or no reasons are given.</exception>
    public void Return(string reasons, Stamp by)
    {
        Rule.Keep(Newest.Status.WhyNot(VersionStatus.Draft)
            ?? Rule.Unless(!string.IsNullOrWhiteSpace(reasons), "Give your reasons for returning it."));
        Newest.Return(reasons.Trim());
        Record(by, "Job description returned", $"version {Newest.Number}");
    }

    /// <summary>Most comments on one version.</summary>
    public const int CommentsMax = 200;

    /// <summary>Why nobody can comment on it, or null.</summary>
    /// <param name="already">How many comments the version has.</param>
    public string? WhyNotComment(int already) =>
        Rule.Unless(Newest.Status == VersionStatus.AwaitingSignOff, "Comments are made while a job description awaits sign-off.")
        ?? Rule.Unless(already < CommentsMax, $"A version can have {CommentsMax} comments at most.");

    /// <summary>Says something about one passage of the version that awaits sign-off; HR reads it with the returned draft.</summary>
    /// <param name="passageKey">The passage, see <see cref="Passage.Key"/>.</param>
    /// <param name="text">The comment.</param>
    /// <param name="already">How many comments the version has.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It does not await sign-off, there is no such passage, or nothing is said.</exception>
    public void Comment(string passageKey, string text, int already, Stamp by)
    {
        Rule.Keep(WhyNotComment(already) ?? Rule.Unless(!string.IsNullOrWhiteSpace(text), "Say something about the passage."));
        var passage = Passages.Find(Newest.Content, passageKey) ?? throw new RuleViolation("There is no such passage in the text.");
        Newest.Comment(new PassageComment(passage, text.Trim(), by.ActorId, by.Actor, by.At));
        Record(by, "Passage commented on", $"version {Newest.Number}, {passage.Place}");
    }

    /// <summary>Most years that a review can lie ahead.</summary>
    public const int ReviewYearsMax = 5;

    /// <summary>Why a review cannot be set for a day, or null.</summary>
    public static string? WhyNotReview(DateOnly? on, DateTimeOffset now) =>
        Rule.Unless(on is null || on >= London.DateOf(now), "The review date must be today or later.")
        ?? Rule.Unless(on is null || on <= London.DateOf(now).AddYears(ReviewYearsMax), $"The review date must be within {ReviewYearsMax} years.");

    /// <summary>Sets when HR looks at it again; null takes it out of the reviews.</summary>
    /// <exception cref="RuleViolation">The day has passed, or lies too far ahead.</exception>
    public void Review(DateOnly? on, Stamp by)
    {
        Rule.Keep(WhyNotReview(on, by.At));
        ReviewOn = on;
        Record(by, "Review date set", on is { } day ? London.Date(day) : "no review");
    }

    /// <summary>How many days ahead HR is reminded.</summary>
    public const int RemindedDaysAhead = 30;

    /// <summary>The reminder that is due, or null; each is due once for each review date.</summary>
    public ReviewReminder? DueReminder(DateTimeOffset now)
    {
        var today = London.DateOf(now);
        if (ReviewOn is not { } review || today < review.AddDays(-RemindedDaysAhead))
            return null;
        if (today >= review)
            return RemindedOnTheDayOf == review ? null : ReviewReminder.OnTheDay;
        return RemindedAheadOf == review ? null : ReviewReminder.Ahead;
    }

    /// <summary>Notes that the letter has been written.</summary>
    /// <exception cref="RuleViolation">None is due.</exception>
    public void Remind(Stamp by)
    {
        var due = DueReminder(by.At) ?? throw new RuleViolation("No reminder is due.");
        if (due == ReviewReminder.OnTheDay)
            RemindedOnTheDayOf = ReviewOn;
        else
            RemindedAheadOf = ReviewOn;
        Record(by, "Review reminder written", $"review on {London.Date(ReviewOn!.Value)}");
    }
}
