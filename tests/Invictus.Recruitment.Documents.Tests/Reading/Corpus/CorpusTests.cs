using System.Text;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>
/// The quality of reading as a number, over documents in many layouts (docs/reading.md). The figures of a run stand in
/// reading-figures.txt beside the tests, what was read otherwise than expected above them; tests/run prints the file.
/// </summary>
public sealed class CorpusTests(CorpusFigures corpus) : IClassFixture<CorpusFigures>
{
    [Fact]
    public void Criteria_and_header_fields_are_read_as_a_careful_person_reads_them()
    {
        var total = corpus.Total;
        Assert.True(total.Recall >= 0.98 && total.Precision >= 0.98 && total.FieldRecall >= 0.95 && total.FieldPrecision >= 0.95, corpus.Report);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_document_is_read_badly(string document)
    {
        var figures = corpus.All.Single(f => f.Document == document);
        Assert.True(figures is { Recall: >= 0.8, Precision: >= 0.8, FieldRecall: >= 0.6, FieldPrecision: >= 0.6 }, corpus.DifferencesOf(document));
    }

    [Fact]
    public void The_figures_in_the_documentation_are_those_of_the_corpus() =>
        Assert.Contains(corpus.Total.ToString(), Encoding.UTF8.GetString(Repository.File("docs/reading.md")), StringComparison.Ordinal);

    [Fact]
    public void The_figures_of_unseen_documents_are_written_down_as_they_are()
    {
        // No bound: for these the reader was not mended, which is what makes their figures worth knowing.
        Assert.Equal(14, corpus.Unseen.Count);
        var written = Encoding.UTF8.GetString(Repository.File("docs/reading.md"));
        Assert.All(corpus.Unseen.Append(corpus.UnseenTotal), f => Assert.Contains(f.ToString(), written, StringComparison.Ordinal));
    }

    public static TheoryData<string> Documents() => [.. CorpusFigures.Documents];
}

/// <summary>Reads the corpus once.</summary>
public sealed class CorpusFigures
{
    private const string Folder = "tests/Invictus.Recruitment.Documents.Tests/Reading/Corpus";

    private const string UnseenFolder = "Unseen/";

    private readonly List<string> _differences = [];
    private readonly List<Figures> _all = [];
    private readonly List<Figures> _unseen = [];

    public CorpusFigures()
    {
        foreach (var document in Documents)
            _all.Add(Of(document, _differences));
        foreach (var document in In(UnseenFolder))
            _unseen.Add(Of(UnseenFolder + document, []));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "reading-figures.txt"), Report + "\n");
    }

    /// <summary>Every file of the folder that has its expected result beside it.</summary>
    public static IReadOnlyList<string> Documents { get; } = In("");

    internal IReadOnlyList<Figures> All => _all;

    /// <summary>Documents for which the reader was not mended.</summary>
    internal IReadOnlyList<Figures> Unseen => _unseen;

    internal Figures Total => Figures.Total(_all);

    internal Figures UnseenTotal => Figures.Total(_unseen) with { Document = "unseen" };

    internal string Report => string.Join('\n', [.. _differences, Figures.Head, .. _all.Select(f => f.ToString()), Total.ToString(), .. _unseen.Select(f => f.ToString()), UnseenTotal.ToString()]);

    private static Figures Of(string document, List<string> differences) =>
        Figures.Of(document, Expected.Of(Repository.File($"{Folder}/{Path.ChangeExtension(document, ".json")}")), Read.Corpus(document).Content, differences);

    private static IReadOnlyList<string> In(string folder) =>
        [.. Repository.Files($"{Folder}/{folder}").Where(f => !f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal string DifferencesOf(string document) => string.Join('\n', _differences.Where(d => d.StartsWith(document, StringComparison.Ordinal)));
}
