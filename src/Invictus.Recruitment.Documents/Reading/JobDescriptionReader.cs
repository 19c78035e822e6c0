using System.Security.Cryptography;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Reads a job description out of a file: Word, PDF, markdown, HTML, tab-separated tables, plain text, or all of the
/// last four in one file. What kind it is, its bytes say. Nothing in it is run. The same bytes always give the same
/// result; the clock is only looked at to refuse what takes too long.
/// </summary>
public static class JobDescriptionReader
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Most characters of text; a long job description has about 25,000.</summary>
    public const int MaxCharacters = 2_000_000;

    /// <summary>Most lines, paragraphs, items and cells; a long job description has about 800.</summary>
    public const int MaxPieces = 60_000;

    /// <summary>Deepest nesting of lists, and of tables, that is read.</summary>
    public const int MaxNesting = 32;

    /// <summary>Most pages of a PDF.</summary>
    public const int MaxPages = 300;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">The file's name, only for the message when it cannot be read.</param>
    /// <exception cref="UnreadableDocumentException">
    /// The file is empty, larger than <see cref="MaxBytes"/>, of a kind that cannot be read, damaged, locked, beyond a
    /// limit of size, time or nesting, or holds nothing that belongs to a job description.
    /// </exception>
    public static ReadJobDescription Read(ReadOnlyMemory<byte> file, string? name = null) => Read(file, name, ReadingBudget.Start());

    internal static ReadJobDescription Read(ReadOnlyMemory<byte> file, string? name, ReadingBudget budget)
    {
        var source = SourceFile.Of(file.Span, name);
        try
        {
            return DeepStack.Run(() => Read(file, source, budget), budget.Limit);
        }
        catch (SpentBudgetException spent)
        {
            throw source.Refusal(spent.Message, spent);
        }
        catch (OutOfMemoryException large)
        {
            throw source.Refusal(ReadingBudget.NeedsMuchMemory, large);
        }
        catch (InsufficientExecutionStackException deep)
        {
            throw source.Refusal("nests its parts too deep; check the file or save its text in a simpler form", deep);
        }
    }

    private static ReadJobDescription Read(ReadOnlyMemory<byte> file, SourceFile source, ReadingBudget budget)
    {
        var warnings = new Warnings();
        var scanned = ScannedFile.Of(source, warnings, budget);
        var content = Interpret(source, scanned.Pieces, warnings, budget);
        return new ReadJobDescription(content, new Places(content).Beside(warnings.InOrder(scanned.PlaceOf)), Convert.ToHexStringLower(SHA256.HashData(file.Span)));
    }

    private static JobDescriptionContent Interpret(SourceFile source, IReadOnlyList<Piece> scanned, Warnings warnings, ReadingBudget budget)
    {
        var assessment = new Assessment();
        var pieces = Tables.Interpret(scanned, assessment, warnings);
        budget.Look();
        pieces = Headings.Mark(pieces, warnings);
        budget.Look();
        pieces = PageBreaks.Join(pieces, assessment, warnings);
        budget.Look();
        var content = Structure.Build(pieces, assessment, warnings);
        budget.Look();

        if (content.Header.Title.Length == 0 && content.Criteria.Count == 0 && content.Sections.All(s => s.Heading.Length == 0))
            throw source.Refusal("holds no job title, no heading and no person specification; check that it is a job description");

        Checks.Run(content, scanned, pieces, warnings);
        budget.Look();
        return content;
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
    public IReadOnlyList<ReadingWarning> InOrder(Func<int, string> placeOf) =>
        [.. _all.Distinct().OrderBy(w => w.Line).Select(w => w with { Place = placeOf(w.Line) })];
}
