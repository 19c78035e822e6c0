namespace Invictus.Recruitment.Testing;

/// <summary>The files of the repository, found from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository: <c>Repository.File("docs/audit.md")</c>.</summary>
    public static string File(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Every file of a kind below a folder that somebody wrote: nothing built, restored or generated.</summary>
    public static IEnumerable<string> Written(string folder, string pattern) => Directory
        .EnumerateFiles(File(folder), pattern, SearchOption.AllDirectories)
        .Where(f => !Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations" or "CompiledModel"))
        .Order(StringComparer.Ordinal);

    /// <summary>A path as the repository names it, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
                return folder.FullName;
        }
        throw new InvalidOperationException($"No solution above {AppContext.BaseDirectory}.");
    }
}
