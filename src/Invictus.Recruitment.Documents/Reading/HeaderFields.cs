using System.Buffers;
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
    public const string Hours = "hours";
    public const string Contract = "contract";

    /// <summary>School or location: stands for the department where the document names none.</summary>
    public const string Place = "place";

    /// <summary>An allowance: stands for the salary where the document names none.</summary>
    public const string Allowance = "allowance";

    /// <summary>A label that is known for what it is, though the content has no field for it.</summary>
    public const string Other = "";

    private const int MostWordsOfLabel = 6;

    /// <summary>A line without a colon that is longer than this is a sentence.</summary>
    private const int MostWordsOfNamed = 14;

    /// <summary>A longer line is not searched for more than one field.</summary>
    private const int LongestLine = 1000;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—");

    private static readonly FrozenDictionary<string, string> Names = new (string Field, string[] Labels)[]
    {
        (Title, ["job title", "post title", "title of post", "title of the post", "position title", "title", "post", "role", "position", "job role", "role title", "title of job", "designation", "name of post", "vacancy", "job", "post held", "post offered", "post advertised", "vacant post"]),
        (Department, ["department", "faculty", "department faculty", "faculty department", "subject area", "curriculum area", "team", "section", "directorate", "service area", "department team"]),
        (Salary, ["salary range", "salary", "salary grade", "salary scale", "grade", "grade salary", "pay", "pay range", "pay scale", "pay grade", "scale", "remuneration", "grade of post", "pay band", "scale point",
            "salary band", "pay point", "salary and grade", "starting salary", "actual salary", "rate of pay", "hourly rate", "pay rate", "wage", "wages", "hourly wage", "earnings", "what we pay", "what we will pay", "what you will earn", "what you will be paid"]),
        (ReportingTo, ["reporting to", "reports to", "report to", "responsible to", "accountable to", "line manager", "line managed by", "managed by", "immediate line manager", "supervised by", "supervisor",
            "responsible directly to", "reporting line", "line management", "directly responsible to", "answerable to", "answers to", "manager", "who you will report to", "who you report to", "led by", "overseen by", "works to", "works under"]),
        (ResponsibleFor, ["responsible for", "responsibility for", "line manages", "line management of", "line management responsibility", "line management responsibilities", "supervises", "staff responsible for", "manages",
            "supervision of", "direct reports", "line manager of", "line manager for", "staff managed", "supervisory responsibility", "staff supervised", "accountable for", "answerable for", "leads", "directs", "oversees", "in charge of", "leadership of", "direction of"]),
        (LiaisingWith, ["liaising with", "liaison with", "liaises with", "working with", "works with", "key contacts", "key relationships", "main contacts", "contacts", "working relationships", "functional links", "functional relationships",
            "internal contacts", "liaison", "key working relationships", "important relationships", "works closely with", "working closely with", "link people", "links", "links with", "key links", "link roles", "partners", "works alongside"]),
        (Hours, ["hours", "hours of work", "working hours", "working pattern", "hours per week", "weekly hours", "working time", "hours of duty", "contracted hours", "work pattern", "hours and weeks", "hours of work per week",
            "hours week", "pattern of work", "working week"]),
        (Contract, ["contract", "contract type", "type of contract", "contract term", "term", "tenure", "contract status", "employment type", "type of employment", "term of contract", "nature of contract", "duration",
            "contract duration", "contractual status", "appointment type", "type of appointment", "employment status", "terms", "status", "length of contract", "basis"]),
        (Place, ["location", "base", "school", "academy", "place of work", "work base", "site", "workplace", "work location", "school academy", "location of post", "based at", "normal place of work", "name of school", "school site", "main base", "setting", "nursery", "college", "where", "where you will work"]),
        (Allowance, ["allowance", "allowances", "tlr", "tlr allowance", "responsibility allowance", "additional allowance"]),
        (Other, ["start date", "closing date", "interview date", "interview dates", "interviews", "date", "date of issue", "benefits", "weeks", "weeks per year", "disclosure level",
            "dbs", "dbs check", "postholder", "post holder", "name", "reference", "job reference", "version", "reviewed", "review date", "job family", "employer", "ref", "post number", "post reference",
            "date prepared", "date reviewed", "date written", "issue date", "issued", "last updated", "updated", "contact", "telephone", "email", "website", "address", "annual leave", "pension", "political restriction"]),
    }.SelectMany(n => n.Labels, (n, label) => (label, n.Field)).ToFrozenDictionary(n => n.label, n => n.Field);

    /// <summary>Words that labels are made of; a label that nobody has listed consists of them.</summary>
    private static readonly FrozenSet<string> LabelWords = FrozenSet.ToFrozenSet((
        "job title post role position designation name of the a salary grade scale pay band range point points spine scp njc allowance remuneration rate actual starting full fte pro rata annual total proposed "
        + "reporting reports report to responsible directly accountable line manager manager's managed management by supervisor supervised immediate your direct "
        + "hours week weeks per working work time weekly pattern number weekly year contract contractual type term terms status employment duration tenure nature length "
        + "department faculty team section subject area service directorate curriculum phase location base school academy site place workplace based at normal main usual "
        + "for manages supervises supervising staff people responsibility responsibilities liaising liaison with key contacts relationships internal external links and or this our").Split(' '));

    /// <summary>The field that a label fills when nothing else does; null for labels with a field of their own, or none.</summary>
    public static string? InPlaceOf(string? field) => field == Place ? Department : field == Allowance ? Salary : null;

    /// <summary>The text is a known label and nothing else, its colon aside.</summary>
    public static bool IsLabel(string text) => text.Length <= 60 && (Names.ContainsKey(Phrase.Fold(text)) || IsAddressed(Phrase.Fold(Phrase.InFull(text))));

    // "Your hours", "What we'll pay"; but "Your role" speaks of the duties.
    private static bool IsAddressed(string label) =>
        Names.ContainsKey(label) || (label.StartsWith("your ", StringComparison.Ordinal) && Names.TryGetValue(label[5..], out var field) && field != Title);

    /// <summary>A cell that stands where labels stand: a known label, one made of their words, or anything short with a colon.</summary>
    public static bool IsLabelInTable(string text) => FieldOf(text) is not null || (text.Length is > 1 and <= 40 && text.EndsWith(':') && Phrase.CountWords(text) <= MostWordsOfLabel);

    /// <summary>Which field a label names; null when the label is not known.</summary>
    public static string? FieldOf(string label)
    {
        if (label.Length > 60)
            return null;
        if (Names.TryGetValue(Phrase.Fold(label), out var field) || Names.TryGetValue(WithoutArticle(label), out field) || Names.TryGetValue(Phrase.Fold(Phrase.InFull(label)), out field))
            return field;
        // "Salary (pro rata)", "Grade / Salary", "School/Location": the first name that is known.
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 2 && Names.TryGetValue(Phrase.Fold(label[..bracket]), out field))
            return field;
        var words = Phrase.Words(label);
        return words.Length is > 0 and <= MostWordsOfLabel && words.All(LabelWords.Contains) ? ByWords(words) : null;
    }

    // "The post", "Your hours".
    private static string WithoutArticle(string label) =>
        Phrase.Fold(label) is var name && name.Split(' ', 2) is ["the" or "your" or "our" or "this", { } rest] ? rest : name;

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
        return isStrong || FieldOf(label) is not null || Phrase.IsAllCapitals(label) ? (label, piece.Text[(colon + 1)..].Trim()) : null;
    }

    /// <summary>
    /// As <see cref="Split"/>, and in the header also without a colon: an emphasised label, "**Grade** 4", or a listed
    /// one before a dash, "Grade – 4".
    /// </summary>
    private static (string Label, string Value)? SplitInHeader(Piece piece)
    {
        if (Split(piece) is { } split)
            return split;
        if (piece.StrongPrefix > 0 && IsLabel(piece.Text[..piece.StrongPrefix]))
            return (piece.Text[..piece.StrongPrefix].TrimEnd(), piece.Text[piece.StrongPrefix..].Trim(' ', '-', '–', '—', ':'));
        if (SplitAfterPreposition(piece.Text) is { } said)
            return said;
        var dash = piece.Text.AsSpan().IndexOfAny(Dashes);
        return dash > 1 && dash + 2 < piece.Text.Length && piece.Text[dash - 1] == ' ' && piece.Text[dash + 1] == ' ' && IsLabel(piece.Text[..dash])
            ? (piece.Text[..dash].TrimEnd(), piece.Text[(dash + 1)..].Trim())
            : null;
    }

    // "Reporting to the Business Manager": the label ends in its preposition, and a name follows.
    private static (string Label, string Value)? SplitAfterPreposition(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 3 or > MostWordsOfNamed || Phrase.EndsSentence(text))
            return null;
        for (var n = 2; n <= 3 && n < words.Length; n++)
            if (words[n - 1] is "to" or "for" or "with" or "by" && IsLabel(string.Join(' ', words[..n])) && (char.IsUpper(words[n][0]) || (words[n] is "the" or "a" && n + 1 < words.Length)))
                return (string.Join(' ', words[..n]), string.Join(' ', words[n..]));
        return null;
    }

    /// <summary>The fields of one line, "Grade: 5 | Hours: 37 a week"; one or none for most lines.</summary>
    public static IReadOnlyList<(string Label, string Value)> SplitAll(Piece piece)
    {
        if (SplitInHeader(piece) is not { } first)
            return [];
        var fields = new List<(string Label, string Value)> { first };
        if (piece.Text.Length > LongestLine)
            return fields;
        for (var from = 0; fields[^1].Value.IndexOf(':', from) is > 0 and var colon;)
        {
            var value = fields[^1].Value;
            from = colon + 1;
            var at = LabelBefore(value, colon);
            if (at <= 0)
                continue;
            fields[^1] = (fields[^1].Label, value[..at].TrimEnd(' ', '|', ';', '•', '·', '–', '-', '/', ','));
            fields.Add((value[at..(colon + 1)], value[(colon + 1)..].Trim()));
            from = 0;
        }
        return fields;
    }

    /// <summary>The listed labels that a text consists of, "Department Salary range"; empty when it has other words.</summary>
    public static List<string> LabelsIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var labels = new List<string>();
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(MostWordsOfLabel, words.Length - at);
            while (length > 0 && !(IsLabel(string.Join(' ', words.Skip(at).Take(length))) && char.IsUpper(words[at][0])))
                length--;
            if (length == 0)
                return [];
            labels.Add(string.Join(' ', words.Skip(at).Take(length)));
            at += length;
        }
        return labels;
    }

    // Where the listed label that ends at the colon begins, with a capital; -1 when none does.
    private static int LabelBefore(string value, int colon)
    {
        var at = colon;
        var found = -1;
        for (var words = 0; words < 4 && at > 0; words++)
        {
            at = value.LastIndexOf(' ', at - 1);
            if (IsLabel(value[(at + 1)..colon]) && char.IsUpper(value[at + 1]))
                found = at + 1;
        }
        return found;
    }

    private static string? ByWords(string[] words)
    {
        var text = $" {string.Join(' ', words)} ";
        bool Has(params ReadOnlySpan<string> any)
        {
            foreach (var word in any)
                if (text.Contains($" {word} ", StringComparison.Ordinal))
                    return true;
            return false;
        }
        return Has("liaising", "liaison", "contacts", "relationships", "links") ? LiaisingWith
            : Has("responsible for", "responsibility for", "responsibilities for", "manages", "supervises", "supervising", "manager of", "manager for", "management of", "direct reports") ? ResponsibleFor
            : Has("reporting to", "reports to", "report to", "responsible to", "accountable to", "directly to", "line manager", "managed by", "supervised by", "supervisor", "manager") ? ReportingTo
            : Has("salary", "grade", "pay", "remuneration", "scale", "band", "scp", "spine") ? Salary
            : Has("hours", "pattern", "working week", "working time") ? Hours
            : Has("contract", "tenure", "employment", "contractual") ? Contract
            : Has("department", "faculty", "team", "section", "directorate", "subject area", "curriculum area", "service area") ? Department
            : Has("location", "base", "school", "academy", "site", "place", "workplace", "based at") ? Place
            : Has("title", "designation") || words is ["role" or "post" or "job", "name"] ? Title
            : null;
    }
}
