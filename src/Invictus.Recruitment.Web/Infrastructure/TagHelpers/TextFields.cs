using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>One line of text. Width is a number of characters (2, 3, 4, 5, 10, 20, 30) or a fraction ("one-half").</summary>
[HtmlTargetElement("g-input")]
public sealed class InputField : Field
{
    public string Type { get; set; } = "text";

    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        Labelled(output, inside);
        var input = Control("input", "govuk-input", passedOn).With("type", Type).With("value", Value).Void();
        if (Width is not null)
            input.AddCssClass(char.IsAsciiDigit(Width[0]) ? "govuk-input--width-" + Width : "govuk-!-width-" + Width);
        output.Content.AppendHtml(Prefix is null && Suffix is null
            ? input
            : Markup.Tag("div", "govuk-input__wrapper").Add(Affix("prefix", Prefix)).Add(input).Add(Affix("suffix", Suffix)));
    }

    // Hidden from assistive technology as GOV.UK does it: label or hint must say the unit too.
    private static TagBuilder? Affix(string kind, string? text) =>
        text is null ? null : Markup.Tag("div", "govuk-input__" + kind).With("aria-hidden", "true").Text(text);
}

/// <summary>A password with a button that shows it. What was typed never comes back in the page.</summary>
[HtmlTargetElement("g-password")]
public sealed class PasswordField : Field
{
    public string Autocomplete { get; set; } = "current-password";

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        output.Attributes.SetAttribute("class", output.Attributes["class"].Value + " govuk-password-input");
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
        Labelled(output, inside);
        var input = Control("input", "govuk-input govuk-password-input__input govuk-js-password-input-input", passedOn)
            .With("type", "password").With("autocomplete", Autocomplete).With("spellcheck", "false").With("autocapitalize", "none").Void();
        var show = Markup.Tag("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle")
            .With("type", "button").With("data-module", "govuk-button").With("aria-controls", Id).With("aria-label", "Show password").With("hidden", "").Text("Show");
        output.Content.AppendHtml(Markup.Tag("div", "govuk-input__wrapper govuk-password-input__wrapper").Add(input).Add(show));
    }
}

/// <summary>Several lines of text; with max-words or max-length it counts as the person types and says the limit without scripts too.</summary>
[HtmlTargetElement("g-textarea")]
public sealed class TextareaField : Field
{
    public int Rows { get; set; } = 5;

    public int? MaxWords { get; set; }

    public int? MaxLength { get; set; }

    /// <summary>The count appears when so many percent of the limit are used; 0 shows it always.</summary>
    public int Threshold { get; set; }

    private int? Limit => MaxWords ?? MaxLength;

    protected override string? AlsoDescribedBy => Limit is null ? null : Id + "-info";

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        Labelled(output, inside);
        var area = Control("textarea", "govuk-textarea", passedOn).With("rows", Rows.ToString(CultureInfo.InvariantCulture));
        // HTML drops a newline right after the opening tag: give it one to drop, or the person loses their own.
        area.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        output.Content.AppendHtml(area);
        if (Limit is not { } limit)
            return;
        area.AddCssClass("govuk-js-character-count");
        output.Attributes.SetAttribute("class", output.Attributes["class"].Value + " govuk-character-count");
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", limit);
        if (MaxWords is not null)
            output.Attributes.SetAttribute("data-count-type", "words");
        if (Threshold > 0)
            output.Attributes.SetAttribute("data-threshold", Threshold);
        output.Content.AppendHtml(Markup.Tag("div", "govuk-hint govuk-character-count__message").With("id", Id + "-info")
            .Text(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"You can enter up to {limit:N0} {(MaxWords is null ? "characters" : "words")}")));
    }
}

/// <summary>A file. The form needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("g-file")]
public sealed class FileField : Field
{
    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        Labelled(output, inside);
        output.Content.AppendHtml(Control("input", "govuk-file-upload", passedOn).With("type", "file").Void());
    }
}
