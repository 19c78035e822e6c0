using System.Diagnostics;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>What another program (poppler's pdfsig) says about the signatures of a file.</summary>
internal static class PdfSignatures
{
    /// <returns>Its words; null where it is not installed: the document tests say so loudly.</returns>
    public static async Task<string?> Of(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "signed.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            using var pdfsig = Process.Start(new ProcessStartInfo("pdfsig", [file]) { RedirectStandardOutput = true })!;
            var words = await pdfsig.StandardOutput.ReadToEndAsync();
            await pdfsig.WaitForExitAsync();
            return words;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
