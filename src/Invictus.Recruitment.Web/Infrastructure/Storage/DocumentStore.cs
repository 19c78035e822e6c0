using System.Security.Cryptography;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Invictus.Recruitment.Web.Infrastructure.Storage;

/// <summary>
/// Files that applicants added: in the data folder, each under a random name and encrypted with a key of its own name, so that none can
/// be opened without the portal's keys or be put in the place of another.
/// </summary>
internal sealed class DocumentStore(DataFolder data, IDataProtectionProvider protection)
{
    private const string Unfinished = ".part";

    private string Folder => data.Private("documents");

    /// <summary>Stores a file; the name that it is found by afterwards.</summary>
    public async Task<string> Keep(byte[] file, CancellationToken stop)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = At(name);
        try
        {
            await using (var written = new FileStream(path + Unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await written.WriteAsync(Protector(name).Protect(file), stop);
                // On the disk before the database says that it is there.
                written.Flush(flushToDisk: true);
            }
            File.Move(path + Unfinished, path);
            return name;
        }
        catch
        {
            File.Delete(path + Unfinished);
            throw;
        }
    }

    /// <summary>The file, or null when it is missing, damaged or not what was stored under that name.</summary>
    public async Task<byte[]?> Find(string name, CancellationToken stop)
    {
        if (!File.Exists(At(name)))
            return null;
        try
        {
            return Protector(name).Unprotect(await File.ReadAllBytesAsync(At(name), stop));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public bool Has(string name) => File.Exists(At(name));

    /// <summary>Deletes the file; one that is gone already is no mistake.</summary>
    public void Delete(string name) => File.Delete(At(name));

    /// <summary>Every file of the store, with when it was written: what is unfinished too.</summary>
    public IEnumerable<(string Name, DateTimeOffset WrittenAt)> All() =>
        new DirectoryInfo(Folder).EnumerateFiles().Select(f => (f.Name, new DateTimeOffset(f.LastWriteTimeUtc)));

    private string At(string name) =>
        name.Length == 32 && name.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(Folder, name)
            : throw new ArgumentException("Not the name of a stored file.", nameof(name));

    private IDataProtector Protector(string name) => protection.CreateProtector("Documents", name);
}
