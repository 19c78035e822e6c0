using System.Reflection.PortableExecutable;

namespace Invictus.Recruitment.Web.Tests.Build;

/// <summary>The packages that every start runs lie compiled beside the portal (Build/PackagesAhead.targets).</summary>
public sealed class PackagesAheadTests
{
    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore", true)]
    [InlineData("Microsoft.EntityFrameworkCore.Relational", true)]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite", true)]
    [InlineData("Microsoft.Data.Sqlite", true)]
    [InlineData("NetEscapades.AspNetCore.SecurityHeaders", true)]
    [InlineData("Microsoft.EntityFrameworkCore.SqlServer", false)]
    [InlineData("Invictus.Recruitment.Data", false)]
    public void A_package_is_compiled_ahead_if_a_start_runs_it(string name, bool ahead)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Output, name + ".dll")));
        // Where compiled code is announced in a file of .NET: empty if there is IL alone.
        Assert.Equal(ahead, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }

    /// <summary>The portal's own output folder, of the same configuration as the tests'.</summary>
    private static string Output
    {
        get
        {
            var own = Repository.Relative(AppContext.BaseDirectory).TrimEnd('/');
            return Repository.File("src/Invictus.Recruitment.Web/" + own[own.IndexOf("/bin/", StringComparison.Ordinal)..].TrimStart('/'));
        }
    }
}
