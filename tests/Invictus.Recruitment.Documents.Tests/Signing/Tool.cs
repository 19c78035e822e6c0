using System.Diagnostics;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>A program of the machine, run for real; where it is missing the test is reported as skipped.</summary>
internal static class Tool
{
    /// <summary>Runs the program in a folder and answers its exit code and everything that it wrote.</summary>
    public static (int Code, string Output) Run(string folder, string program, params string[] arguments)
    {
        Assert.SkipUnless(Exists(program), $"{program} is not installed here: this check was not made.");
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), $"{program} did not come to an end.");
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
