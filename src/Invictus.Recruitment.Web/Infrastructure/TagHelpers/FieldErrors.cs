using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>One message for each field: the first. Beside the field and in the summary the words are the same.</summary>
internal static class FieldErrors
{
    public static string? First(ModelStateEntry? entry) => entry is not { Errors.Count: > 0 }
        ? null
        // An exception's own text is for the log, never for the page.
        : entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => !string.IsNullOrWhiteSpace(m)) ?? "Enter a valid value";
}
