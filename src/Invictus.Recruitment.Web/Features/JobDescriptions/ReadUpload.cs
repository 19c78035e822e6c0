using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>
/// Reads files that were uploaded, a few at once in the whole portal. One file may take ten seconds and 256 MB; ten at
/// once must not take ten times that. Who waits keeps the file on disk, where the server put it, not in memory.
/// </summary>
internal sealed class ReadUpload : IDisposable
{
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <summary>How long a request waits for its turn. Two files that take all their time are read after ten seconds.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <exception cref="PortalIsReadingException">Others were read all the time that a request may wait.</exception>
    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    public async Task<(ReadJobDescription Read, byte[] Bytes)> Now(NewJobDescription form, CancellationToken stop)
    {
        using var place = await Place(stop);
        var bytes = await form.Bytes(stop);
        return (await Task.Run(() => JobDescriptionReader.Read(bytes, form.File!.FileName), stop), bytes);
    }

    /// <summary>A place among those who read; given back when it is disposed of.</summary>
    public async Task<IDisposable> Place(CancellationToken stop) =>
        await _places.WaitAsync(LongestWait, stop) ? new Taken(_places) : throw new PortalIsReadingException();

    public void Dispose() => _places.Dispose();

    private sealed class Taken(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}

/// <summary>All places for reading are taken.</summary>
internal sealed class PortalIsReadingException() : Exception("The portal is reading other files; try again in a minute.");
