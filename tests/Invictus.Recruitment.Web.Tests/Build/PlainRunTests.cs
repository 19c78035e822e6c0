namespace Invictus.Recruitment.Web.Tests.Build;

/// <summary>
/// `dotnet run` leaves restore and build alone when nothing changed, and never runs what is stale: the portal's own build files in a small
/// project beside them, through the real command.
/// </summary>
public sealed class PlainRunTests : IDisposable
{
    private const string Project = """
        <Project>
          <Import Project="Build/PlainRun.props" />
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" Condition="'$(PlainRun)' != 'True'" />
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <Target Name="Count" BeforeTargets="BeforeBuild">
            <WriteLinesToFile File="$(MSBuildProjectDirectory)/../../builds" Lines="built" />
          </Target>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" Condition="'$(PlainRun)' != 'True'" />
          <Import Project="Build/PlainRun.targets" Condition="'$(PlainRun)' == 'True'" />
        </Project>
        """;

    private readonly TemporaryFolder root = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public PlainRunTests()
    {
        Write("src/Small/Small.csproj", Project);
        Write("src/Small/Program.cs", "System.Console.WriteLine(Words.Said);");
        Write("src/Small/Words.cs", Words("one"));
        foreach (var file in Directory.EnumerateFiles(Repository.File("src/Invictus.Recruitment.Web/Build"), "PlainRun.*"))
            Write("src/Small/Build/" + Path.GetFileName(file), File.ReadAllText(file));
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task A_second_run_builds_nothing_and_a_change_is_built()
    {
        Assert.Equal((0, "one", 1), await Run());
        Assert.Equal((0, "one", 1), await Run());
        Assert.Equal((0, "one", 1), await Run("--", "an", "argument"));

        Write("src/Small/Words.cs", Words("two"));
        Assert.Equal((0, "two", 2), await Run());
        // Of a folder beside the project, which the portal has three of.
        Write("src/Other/Other.cs", "// Nobody knows.");
        Assert.Equal((0, "two", 3), await Run());
        File.Delete(In("src/Other/Other.cs"));
        Assert.Equal((0, "two", 4), await Run());
        Assert.Equal((0, "two", 4), await Run());
    }

    [Fact]
    public async Task A_file_that_came_with_an_old_date_is_built_and_so_is_an_output_that_is_gone()
    {
        await Run();
        Write("src/Small/Old.cs", "System.Console.WriteLine(1)");
        File.SetLastWriteTimeUtc(In("src/Small/Old.cs"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.NotEqual(0, (await Run()).Code);
        File.Delete(In("src/Small/Old.cs"));
        await Run();
        Directory.Delete(In("src/Small/bin"), recursive: true);
        Assert.Equal((0, "one"), await Said());
    }

    [Fact]
    public async Task What_could_not_be_built_is_not_run_again_as_it_was()
    {
        await Run();
        Write("src/Small/Words.cs", "no C#");
        Assert.NotEqual(0, (await Run()).Code);
        Assert.NotEqual(0, (await Run()).Code);
    }

    [Fact]
    public async Task After_a_build_of_another_kind_the_next_run_builds_again()
    {
        await Run();
        await Dotnet.Run(root.Path, "build", "src/Small", "-p:AssemblyTitle=Other");
        Assert.Equal((0, "one", 3), await Run());
        Assert.Equal((0, "one", 3), await Run());
        // Asked for with more than its name, a run is not plain.
        Assert.Equal((0, "one", 4), await Run("-p:AssemblyTitle=Other"));
    }

    [Fact]
    public async Task Another_configuration_from_the_environment_is_built()
    {
        await Run();
        var (code, said) = await Dotnet.Run(root.Path, [("Configuration", "Release")], "run", "--project", "src/Small");
        Assert.Equal((0, "one"), (code, said));
        Assert.True(Directory.Exists(In("src/Small/bin/Release")));
    }

    private static string Words(string said) => $"static class Words {{ public const string Said = \"{said}\"; }}";

    private string In(string path) => Path.Combine(root.Path, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    private async Task<(int Code, string Said)> Said() => await Run() is var (code, said, _) ? (code, said) : default;

    /// <returns>The exit code, what was printed, and how many builds there have been.</returns>
    private async Task<(int Code, string Said, int Builds)> Run(params string[] more)
    {
        var (code, said) = await Dotnet.Run(root.Path, ["run", "--project", "src/Small", .. more]);
        return (code, said, File.Exists(In("builds")) ? (await File.ReadAllLinesAsync(In("builds"), stop)).Length : 0);
    }
}
