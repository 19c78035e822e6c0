using System.Security.Cryptography;
using System.Text;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>PDFs under a password, in the oldest way there is (PDF 1.7, 7.6.3: RC4 with 40 bits).</summary>
internal static class LockedPdf
{
#pragma warning disable CA5351 // The format says so; the readers meet it, the portal never writes it.
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <param name="user">Without it nobody can open the file; empty when only changing is forbidden.</param>
    /// <param name="owner">Allows changing.</param>
    public static byte[] Of(string user, string owner)
    {
        const string id = "0123456789abcdef";
        byte[] rights = [0xC0, 0xFF, 0xFF, 0xFF];
        var o = Rc4(Hash(Padded(owner)), Padded(user));
        var key = Hash([.. Padded(user), .. o, .. rights, .. Encoding.Latin1.GetBytes(id)]);
        var u = Rc4(key, Padding);
        var contents = Encoding.Latin1.GetString(Rc4(MD5.HashData([.. key, 4, 0, 0, 0, 0])[..10], Encoding.Latin1.GetBytes(PdfText.Instructions)));
        return PdfText.With(contents: PdfText.Stream(contents), trailer: $"/ID[({id})({id})]/Encrypt<</Filter/Standard/V 1/R 2/P -64/O<{Convert.ToHexString(o)}>/U<{Convert.ToHexString(u)}>>>");
    }

    private static byte[] Hash(byte[] data) => MD5.HashData(data)[..5];

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var box = Enumerable.Range(0, 256).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = j + box[i] + key[i % key.Length] & 255;
            (box[i], box[j]) = (box[j], box[i]);
        }
        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = i + 1 & 255;
            j = j + box[i] & 255;
            (box[i], box[j]) = (box[j], box[i]);
            result[n] = (byte)(data[n] ^ box[box[i] + box[j] & 255]);
        }
        return result;
    }
}
