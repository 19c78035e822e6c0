using System.Security.Cryptography;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Documents.Attachments;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Scanning;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>
/// Adds, replaces and removes the files of an application. The file is on the disk before the record of it, and the record is gone
/// before the file: whatever breaks off in between leaves a file without a record, which is noticed, never a record without its file.
/// </summary>
internal sealed class AttachDocument(
    RecruitmentDb db, DocumentStore store, Clamd clamd, Turns<AttachDocument> turns, IOptions<DocumentSettings> settings, ILogger<AttachDocument> log)
{
    private const int Tries = AttachedDocument.NumberMax + 2;

    /// <exception cref="FileNotAllowedException">The file cannot be kept, or is harmful.</exception>
    /// <exception cref="ScannerSilentException">Nobody could look at it.</exception>
    /// <exception cref="NoTurnException">Others were at it.</exception>
    /// <exception cref="RuleViolation">The application takes no more files.</exception>
    public async Task<AttachedDocument> Add(Mine mine, int asked, IFormFile file, Stamp by, CancellationToken stop)
    {
        var (application, vacancy) = (mine.Application, mine.Vacancy);
        Rule.Keep(AttachedDocument.WhyNotAdd(application, vacancy, asked, (await Numbers(application, asked, stop)).Count, by.At));
        return await Kept(mine, file, null, by, async stored =>
        {
            for (var left = Tries; ; left--)
            {
                var taken = await Numbers(application, asked, stop);
                Rule.Keep(AttachedDocument.WhyNotAdd(application, vacancy, asked, taken.Count, by.At));
                var document = new AttachedDocument(application, vacancy, asked, Enumerable.Range(1, AttachedDocument.NumberMax).Except(taken).First(), stored, by);
                db.AttachedDocuments.Add(document);
                try
                {
                    await db.SaveChangesAsync(stop);
                    return document;
                }
                catch (DbUpdateException) when (left > 0)
                {
                    // Another upload of the same moment took the number.
                    db.ChangeTracker.Clear();
                }
            }
        }, vacancy.DocumentOf(asked)!.Label, stop);
    }

    /// <exception cref="FileNotAllowedException">The file cannot be kept, or is harmful.</exception>
    /// <exception cref="ScannerSilentException">Nobody could look at it.</exception>
    /// <exception cref="NoTurnException">Others were at it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It was replaced or removed at the same moment.</exception>
    public async Task Replace(Mine mine, AttachedDocument document, IFormFile file, Stamp by, CancellationToken stop)
    {
        var before = document.File.Name;
        await Kept(mine, file, document.Id, by, async stored =>
        {
            document.Replace(mine.Application, mine.Vacancy, stored, by);
            await db.SaveChangesAsync(stop);
            return document;
        }, document.NameIn(mine.Vacancy), stop);
        store.Delete(before);
    }

    /// <exception cref="DbUpdateConcurrencyException">It was replaced or removed at the same moment.</exception>
    public async Task Remove(Mine mine, AttachedDocument document, Stamp by, CancellationToken stop)
    {
        document.Remove(mine.Application, mine.Vacancy, by);
        db.AttachedDocuments.Remove(document);
        await db.SaveChangesAsync(stop);
        store.Delete(document.File.Name);
    }

    private async Task<AttachedDocument> Kept(
        Mine mine, IFormFile file, long? instead, Stamp by, Func<StoredDocument, Task<AttachedDocument>> record, string called, CancellationToken stop)
    {
        using var turn = await turns.Take(stop);
        if (file.Length > settings.Value.MaxBytes)
            throw new FileNotAllowedException(settings.Value.TooLarge);
        var sent = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(sent, stop);
        // What was sent is scanned, not what is kept of it: a picture without its remarks would hide what was hidden there.
        var kept = await Task.Run(() => CheckedFile.Of(sent), stop);
        await Scan(mine, sent, called, by, stop);
        await WithinAll(mine, kept.Bytes.Length, instead, stop);
        var name = await store.Keep(kept.Bytes, stop);
        try
        {
            return await record(new StoredDocument(name, kept.Type, kept.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(kept.Bytes))));
        }
        catch
        {
            store.Delete(name);
            throw;
        }
    }

    private async Task Scan(Mine mine, byte[] file, string called, Stamp by, CancellationToken stop)
    {
        var scan = await clamd.Look(file, stop);
        switch (scan.Verdict)
        {
            case Verdict.NoAnswer:
                throw new ScannerSilentException();
            case Verdict.Harmful:
                db.ChangeTracker.Clear();
                db.AuditEntries.Add(new AuditEntry(new Happening("Document refused as harmful", by, $"{called}: {scan.Found}"), nameof(Application), mine.Application.Reference.Value));
                await db.SaveChangesAsync(stop);
                log.LogWarning("A file for application {Reference} was refused: the scanner found {Found}.", mine.Application.Reference, scan.Found);
                throw new FileNotAllowedException("The virus scanner found something harmful in this file, so it was not kept. Scan your device, then choose another file, or make the document anew on another device.");
        }
    }

    private async Task WithinAll(Mine mine, int length, long? instead, CancellationToken stop)
    {
        var others = await db.AttachedDocuments.Where(d => d.ApplicationId == mine.Application.Id && d.Id != instead).SumAsync(d => (long)d.File.Length, stop);
        if (others + length > DocumentSettings.AllMax)
            throw new FileNotAllowedException($"Your files would be more than {DocumentSettings.AllMax / 1_000_000} MB together. Remove one, or choose a smaller file.");
    }

    private Task<List<int>> Numbers(Application application, int asked, CancellationToken stop) =>
        db.AttachedDocuments.Where(d => d.ApplicationId == application.Id && d.DocumentId == asked).Select(d => d.Number).ToListAsync(stop);
}

/// <summary>A scanner is set and did not answer.</summary>
internal sealed class ScannerSilentException() : Exception("We could not check the file for viruses just now, so it was not kept. Try again in a few minutes.");
