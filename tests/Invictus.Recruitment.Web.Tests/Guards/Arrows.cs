using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Web.Tests.Guards;

/// <summary>Which code may know which: between the projects, and between the features inside the domain (docs/architecture.md).</summary>
internal static partial class Arrows
{
    /// <summary>The features in the order of the process; code uses only what stands before it.</summary>
    public static readonly string[] Features =
    [
        "Common", "Privacy", "People", "SignOff", "JobDescriptions", "Vacancies", "Applications", "Scoring", "Shortlisting", "Interviews", "Appointments", "Monitoring",
    ];

    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Domain"] = [],
        ["Data"] = ["Domain"],
        ["Documents"] = ["Domain"],
        ["Web"] = ["Data", "Documents", "Domain"],
    };

    /// <summary>What the domain must not know: it decides, and others store, show and send.</summary>
    private static readonly string[] NotForTheDomain = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net", "System.IO"];

    /// <summary>Why a line must not stand in a file; null when it may.</summary>
    /// <param name="path">From the root of the repository, with slashes.</param>
    /// <param name="line">One line of the file.</param>
    public static string? WhyNot(string path, string line)
    {
        if (line.StartsWith("namespace ", StringComparison.Ordinal) || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            return null;
        var project = path.Split('/')[1]["Invictus.Recruitment.".Length..];
        foreach (Match name in Named().Matches(line))
        {
            var other = name.Groups[1].Value;
            if (other != project && !Projects[project].Contains(other))
                return $"{path}: {project} must not know {other}";
            if (project == "Domain" && other == "Domain" && Later(path, name.Groups[2].Value))
                return $"{path}: {name.Groups[2].Value} stands after {path.Split('/')[2]} in the process";
        }
        return project == "Domain" && NotForTheDomain.FirstOrDefault(n => Using().Match(line).Groups[1].Value.StartsWith(n, StringComparison.Ordinal)) is { } foreign
            ? $"{path}: the domain must not know {foreign}"
            : null;
    }

    /// <summary>Why a project file must not point where it does; null when it may.</summary>
    public static string? WhyNotReference(string project, string reference) =>
        project == reference || Projects[project].Contains(reference) ? null : $"{project} must not reference {reference}";

    private static bool Later(string path, string feature) =>
        Array.IndexOf(Features, feature) is var there and >= 0 && there > Array.IndexOf(Features, path.Split('/')[2]);

    [GeneratedRegex(@"\bInvictus\.Recruitment\.(Domain|Data|Documents|Web)\b(?:\.(\w+))?")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)")]
    private static partial Regex Using();
}
