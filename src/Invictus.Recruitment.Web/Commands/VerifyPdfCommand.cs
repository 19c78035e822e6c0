using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Features.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Commands;

/// <summary>Trusts nothing in the file: its signatures must verify up to the portal's own authority, and its bytes must be among those stored.</summary>
internal static class VerifyPdfCommand
{
    private const long Most = 20_000_000;

    public static async Task<int> Run(string[] args)
    {
        if (await InputFile.Bytes(args, "pdf verify FILE", Most) is not { } bytes)
            return Command.Refused;
        var builder = WebApplication.CreateBuilder(ContentRoot.Options([]));
        builder.AddPortal();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await builder.PrepareDatabase();
        await using var scope = app.Services.CreateAsyncScope();
        var verification = scope.ServiceProvider.GetRequiredService<SigningDesk>().Verify(bytes);
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var ours = await db.SignedFiles.AnyAsync(f => f.Sha256 == sha256);
        Console.WriteLine(verification.ToJson(ours));
        return ours && verification.IsGood ? 0 : 1;
    }
}
