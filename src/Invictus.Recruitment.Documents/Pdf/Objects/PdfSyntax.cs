using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>Objects as bytes (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static void Write(ByteBuffer to, PdfObject value)
    {
        switch (value)
        {
            case PdfReference reference:
                to.Ascii(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R"));
                break;
            case PdfName name:
                WriteName(to, name.Value);
                break;
            case PdfNumber { IsInteger: true } number:
                to.Ascii(((long)number.Value).ToString(CultureInfo.InvariantCulture));
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
        foreach (var key in dictionary.Keys)
        {
            WriteName(to, key);
            to.Ascii(" ");
            Write(to, dictionary[key]!);
        }
        to.Ascii(">>");
    }

    private static void WriteName(ByteBuffer to, string name)
    {
        to.Ascii("/");
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
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public byte[] ToArray() => Span.ToArray();

    public ByteBuffer Byte(byte value)
    {
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

    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer's dot.</summary>
    public ByteBuffer Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100);
        if (hundredths < 0)
            Byte((byte)'-');
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        Span<byte> digits = stackalloc byte[20];
        whole.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
        Bytes(digits[..written]);
        if (rest == 0)
            return this;
        Byte((byte)'.').Byte((byte)('0' + (rest / 10)));
        return rest % 10 == 0 ? this : Byte((byte)('0' + (rest % 10)));
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
