using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Day, month and year; binds to <see cref="DateParts"/>. An error on the whole marks all three, an error on one part only that part.</summary>
[HtmlTargetElement("g-date")]
public sealed class DateField : Field
{
    internal static readonly string[] Parts = ["Day", "Month", "Year"];

    /// <summary>"bday" for a date of birth (WCAG 1.3.5).</summary>
    public string? Autocomplete { get; set; }

    private string? PartError => Parts.Select(ErrorOf).FirstOrDefault(e => e is not null);

    protected override string? Error => base.Error ?? PartError;

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var typed = For.Model as DateParts ?? new DateParts();
        var boxes = Markup.Tag("div", "govuk-date-input").With("id", Id);
        Pass(boxes, passedOn);
        boxes.Add(Box("Day", typed.Day, 2)).Add(Box("Month", typed.Month, 2)).Add(Box("Year", typed.Year, 4));
        // "group" because some screen readers do not read the description of a plain fieldset of text boxes.
        output.Content.AppendHtml(Fieldset(inside).With("role", "group").Add(boxes));
    }

    private TagBuilder Box(string part, string? fromModel, int width)
    {
        var name = $"{Name}.{part}";
        var id = IdOf(name);
        var value = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : fromModel;
        var input = Markup.Tag("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}")
            .With("id", id).With("name", name).With("type", "text").With("inputmode", part == "Month" ? null : "numeric").With("value", value)
            .With("autocomplete", Autocomplete is null ? null : $"{Autocomplete}-{part.ToLowerInvariant()}").Void();
        if (ErrorOf(part) is not null || (Error is not null && PartError is null))
            input.AddCssClass("govuk-input--error");
        var label = Markup.Tag("label", "govuk-label govuk-date-input__label").With("for", id).Text(part);
        return Markup.Tag("div", "govuk-date-input__item").Add(Markup.Tag("div", "govuk-form-group").Add(label).Add(input));
    }

    private string? ErrorOf(string part) => ViewContext.ModelState.TryGetValue($"{Name}.{part}", out var entry) ? FieldErrors.First(entry) : null;
}
