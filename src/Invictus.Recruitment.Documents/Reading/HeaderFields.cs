using System.Collections.Frozen;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>The names that documents give to the header fields.</summary>
internal static class HeaderFields
{
    public const string Title = "title";
    public const string Department = "department";
    public const string Salary = "salary";
    public const string ReportingTo = "reporting to";
    public const string ResponsibleFor = "responsible for";
    public const string LiaisingWith = "liaising with";

    /// <summary>A label that is known for what it is, though the content has no field for it.</summary>
    public const string Other = "";

    private const int MostWordsOfLabel = 6;

    private static readonly FrozenDictionary<string, string> Names = new (string Field, string[] Labels)[]
    {
        (Title, ["job title", "post title", "title of post", "title of the post", "position title", "title", "post", "role", "position", "job role"]),
        (Department, ["department", "faculty", "department faculty", "faculty department", "subject area", "curriculum area"]),
        (Salary, ["salary range", "salary", "salary grade", "salary scale", "grade", "grade salary", "pay", "pay range", "pay scale", "pay grade", "scale", "remuneration"]),
        (ReportingTo, ["reporting to", "reports to", "report to", "responsible to", "accountable to", "line manager", "line managed by", "managed by", "immediate line manager"]),
        (ResponsibleFor, ["responsible for", "responsibility for", "line manages", "line management of", "line management responsibility", "supervises", "staff responsible for"]),
        (LiaisingWith, ["liaising with", "liaison with", "liaises with", "working with", "key contacts", "key relationships", "main contacts", "contacts"]),
        (Other, ["hours", "hours of work", "working hours", "working pattern", "contract", "contract type", "contract term", "term", "tenure", "location", "base", "school",
            "academy", "place of work", "work base", "start date", "closing date", "interview date", "date", "date of issue", "benefits", "weeks", "weeks per year", "disclosure level",
            "dbs", "postholder", "post holder", "name", "reference", "job reference", "version", "reviewed", "review date", "job family", "allowance", "employer"]),
    }.SelectMany(n => n.Labels, (n, label) => (label, n.Field)).ToFrozenDictionary(n => n.label, n => n.Field);

    /// <summary>The text is a known label and nothing else, its colon aside.</summary>
    public static bool IsLabel(string text) => text.Length <= 60 && Names.ContainsKey(Phrase.Fold(text));

    /// <summary>Which field a label names; null when the label is not known.</summary>
    public static string? FieldOf(string label) => label.Length <= 60 ? Names.GetValueOrDefault(Phrase.Fold(label)) : null;

    /// <summary>"Salary: …", or an emphasised "Anything: …".</summary>
    public static bool BeginsWithLabel(Piece piece) => Split(piece) is not null;

    /// <summary>Label and value of one line; null when it is no field.</summary>
    public static (string Label, string Value)? Split(Piece piece)
    {
        var colon = piece.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 60)
            return null;
        var label = piece.Text[..(colon + 1)];
        if (Phrase.CountWords(label) > MostWordsOfLabel)
            return null;
        // The mark may end before or after the colon: "**Grade:** 3", "**Grade**: 3".
        var isStrong = piece.StrongPrefix >= colon && piece.StrongPrefix <= colon + 2;
        return isStrong || IsLabel(label) || Phrase.IsAllCapitals(label) ? (label, piece.Text[(colon + 1)..].Trim()) : null;
    }
}
