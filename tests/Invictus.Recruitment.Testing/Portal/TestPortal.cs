using System.Net;
using System.Security.Claims;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Features.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Invictus.Recruitment.Testing;

/// <summary>How a test wants its portal.</summary>
public sealed record PortalSettings
{
    public string Environment { get; init; } = "Testing";

    /// <summary>The demonstration; only in Development, and into an empty database.</summary>
    public bool DemoData { get; init; }

    /// <summary>Listens on 127.0.0.1 at a free port, for browsers; else the portal is reached inside the process only.</summary>
    public bool Listens { get; init; }

    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>Puts something else in place of a part of the portal.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>
/// The whole portal in this process, started through its own entry point, on a database file and a data folder of its own.
/// The clock stands until a test moves it, letters leave when a test sends them, everything else is what runs in production.
/// </summary>
public sealed class TestPortal : IAsyncDisposable
{
    private static readonly DirectoryInfo SharedKeys = Directory.CreateDirectory(Path.Combine(TemporaryFolder.OfProcess, "keys"));
    private static byte[]? sharedAuthority;

    // Each portal would watch its settings and page assets, and a machine has few watchers (128 for each user is usual).
    static TestPortal()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }

    private readonly TemporaryFolder folder = new();
    private readonly Factory factory;

    public TestPortal()
        : this(new PortalSettings())
    {
    }

    private TestPortal(PortalSettings settings)
    {
        if (!settings.DemoData)
            TestDatabase.CopyTo(DatabasePath);
        // Making a key takes longer than most tests: the second portal of a process gets the first one's. Not the demonstration, whose
        // signatures are older than an authority that another test made.
        if (!settings.DemoData && sharedAuthority is { } authority)
            File.WriteAllBytes(AuthorityPath, authority);
        factory = new Factory(folder.Path, settings, Clock, Log);
        if (settings.Listens)
        {
            factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
        }
        Services = factory.Services;
    }

    /// <summary>A portal that is set otherwise.</summary>
    public static TestPortal With(PortalSettings settings) => new(settings);

    public FakeTimeProvider Clock { get; } = new(Moments.Now);

    /// <summary>Every line that was logged.</summary>
    public LogLines Log { get; } = new();

    public IServiceProvider Services { get; }

    /// <summary>Where a portal that listens is reached.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.SingleOrDefault()
        ?? throw new InvalidOperationException("This portal does not listen: see PortalSettings.Listens."));

    /// <summary>What the test is given, stored past the pages.</summary>
    public Given Given => new(OpenDb, Services.GetRequiredService<ISeal>());

    private string DatabasePath => Path.Combine(folder.Path, "recruitment.db");

    private string AuthorityPath => Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "keys")).FullName, "trust-authority.bin");

    /// <summary>A file of the data folder, such as a letter in mail/.</summary>
    public string DataFile(string path) => Path.Combine(folder.Path, path);

    /// <summary>The portal's database, past the portal.</summary>
    public RecruitmentDb OpenDb() => TestDatabase.Open(DatabasePath);

    /// <summary>Asks the database something.</summary>
    public async Task<T> Ask<T>(Func<RecruitmentDb, Task<T>> question)
    {
        await using var db = OpenDb();
        return await question(db);
    }

    /// <summary>Somebody with a browser who is not signed in.</summary>
    public Visitor Visitor() => new(factory.Server.CreateHandler());

    /// <summary>Somebody who has signed in; without the page, which has its own tests and lets nobody try too often.</summary>
    public async Task<Visitor> SignedIn(Person person)
    {
        var visitor = Visitor();
        await using var scope = Services.CreateAsyncScope();
        await Sessions.Begin(visitor, person, scope.ServiceProvider);
        return visitor;
    }

    /// <summary>Somebody not signed in who holds a form token all the same, for hand-made requests.</summary>
    public Visitor VisitorWithToken()
    {
        var visitor = Visitor();
        using var scope = Services.CreateScope();
        Sessions.GiveToken(visitor, new ClaimsPrincipal(new ClaimsIdentity()), scope.ServiceProvider);
        return visitor;
    }

    /// <summary>Sends the letters that are due.</summary>
    public Task SendLetters() => Services.GetRequiredService<PostRound>().Once(CancellationToken.None);

    /// <summary>Writes the reminders that are due.</summary>
    public Task RemindOfReviews() => Services.GetRequiredService<ReviewRound>().Once(CancellationToken.None);

    /// <summary>Opens the rounds whose vacancies have closed.</summary>
    public Task OpenRounds() => Services.GetRequiredService<OpenRounds>().Once(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(AuthorityPath))
            sharedAuthority ??= await File.ReadAllBytesAsync(AuthorityPath);
        await factory.DisposeAsync();
        folder.Dispose();
    }

    private sealed class Factory(string folder, PortalSettings settings, TimeProvider clock, LogLines log) : WebApplicationFactory<DataFolder>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // The content root is the folder of the tests, where the settings are; page assets stay where they were built.
            builder.UseWebRoot(Repository.File("src/Invictus.Recruitment.Web/wwwroot"));
            builder.UseEnvironment(settings.Environment);
            builder.UseSetting("DataFolder", folder);
            builder.UseSetting("Demo:Load", settings.DemoData ? "true" : "false");
            // Sign-in is counted by network address, and every visitor of a test has the same one.
            builder.UseSetting("Limits:SignInsPerMinute", "10000");
            // Their clock stands: nobody would ever have typed for long enough.
            builder.UseSetting("Limits:SecondsToRegister", "0");
            builder.UseSetting("Limits:FilesPerMinute", "10000");
            foreach (var (name, value) in settings.Values)
                builder.UseSetting(name, value);
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = TestDatabase.HashingRounds);
                services.PostConfigure<KeyManagementOptions>(o => o.XmlRepository = new FileSystemXmlRepository(SharedKeys, NullLoggerFactory.Instance));
                // The rounds run when the test says so.
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(PostRound)));
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(ReviewRound)));
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(OpenRounds)));
                services.AddSingleton<PostRound>().AddSingleton<ReviewRound>().AddSingleton<OpenRounds>();
                services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
                settings.Services?.Invoke(services);
            });
        }
    }
}
