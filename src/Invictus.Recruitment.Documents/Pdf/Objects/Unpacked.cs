namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>
/// Counts what comes out of the compressed streams of one file, all its revisions together: a small file can hold any number of
/// streams that grow.
/// </summary>
internal sealed class Unpacked
{
    /// <summary>The trust's document has less than one megabyte of packed objects.</summary>
    private const long Most = 32L * 1024 * 1024;

    private long bytes;

    public void Add(int count)
    {
        if ((bytes += count) > Most)
            throw new PdfFormatException("The packed parts of the file are larger than any that are read here.");
    }
}
