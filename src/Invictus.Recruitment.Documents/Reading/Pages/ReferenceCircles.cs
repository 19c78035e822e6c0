using System.Buffers.Text;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Objects that are nothing but a reference to another object, alone or in an array of one. The library follows them by
/// calls without looking back: in a circle it would use up the stack, which ends the whole process. No program writes circles.
/// </summary>
internal sealed class ReferenceCircles
{
    /// <summary>Such objects in one file; there are a few at most.</summary>
    private const int Most = 4000;

    private readonly Dictionary<long, HashSet<long>> _next = [];

    public void SeeFile(ReadOnlySpan<byte> file, ReadingBudget budget)
    {
        for (var at = 0; at < file.Length && file[at..].IndexOf("obj"u8) is >= 0 and var found;)
        {
            budget.Step();
            var word = at + found;
            at = word + 3;
            if (NumberBefore(file, word) is { } from && ReferenceAt(file[at..]) is { } to)
                Add(from, to);
        }
        Check();
    }

    public void SeePacked(ReadOnlySpan<byte> content, int objects, int first, ReadingBudget budget)
    {
        if (objects <= 0 || first <= 0 || first > content.Length)
            return;
        var at = 0;
        for (var n = 0; n < objects && at < first; n++)
        {
            budget.Step();
            if (Number(content[..first], ref at) is not { } from || Number(content[..first], ref at) is not { } offset)
                break;
            if (offset < content.Length - first && ReferenceAt(content[(first + (int)offset)..]) is { } to)
                Add(from, to);
        }
        Check();
    }

    private void Add(long from, long to)
    {
        if (!_next.TryGetValue(from, out var all))
            _next[from] = all = [];
        all.Add(to);
        if (_next.Count > Most || all.Count > Most)
            throw Absurd();
    }

    // Takes away what leads nowhere, again and again; what is left goes in circles.
    private void Check()
    {
        var left = _next.ToDictionary(n => n.Key, n => n.Value);
        for (var before = -1; left.Count != before;)
        {
            before = left.Count;
            foreach (var end in left.Where(n => !n.Value.Any(left.ContainsKey)).Select(n => n.Key).ToList())
                left.Remove(end);
        }
        if (left.Count > 0)
            throw Absurd();
    }

    private static SpentBudgetException Absurd() => new("is a PDF whose parts point at each other in circles; save it again and try again");

    // "12 0 obj": the first of the two numbers.
    private static long? NumberBefore(ReadOnlySpan<byte> file, int at)
    {
        at = BackOverSpace(file, at);
        var generation = BackOverDigits(file, at);
        if (generation == at)
            return null;
        at = BackOverSpace(file, generation);
        var number = BackOverDigits(file, at);
        return number < at && number < generation && Utf8Parser.TryParse(file[number..at], out long value, out _) ? value : null;
    }

    private static int BackOverSpace(ReadOnlySpan<byte> file, int at)
    {
        while (at > 0 && IsSpace(file[at - 1]))
            at--;
        return at;
    }

    private static int BackOverDigits(ReadOnlySpan<byte> file, int at)
    {
        while (at > 0 && file[at - 1] is >= (byte)'0' and <= (byte)'9')
            at--;
        return at;
    }

    // "7 0 R", also in brackets and behind remarks.
    private static long? ReferenceAt(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        if (Number(bytes, ref at, mayOpen: true) is not { } number || Number(bytes, ref at) is null)
            return null;
        Skip(bytes, ref at, mayOpen: false);
        return at < bytes.Length && bytes[at] == 'R' ? number : null;
    }

    private static long? Number(ReadOnlySpan<byte> bytes, ref int at, bool mayOpen = false)
    {
        Skip(bytes, ref at, mayOpen);
        if (at >= bytes.Length || bytes[at] is < (byte)'0' or > (byte)'9' || !Utf8Parser.TryParse(bytes[at..], out long value, out var used))
            return null;
        at += used;
        return value;
    }

    private static void Skip(ReadOnlySpan<byte> bytes, ref int at, bool mayOpen)
    {
        while (at < bytes.Length)
            if (IsSpace(bytes[at]) || mayOpen && bytes[at] == '[')
                at++;
            else if (bytes[at] == '%')
                at += bytes[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var line ? line : bytes.Length - at;
            else
                return;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0;
}
