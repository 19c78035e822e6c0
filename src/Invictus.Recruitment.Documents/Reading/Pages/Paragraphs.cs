namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Whether a line goes on with the lines before it: told by where they end, begin and how they look.</summary>
internal static class Paragraphs
{
    private const double SamePlace = 2.5;

    public static bool GoesOn(IReadOnlyList<Segment> before, Segment line, double right)
    {
        var (first, above) = (before[0], before[^1]);
        if (line.Mark > 0 || Math.Abs(line.Size - above.Size) > 0.1 * above.Size)
            return false;
        if (above.IsTurned || line.IsTurned)
            return above.IsTurned && line.IsTurned;
        if (BeginsWithLabel(line) || OwnNumber.IsNext(first.Words[0].Text, line.Words[0].Text))
            return false;
        // Bold throughout, then not bold: a heading and its text. A sentence may change in the middle of a line.
        if (IsBold(before) != line.IsBold && (IsBold(before) || line.IsBold))
            return false;
        // What the eye sees first: the next word would have had room, so the line was ended on purpose.
        var isFull = above.X1 + above.Space + (line.Words[0].X1 - line.Words[0].X0) > right - SamePlace;
        if (Phrase.StartsLower(line.Text))
            return isFull || !Phrase.EndsSentence(above.Text);
        if (!isFull)
            return false;
        // Under an item the text hangs beside the mark; further left something new begins.
        return first.Mark == 0 || line.X0 >= first.X0 + SamePlace;
    }

    // "**Hours:** 37", or a label that is known without being marked.
    private static bool BeginsWithLabel(Segment line)
    {
        var colon = line.Words.Select((w, i) => (Word: w, Index: i)).Take(6).FirstOrDefault(w => w.Word.Text.EndsWith(':'));
        return colon.Word is not null
            && (HeaderFields.IsLabel(string.Join(' ', line.Words.Take(colon.Index + 1).Select(w => w.Text)))
                || (line.Words.Take(colon.Index + 1).All(w => w.IsBold) && !line.IsBold && Phrase.StartsUpper(line.Text)));
    }

    private static bool IsBold(IReadOnlyList<Segment> lines) => lines.All(l => l.Words.Skip(l.Mark).All(w => w.IsBold));
}
