using System.Diagnostics;

namespace Invictus.Recruitment.Web.Features.Shared;

/// <summary>What a person reads when something could not be done: what it was, and what to do next.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Heading">What happened, in a few words.</param>
/// <param name="Paragraphs">What it means.</param>
/// <param name="Next">What the person can do, each a sentence.</param>
/// <param name="Reference">What to quote to the recruitment team; the log has the same.</param>
internal sealed record ProblemPage(int Status, string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Next, string Reference)
{
    private const string Write = "If you need help, contact the recruitment team and quote the reference below.";

    /// <summary>The page for a status. The reason is a sentence the portal wrote for this person, never the text of an exception.</summary>
    public static ProblemPage For(int status, string reference, string? reason = null)
    {
        ProblemPage Page(string heading, string[] paragraphs, params string[] next) =>
            new(status, heading, reason is null ? paragraphs : [reason, .. paragraphs], [.. next, Write], reference);

        return status switch
        {
            400 => Page("We could not read what was sent",
                ["The page may have been open for a long time, your browser may not accept cookies, or the text holds something that cannot be kept. Nothing was changed."],
                "Go back, reload the page and send it again. Copy long texts first, to be safe."),
            401 => Page("You need to sign in", ["This page is for people who are signed in."], "Sign in, then open the page again."),
            403 => Page("You cannot open this page",
                ["You are signed in, but your account does not include this page."],
                "If you have another account, sign out and sign in with that one.",
                "If your work needs this page, ask whoever runs the portal for an account with that role."),
            404 => Page("Page not found",
                ["It may have been moved, or it may belong to another account."],
                "If you typed the address, check that it is right. If you pasted it, check that you copied all of it.",
                "Vacancies that are open are on the first page."),
            405 => Page("This page cannot be used in that way", ["The address expects another kind of request. Nothing was changed."], "Start again from the first page."),
            409 => Page(reason is null ? "This was changed in the meantime" : "This cannot be done now",
                reason is null ? ["Somebody else, or you in another tab, changed it after you opened the page. What you sent was not saved over it."] : ["Nothing was changed."],
                "Go back and reload the page to see how it stands now. Copy what you wrote first."),
            410 => Page("This vacancy has closed",
                ["It no longer takes applications."],
                "See which vacancies are open on the first page.",
                "If you had sent an application, it is under “My applications”."),
            413 => Page("What was sent is too large",
                ["A file or a text is larger than the portal takes. Nothing was saved from this page."],
                "Go back, choose a smaller file or shorten the text, and send it again."),
            415 => Page("We cannot read that kind of file", ["Nothing was saved from this page."], "Go back and choose a file of a kind that the page names."),
            429 => Page("Too many tries", ["There were many requests from you in a short time, so we made a pause. This protects accounts."], "Wait until then, or a minute, and go back to try again. What you typed is still in your browser."),
            503 => Page("The portal is not available", ["We are working on it. What you saved before is safe."], "Try again in a few minutes."),
            >= 500 => Page("Something went wrong on our side", ["It is not your fault, and it has been recorded. What you saved before is safe."], "Wait a minute, go back and try again."),
            _ => Page("This did not work", ["Nothing was changed."], "Start again from the first page."),
        };
    }

    /// <summary>The reference of a request: the trace it has in the log.</summary>
    public static string ReferenceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
