using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>
/// What every form field shares: the group with label, hint and error, wired to the control by ids. Attributes that the
/// field does not know (autocomplete, inputmode, data-…) go to the control. Content between the tags stands before the control.
/// Tag helpers are public because Razor finds no others.
/// </summary>
public abstract class Field : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Without it, the display name of the property, or its name as words.</summary>
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the page's h1 (one question on the page).</summary>
    public bool LabelIsHeading { get; set; }

    /// <summary>The label is for assistive technology only; use it where the table or heading beside the field says the same.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    public bool Optional { get; set; }

    public string? Hint { get; set; }

    public string? GroupClass { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected virtual string? Error => FieldErrors.First(Entry);

    protected ModelStateEntry? Entry => ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string LabelText =>
        (Label ?? For.Metadata.DisplayName ?? Words.FromName(For.Metadata.PropertyName ?? For.Name)) + (Optional ? " (optional)" : "");

    /// <summary>Ids that describe the control, besides hint and error.</summary>
    protected virtual string? AlsoDescribedBy => null;

    protected string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { AlsoDescribedBy, Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.Where(id => id is not null));
            return ids.Length == 0 ? null : ids;
        }
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed, if the form came back; else what the model holds.</summary>
    protected string? Value => Entry is { RawValue: not null } entry ? entry.AttemptedValue : Format(For.Model);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await InsideAsync(context, output);
        var passedOn = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "govuk-form-group", Error is null ? null : "govuk-form-group--error", GroupClass }.Where(c => c is not null)));
        Build(output, inside, passedOn);
    }

    /// <summary>Runs the content between the tags; a field with child tag helpers prepares for them here.</summary>
    protected virtual async Task<IHtmlContent> InsideAsync(TagHelperContext context, TagHelperOutput output) => await output.GetChildContentAsync();

    protected abstract void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn);

    /// <summary>Label, hint, error and inside, for a field with one control.</summary>
    protected void Labelled(TagHelperOutput output, IHtmlContent inside)
    {
        var label = Markup.Tag("label", "govuk-label").With("for", Id).Text(LabelText);
        if (LabelSize is not null)
            label.AddCssClass("govuk-label--" + LabelSize);
        if (LabelHidden)
            label.AddCssClass("govuk-visually-hidden");
        output.Content.AppendHtml(LabelIsHeading ? Markup.Tag("h1", "govuk-label-wrapper").Add(label) : label);
        output.Content.AppendHtml(HintTag()).AppendHtml(ErrorTag()).AppendHtml(inside);
    }

    /// <summary>A fieldset with legend, hint, error and inside, for a field with several controls.</summary>
    protected TagBuilder Fieldset(IHtmlContent inside)
    {
        var legend = Markup.Tag("legend", "govuk-fieldset__legend");
        if (LabelSize is not null)
            legend.AddCssClass("govuk-fieldset__legend--" + LabelSize);
        if (LabelHidden)
            legend.AddCssClass("govuk-visually-hidden");
        if (LabelIsHeading)
            legend.Add(Markup.Tag("h1", "govuk-fieldset__heading").Text(LabelText));
        else
            legend.Text(LabelText);
        return Markup.Tag("fieldset", "govuk-fieldset").With("aria-describedby", DescribedBy).Add(legend).Add(HintTag()).Add(ErrorTag()).Add(inside);
    }

    /// <summary>A control with its id, name, description and everything passed on from the tag in the view.</summary>
    protected TagBuilder Control(string tag, string css, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var control = Markup.Tag(tag, Error is null ? css : $"{css} {css.Split(' ')[0]}--error");
        control.With("id", Id).With("name", Name).With("aria-describedby", DescribedBy);
        Pass(control, passedOn);
        return control;
    }

    protected static void Pass(TagBuilder control, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        foreach (var attribute in passedOn)
        {
            var value = attribute.Value switch
            {
                HtmlString html => System.Net.WebUtility.HtmlDecode(html.Value) ?? "",
                IHtmlContent content => Plain(content),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
            };
            if (string.Equals(attribute.Name, "class", StringComparison.OrdinalIgnoreCase))
                control.AddCssClass(value);
            else
                control.With(attribute.Name, value);
        }
    }

    protected static string? Format(object? model) => model switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable value and not Enum => value.ToString(null, CultureInfo.InvariantCulture),
        _ => model.ToString(),
    };

    private TagBuilder? HintTag() => Hint is null ? null : Markup.Tag("div", "govuk-hint").With("id", Id + "-hint").Text(Hint);

    private TagBuilder? ErrorTag() => Error is null
        ? null
        : Markup.Tag("p", "govuk-error-message").With("id", Id + "-error").Add(Markup.Hidden("Error: ")).Text(Error);

    private static string Plain(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
