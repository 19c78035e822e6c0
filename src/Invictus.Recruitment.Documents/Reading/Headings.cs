using System.Collections.Frozen;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Finds headings that are not marked as headings: emphasised lines, capitals, known names, lone short lines.</summary>
internal static class Headings
{
    private const int MostWords = 10;
    private const int MostWordsOfPlain = 6;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["main purpose", "main purpose of the job", "main purpose of the post", "main purpose of the role", "main purpose of job", "job purpose", "purpose", "purpose of the job",
         "purpose of the post", "purpose of the role", "purpose of job", "purpose of post", "overall purpose", "core purpose", "job summary", "role summary", "summary of the role",
         "main duties", "main duties and responsibilities", "main responsibilities", "main tasks", "key duties", "key duties and responsibilities", "key responsibilities", "key tasks",
         "key accountabilities", "duties", "duties and responsibilities", "responsibilities", "general duties", "general responsibilities", "general", "specific duties",
         "specific responsibilities", "other specific duties", "other duties", "other responsibilities", "additional duties", "principal responsibilities", "principal accountabilities",
         "professional standards", "safeguarding", "safeguarding requirements", "health and safety", "equal opportunities", "data protection", "confidentiality", "support for the trust",
         "support for the school", "support for pupils", "support for students", "support for teachers", "support for the curriculum", "teaching and learning", "general requirements",
         "about the role", "about us", "about the school", "the role", "notes", "review"]);

    private static readonly FrozenSet<string> Documents = FrozenSet.ToFrozenSet(
        ["job description", "job description and person specification", "job description person specification", "person specification and job description", "person specification job description", "job profile", "role profile", "role description", "post description"]);

    private static readonly FrozenSet<string> Specifications = FrozenSet.ToFrozenSet(
        ["person specification", "person spec", "person profile", "candidate specification", "candidate profile", "employee specification", "selection criteria", "personal specification", "person requirements",
         "essential and desirable criteria", "essential and desirable requirements", "knowledge skills and experience required", "about you", "what we are looking for", "what we're looking for",
         "who we are looking for", "who we're looking for", "the person we are looking for", "candidate requirements", "specification for the post", "skills and experience required"]);

    /// <summary>The same, but with more words behind them they begin a sentence.</summary>
    private static readonly FrozenSet<string> WholeSpecifications = FrozenSet.ToFrozenSet(
        ["the person", "the ideal candidate", "our ideal candidate", "the successful candidate", "what you will bring", "your profile", "who you are"]);

    /// <summary>Titles of categories, whole or the first word of them.</summary>
    private static readonly FrozenSet<string> Categories = FrozenSet.ToFrozenSet(
        ["qualifications", "qualification", "education", "training", "experience", "skills", "knowledge", "abilities", "ability", "aptitudes", "aptitude", "attributes", "personal",
         "qualities", "competencies", "competence", "behaviours", "flexibility", "disposition", "circumstances", "other", "special", "professional", "safeguarding", "attainments", "values"]);

    /// <summary>"Job description": the kind of document, not a section of it.</summary>
    public static bool IsDocumentName(string text) => text.Length <= 80 && Documents.Contains(Name(text));

    public static bool IsSpecification(string text) =>
        text.Length <= 80 && !IsDocumentName(text) && Name(text) is var name && (Specifications.Contains(name) || WholeSpecifications.Contains(Phrase.Fold(Phrase.InFull(name))) || Specifications.Any(s => name.StartsWith(s + " ", StringComparison.Ordinal)));

    /// <summary>"Person specification – desirable": what the heading of a specification says of all that stands under it.</summary>
    public static Importance? ImportanceOfSpecification(string text) =>
        Phrase.Words(text).Where(w => w is "essential" or "desirable").ToList() is [var only] ? only == "essential" ? Importance.Essential : Importance.Desirable : null;

    // "D. Person specification", "Part 2: Person specification": what it is called, without what only counts it.
    private static string Name(string text)
    {
        var name = Phrase.Fold(Bullets.WithoutNumber(text));
        return name.Split(' ', 3) is ["part" or "section" or "appendix" or "annex", { Length: <= 2 }, { } rest] ? rest : name;
    }

    /// <summary>A heading that may come after a person specification, and is no category of it.</summary>
    public static bool MayFollowSpecification(string text) =>
        IsKnown(text) || Phrase.Words(text).Any(w => w is "notes" or "note" or "apply" or "applying" or "benefits" or "offer" or "information" or "interview" or "interviews" or "closing"
            or "contact" or "contacts" or "conditions" or "terms" or "steps" or "checks" or "dates" or "duties" or "responsibilities" or "declaration" or "review");

    /// <summary>"Experience" in "Experience: work with children"; null when the text begins with no such label.</summary>
    public static string? CategoryLabel(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 2 and < 40 and var colon && colon + 2 < text.Length && Phrase.CountWords(text[..colon]) <= 3 && IsCategory(text[..colon]) ? text[..colon] : null;

    /// <summary>"Person specification (continued)".</summary>
    public static bool IsContinued(string text) =>
        text.Length <= 80 && Phrase.Words(text) is { Length: > 1 } words && words[^1] is "continued" or "cont" or "contd" or "cont'd";

    public static bool IsCategory(string text) => text.Length <= 80 && Phrase.Words(text) is { Length: > 0 and <= 6 } words && Categories.Contains(words[0]);

    /// <summary>A heading by its words alone, whatever its form.</summary>
    public static bool IsKnown(string text) =>
        text.Length <= 80 && (Known.Contains(Name(text)) || IsDocumentName(text) || IsSpecification(text) || ImportanceWords.OfName(text, out _) is not null);

    /// <summary>Turns paragraphs that are headings into headings.</summary>
    public static IReadOnlyList<Piece> Mark(IReadOnlyList<Piece> pieces, Warnings warnings)
    {
        var marked = new List<Piece>(pieces.Count);
        var inHeader = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            Add(marked, pieces[i], i + 1 < pieces.Count ? pieces[i + 1] : null, inHeader, warnings);
            inHeader &= marked[^1] is { Rank: <= 1 } || IsDocumentName(marked[^1].Text);
        }
        return marked;
    }

    private static void Add(List<Piece> marked, Piece piece, Piece? next, bool inHeader, Warnings warnings)
    {
        // "1. Main purpose": a number before a known name is the number of a heading.
        if (piece is { Kind: PieceKind.Item, Depth: 0, InTable: false } && (IsSpecification(piece.Text) || (IsKnown(piece.Text) && next is not { Kind: PieceKind.Item })))
            marked.Add(piece with { Kind = PieceKind.Heading, Rank = HeadingRank.Bold });
        else if (piece.Kind != PieceKind.Paragraph)
            marked.Add(piece);
        else if (HeaderFields.Split(piece) is (var label, { Length: > 0 } value) && IsKnown(label))
        {
            // "**Main purpose:** To keep …": heading and text in one line.
            marked.Add(new Piece(PieceKind.Heading, piece.Line, label) { Rank = HeadingRank.Bold });
            marked.Add(piece with { Text = value, StrongPrefix = 0 });
        }
        else if (piece.StrongPrefix is > 0 and < 60 && piece.Text[..piece.StrongPrefix].Trim() is { Length: > 3 } runIn && runIn.EndsWith('.') && IsKnown(runIn))
        {
            // "**Main purpose.** To keep …": the same with a full stop.
            marked.Add(new Piece(PieceKind.Heading, piece.Line, runIn) { Rank = HeadingRank.Bold });
            marked.Add(piece with { Text = piece.Text[piece.StrongPrefix..].Trim(), StrongPrefix = 0 });
        }
        else if (inHeader && HeaderFields.IsLabel(piece.Text))
            marked.Add(piece);
        else if (LooksMarked(piece) || IsKnown(piece.Text))
            marked.Add(piece with { Kind = PieceKind.Heading, Rank = piece.InTable ? HeadingRank.Topic : HeadingRank.Bold });
        else if (IsLoneLine(piece, marked.Count > 0 ? marked[^1] : null, next))
        {
            warnings.Add(piece.Line, $"“{piece.Text}” is not marked as a heading, but was read as one.", piece.Text);
            marked.Add(piece with { Kind = PieceKind.Heading, Rank = HeadingRank.Bold });
        }
        else
            marked.Add(piece);
    }

    /// <summary>Emphasised or in capitals, short, and no sentence.</summary>
    public static bool LooksMarked(Piece piece) =>
        (piece.IsStrong || Phrase.IsAllCapitals(piece.Text))
        && piece.Text[^1] is not ('.' or '!' or '?' or ';' or ',')
        && piece.Text.Length <= 120
        && Phrase.CountWords(piece.Text) <= MostWords
        && !Signatures.IsLine(piece.Text)
        && HeaderFields.Split(piece) is null or { Value: "" };

    // A short line between blank lines, no sentence and no duty, with a list or a full sentence right under it.
    private static bool IsLoneLine(Piece piece, Piece? before, Piece? next) =>
        !piece.InTable
        && piece.MayFollowPageBreak
        && before is { Kind: not PieceKind.Field }
        && !HeaderFields.IsLabel(piece.Text) && !HeaderFields.IsLabel(before.Text)
        && Phrase.StartsUpper(piece.Text)
        && Phrase.CountWords(piece.Text) <= MostWordsOfPlain
        && !Phrase.EndsSentence(piece.Text) && !piece.Text.EndsWith(',')
        && !piece.Text.Any(char.IsDigit)
        && !DutyVerbs.Begins(piece.Text)
        && HeaderFields.Split(piece) is null
        && (before.Kind is PieceKind.Heading or PieceKind.Item || Phrase.EndsSentence(before.Text))
        && next is { Kind: PieceKind.Item, IsListed: true } or { Kind: PieceKind.Paragraph, MayFollowPageBreak: true, Text.Length: > 60 };

    /// <summary>
    /// A paragraph of a table cell that names a topic though nothing marks it: a few words, each with a capital, no
    /// verb of a duty, no full stop.
    /// </summary>
    public static bool IsUnmarkedTopic(string text) =>
        text.Length <= 60
        && Phrase.CountWords(text) is >= 2 and <= 5
        && !Phrase.EndsSentence(text)
        && Phrase.IsTitleCase(text)
        && !text.Any(char.IsDigit)
        && !DutyVerbs.Begins(text);
}
