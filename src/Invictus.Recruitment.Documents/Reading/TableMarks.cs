namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Ticks and crosses in cells.</summary>
internal static class TableMarks
{
    private static readonly string[] Words = ["x", "y", "yes", "tick", "v", "ü", "p", "1", "true"];
    private static readonly string[] Negatives = ["n", "no", "n a", "na", "none", "false", "0"];

    /// <summary>A tick, a cross, "yes", E or D: no text of its own.</summary>
    public static bool IsMark(string text) =>
        text.Length <= 12 && (Phrase.Fold(text) is var folded && (folded.Length == 0 || Words.Contains(folded) || Negatives.Contains(folded) || ImportanceWords.OfValue(text) is not null));

    /// <summary>A mark that says no: a dash, an empty box, "No"; a cross only where the table also has ticks.</summary>
    public static bool IsNegative(string text, bool hasTicks) =>
        text.Trim() is "-" or "–" or "—" or "☐" or "□" or "o" or "O" || Negatives.Contains(Phrase.Fold(text))
        || (hasTicks && text.Trim() is "x" or "X" or "✗" or "✘" or "×" or "☒" or "✕" or "✖");

    /// <summary>A text in place of a criterion that says there is none.</summary>
    public static bool SaysNone(string text) =>
        IsNegative(text, hasTicks: false) || (text.Length <= 30 && Phrase.Fold(text) is "nil" or "none required" or "not applicable" or "not required" or "none specified" or "no requirement" or "none needed");

    /// <summary>A tick that can mean nothing but yes.</summary>
    public static bool IsTick(string text) => text.Trim() is "✓" or "✔" or "√" or "☑" or "\uF0FC" or "ü";

    /// <summary>The text of a cell; empty when the row is short.</summary>
    public static string Text(this Piece row, int column) => column >= 0 && column < row.Cells.Count ? Piece.TextOf(row.Cells[column]) : "";
}
