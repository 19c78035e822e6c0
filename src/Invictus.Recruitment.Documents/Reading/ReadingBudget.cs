using System.Diagnostics;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// What one reading may use: time, and amounts that stand for memory. The scanners spend from it at cheap points, so a
/// hostile file is refused in the middle, not when it is done. One budget serves one reading on one thread.
/// </summary>
/// <param name="elapsed">How long the reading has gone on.</param>
/// <param name="mostTime">How long it may.</param>
internal sealed class ReadingBudget(Func<TimeSpan> elapsed, TimeSpan mostTime)
{
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <summary>Bytes that compressed parts of one file may grow to, all together.</summary>
    public const long MostInflated = 96L * 1024 * 1024;

    /// <summary>Bytes that one reading may ask for in all, used again or not.</summary>
    public const long MostAllocated = 3L * 1024 * 1024 * 1024;

    /// <summary>Bytes by which the whole process may have grown since the reading began, after tidying up: two readings of 256 MB.</summary>
    private const long MostHeld = 512L * 1024 * 1024;

    public const string NeedsMuchMemory = "takes more memory to read than a job description can; save it again in a simpler form, or paste its text";

    /// <summary>The clock is looked at once in so many steps.</summary>
    private const int StepsBetweenLooks = 256;

    private int _untilLook;
    private SpentBudgetException? _refusal;
    private readonly long _held = GC.GetTotalMemory(forceFullCollection: false);
    private int _thread;
    private long _allocated;

    /// <summary>Steps taken: an amount of work that does not depend on the machine.</summary>
    public long Steps { get; private set; }

    public long Inflated { get; private set; }

    public TimeSpan Limit => mostTime;

    public static string TakesLong(TimeSpan mostTime) => $"takes more than {mostTime.TotalSeconds:0} seconds to read; save it again in a simpler form, or paste its text";

    public static ReadingBudget Start()
    {
        var clock = Stopwatch.StartNew();
        return new ReadingBudget(() => clock.Elapsed, MostTime);
    }

    /// <summary>Takes a small step: a run of text, a glyph, a row.</summary>
    public void Step()
    {
        Steps++;
        if (--_untilLook < 0)
            Look();
    }

    /// <summary>Looks at the clock: between phases and pages.</summary>
    public void Look()
    {
        _untilLook = StepsBetweenLooks;
        // A budget serves one reading; each thread of it counts for itself.
        if (_thread != Environment.CurrentManagedThreadId)
            (_thread, _allocated) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > MostAllocated
            || GC.GetTotalMemory(forceFullCollection: false) - _held > MostHeld && GC.GetTotalMemory(forceFullCollection: true) - _held > MostHeld)
            throw new SpentBudgetException(NeedsMuchMemory);
        // Again, should a library have swallowed the first refusal.
        if (_refusal is not null)
            throw new SpentBudgetException(_refusal.Message);
        if (elapsed() > mostTime)
            throw new SpentBudgetException(TakesLong(mostTime));
    }

    /// <summary>Notes bytes that came out of a compressed part.</summary>
    public void Inflate(long bytes)
    {
        Inflated += bytes;
        if (Inflated > MostInflated)
            throw new SpentBudgetException($"unpacks to more than {MostInflated / 1048576} MB; no job description is that large");
        Step();
    }

    /// <summary>Whatever comes of this refusal on its way, the file is refused at the next look.</summary>
    public void Refuse(SpentBudgetException refusal) => _refusal ??= refusal;
}

/// <summary>A reading went beyond a limit. The message goes on after the file's name.</summary>
internal sealed class SpentBudgetException(string why) : Exception(why);
