using System.Diagnostics;
using System.Globalization;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>
/// Reading keeps below 256 MB. It is proved by letting it happen in a process whose memory is limited to that: the
/// runtime itself refuses to give more. The test starts itself again, within the limit.
/// </summary>
public class WorstFilesTests
{
    private const long MostMemory = 256 * 1024 * 1024;

    [Fact]
    public void Reading_the_worst_files_keeps_below_256_MB()
    {
        const string limit = "DOTNET_GCHeapHardLimit";
        if (Environment.GetEnvironmentVariable(limit) is { } set)
        {
            // The process within: the limit is known to the runtime.
            Assert.Equal(MostMemory, long.Parse(set, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            Assert.Equal(MostMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
            foreach (var (what, (file, says)) in WorstFiles.All)
            {
                // Each file finds the memory that it would find in the portal: what the one before used is not held by anybody.
                GC.Collect();
                Check(what, Answer.Now(file()), says);
            }
            return;
        }
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(WorstFilesTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null)!, ["-class", typeof(WorstFilesTests).FullName!])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[limit] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // Tidying up beside the reading comes late on a busy machine, and the limit would be met by what nobody holds any more.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var within = Process.Start(start)!;
        var said = within.StandardOutput.ReadToEnd();
        within.WaitForExit();
        Assert.True(within.ExitCode == 0, said);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", said, StringComparison.Ordinal);
    }

    private static void Check(string what, Answer answer, string says)
    {
        if (says.Length > 0)
            Assert.True(answer.Refusal.Contains(says, StringComparison.Ordinal), $"{what}: {answer.Refusal}");
        else
            Assert.True(answer.Read?.Content.Header.Title == "Cook", $"{what}: {answer.Refusal}");
    }
}
