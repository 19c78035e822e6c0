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

    public static DataFolder Of(IConfiguration configuration, string contentRoot) =>
        new(Path.GetFullPath(configuration["DataFolder"] ?? "App_Data", contentRoot));
}
