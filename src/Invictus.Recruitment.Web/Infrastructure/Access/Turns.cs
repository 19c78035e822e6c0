namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>
/// Lets a few at once do what one hostile file can make slow and heavy: ten of them must not take ten times as much. Each kind of
/// work has turns of its own, so that one keeps nobody from another. Who waits keeps the file on disk, where the server put it.
/// </summary>
/// <typeparam name="TWork">The work that is done in turns.</typeparam>
internal sealed class Turns<TWork> : IDisposable
{
    public const int AtOnce = 2;

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);

    /// <summary>How long a request waits for its turn. Two files that take all their time are done with after ten seconds.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>A turn, given back when it is disposed of.</summary>
    /// <exception cref="NoTurnException">Others were at it all the time that a request may wait.</exception>
    public async Task<IDisposable> Take(CancellationToken stop) =>
        await places.WaitAsync(LongestWait, stop) ? new Taken(places) : throw new NoTurnException();

    public void Dispose() => places.Dispose();

    private sealed class Taken(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}

/// <summary>All turns are taken.</summary>
internal sealed class NoTurnException() : Exception("The portal is reading other files; try again in a minute.");
