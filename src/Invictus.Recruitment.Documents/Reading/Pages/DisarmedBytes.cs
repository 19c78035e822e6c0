using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Takes the parts of a PDF away that reading text does not need and that the library would follow without bound:
/// trees of names, functions, colours, patterns, font programs, actions. Their keys are renamed in place, so nothing
/// moves; a dictionary without the key is all that the library sees. Absurd ranges and page trees are refused.
/// The same is done to everything that comes out of a compressed stream.
/// </summary>
internal sealed class DisarmedBytes
{
    /// <summary>Between two numbers in a list: a table of widths makes an entry for each code between them, of which there are 65,536.</summary>
    private const double WidestRange = 200_000;

    /// <summary>Codes of all fonts, should each of them have the widest table: fonts may share one, and each builds it anew.</summary>
    private const double MostCodes = 24_000_000;

    /// <summary>Objects that a table of objects may name: the library makes an entry for each, also for those that are not there.</summary>
    private const double MostObjects = 2_000_000;

    /// <summary>Nodes of trees in the whole file: pages, form fields, structure. 300 pages need far fewer.</summary>
    private const int MostTreeNodes = 2000;

    private static readonly SearchValues<byte> Signs = SearchValues.Create("/[(%"u8);
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n\f\0()<>[]{}/%"u8);

    private static readonly FrozenSet<string> Dead = FrozenSet.ToFrozenSet(
        ["Names", "Dests", "Outlines", "AcroForm", "Annots", "OpenAction", "AA", "JavaScript", "Launch", "EmbeddedFiles", "StructTreeRoot", "PageLabels", "Threads", "Metadata",
         "ColorSpace", "Shading", "Pattern", "Function", "Functions", "SMask", "ExtGState", "Properties", "Alternates", "Group",
         "FontFile", "FontFile2", "FontFile3", "UseCMap", "FFilter", "FDecodeParms"]);

    /// <summary>A text in brackets that is longer is none.</summary>
    private const int LongestText = 70_000;

    private readonly ReferenceCircles _circles = new();
    private readonly CharacterMaps _maps = new();
    private int _treeNodes;
    private int _fonts;
    private double _widest;
    private (int From, int At) _closes;

    /// <summary>Renames and checks the whole file in place.</summary>
    public void DisarmFile(Span<byte> file, ReadingBudget budget)
    {
        _circles.SeeFile(file, budget);
        _maps.Check(file, budget);
        Disarm(file, isFile: true, budget);
    }

    /// <summary>The same for what came out of a stream of the file.</summary>
    /// <param name="content">What came out.</param>
    /// <param name="packed">Of a stream that holds objects: their number and where the first begins; else zeros.</param>
    /// <param name="budget">Of this reading.</param>
    public void DisarmContent(Span<byte> content, (int Objects, int First) packed, ReadingBudget budget)
    {
        _circles.SeePacked(content, packed.Objects, packed.First, budget);
        _maps.Check(content, budget);
        Disarm(content, isFile: false, budget);
    }

    // Words in brackets are text of the document and stay as they are; what is packed is seen when it is unpacked.
    private void Disarm(Span<byte> bytes, bool isFile, ReadingBudget budget)
    {
        var key = "";
        var (isPacked, isTable, size) = (false, false, 0L);
        var noTextBefore = 0;
        _closes = (0, -1);
        var stream = isFile ? NextStream(bytes, 0) : -1;
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOfAny(Signs);
            if (next < 0)
                break;
            at += next;
            budget.Step();
            if (stream >= 0 && at > stream)
            {
                var end = isPacked ? bytes[stream..].IndexOf("endstream"u8) : -1;
                var passed = end >= 0 ? stream + end : at;
                (isPacked, isTable, size) = (false, false, 0);
                stream = NextStream(bytes, passed + (end >= 0 ? 9 : 0));
                if (passed > at)
                {
                    at = passed;
                    continue;
                }
            }
            switch (bytes[at])
            {
                case (byte)'[':
                    CheckNumbers(bytes, at + 1, key, budget);
                    at++;
                    continue;
                case (byte)'(':
                    at = at < noTextBefore ? at + 1 : AfterText(bytes, at, ref noTextBefore);
                    continue;
                case (byte)'%':
                    at = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var line ? at + line : bytes.Length;
                    continue;
            }
            var length = bytes[(at + 1)..].IndexOfAny(NameEnds) is >= 0 and var nameEnd ? nameEnd : bytes.Length - at - 1;
            if (length is > 0 and < 64)
            {
                key = NameOf(bytes.Slice(at + 1, length));
                if (Dead.Contains(key))
                    bytes[at + 1] = (byte)'~';
                _treeNodes += key == "Kids" ? 1 : 0;
                _fonts += key == "DescendantFonts" ? 1 : 0;
                isPacked |= key is "Filter" or "F";
                isTable |= key == "XRef";
                size = key == "Size" ? NumberAt(bytes[(at + 1 + length)..]) : size;
                if (isTable && size > MostObjects)
                    throw Absurd();
            }
            at += length + 1;
        }
        if (_fonts * _widest > MostCodes)
            throw Absurd();
        if (_treeNodes > MostTreeNodes)
            throw new SpentBudgetException("is a PDF with an absurd tree of pages; save it again and try again");
    }

    private static int NextStream(ReadOnlySpan<byte> bytes, int from)
    {
        while (from < bytes.Length && bytes[from..].IndexOf("stream"u8) is >= 0 and var found)
        {
            from += found + 6;
            if (from < bytes.Length && bytes[from] is (byte)'\r' or (byte)'\n' && (from < 9 || !bytes[(from - 9)..from].SequenceEqual("endstream"u8)))
                return from;
        }
        return -1;
    }

    // Where a text in brackets ends; one that never ends is none.
    private static int AfterText(ReadOnlySpan<byte> bytes, int at, ref int noTextBefore)
    {
        var depth = 0;
        noTextBefore = Math.Min(bytes.Length, at + LongestText);
        for (var i = at; i < noTextBefore; i++)
        {
            var found = bytes[i..noTextBefore].IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            if (found < 0)
                break;
            i += found;
            if (bytes[i] == '\\')
                i++;
            else if (bytes[i] == '(')
                depth++;
            else if (--depth == 0)
                return noTextBefore = i + 1;
        }
        return at + 1;
    }

    private static string NameOf(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'#') < 0)
            return Encoding.Latin1.GetString(raw);
        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
            if (raw[i] == '#' && i + 2 < raw.Length && byte.TryParse(Encoding.Latin1.GetString(raw.Slice(i + 1, 2)), NumberStyles.HexNumber, null, out var sign))
            {
                name.Append((char)sign);
                i += 2;
            }
            else
                name.Append((char)raw[i]);
        return name.ToString();
    }

    private static long NumberAt(ReadOnlySpan<byte> bytes)
    {
        var number = bytes.TrimStart(" \t\r\n\f\0+"u8);
        return Utf8Parser.TryParse(number, out long value, out _) ? value : 0;
    }

    private static SpentBudgetException Absurd() => new("is a PDF with absurd numbers in it; save it again and try again");

    // "first last width" in the tables of widths: the library makes an entry for each code between the two.
    private void CheckNumbers(ReadOnlySpan<byte> bytes, int at, string key, ReadingBudget budget)
    {
        if (key is "ByteRange" or "H")
            return;
        var widest = key == "Index" ? MostObjects : WidestRange;
        double before = 0, sum = 0;
        for (var count = 0; at < bytes.Length;)
        {
            budget.Step();
            var b = bytes[at];
            if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or (byte)'\f')
            {
                at++;
            }
            else if (b == '[')
            {
                // Looked for once for all that stand before it.
                if (at < _closes.From || at > _closes.At)
                    _closes = (at, bytes[at..].IndexOf((byte)']') is >= 0 and var close ? at + close : bytes.Length);
                at = _closes.At + 1;
                (count, before) = (0, 0);
            }
            else if (b is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.')
            {
                var length = 1;
                while (at + length < bytes.Length && bytes[at + length] is >= (byte)'0' and <= (byte)'9' or (byte)'.')
                    length++;
                if (length > 40 || !double.TryParse(bytes.Slice(at, length), CultureInfo.InvariantCulture, out var number))
                    return;
                var range = count++ > 0 ? number - before : 0;
                sum += range > 0 && count % 3 == 2 ? range : 0;
                if (range > widest || sum > widest * 2)
                    throw Absurd();
                _widest = key == "Index" ? _widest : Math.Max(_widest, sum);
                before = number;
                at += length;
            }
            else
                return;
        }
    }
}
