using System.Diagnostics;

namespace Invictus.Recruitment.Web.Tests.Build;

/// <summary>The real `dotnet` command, in a process of its own.</summary>
internal static class Dotnet
{
    /// <returns>The exit code and what was printed, without space around it.</returns>
    public static Task<(int Code, string Said)> Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <returns>The same, with more in its environment.</returns>
    public static async Task<(int Code, string Said)> Run(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // What the command that runs the tests tells its own processes is none of this one's business.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(stop);
        var said = await process.StandardOutput.ReadToEndAsync(stop);
        await errors;
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, said.Trim());
    }
}
