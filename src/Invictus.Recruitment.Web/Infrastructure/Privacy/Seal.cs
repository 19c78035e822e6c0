using System.Security.Cryptography;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.DataProtection;

namespace Invictus.Recruitment.Web.Infrastructure.Privacy;

/// <summary>Closes text with the keys in the data folder: whoever has only the database, or only a copy of it, reads nothing.</summary>
internal sealed class Seal(IDataProtectionProvider keys) : ISeal
{
    private readonly IDataProtector _protector = keys.CreateProtector("Applications", "1");

    public string Close(string text) => _protector.Protect(text);

    public string Open(string closed)
    {
        try
        {
            return _protector.Unprotect(closed);
        }
        catch (CryptographicException lost)
        {
            throw new InvalidOperationException("A text cannot be opened: its key is not in the data folder, or it was changed (docs/operations.md, “Lost key”).", lost);
        }
    }
}
