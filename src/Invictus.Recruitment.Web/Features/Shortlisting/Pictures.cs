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

    /// <summary>How often each rating was given, from 0 on the left to 3 on the right.</summary>
    public static IHtmlContent Spread(IReadOnlyList<int> counts, int criterion)
    {
        var (all, at) = (counts.Sum(), 0);
        var picture = Titled("spread", criterion, $"Criterion {criterion}, spread of ratings", string.Join(", ", counts.Select((n, step) => $"{n} times {step}")), "trust-bar--spread")
            .Add(Rect("trust-bar__track", Whole));
        for (var step = 0; step < counts.Count && all > 0; step++)
        {
            var width = Whole * counts[step] / all;
            picture.Add(Rect($"trust-bar__step-{step}", width).With("x", Text(at)));
            at += width;
        }
        return picture;
    }

    /// <summary>Which share of a group was shortlisted, with a mark at four fifths of the highest rate.</summary>
    public static IHtmlContent Rate(Share rate, Share highest, string title, int number) =>
        Titled("rate", number, title, $"{rate.Points} of {rate.OutOf}, {rate.Percent}; the highest rate is {highest.Percent}", "trust-bar--essential")
            .Add(Rect("trust-bar__track", Whole)).Add(Rect("trust-bar__fill", rate.Tenths))
            .Add(Rect("trust-bar__middle", 4).With("x", Text((highest.Tenths * 4 / 5) - 2)));

    /// <summary>How far a member lies from the others, from a step below to a step above.</summary>
    public static IHtmlContent Lean(Figure difference, string name, int index)
    {
        var picture = Titled("lean", index, $"{name}, leniency", difference.Value is null ? difference.Text : $"{difference.Signed} steps of the scale", "trust-bar--lean")
            .Add(Rect("trust-bar__track", Whole));
        if (difference.Value is { } value)
        {
            var width = (int)(Math.Min(1, Math.Abs(value)) * Whole / 2);
            picture.Add(Rect("trust-bar__fill", width).With("x", Text(value < 0 ? (Whole / 2) - width : Whole / 2)));
        }
        return picture.Add(Rect("trust-bar__middle", 4).With("x", Text((Whole / 2) - 2)));
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Titled(string kind, int number, string title, string about, string css)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
        return Frame("trust-bar " + css).With("role", "img").With("aria-labelledby", $"{id}-title {id}-desc")
            .Add(Markup.Tag("title").With("id", id + "-title").Text(title)).Add(Markup.Tag("desc").With("id", id + "-desc").Text(about));
    }

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Frame(string css) =>
        Markup.Tag("svg", css).With("viewBox", $"0 0 {Whole} 10").With("preserveAspectRatio", "none").With("xmlns", "http://www.w3.org/2000/svg");

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Rect(string css, int width) =>
        Markup.Tag("rect", css).With("x", "0").With("y", "0").With("width", Text(width)).With("height", "10");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
