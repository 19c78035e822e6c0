using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Reads the head of the document: the name of the organisation, the kind of document, the key facts.</summary>
internal sealed class HeaderReader
{
    private const int MostWordsOfValue = 30;
    private const int MostWordsOfName = 8;

    private static readonly string[] Organisations = ["academy", "trust", "college", "council", "federation", "education", "multi"];

    private static readonly string[] FactWords = ["details", "facts", "information", "particulars", "summary", "overview", "glance"];

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly SectionBuilder _sections;
    private readonly Warnings _warnings;
    private readonly Dictionary<string, string> _values = [];
    private readonly List<Piece> _names = [];
    private readonly List<(Piece Piece, string? InPlaceOf)> _texts = [];
    private bool _hasFields;

    private HeaderReader(IReadOnlyList<Piece> pieces, SectionBuilder sections, Warnings warnings) =>
        (_pieces, _sections, _warnings) = (pieces, sections, warnings);

    /// <summary>Reads up to the first section; <paramref name="next"/> is the piece that begins it.</summary>
    public static JobDescriptionHeader Read(IReadOnlyList<Piece> pieces, SectionBuilder sections, Warnings warnings, out int next)
    {
        var reader = new HeaderReader(pieces, sections, warnings);
        next = reader.Walk();
        reader.Names();
        reader.Texts();
        return new JobDescriptionHeader(
            reader.Value(HeaderFields.Title),
            reader.Value(HeaderFields.Department),
            reader.Value(HeaderFields.Salary),
            reader.Value(HeaderFields.ReportingTo),
            reader.Value(HeaderFields.ResponsibleFor),
            reader.Value(HeaderFields.LiaisingWith),
            reader.Value(HeaderFields.Hours),
            reader.Value(HeaderFields.Contract));
    }

    private string Value(string field) => _values.GetValueOrDefault(field, "");

    private int Walk()
    {
        var at = 0;
        for (; at < _pieces.Count; at++)
        {
            var piece = _pieces[at];
            var next = at + 1 < _pieces.Count ? _pieces[at + 1] : null;
            if (piece.Kind == PieceKind.Field)
                Field(piece.Line, piece.Label, piece.Text);
            else if (DocumentName(piece))
                continue;
            else if (IsLabelOfNext(piece, next))
            {
                Field(piece.Line, piece.Text, next!.Text);
                at++;
            }
            else if (piece.Kind == PieceKind.Heading && HeaderFields.Split(piece) is (var headingLabel, { Length: > 0 } headingValue))
                Field(piece.Line, headingLabel, headingValue);
            else if (IsOverFields(piece, next))
                _warnings.Add(piece.Line, $"Left out as the heading over key facts: “{piece.Text}”.");
            else if (!IsListedField(piece) && BeginsSections(piece, next))
                break;
            else if (piece.Kind is PieceKind.Paragraph or PieceKind.Item && HeaderFields.SplitAll(piece) is [{ Value.Length: > 0 }, ..] fields)
                foreach (var (label, value) in fields)
                    Field(piece.Line, label, value);
            else if (piece.Kind is PieceKind.Heading or PieceKind.Paragraph && !_hasFields && Phrase.CountWords(piece.Text) <= MostWordsOfName && !piece.Text.EndsWith('.'))
                _names.Add(piece);
            else
                _texts.Add((piece, null));
        }
        return at;
    }

    // "Job description", or "Job description: Science Teacher", which also says the title.
    private bool DocumentName(Piece piece)
    {
        if (piece.Kind is not (PieceKind.Heading or PieceKind.Paragraph) || piece.Text.Length > 160)
            return false;
        if (!Headings.IsDocumentName(piece.Text))
        {
            var cut = piece.Text.IndexOfAny([':', '–', '—', '-']);
            if (cut < 1)
                return false;
            var (left, right) = (piece.Text[..cut].Trim(), piece.Text[(cut + 1)..].Trim());
            var title = Headings.IsDocumentName(left) ? right : Headings.IsDocumentName(right) ? left : "";
            if (title.Length == 0)
                return false;
            _values.TryAdd(HeaderFields.Title, title);
        }
        _warnings.Add(piece.Line, $"Left out as the name of the kind of document: “{piece.Text}”.");
        return true;
    }

    // "Details of the post", with nothing but a key fact under it, is no section, and no job title either.
    private bool IsOverFields(Piece piece, Piece? next) =>
        piece.Kind == PieceKind.Heading
        && (_hasFields || _names.Exists(n => !IsOrganisation(n.Text)) || Phrase.Words(piece.Text).Any(w => FactWords.Contains(w)))
        && !Headings.IsKnown(piece.Text) && !Headings.IsCategory(piece.Text)
        && (next is { Kind: PieceKind.Field } ? HeaderFields.FieldOf(next.Label) is not null : next is not null && (IsListedField(next) || IsFieldLine(next)));

    private static bool IsFieldLine(Piece piece) =>
        piece.Kind == PieceKind.Paragraph && HeaderFields.Split(piece) is (var label, { Length: > 0 }) && HeaderFields.IsLabel(label);

    // "- Grade: 4": a bullet that is a field, not the first of the duties.
    private static bool IsListedField(Piece piece) =>
        piece.Kind == PieceKind.Item && HeaderFields.Split(piece) is (var label, { Length: > 0 }) && HeaderFields.IsLabel(label);

    private bool IsLabelOfNext(Piece piece, Piece? next) =>
        piece.Kind is PieceKind.Paragraph or PieceKind.Heading
        && (HeaderFields.IsLabel(piece.Text) || (_hasFields && HeaderFields.FieldOf(piece.Text) is not null))
        && next is { Kind: PieceKind.Paragraph }
        && !HeaderFields.IsLabel(next.Text)
        && HeaderFields.Split(next) is null
        && Phrase.CountWords(next.Text) <= (next.Text.EndsWith('.') ? MostWordsOfName : MostWordsOfValue);

    private bool BeginsSections(Piece piece, Piece? next) => piece.Kind switch
    {
        PieceKind.Heading => Headings.IsKnown(piece.Text) || _hasFields || piece.Rank == HeadingRank.Bold + 1
            || (piece.Rank > 1 && next is { Kind: PieceKind.Item })
            // The very first heading above running text is rather the name of the job than a section.
            || (piece.Rank > 1 && _names.Count > 0 && next is { Kind: PieceKind.Paragraph, Text.Length: > 60 } && HeaderFields.Split(next) is null),
        PieceKind.Item => true,
        PieceKind.Specification => true,
        _ => false,
    };

    private void Field(int line, string label, string value)
    {
        _hasFields = true;
        var field = HeaderFields.FieldOf(label);
        if (value.Length == 0)
            _warnings.Add(line, $"“{label}” has no value.");
        else if (field is { Length: > 0 } && HeaderFields.InPlaceOf(field) is null && value.Length <= Limit(field) && _values.TryAdd(field, value))
        {
            if (field == HeaderFields.Department && !Departments.IsLikely(value))
                _warnings.Add(line, $"{label} “{value}” looks like the name of a school or place, not of a department.", "Department");
        }
        else
        {
            var text = label.Length == 0 ? value : label.EndsWith(':') ? $"{label} {value}" : $"{label}: {value}";
            _texts.Add((new Piece(PieceKind.Field, line, value) { Label = label }, HeaderFields.InPlaceOf(field)));
            if (HeaderFields.InPlaceOf(field) is null)
                HasNoField(line, label, field, text);
        }
    }

    private void HasNoField(int line, string label, string? field, string text) =>
        _warnings.Add(line, $"“{label}” has no field of its own{(field is { Length: > 0 } ? ", is there twice or is too long" : "")}; it stands as text before the first section.", text);

    // What has no field stands as text before the first section. A school or place is the department, an allowance the salary, where no other is named.
    private void Texts()
    {
        foreach (var (piece, field) in _texts)
        {
            var text = piece.Kind != PieceKind.Field || piece.Label.Length == 0 ? piece.Text : piece.Label.EndsWith(':') ? $"{piece.Label} {piece.Text}" : $"{piece.Label}: {piece.Text}";
            if (field is not null && piece.Text.Length <= JobDescriptionHeader.FieldMax && _values.TryAdd(field, piece.Text))
            {
                _warnings.Add(piece.Line, $"No {field} is named; “{piece.Text}” ({piece.Label.TrimEnd(':')}) was read as the {field}.", field == HeaderFields.Salary ? "Salary range" : "Department");
                continue;
            }
            if (field is not null)
                HasNoField(piece.Line, piece.Label, HeaderFields.Other, text);
            _sections.Add(piece.Kind == PieceKind.Field ? new Piece(PieceKind.Paragraph, piece.Line, text) : piece, null);
        }
    }

    // "Hill School", but not "School Cook".
    private static bool IsOrganisation(string name) =>
        Phrase.Words(name) is var words && (words.Any(w => Organisations.Contains(w)) || words.Skip(1).Any(w => w is "school" or "schools"));

    private static int Limit(string field) => field == HeaderFields.Title ? JobDescriptionHeader.TitleMax : JobDescriptionHeader.FieldMax;

    // Short lines before the fields: the organisation's name (a logo), or the job title when no field says it.
    private void Names()
    {
        if (!_values.ContainsKey(HeaderFields.Title)
            && _names.Find(n => n.Text.Length <= JobDescriptionHeader.TitleMax && !IsOrganisation(n.Text)) is { } title)
        {
            _values[HeaderFields.Title] = title.Text;
            _names.Remove(title);
            _warnings.Add(title.Line, $"No field says the job title; “{title.Text}” was read as the title.", "Job title");
        }
        if (_names.Count > 0)
            _warnings.Add(_names[0].Line, $"Left out as the name of the organisation: “{string.Join(' ', _names.Select(n => n.Text))}”.");
        if (!_values.ContainsKey(HeaderFields.Title))
            _warnings.Add(1, "No job title was found.");
    }
}
