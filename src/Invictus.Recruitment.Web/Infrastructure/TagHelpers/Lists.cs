using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Keys and values, with g-row inside. With a card title it stands in a card.</summary>
[HtmlTargetElement("g-summary-list")]
public sealed class SummaryList : TagHelper
{
    public string? Card { get; set; }

    /// <summary>Where the card's "Change" goes, if the whole card is changed in one place.</summary>
    public string? Change { get; set; }

    /// <summary>The heading level of the card's title.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var rows = await output.GetChildContentAsync();
        if (Card is null)
        {
            output.Wrap("dl", "govuk-summary-list");
            return;
        }
        output.Wrap("div", "govuk-summary-card");
        var title = Markup.Tag("div", "govuk-summary-card__title-wrapper").Add(Markup.Tag($"h{Level}", "govuk-summary-card__title").Text(Card));
        if (Change is not null)
            title.Add(Markup.Tag("div", "govuk-summary-card__actions").Add(Summary.ChangeLink(Change, Card)));
        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml(title)
            .AppendHtml(Markup.Tag("div", "govuk-summary-card__content").Add(Markup.Tag("dl", "govuk-summary-list").Add(rows))));
    }
}

/// <summary>One row; the value is the content. An empty value says so instead of showing nothing.</summary>
[HtmlTargetElement("g-row", ParentTag = "g-summary-list")]
public sealed class SummaryRow : TagHelper
{
    public required string Key { get; set; }

    /// <summary>Where "Change" goes; the link says what it changes.</summary>
    public string? Change { get; set; }

    /// <summary>What a screen reader hears after "Change", if not the key in lower case.</summary>
    public string? What { get; set; }

    /// <summary>What stands there when there is no value.</summary>
    public string Missing { get; set; } = "Not given";

    /// <summary>Text whose line breaks are kept, in place of content.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        var value = Markup.Tag("dd", "govuk-summary-list__value");
        if (!string.IsNullOrWhiteSpace(Text))
            value.Add(Markup.Tag("div", "trust-typed").Text(Text));
        else if (content.IsEmptyOrWhiteSpace)
            value.Add(Markup.Tag("span", "trust-missing").Text(Missing));
        else
            value.Add(content);
        output.Wrap("div", Change is null ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml(Markup.Tag("dt", "govuk-summary-list__key").Text(Key)).AppendHtml(value));
        if (Change is not null)
            output.Content.AppendHtml(Markup.Tag("dd", "govuk-summary-list__actions").Add(Summary.ChangeLink(Change, What ?? Key)));
    }
}

internal static class Summary
{
    public static IHtmlContent ChangeLink(string href, string what) =>
        Markup.Tag("a", "govuk-link").With("href", href).Text("Change").Add(Markup.Hidden(" " + Lower(what)));

    // "Closing date" → "closing date", but "QTS" and "TRN" stay.
    private static string Lower(string what) =>
        what.Length > 1 && char.IsUpper(what[0]) && !char.IsUpper(what[1]) ? char.ToLowerInvariant(what[0]) + what[1..] : what;
}

/// <summary>How far a task is.</summary>
public enum TaskState
{
    NotStarted,
    InProgress,
    Completed,
    CannotStartYet,
    Problem,
}

[HtmlTargetElement("g-task-list")]
public sealed class TaskList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Wrap("ul", "govuk-task-list");
    }
}

/// <summary>One task; its name is the content.</summary>
[HtmlTargetElement("g-task", ParentTag = "g-task-list")]
public sealed class TaskItem : TagHelper
{
    public TaskState State { get; set; }

    public string? Href { get; set; }

    public string? Hint { get; set; }

    /// <summary>Other words for the status, such as "5 of 14 written".</summary>
    public string? Status { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var name = await output.GetChildContentAsync();
        if (string.IsNullOrEmpty(Hint))
            Hint = null;
        var id = "task-" + context.UniqueId;
        var linked = Href is not null && State != TaskState.CannotStartYet;
        var title = linked
            ? Markup.Tag("a", "govuk-link govuk-task-list__link").With("href", Href).With("aria-describedby", Hint is null ? id + "-status" : $"{id}-hint {id}-status").Add(name)
            : Markup.Tag("div").Add(name);
        var words = Markup.Tag("div", "govuk-task-list__name-and-hint").Add(title)
            .Add(Hint is null ? null : Markup.Tag("div", "govuk-task-list__hint").With("id", id + "-hint").Text(Hint));
        output.Wrap("li", linked ? "govuk-task-list__item govuk-task-list__item--with-link" : "govuk-task-list__item");
        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml(words).AppendHtml(StatusOf(id + "-status")));
    }

    private TagBuilder StatusOf(string id)
    {
        var (text, colour) = State switch
        {
            TaskState.NotStarted => ("Not started", "blue"),
            TaskState.InProgress => ("In progress", "teal"),
            TaskState.Problem => ("There is a problem", "red"),
            TaskState.CannotStartYet => ("Cannot start yet", null),
            _ => ("Completed", (string?)null),
        };
        var words = string.IsNullOrEmpty(Status) ? text : Status;
        var status = Markup.Tag("div", State == TaskState.CannotStartYet ? "govuk-task-list__status govuk-task-list__status--cannot-start-yet" : "govuk-task-list__status").With("id", id);
        // Done and not-yet are plain words: the eye should fall on what is left to do.
        return colour is null ? status.Text(words) : status.Add(Markup.Tag("strong", "govuk-tag govuk-tag--" + colour).Text(words));
    }
}
