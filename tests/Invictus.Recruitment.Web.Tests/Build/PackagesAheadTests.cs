using System.Reflection.PortableExecutable;

namespace Invictus.Recruitment.Web.Tests.Build;

/// <summary>The packages that every start runs lie compiled beside the portal (Build/PackagesAhead.targets).</summary>
public sealed class PackagesAheadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore", true)]
    [InlineData("Microsoft.EntityFrameworkCore.Relational", true)]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite", true)]
    [InlineData("Microsoft.Data.Sqlite", true)]
    [InlineData("NetEscapades.AspNetCore.SecurityHeaders", true)]
    [InlineData("Microsoft.EntityFrameworkCore.SqlServer", false)]
    [InlineData("Invictus.Recruitment.Data", false)]
    public void A_package_is_compiled_ahead_if_a_start_runs_it(string name, bool ahead) =>
        Assert.Equal(ahead, IsCompiled(Path.Combine(Output, name + ".dll")));

    [Fact]
    public async Task What_is_published_is_whole_and_has_the_packages_as_they_came()
    {
        var published = Path.Combine(folder.Path, "portal");
        var (code, said) = await Dotnet.Run(folder.Path, "publish", Repository.File("src/Invictus.Recruitment.Web"), "--no-build", "-c", Configuration, "-o", published);
        Assert.True(code == 0, said);
        Assert.False(IsCompiled(Path.Combine(published, "Microsoft.EntityFrameworkCore.dll")));
        // A command that needs all of Entity Framework.
        (code, said) = await Dotnet.Run(folder.Path, Path.Combine(published, "Invictus.Recruitment.Web.dll"), "database", "migrate", "--DataFolder", folder.Path);
        Assert.True(code == 0, said);
        Assert.True(File.Exists(Path.Combine(folder.Path, "recruitment.db")), said);
    }

    private static string Configuration => Repository.Relative(AppContext.BaseDirectory).Split('/') is var parts ? parts[Array.IndexOf(parts, "bin") + 1] : "";

    /// <summary>The portal's own output folder, of the same configuration as the tests'.</summary>
    private static string Output => Repository.File($"src/Invictus.Recruitment.Web/bin/{Configuration}/net10.0");

    private static bool IsCompiled(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        // Where compiled code is announced in a file of .NET: empty if there is IL alone.
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
