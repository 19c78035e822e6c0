using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>
/// Reading keeps below 256 MB. It is proved by letting it happen in a process whose memory is limited to that: the
/// runtime itself refuses to give more. The test makes the files, then starts itself again, within the limit, to read them.
/// </summary>
public sealed class WorstFilesTests : IDisposable
{
    private const long MostMemory = 256 * 1024 * 1024;
    private const string Limit = "DOTNET_GCHeapHardLimit";
    private const string Files = "RECRUITMENT_WORST_FILES";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("worst-files-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Reading_the_worst_files_keeps_below_256_MB()
    {
        if (Environment.GetEnvironmentVariable(Limit) is { } set)
        {
            Within(set, Environment.GetEnvironmentVariable(Files)!);
            return;
        }
        // Made here: what it takes to make a file is not what it takes to read it.
        foreach (var (place, (file, _)) in WorstFiles.All.Values.Index())
            File.WriteAllBytes(At(folder.FullName, place), file());
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(WorstFilesTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null)!, ["-class", typeof(WorstFilesTests).FullName!])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[Files] = folder.FullName;
        start.Environment[Limit] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // Tidying up beside the reading comes late on a busy machine, and the limit would be met by what nobody holds any more.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var within = Process.Start(start)!;
        var said = within.StandardOutput.ReadToEnd();
        within.WaitForExit();
        Assert.True(within.ExitCode == 0, said);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", said, StringComparison.Ordinal);
    }

    private static void Within(string limit, string files)
    {
        // The limit is known to the runtime.
        Assert.Equal(MostMemory, long.Parse(limit, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.Equal(MostMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        foreach (var (place, (what, (_, says))) in WorstFiles.All.Index())
        {
            // Each file finds the memory that it would find in the portal: what the one before used is not held by anybody, nor lies in its way.
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect();
            Check(what, Answer.WithoutClock(File.ReadAllBytes(At(files, place))), says);
        }
    }

    private static string At(string files, int place) => Path.Combine(files, place.ToString(CultureInfo.InvariantCulture));

    private static void Check(string what, Answer answer, string says)
    {
        if (says.Length > 0)
            Assert.True(answer.Refusal.Contains(says, StringComparison.Ordinal), $"{what}: {answer.Refusal}");
        else
            Assert.True(answer.Read?.Content.Header.Title == "Cook", $"{what}: {answer.Refusal}");
    }
}
