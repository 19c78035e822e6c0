namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>Where the portal keeps its own files: the SQLite database, keys, letters in Development.</summary>
public sealed class DataFolder(string root)
{
    public string File(params string[] parts)
    {
        var path = Path.Combine([root, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public string Folder(string name)
    {
        var path = Path.Combine(root, name);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>A folder that only the portal's own account can open, for keys.</summary>
    public string Private(string name)
    {
        var path = Folder(name);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public static DataFolder Of(IConfiguration configuration, string contentRoot) =>
        new(Path.GetFullPath(configuration["DataFolder"] ?? "App_Data", contentRoot));
}
