using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Web.Infrastructure.Access;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Reads files that were uploaded, a few at once in the whole portal.</summary>
internal sealed class ReadUpload(Turns<ReadUpload> turns)
{
    /// <exception cref="NoTurnException">Others were read all the time that a request may wait.</exception>
    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    public async Task<(ReadJobDescription Read, byte[] Bytes)> Now(NewJobDescription form, CancellationToken stop)
    {
        using var turn = await turns.Take(stop);
        var bytes = await form.Bytes(stop);
        return (await Task.Run(() => JobDescriptionReader.Read(bytes, form.File!.FileName), stop), bytes);
    }
}
