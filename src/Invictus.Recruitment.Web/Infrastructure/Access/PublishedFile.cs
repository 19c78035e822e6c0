using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>A file made from what is public now. Whoever asks again with the tag that came with it hears 304 for as long as nothing changed.</summary>
internal static class PublishedFile
{
    /// <summary>Seconds for which anybody on the way may keep it: a vacancy that closes is still announced for so long at most.</summary>
    public const int Fresh = 300;

    public static FileContentResult Of(byte[] bytes, string contentType) => new(bytes, contentType)
    {
        EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
    };
}
