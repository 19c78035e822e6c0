using System.Text;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading;

internal static class Read
{
    public static readonly byte[] SeedFile = Repository.File("seeds/second-in-science.md");

    /// <summary>The trust's document, read once; tests look at it and never change it.</summary>
    public static readonly ReadJobDescription Seed = JobDescriptionReader.Read(SeedFile);

    public static ReadJobDescription Text(string text) => JobDescriptionReader.Read(Encoding.UTF8.GetBytes(text));

    public static ReadJobDescription Sample(string name) => JobDescriptionReader.Read(SampleFile(name), name);

    public static ReadJobDescription Corpus(string name) => JobDescriptionReader.Read(CorpusFile(name), name);

    public static byte[] CorpusFile(string name) => Repository.File($"tests/Invictus.Recruitment.Documents.Tests/Reading/Corpus/{name}");

    public static byte[] SampleFile(string name) => Repository.File($"tests/Invictus.Recruitment.Documents.Tests/Reading/Samples/{name}");

    public static string[] WarningsAt(this ReadJobDescription read, int line) => [.. read.Warnings.Where(w => w.Line == line).Select(w => w.Message)];
}
