using System.Diagnostics;
using System.Net;
using System.Text;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Benchmarks;

/// <summary>The same content the other way: as a page that a headless Chromium prints to PDF.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    public static bool IsHere => File.Exists(Program);

    /// <summary>Prints a page and answers how many bytes the PDF has.</summary>
    public static long Print(string folder, string page)
    {
        var pdf = Path.Combine(folder, "printed.pdf");
        var start = new ProcessStartInfo(Program,
            ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
            throw new InvalidOperationException("Chromium did not print: " + error.GetAwaiter().GetResult());
        return new FileInfo(pdf).Length;
    }

    public static string Page(JobDescriptionContent content)
    {
        var page = new StringBuilder("<!doctype html><html lang=en-GB><meta charset=utf-8>");
        var (title, last) = (Text(content.Header.Title), BlockKind.Paragraph);
        page.Append($"<title>{title}</title><style>body{{font:10pt/1.5 sans-serif}}td,th{{vertical-align:top;text-align:left;padding:4pt}}</style><h1>{title}</h1><table>");
        foreach (var (label, value) in content.Header.Fields)
            page.Append($"<tr><th scope=row>{Text(label)}<td>{Text(value)}");
        page.Append("</table>");
        foreach (var section in content.Sections)
        {
            page.Append($"<h{section.Level}>{Text(section.DisplayHeading)}</h{section.Level}>");
            foreach (var block in section.Blocks)
            {
                if (block.Kind != last)
                    page.Append(block.Kind == BlockKind.Item ? "<ul>" : "</ul>");
                page.Append(block.Kind == BlockKind.Item ? "<li>" : "<p>").Append(Text(block.Text));
                last = block.Kind;
            }
        }
        page.Append("</ul><h2>Person specification</h2><table><thead><tr><th scope=col>Criteria<th scope=col>Essential<th scope=col>Desirable<tbody>");
        foreach (var category in content.Criteria.GroupBy(c => c.Category))
        {
            page.Append($"<tr><th scope=row>{Text(category.Key)}");
            foreach (var importance in Enum.GetValues<Importance>())
                page.Append("<td><ul>").AppendJoin("", category.Where(c => c.Importance == importance).Select(c => $"<li>{Text(c.Text)}")).Append("</ul>");
        }
        return page.Append("</table>").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
