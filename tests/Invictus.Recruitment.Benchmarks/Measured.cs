using System.Diagnostics;
using System.Globalization;

namespace Invictus.Recruitment.Benchmarks;

/// <summary>
/// What many runs of one piece of work took: milliseconds, and bytes allocated by one run. The processor's own time, on average,
/// tells on a busy machine what the clock does not: waiting for a core is not in it, collections are.
/// </summary>
internal sealed record Measured(string What, double Median, double Fastest, double NinetyFifth, double Processor, long Allocated)
{
    /// <summary>Runs the work until it is warm, then measures every single run. The compiler's last word takes seconds on a busy core.</summary>
    public static Measured Of(string what, int runs, Action work, int warmUp = 400, double warmSeconds = 3)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < warmUp || Stopwatch.GetElapsedTime(began).TotalSeconds < warmSeconds; i++)
            work();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var taken = new double[runs];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            taken[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / runs;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / runs;
        Array.Sort(taken);
        return new Measured(what, taken[runs / 2], taken[0], taken[(int)(runs * 0.95)], used, allocated);
    }

    public static void Head() => Console.WriteLine("| | median | fastest | 95 of 100 within | processor | allocated |\n|---|---|---|---|---|---|");

    public void Print(double? aim = null) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {What} | {Median:0.0} ms{(aim is { } most ? $" (aim {most:0.#}: {(Median <= most ? "kept" : "missed")})" : "")} | {Fastest:0.0} ms | {NinetyFifth:0.0} ms | {Processor:0.0} ms | {Allocated / 1024.0:#,0} KB |"));
}
