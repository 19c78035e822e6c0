using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>
/// Every error of the form at the top of the page, in the order of the model's properties, each a link to its field.
/// Shows nothing when there is none.
/// </summary>
[HtmlTargetElement("g-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Heading { get; set; } = "There is a problem";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var model = ViewContext.ViewData.ModelMetadata;
        var errors = ViewContext.ModelState
            .Select(e => (e.Key, Message: FieldErrors.First(e.Value)))
            .Where(e => e.Message is not null)
            .Select(e => (e.Key, e.Message, Place: ModelPath.Of(model, e.Key)))
            .OrderBy(e => e.Place.Order, ModelPath.ByOrder)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var list = Markup.Tag("ul", "govuk-list govuk-error-summary__list");
        foreach (var (key, message, place) in errors)
        {
            var item = Markup.Tag("li");
            list.Add(key.Length == 0
                ? item.Text(message)
                : item.Add(Markup.Tag("a").With("href", "#" + Field.IdOf(FirstControl(key, place.Type))).Text(message)));
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        // The alert is inside, so that moving the focus to the summary does not cut its announcement short.
        output.Content.SetHtmlContent(Markup.Tag("div").With("role", "alert")
            .Add(Markup.Tag("h2", "govuk-error-summary__title").Text(Heading))
            .Add(Markup.Tag("div", "govuk-error-summary__body").Add(list)));
    }

    // A date has three boxes: link to the first that is wrong, or to the day.
    private string FirstControl(string key, Type? type)
    {
        if (type != typeof(DateParts) && !ViewContext.ModelState.ContainsKey(key + ".Day"))
            return key;
        return DateField.Parts.Select(part => $"{key}.{part}")
            .FirstOrDefault(part => ViewContext.ModelState.TryGetValue(part, out var entry) && entry.Errors.Count > 0) ?? key + ".Day";
    }
}

/// <summary>Where a ModelState key stands in the model: the place of each step among its parent's properties.</summary>
internal static class ModelPath
{
    public static IComparer<int[]> ByOrder { get; } = Comparer<int[]>.Create((a, b) =>
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }
        return a.Length.CompareTo(b.Length);
    });

    public static (int[] Order, Type? Type) Of(ModelMetadata model, string key)
    {
        var order = new List<int>();
        ModelMetadata? at = model;
        foreach (var step in key.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.EndsWith(']'))
            {
                order.Add(int.TryParse(step.TrimEnd(']'), out var index) ? index : 0);
                at = at?.ElementMetadata;
                continue;
            }
            var properties = at?.Properties.ToList() ?? [];
            var place = properties.FindIndex(p => string.Equals(p.PropertyName, step, StringComparison.OrdinalIgnoreCase));
            order.Add(place < 0 ? int.MaxValue : place);
            at = place < 0 ? null : properties[place];
        }
        return ([.. order], at?.UnderlyingOrModelType);
    }
}
