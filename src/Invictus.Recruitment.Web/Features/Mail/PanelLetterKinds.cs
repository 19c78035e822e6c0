namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters to those who shortlist: they name the vacancy and lead to the page; nothing about applicants goes by letter.</summary>
internal static class PanelLetterKinds
{
    public static readonly LetterKind RatingBegun = new(
        "rating-begun", "Applications wait for your ratings", "Each member of the panel", "Rating begins: when the vacancy closes, or when HR opens it",
        "To rate: the applications for {vacancy}",
        """
        The vacancy {vacancy} closed on {closed}, and you are on the panel that shortlists.

        Say first whom you know among those who may have applied. Then rate the applications, each on your own and without seeing names. What you rate is saved as you go, and nobody sees it before the chair brings the ratings together.

        [Rate the applications]({link})

        If you cannot, or if you know several of the applicants, tell {hr-email}.
        """,
        [
            new LetterValue("vacancy", "the title of the vacancy", "Second in Science").Needed(),
            new("closed", "when it closed", "11 December 2026 at 9am"),
            LetterValue.Link("the round", "/shortlisting/5K8QW2ZT0M"),
        ]);

    public static IReadOnlyList<LetterKind> All { get; } = [RatingBegun];
}
