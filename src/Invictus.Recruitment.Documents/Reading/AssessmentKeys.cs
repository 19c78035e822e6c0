namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Takes the keys of assessment letters out of a document before its tables are read: the key may stand below the
/// table that uses it.
/// </summary>
internal static class AssessmentKeys
{
    /// <summary>So many texts that end in "(A)" or "(A/I)" do not speak of grades.</summary>
    private const int FewestInBrackets = 5;

    private static readonly char[] Open = ['(', '['];

    public static IReadOnlyList<Piece> Without(IReadOnlyList<Piece> pieces, Assessment assessment, Warnings warnings)
    {
        if (pieces.Count(p => EndsInStages(p, assessment)) + pieces.SelectMany(p => p.Cells).SelectMany(c => c).Count(p => EndsInStages(p, assessment)) >= FewestInBrackets)
            assessment.TrustBrackets();
        assessment.LettersLead = pieces.Count(p => Leads(p, 'E')) is var essential && pieces.Count(p => Leads(p, 'D')) is var desirable && essential > 0 && desirable > 0 && essential + desirable >= FewestInBrackets;
        var rest = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var length = LengthAt(pieces, i, assessment);
            for (var k = i; k < i + length; k++)
                warnings.Add(pieces[k].Line, $"Read as the key of how criteria are {(ImportanceWords.IsKey(TextOf(pieces[k])) || ImportanceWords.Legend(TextOf(pieces[k])) is not null || ImportanceWords.Rule(TextOf(pieces[k])) is not null || ImportanceWords.RanksOf(TextOf(pieces[k])).Count > 1 ? "marked" : "assessed")}: “{TextOf(pieces[k])}”.");
            if (length == 0)
            {
                // A word that is explained within other text: the text stays.
                if (IsText(pieces[i]) && AssessmentKey.Meaning(pieces[i].Text) is { } meaning)
                    assessment.LearnWord(meaning.Word, meaning.Stages);
                rest.Add(pieces[i]);
            }
            i += Math.Max(1, length);
        }
        return rest;
    }

    // How many pieces from here on are a key; its letters are learned.
    private static int LengthAt(IReadOnlyList<Piece> pieces, int at, Assessment assessment)
    {
        var title = IsText(pieces[at]) && AssessmentKey.IsTitle(pieces[at].Text) ? 1 : 0;
        if (IsText(pieces[at]) && assessment.Legend is null && ImportanceWords.Legend(pieces[at].Text) is { } legend)
        {
            assessment.Legend = legend;
            return 1;
        }
        if (IsText(pieces[at]) && assessment.Rule is null && ImportanceWords.Rule(pieces[at].Text) is { } rule && ImportanceWords.OfName(pieces[at].Text, out _) is null)
        {
            assessment.Rule = rule;
            return 1;
        }
        if (IsText(pieces[at]) && ImportanceWords.RanksOf(pieces[at].Text) is { Count: > 1 } ranks)
        {
            assessment.LearnRanks(ranks);
            if (AssessmentKey.PairsOf(pieces[at].Text) is { Count: > 0 } alsoStages)
                assessment.Learn(alsoStages);
            return 1;
        }
        if (IsText(pieces[at]) && ImportanceWords.IsKey(pieces[at].Text))
        {
            if (AssessmentKey.PairsOf(pieces[at].Text) is { Count: > 0 } stages)
                assessment.Learn(stages);
            return 1;
        }
        if (IsText(pieces[at]) && AssessmentKey.PairsOf(pieces[at].Text) is { Count: > 0 } pairs)
        {
            assessment.Learn(pairs);
            return 1;
        }
        var from = at + title;
        if (from < pieces.Count && pieces[from] is { Kind: PieceKind.Row, StartsTable: true })
        {
            var rows = pieces.Skip(from).TakeWhile((p, i) => p.Kind == PieceKind.Row && (i == 0 || !p.StartsTable)).Take(12).ToList();
            if (AssessmentKey.PairsOf(rows) is not { Count: > 0 } inTable)
                return 0;
            assessment.Learn(inTable);
            return title + rows.Count;
        }
        var lines = pieces.Skip(from).TakeWhile(p => IsText(p) && (AssessmentKey.PairOf(p.Text) is not null || AssessmentKey.PairsOf(p.Text).Count > 0)).ToList();
        if (lines.Count < 2)
            return lines.Count == 1 && title == 1 && AssessmentKey.PairsOf(lines[0].Text) is { Count: > 0 } inLine ? Learned(assessment, inLine, 2) : 0;
        return Learned(assessment, [.. lines.SelectMany(p => AssessmentKey.PairOf(p.Text) is { } pair ? [pair] : AssessmentKey.PairsOf(p.Text))], title + lines.Count);
    }

    private static int Learned(Assessment assessment, List<(string Letter, Domain.JobDescriptions.AssessmentStage Stage)> pairs, int length)
    {
        assessment.Learn(pairs);
        return length;
    }

    private static bool Leads(Piece piece, char letter) =>
        IsText(piece) && piece.Text.Length > 4 && piece.Text[0] == letter && CriterionMarks.LeadingLetter(piece.Text) is > 1 and var at && char.IsLetterOrDigit(piece.Text[at]);

    private static bool EndsInStages(Piece piece, Assessment assessment) =>
        piece.Text is [.., ')' or ']'] && piece.Text.LastIndexOfAny(Open) is > 8 and var open && assessment.IsLetters(piece.Text[(open + 1)..^1]);

    private static bool IsText(Piece piece) => piece.Kind is PieceKind.Paragraph or PieceKind.Item or PieceKind.Heading;

    private static string TextOf(Piece piece) =>
        piece.Kind == PieceKind.Row ? string.Join(' ', piece.Cells.Where(c => c.Count > 0).Select(Piece.TextOf)) : piece.Text;
}
