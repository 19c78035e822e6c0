using System.Globalization;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Bars drawn by the server as SVG: no script, no style inside the page; colours and height come from the style sheet.</summary>
internal static class Pictures
{
    private const int Whole = 1000;

    /// <summary>How much is done, beside the words that say the same; so it is hidden from assistive technology.</summary>
    public static IHtmlContent Progress(int done, int of) =>
        Frame(of > 0 && done >= of ? "trust-bar trust-bar--done" : "trust-bar").With("aria-hidden", "true").With("focusable", "false")
            .Add(Rect("trust-bar__track", Whole)).Add(Rect("trust-bar__fill", of == 0 ? 0 : Whole * done / of));

    /// <summary>A share of points, with the thirds of the scale marked.</summary>
    /// <param name="share">What was reached.</param>
    /// <param name="kind">"essential" or "desirable".</param>
    /// <param name="number">The applicant, which makes the ids of the picture its own.</param>
    public static IHtmlContent Score(Share share, string kind, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
        var picture = Frame($"trust-bar trust-bar--{kind}").With("role", "img").With("aria-labelledby", $"{id}-title {id}-desc")
            .Add(Markup.Tag("title").With("id", id + "-title").Text($"Applicant {number}, {kind} criteria"))
            .Add(Markup.Tag("desc").With("id", id + "-desc").Text($"{share.Points} of {share.OutOf} points, {share.Percent}"))
            .Add(Rect("trust-bar__track", Whole)).Add(Rect("trust-bar__fill", share.Tenths));
        foreach (var third in new[] { Whole / 3, Whole * 2 / 3 })
            picture.Add(Markup.Tag("rect").With("class", "trust-bar__mark").With("x", Text(third)).With("y", "0").With("width", "3").With("height", "10"));
        return picture;
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Frame(string css) =>
        Markup.Tag("svg", css).With("viewBox", $"0 0 {Whole} 10").With("preserveAspectRatio", "none").With("xmlns", "http://www.w3.org/2000/svg");

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Rect(string css, int width) =>
        Markup.Tag("rect", css).With("x", "0").With("y", "0").With("width", Text(width)).With("height", "10");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
