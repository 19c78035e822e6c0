using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Domain.SignOff;

/// <summary>
/// A signature drawn by hand: strokes on a field of 600 by 200 units. Kept as text, "12,34 15,40;80,20 82,25": strokes parted by
/// semicolons, points by spaces, whole numbers only. Nothing else can be in it, so it can be drawn anywhere without a second look.
/// </summary>
public sealed class DrawnMark
{
    /// <summary>Width of the field in units.</summary>
    public const int Width = 600;

    /// <summary>Height of the field in units.</summary>
    public const int Height = 200;

    /// <summary>Most characters of the text.</summary>
    public const int TextMax = 8000;

    /// <summary>A mark that is smaller than this both ways is a slip of the hand.</summary>
    private const int SmallestExtent = 30;

    private DrawnMark(string text, IReadOnlyList<IReadOnlyList<(int X, int Y)>> strokes) => (Text, Strokes) = (text, strokes);

    /// <summary>The strokes as text.</summary>
    public string Text { get; }

    /// <summary>The strokes, each at least one point; x from the left, y from the top.</summary>
    public IReadOnlyList<IReadOnlyList<(int X, int Y)>> Strokes { get; }

    /// <summary>Reads a mark; null when the text is none, or one too small to be meant.</summary>
    public static DrawnMark? Read(string? text)
    {
        if (text is not { Length: > 0 and <= TextMax })
            return null;
        var strokes = new List<IReadOnlyList<(int X, int Y)>>();
        foreach (var stroke in text.Split(';'))
        {
            var points = new List<(int X, int Y)>();
            foreach (var point in stroke.Split(' '))
            {
                if (point.Split(',') is not [var x, var y] || Unit(x, Width) is not { } left || Unit(y, Height) is not { } top)
                    return null;
                points.Add((left, top));
            }
            strokes.Add(points);
        }
        var all = strokes.SelectMany(s => s).ToList();
        return all.Max(p => p.X) - all.Min(p => p.X) < SmallestExtent && all.Max(p => p.Y) - all.Min(p => p.Y) < SmallestExtent
            ? null
            : new DrawnMark(text, strokes);
    }

    /// <summary>
    /// The mark as a path to be stroked with round ends: moves (M, one point), lines (L, one point) and cubic curves (C, three points)
    /// through every point of a stroke.
    /// </summary>
    public IEnumerable<(char Kind, double[] Points)> Path()
    {
        foreach (var stroke in Strokes)
        {
            yield return ('M', [stroke[0].X, stroke[0].Y]);
            if (stroke.Count == 1)
                yield return ('L', [stroke[0].X, stroke[0].Y]);
            for (var i = 1; i < stroke.Count; i++)
            {
                // Catmull and Rom: a curve through the points, its direction at each that of its neighbours.
                var (before, from, to, after) = (stroke[Math.Max(i - 2, 0)], stroke[i - 1], stroke[i], stroke[Math.Min(i + 1, stroke.Count - 1)]);
                yield return ('C',
                [
                    from.X + ((to.X - before.X) / 6.0), from.Y + ((to.Y - before.Y) / 6.0),
                    to.X - ((after.X - from.X) / 6.0), to.Y - ((after.Y - from.Y) / 6.0),
                    to.X, to.Y,
                ]);
            }
        }
    }

    /// <summary>The path in the writing of SVG.</summary>
    public string SvgPath()
    {
        var path = new StringBuilder();
        foreach (var (kind, points) in Path())
        {
            path.Append(kind);
            path.AppendJoin(' ', points.Select(p => p.ToString("0.#", CultureInfo.InvariantCulture)));
        }
        return path.ToString();
    }

    private static int? Unit(string text, int most) =>
        text.Length <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) && unit <= most ? unit : null;
}
