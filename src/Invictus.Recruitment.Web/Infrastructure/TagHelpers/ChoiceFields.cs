using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Radios and checkboxes. Without items: the members of the property's enum, or Yes and No for a bool.</summary>
public abstract class ChoiceField : Field
{
    public IEnumerable<Choice>? Items { get; set; }

    public bool Small { get; set; }

    private protected Reveals Revealed { get; } = new();

    private protected abstract string Kind { get; }

    protected override async Task<IHtmlContent> InsideAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(Reveals)] = Revealed;
        return await output.GetChildContentAsync();
    }

    private protected IEnumerable<Choice> Choices()
    {
        if (Items is not null)
            return Items;
        if (For.Metadata.AdditionalValues.TryGetValue(AskedLabels.Choices, out var asked))
            return (IReadOnlyList<Choice>)asked;
        var type = For.Metadata.ElementType ?? For.ModelExplorer.ModelType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Choice.Of(type);
        return type == typeof(bool) ? Choice.YesNo : throw new InvalidOperationException($"{Name}: give items, or bind to an enum or a bool.");
    }

    private protected TagBuilder Group(string css, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var group = Markup.Tag("div", $"govuk-{Kind} {css}".TrimEnd()).With("data-module", "govuk-" + Kind);
        if (Small)
            group.AddCssClass($"govuk-{Kind}--small");
        Pass(group, passedOn);
        return group;
    }

    private protected void AddItem(TagBuilder group, string type, Choice choice, int number, bool chosen, string? describedBy = null)
    {
        // The first has the plain id, so that the error summary can link to it.
        var id = number == 1 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}");
        var reveal = Revealed.For(choice.Value);
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var input = Markup.Tag("input", $"govuk-{Kind}__input").With("id", id).With("name", Name).With("type", type).With("value", choice.Value)
            .When(chosen, "checked", "checked")
            .With("aria-describedby", string.Join(' ', new[] { describedBy, hintId }.Where(d => d is not null)) is { Length: > 0 } ids ? ids : null).Void();
        // Who hears one choice after the other hears the heading with each.
        var label = Markup.Tag("label", $"govuk-label govuk-{Kind}__label").With("for", id).Add(choice.Group is null ? null : Markup.Hidden(choice.Group + ": ")).Text(choice.Text);
        var hint = hintId is null ? null : Markup.Tag("div", $"govuk-hint govuk-{Kind}__hint").With("id", hintId).Text(choice.Hint);
        group.Add(Markup.Tag("div", $"govuk-{Kind}__item").Add(input).Add(label).Add(hint));
        // Shown by the style sheet while its choice is checked: works without scripts, and spares radios an aria-expanded,
        // which ARIA does not allow on them.
        if (reveal is not null)
            group.Add(Markup.Tag("div", $"govuk-{Kind}__conditional trust-reveal").With("id", "conditional-" + id).Add(reveal));
    }
}

[HtmlTargetElement("g-radios")]
public sealed class RadiosField : ChoiceField
{
    public bool Inline { get; set; }

    private protected override string Kind => "radios";

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var group = Group(Inline ? "govuk-radios--inline" : "", passedOn);
        var number = 0;
        string? under = null;
        foreach (var choice in Choices())
        {
            if (choice.Group != under)
                group.Add(choice.Group is null ? Markup.Tag("div", "govuk-radios__divider").Text("or") : Markup.Tag("p", "trust-choice-group").With("aria-hidden", "true").Text(choice.Group));
            under = choice.Group;
            AddItem(group, "radio", choice, ++number, string.Equals(choice.Value, Value, StringComparison.OrdinalIgnoreCase));
        }
        output.Content.AppendHtml(Fieldset(inside).Add(group));
    }
}

/// <summary>Several of many; binds to a list.</summary>
[HtmlTargetElement("g-checkboxes")]
public sealed class CheckboxesField : ChoiceField
{
    private protected override string Kind => "checkboxes";

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var chosen = Entry switch
        {
            { RawValue: string[] many } => many,
            { RawValue: string one } => [one],
            _ => For.Model is IEnumerable list and not string ? list.Cast<object?>().Select(Format).ToArray() : [],
        };
        var group = Group("", passedOn);
        var number = 0;
        foreach (var choice in Choices())
            AddItem(group, "checkbox", choice, ++number, chosen.Contains(choice.Value, StringComparer.OrdinalIgnoreCase));
        output.Content.AppendHtml(Fieldset(inside).Add(group));
    }
}

/// <summary>One box to tick; binds to a bool. Its label is the sentence beside the box.</summary>
[HtmlTargetElement("g-checkbox")]
public sealed class CheckboxField : ChoiceField
{
    private protected override string Kind => "checkboxes";

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        var group = Group("", passedOn);
        var chosen = Value?.Split(',').Contains("true", StringComparer.OrdinalIgnoreCase) == true;
        AddItem(group, "checkbox", new Choice("true", LabelText, Hint), 1, chosen, Error is null ? null : Id + "-error");
        if (Error is not null)
            output.Content.AppendHtml(Markup.Tag("p", "govuk-error-message").With("id", Id + "-error").Add(Markup.Hidden("Error: ")).Text(Error));
        output.Content.AppendHtml(inside).AppendHtml(group);
    }
}

/// <summary>Inside radios or checkboxes: what to show while one is chosen.</summary>
[HtmlTargetElement("g-reveal", Attributes = "value")]
public sealed class Reveal : TagHelper
{
    public required string Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (context.Items.TryGetValue(typeof(Reveals), out var reveals))
            ((Reveals)reveals).Add(Value, await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

internal sealed class Reveals
{
    private readonly Dictionary<string, IHtmlContent> _byValue = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string value, IHtmlContent content) => _byValue[value] = content;

    public IHtmlContent? For(string value) => _byValue.GetValueOrDefault(value);
}

/// <summary>One of many in a drop-down. Without items: the members of the property's enum. Empty: the words of the first, empty option.</summary>
[HtmlTargetElement("g-select")]
public sealed class SelectField : Field
{
    public IEnumerable<Choice>? Items { get; set; }

    public string? Empty { get; set; }

    protected override void Build(TagHelperOutput output, IHtmlContent inside, IReadOnlyList<TagHelperAttribute> passedOn)
    {
        Labelled(output, inside);
        var select = Control("select", "govuk-select", passedOn);
        if (Empty is not null)
            select.Add(Markup.Tag("option").With("value", "").Text(Empty));
        foreach (var choice in Items ?? Choice.Of(For.Metadata.UnderlyingOrModelType))
            select.Add(Markup.Tag("option").With("value", choice.Value)
                .When(string.Equals(choice.Value, Value, StringComparison.OrdinalIgnoreCase), "selected", "selected").Text(choice.Text));
        output.Content.AppendHtml(select);
    }
}
