using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>What a view tells the layout about itself.</summary>
public static class PageTitle
{
    public const string Trust = "Invictus Education Trust";

    /// <summary>Names the page; about is the vacancy (or other thing) it concerns, for the browser's title. Wide is for staff tables.</summary>
    public static void Page(this ViewDataDictionary data, string title, string? about = null, bool wide = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        data["Title"] = title;
        data["About"] = about;
        data["Wide"] = wide;
    }

    /// <summary>"Error: Page – Vacancy – Invictus Education Trust": a screen reader hears the error first.</summary>
    public static string Of(ViewContext view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parts = new[] { view.ViewData["Title"] as string, view.ViewData["About"] as string, Trust };
        var title = string.Join(" – ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct());
        return view.ModelState.ErrorCount == 0 ? title : "Error: " + title;
    }

    public static bool IsWide(this ViewDataDictionary data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data["Wide"] is true;
    }
}
