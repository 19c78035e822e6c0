namespace Invictus.Recruitment.Testing;

/// <summary>A folder that goes when the test does.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly Lazy<string> Process = new(() =>
    {
        var made = Directory.CreateTempSubdirectory("recruitment-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(made);
        return made;
    });

    /// <summary>A folder for what all tests of the process share.</summary>
    public static string OfProcess => Process.Value;

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(OfProcess, Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Remove(Path);

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // A file still open somewhere: the system's own cleaning takes it later.
        }
    }
}
