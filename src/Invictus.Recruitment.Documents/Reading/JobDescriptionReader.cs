using System.Security.Cryptography;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Reads a job description out of a text file: markdown, HTML, tab-separated tables, plain text, or all of them in
/// one file. Pure: no files, no clock, the same bytes always give the same result.
/// </summary>
public static class JobDescriptionReader
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Most characters of text; a long job description has about 25,000.</summary>
    public const int MaxCharacters = 2_000_000;

    /// <summary>Deepest nesting of lists, and of tables, that is read.</summary>
    public const int MaxNesting = 32;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">The file's name, only for the message when it cannot be read.</param>
    /// <exception cref="UnreadableDocumentException">
    /// The file is empty, larger than <see cref="MaxBytes"/>, not text in UTF-8, nested too deeply, or holds nothing
    /// that belongs to a job description.
    /// </exception>
    public static ReadJobDescription Read(ReadOnlyMemory<byte> file, string? name = null)
    {
        var source = SourceText.Of(file.Span, name);
        var warnings = new Warnings();

        var scanned = LineScanner.Scan(source.Text, warnings);
        var pieces = WrappedLines.Join(scanned);
        var assessment = new Assessment();
        pieces = Tables.Interpret(pieces, assessment, warnings);
        pieces = Headings.Mark(pieces, warnings);
        pieces = PageBreaks.Join(pieces, warnings);
        var content = Structure.Build(pieces, assessment, warnings);

        if (content.Header.Title.Length == 0 && content.Criteria.Count == 0 && content.Sections.All(s => s.Heading.Length == 0))
            throw source.Refusal("holds no job title, no heading and no person specification; check that it is a job description");

        Checks.Run(content, scanned, pieces, warnings);
        return new ReadJobDescription(content, warnings.InOrder(), Convert.ToHexStringLower(SHA256.HashData(file.Span)));
    }
}

/// <summary>Gathers what a person should look at.</summary>
internal sealed class Warnings
{
    private readonly List<ReadingWarning> _all = [];

    /// <param name="line">Line of the source.</param>
    /// <param name="message">What was seen and what was done.</param>
    /// <param name="beside">The text of the content that it belongs to.</param>
    public void Add(int line, string message, string beside = "") => _all.Add(new ReadingWarning(line, message, Beside: beside));

    /// <summary>Takes over those of an attempt that succeeded.</summary>
    public void Take(Warnings others) => _all.AddRange(others._all);

    /// <summary>By line; those of one line in the order they were found; each once.</summary>
    public IReadOnlyList<ReadingWarning> InOrder() => [.. _all.Distinct().OrderBy(w => w.Line)];
}
