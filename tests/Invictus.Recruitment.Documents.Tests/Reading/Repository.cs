namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>Files of the repository, wherever the tests are built to.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static byte[] File(string path) => System.IO.File.ReadAllBytes(Path.Combine(Root, path));

    /// <summary>The names of the files of a folder.</summary>
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder)).Select(f => Path.GetFileName(f));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Invictus.Recruitment.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
