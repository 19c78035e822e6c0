using System.Collections.Concurrent;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>
/// Counts what somebody does within a stretch of time, by whatever tells them apart: an account, an address that letters go to. Kept in
/// memory: a restart forgets it, which harms nobody.
/// </summary>
internal sealed class Tries(TimeProvider time)
{
    /// <summary>With more names than this, those whose time is over are forgotten.</summary>
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<(string What, string Who), Window> windows = [];

    /// <summary>Counts one more.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="who">By whom, or to whom.</param>
    /// <param name="most">So many are allowed.</param>
    /// <param name="within">In so much time, from the first one on.</param>
    /// <returns>Null when it is allowed; else how long to wait.</returns>
    public TimeSpan? Count(string what, string who, int most, TimeSpan within)
    {
        var now = time.GetUtcNow();
        if (windows.Count > Remembered)
            Forget(now);
        var window = windows.AddOrUpdate(
            (what, who),
            _ => new Window(now + within, 1),
            (_, known) => known.Ends <= now ? new Window(now + within, 1) : known with { Count = Math.Min(known.Count + 1, most + 1) });
        return window.Count <= most ? null : window.Ends - now;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
        {
            if (window.Ends <= now)
                windows.TryRemove(key, out _);
        }
    }

    private sealed record Window(DateTimeOffset Ends, int Count);
}
