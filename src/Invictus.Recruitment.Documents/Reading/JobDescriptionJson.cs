using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A job description as JSON, as the command <c>job-description read</c> prints it.</summary>
public static class JobDescriptionJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Readable apostrophes and accents: the text is for standard output and never becomes part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly (AssessmentStage Stage, string Name)[] Stages =
    [
        (AssessmentStage.Application, "application"), (AssessmentStage.Interview, "interview"), (AssessmentStage.Task, "task"),
        (AssessmentStage.Reference, "reference"), (AssessmentStage.Certificate, "certificate"),
    ];

    /// <summary>Writes one JSON object, indented, with keys in a fixed order; no line break at the end.</summary>
    /// <param name="read">What was read.</param>
    public static string Write(ReadJobDescription read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, read);
        return WithoutFormatMarks(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    // The encoder escapes controls; marks of direction, which a terminal would act on too, are escaped here.
    private static string WithoutFormatMarks(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var c in json)
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                safe.Append(c);
        return safe.ToString();
    }

    private static void Write(Utf8JsonWriter json, ReadJobDescription read)
    {
        var header = read.Content.Header;
        json.WriteStartObject();
        json.WriteString("title", header.Title);
        json.WriteString("department", header.Department);
        json.WriteString("salaryRange", header.SalaryRange);
        json.WriteString("reportingTo", header.ReportingTo);
        json.WriteString("responsibleFor", header.ResponsibleFor);
        json.WriteString("liaisingWith", header.LiaisingWith);
        Array(json, "sections", read.Content.Sections, Section);
        Array(json, "criteria", read.Content.Criteria, Criterion);
        Array(json, "warnings", read.Warnings, Warning);
        json.WriteString("hours", header.Hours);
        json.WriteString("contract", header.Contract);
        json.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter json, Section section)
    {
        json.WriteString("heading", section.Heading);
        json.WriteNumber("level", section.Level);
        Array(json, "blocks", section.Blocks, Block);
    }

    private static void Block(Utf8JsonWriter json, Block block)
    {
        json.WriteString("kind", block.Kind == BlockKind.Item ? "item" : "paragraph");
        json.WriteString("text", block.Text);
    }

    private static void Criterion(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("importance", criterion.Importance == Importance.Essential ? "essential" : "desirable");
        json.WriteString("category", criterion.Category);
        json.WriteString("text", criterion.Text);
        Strings(json, "points", criterion.Points);
        Strings(json, "assessedBy", Stages.Where(s => criterion.AssessedBy.HasFlag(s.Stage)).Select(s => s.Name));
    }

    private static void Warning(Utf8JsonWriter json, ReadingWarning warning)
    {
        json.WriteNumber("line", warning.Line);
        json.WriteString("message", warning.Message);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
