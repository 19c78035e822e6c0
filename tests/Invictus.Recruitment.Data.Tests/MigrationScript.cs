using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Tests;

internal static class MigrationScript
{
    /// <summary>What `dotnet ef migrations script` prints: from nothing to the newest migration, without a connection.</summary>
    public static string GenerateMigrationScript(this DatabaseFacade database) =>
        ((IInfrastructure<IServiceProvider>)database).Instance.GetService(typeof(IMigrator)) is IMigrator migrator
            ? migrator.GenerateScript()
            : throw new InvalidOperationException("No migrator.");
}
