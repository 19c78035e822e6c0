namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>
/// Where the portal's own files stand, whatever folder it is started from: the project folder when it runs from a build, else the
/// folder it was published to. Beside its sources it is in Development unless the environment says otherwise, so that
/// `dotnet run` needs no settings and a command prints nothing but its answer.
/// </summary>
internal static class ContentRoot
{
    private const string Project = "Invictus.Recruitment.Web.csproj";

    public static WebApplicationOptions Options(string[] args)
    {
        var root = Find();
        return new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = root,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } ? null
                : File.Exists(Path.Combine(root, Project)) ? Environments.Development : null,
        };
    }

    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Project)))
                return folder.FullName;
        }
        return AppContext.BaseDirectory;
    }
}
