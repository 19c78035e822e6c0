using System.Diagnostics;
using System.Text.Json;

namespace Invictus.Recruitment.Web.Tests.Commands;

/// <summary>The operator's verbs, as an operator has them: a process, its output, its exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruitment-commands-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Reading_the_trusts_document_prints_one_json_object_and_nothing_else()
    {
        var (exit, output, errors) = await Run("job-description", "read", Repository.File("seeds/second-in-science.md"));
        using var json = JsonDocument.Parse(output);
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal("Second in Science", json.RootElement.GetProperty("title").GetString());
        Assert.Equal(26, json.RootElement.GetProperty("criteria").GetArrayLength());
    }

    [Theory]
    [InlineData("an empty file", new byte[0])]
    [InlineData("a PDF", new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' })]
    [InlineData("not UTF-8", new byte[] { (byte)'a', 0xE9, (byte)'b', 0xFF })]
    public async Task A_file_that_cannot_be_read_is_one_line_and_exit_2(string what, byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, "file.md");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        OneLine(await Run("job-description", "read", file), what);
    }

    [Fact]
    public async Task A_file_of_more_than_twenty_megabytes_is_one_line_and_exit_2()
    {
        var file = Path.Combine(folder.FullName, "huge.md");
        await using (var huge = File.Create(file))
            huge.SetLength(25_000_000);
        OneLine(await Run("job-description", "read", file), "huge");
    }

    [Fact]
    public async Task A_missing_file_is_one_line_and_exit_2() => OneLine(await Run("job-description", "read", "nowhere.md"), "missing");

    [Fact]
    public async Task An_unknown_command_names_the_known_ones()
    {
        var (exit, output, errors) = await Run("vacancy", "close");
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("job-description read FILE", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_makes_the_database_and_a_second_time_changes_nothing()
    {
        Assert.Contains("Initial", (await Run("database", "migrate")).Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.", (await Run("database", "migrate")).Output.Trim());
    }

    [Fact]
    public async Task An_unknown_database_is_one_line_and_exit_2() =>
        OneLine(await Run(["database", "migrate"], ("Database__Provider", "Postgres")), "provider");

    [Fact]
    public async Task A_file_that_is_no_signed_pdf_does_not_verify()
    {
        var file = Path.Combine(folder.FullName, "file.pdf");
        await File.WriteAllTextAsync(file, "no PDF", TestContext.Current.CancellationToken);
        var (exit, output, _) = await Run("pdf", "verify", file);
        using var json = JsonDocument.Parse(output);
        Assert.Equal((1, 0, false), (exit, json.RootElement.GetProperty("signatures").GetArrayLength(), json.RootElement.GetProperty("ours").GetBoolean()));
    }

    [Fact]
    public async Task Staff_get_an_account_with_a_first_password()
    {
        var (exit, output, _) = await Run("staff", "add", "head@school.example", "Hugh Example", "headteacher", "Crestwood");
        Assert.Equal(0, exit);
        Assert.Matches("^head@school.example is Headteacher. First password: [A-Za-z2-9]{20}$", output.Trim());
        OneLine(await Run("staff", "add", "head@school.example", "Hugh Example", "headteacher", "Crestwood"), "twice");
    }

    [Theory]
    [InlineData("Applicant")]
    [InlineData("King")]
    [InlineData("Headteacher")]
    public async Task Staff_have_a_role_of_the_trust_and_a_head_has_a_school(string role) =>
        OneLine(await Run("staff", "add", "someone@school.example", "Some One", role), role);

    [Fact]
    public async Task Load_data_is_never_made_outside_Development()
    {
        var answer = await Run(["demo", "load", "--applications", "2"], ("ASPNETCORE_ENVIRONMENT", "Production"));
        OneLine(answer, "Production");
        Assert.Contains("only made in Development, and this is Production", answer.Errors, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles("*.db"));
    }

    [Fact]
    public async Task Load_data_needs_the_demonstration()
    {
        var answer = await Run(["demo", "load", "--applications", "2"], ("ASPNETCORE_ENVIRONMENT", "Development"));
        OneLine(answer, "empty");
        Assert.Contains("Start the portal once", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_load_data() => Assert.Contains("demo load --applications N [--vacancies M]", (await Run("help")).Output, StringComparison.Ordinal);

    private static void OneLine((int Exit, string Output, string Errors) answer, string what)
    {
        Assert.Equal((what, 2, ""), (what, answer.Exit, answer.Output));
        Assert.Single(answer.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Errors)> Run(params string[] arguments) => Run(arguments, []);

    private async Task<(int Exit, string Output, string Errors)> Run(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Invictus.Recruitment.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["DataFolder"] = folder.FullName;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
