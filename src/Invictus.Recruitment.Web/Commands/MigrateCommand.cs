using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Commands;

internal static class MigrateCommand
{
    public static async Task<int> Run(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = ContentRoot.Find() });
        builder.Services.AddRecruitmentDb(builder.Configuration, DataFolder.Of(builder.Configuration, builder.Environment.ContentRootPath));
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        await db.Database.MigrateAsync();
        Console.WriteLine(pending.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", pending)}.");
        return 0;
    }
}
