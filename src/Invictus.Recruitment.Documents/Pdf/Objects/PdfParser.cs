using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>The bytes are not a PDF, or a damaged one. The message is a sentence for people.</summary>
public sealed class PdfFormatException(string message) : Exception(message);

/// <summary>
/// Reads objects from bytes. Nothing in the bytes is trusted: every length and nesting is bounded, and whatever is not
/// an object ends in a <see cref="PdfFormatException"/>.
/// </summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> bytes, int position = 0)
{
    private const int DeepestNesting = 60;
    private readonly ReadOnlyMemory<byte> bytes = bytes;

    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Span => bytes.Span;

    /// <summary>An object with its number in front, as "12 0 obj … endobj"; a stream's length may be looked up.</summary>
    public PdfObject ReadIndirect(int number, Func<PdfObject?, PdfObject?> resolve)
    {
        if (ReadNumberToken() != number || ReadNumberToken() is < 0 or > 65535)
            throw new PdfFormatException($"Object {number} is not where the cross-reference says.");
        Expect("obj");
        var value = ReadObject();
        if (value is not PdfDictionary dictionary || !TryKeyword("stream"))
        {
            Expect("endobj");
            return value;
        }
        if (Position < Span.Length && Span[Position] == '\r')
            Position++;
        if (Position < Span.Length && Span[Position] == '\n')
            Position++;
        if (resolve(dictionary["Length"]) is not PdfNumber { IsInteger: true } length || length.Value < 0 || length.Value > Span.Length - Position)
            throw new PdfFormatException($"The length of stream {number} is wrong.");
        var stream = new PdfStream(bytes.Slice(Position, (int)length.Value).ToArray());
        foreach (var key in dictionary.Keys)
            stream[key] = dictionary[key];
        Position += (int)length.Value;
        Expect("endstream");
        return stream;
    }

    public PdfObject ReadObject(int depth = 0)
    {
        if (depth > DeepestNesting)
            throw new PdfFormatException("Objects are nested too deeply.");
        SkipSpace();
        switch (Peek())
        {
            case (byte)'/':
                return new PdfName(ReadName());
            case (byte)'(':
                return ReadLiteral();
            case (byte)'<' when Peek(1) == '<':
                return ReadDictionary(depth);
            case (byte)'<':
                return ReadHex();
            case (byte)'[':
                return ReadArray(depth);
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumberOrReference();
        }
        if (TryKeyword("true"))
            return new PdfBoolean(true);
        if (TryKeyword("false"))
            return new PdfBoolean(false);
        if (TryKeyword("null"))
            return PdfNull.Instance;
        throw new PdfFormatException($"There is no object at byte {Position}.");
    }

    public void Expect(string keyword)
    {
        if (!TryKeyword(keyword))
            throw new PdfFormatException($"\"{keyword}\" is missing at byte {Position}.");
    }

    public bool TryKeyword(string keyword)
    {
        SkipSpace();
        if (Span.Length - Position < keyword.Length || !Span.Slice(Position, keyword.Length).SequenceEqual(Encoding.ASCII.GetBytes(keyword)))
            return false;
        Position += keyword.Length;
        return true;
    }

    /// <summary>A whole number without sign.</summary>
    public long ReadNumberToken()
    {
        SkipSpace();
        var start = Position;
        while (Peek() is >= '0' and <= '9')
            Position++;
        return long.TryParse(Span[start..Position], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new PdfFormatException($"A number is missing at byte {start}.");
    }

    public void SkipSpace()
    {
        for (; ; )
        {
            while (IsSpace(Peek()))
                Position++;
            if (Peek() != '%')
                return;
            while (Peek() is >= 0 and not ('\n' or '\r'))
                Position++;
        }
    }

    private static bool IsSpace(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(int b) => b > 32 && "()<>[]{}/%".IndexOf((char)b, StringComparison.Ordinal) < 0;

    private int Peek(int ahead = 0) => Position + ahead < Span.Length && Position + ahead >= 0 ? Span[Position + ahead] : -1;

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var dictionary = new PdfDictionary();
        for (; ; )
        {
            SkipSpace();
            if (TryKeyword(">>"))
                return dictionary;
            if (Peek() != '/')
                throw new PdfFormatException($"A dictionary is damaged at byte {Position}.");
            var key = ReadName();
            // Readers differ in which of two equal keys they take: a file that plays on that is not to be read at all.
            if (dictionary[key] is not null)
                throw new PdfFormatException($"A dictionary has the key {key} twice.");
            dictionary[key] = ReadObject(depth + 1);
        }
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var array = new PdfArray();
        for (; ; )
        {
            SkipSpace();
            if (Peek() == ']')
            {
                Position++;
                return array;
            }
            array.Items.Add(ReadObject(depth + 1));
        }
    }

    private PdfObject ReadNumberOrReference()
    {
        var start = Position;
        while (Peek() is '+' or '-' or '.' or (>= '0' and <= '9'))
            Position++;
        var text = Span[start..Position];
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new PdfNumber(value)
                : throw new PdfFormatException($"A number is damaged at byte {start}.");
        }
        var afterNumber = Position;
        SkipSpace();
        if (whole is > 0 and < int.MaxValue && Peek() is >= '0' and <= '9')
        {
            var generation = ReadNumberToken();
            SkipSpace();
            if (generation <= 65535 && Peek() == 'R' && !IsRegular(Peek(1)))
            {
                Position++;
                return new PdfReference((int)whole, (int)generation);
            }
        }
        Position = afterNumber;
        return new PdfNumber(whole);
    }

    private string ReadName()
    {
        Position++;
        var name = new List<byte>();
        while (IsRegular(Peek()))
        {
            if (Peek() == '#' && char.IsAsciiHexDigit((char)Math.Max(Peek(1), 0)) && char.IsAsciiHexDigit((char)Math.Max(Peek(2), 0)))
            {
                name.Add(Convert.ToByte(Encoding.ASCII.GetString(Span.Slice(Position + 1, 2)), 16));
                Position += 3;
                continue;
            }
            name.Add(Span[Position++]);
        }
        return Encoding.UTF8.GetString([.. name]);
    }

    private PdfString ReadHex()
    {
        var start = Position++;
        var digits = new StringBuilder();
        while (Peek() is >= 0 and not '>')
        {
            var c = (char)Span[Position++];
            if (IsSpace(c))
                continue;
            if (!char.IsAsciiHexDigit(c))
                throw new PdfFormatException($"A string is damaged at byte {Position - 1}.");
            digits.Append(c);
        }
        if (Peek() != '>')
            throw new PdfFormatException("A string has no end.");
        Position++;
        if (digits.Length % 2 == 1)
            digits.Append('0');
        return new PdfString(Convert.FromHexString(digits.ToString()), asHex: true) { Place = (start, Position) };
    }

    private PdfString ReadLiteral()
    {
        Position++;
        var value = new List<byte>();
        for (var open = 1; ; Position++)
        {
            var b = Peek();
            if (b < 0)
                throw new PdfFormatException("A string has no end.");
            if (b == '\\')
            {
                ReadEscape(value);
                continue;
            }
            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (open == 0)
            {
                Position++;
                return new PdfString([.. value]);
            }
            value.Add((byte)b);
        }
    }

    /// <summary>Leaves the position on the last byte of the escape.</summary>
    private void ReadEscape(List<byte> value)
    {
        Position++;
        var b = Peek();
        if (b is >= '0' and <= '7')
        {
            var code = 0;
            var digits = 0;
            for (; digits < 3 && Peek(digits) is >= '0' and <= '7'; digits++)
                code = (code * 8) + Peek(digits) - '0';
            Position += digits - 1;
            value.Add((byte)code);
            return;
        }
        if (b == '\r' && Peek(1) == '\n')
            Position++;
        if (b is not ('\r' or '\n' or -1))
            value.Add((byte)(b switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => b }));
    }
}
