namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>
/// Where the portal's own files stand, whatever folder it is started from: the project folder when it runs from a build, else the
/// folder it was published to.
/// </summary>
internal static class ContentRoot
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Invictus.Recruitment.Web.csproj")))
                return folder.FullName;
        }
        return AppContext.BaseDirectory;
    }
}
