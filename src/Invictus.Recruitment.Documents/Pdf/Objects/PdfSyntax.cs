using System.Buffers;
using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>Objects as bytes (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    private static readonly SearchValues<char> PlainName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    public static void Write(ByteBuffer to, PdfObject value)
    {
        switch (value)
        {
            case PdfReference reference:
                to.Integer(reference.Number).Byte((byte)' ').Integer(reference.Generation).Ascii(" R");
                break;
            case PdfName name:
                WriteName(to, name.Value);
                break;
            case PdfNumber { IsInteger: true } number:
                to.Integer((long)number.Value);
                break;
            case PdfNumber number:
                to.Ascii(Number(number.Value));
                break;
            case PdfBoolean boolean:
                to.Ascii(boolean.Value ? "true" : "false");
                break;
            case PdfString text:
                WriteString(to, text);
                break;
            case PdfArray array:
                WriteArray(to, array);
                break;
            case PdfStream stream:
                stream["Length"] = (long)stream.Data.Length;
                WriteDictionary(to, stream);
                to.Ascii("\nstream\n").Bytes(stream.Data).Ascii("\nendstream");
                break;
            case PdfDictionary dictionary:
                WriteDictionary(to, dictionary);
                break;
            case PdfRaw raw:
                to.Bytes(raw.Bytes);
                break;
            default:
                to.Ascii("null");
                break;
        }
    }

    /// <summary>A number with at most three decimals and no exponent; three are finer than any printer.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static void WriteArray(ByteBuffer to, PdfArray array)
    {
        to.Ascii("[");
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (i > 0)
                to.Ascii(" ");
            Write(to, array.Items[i]);
        }
        to.Ascii("]");
    }

    private static void WriteDictionary(ByteBuffer to, PdfDictionary dictionary)
    {
        to.Ascii("<<");
        foreach (var (key, value) in dictionary.Entries)
        {
            WriteName(to, key);
            to.Ascii(" ");
            Write(to, value);
        }
        to.Ascii(">>");
    }

    private static void WriteName(ByteBuffer to, string name)
    {
        to.Ascii("/");
        if (!name.AsSpan().ContainsAnyExcept(PlainName))
        {
            to.Ascii(name);
            return;
        }
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > 0x20 and < 0x7F && !"()<>[]{}/%#".Contains((char)b, StringComparison.Ordinal))
                to.Byte(b);
            else
                to.Ascii("#" + b.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteString(ByteBuffer to, PdfString text)
    {
        if (text.AsHex)
        {
            to.Ascii("<").Ascii(Convert.ToHexString(text.Bytes)).Ascii(">");
            return;
        }
        to.Ascii("(");
        foreach (var b in text.Bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\')
                to.Ascii("\\");
            if (b is >= 0x20 and < 0x7F)
                to.Byte(b);
            else
                to.Ascii("\\" + Convert.ToString(b, 8).PadLeft(3, '0'));
        }
        to.Ascii(")");
    }
}

/// <summary>Bytes that grow.</summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public byte[] ToArray() => Span.ToArray();

    public ByteBuffer Byte(byte value)
    {
        if (Length < bytes.Length)
            bytes[Length++] = value;
        else
            Room(1)[0] = value;
        return this;
    }

    public ByteBuffer Bytes(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length));
        return this;
    }

    public ByteBuffer Ascii(string text)
    {
        Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    /// <summary>Codes of two bytes within the brackets of a string (ISO 32000-1, 7.3.4.2); a bare carriage return would be read as a line feed.</summary>
    public ByteBuffer StringOf(ReadOnlySpan<ushort> codes)
    {
        var start = Length;
        var room = Room(4 * codes.Length);
        var at = 0;
        foreach (var code in codes)
        {
            Put(room, (byte)(code >> 8), ref at);
            Put(room, (byte)code, ref at);
        }
        Length = start + at;
        return this;

        static void Put(Span<byte> to, byte value, ref int at)
        {
            if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
                to[at++] = (byte)'\\';
            to[at++] = value == '\r' ? (byte)'r' : value;
        }
    }

    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer's dot.</summary>
    public ByteBuffer Number(double value) => Fraction((long)Math.Round(value * 100), 10);

    /// <summary>A number with at most three decimals, for the parts of colours.</summary>
    public ByteBuffer FineNumber(double value) => Fraction((long)Math.Round(value * 1000), 100);

    /// <param name="parts">The number in parts of the last decimal.</param>
    /// <param name="first">What the first decimal counts for.</param>
    private ByteBuffer Fraction(long parts, int first)
    {
        if (parts < 0)
            Byte((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs(parts), first * 10);
        Integer(whole);
        if (rest != 0)
            Byte((byte)'.');
        for (var place = first; rest != 0; place /= 10)
        {
            Byte((byte)('0' + (rest / place)));
            rest %= place;
        }
        return this;
    }

    public ByteBuffer Integer(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
        return Bytes(digits[..written]);
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }
}
