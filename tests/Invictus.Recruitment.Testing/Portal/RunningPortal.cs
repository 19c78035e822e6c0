using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Privacy;
using Microsoft.AspNetCore.DataProtection;

namespace Invictus.Recruitment.Testing;

/// <summary>
/// The real program in a process of its own, on 127.0.0.1 and on a database file and a data folder of its own, by the clock of the
/// machine. It can be killed and started again; who was signed in still is.
/// </summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> said = new();
    private readonly Dictionary<string, string> settings;
    private Process? process;

    /// <param name="settings">Settings by name, as the environment would have them (<c>Limits__SignInsPerMinute</c>).</param>
    public RunningPortal(params (string Name, string Value)[] settings)
    {
        TestDatabase.CopyTo(DatabasePath);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        this.settings = settings.ToDictionary(s => s.Name, s => s.Value);
    }

    public Uri Address { get; }

    /// <summary>What the program printed since its first start.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>The process, for its number and its measures.</summary>
    public Process Process => process ?? throw new InvalidOperationException("Start the portal first.");

    /// <summary>What the test is given, stored past the program; closed with its keys, so start it once before anything is closed.</summary>
    public Given Given => new(OpenDb, new Seal(DataProtectionProvider.Create(
        new DirectoryInfo(Path.Combine(folder.Path, "keys")), keys => keys.SetApplicationName("Invictus.Recruitment"))));

    private string DatabasePath => Path.Combine(folder.Path, "recruitment.db");

    /// <summary>The database, past the program.</summary>
    public RecruitmentDb OpenDb() => TestDatabase.Open(DatabasePath);

    /// <summary>Asks the database something.</summary>
    public async Task<T> Ask<T>(Func<RecruitmentDb, Task<T>> question)
    {
        await using var db = OpenDb();
        return await question(db);
    }

    /// <summary>Somebody with a browser who is not signed in.</summary>
    public Visitor Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, Address);

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task Start(CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Invictus.Recruitment.Web.dll"), "--urls", Address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["ASPNETCORE_WEBROOT"] = Repository.File("src/Invictus.Recruitment.Web/wwwroot");
        start.Environment["DataFolder"] = folder.Path;
        start.Environment["Logging__LogLevel__Microsoft.Hosting"] = "Warning";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process?.Dispose();
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Answering(stop);
    }

    /// <summary>Ends the process as a power cut or the system's own killer would: at once, in the middle of whatever it does.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await Kill();
        process?.Dispose();
        folder.Dispose();
    }

    private async Task Answering(CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        while (true)
        {
            if (Process.HasExited)
                throw new InvalidOperationException($"The portal ended by itself ({Process.ExitCode}): {string.Join(Environment.NewLine, said.TakeLast(20))}");
            try
            {
                if ((await client.GetAsync(new Uri("/health/live", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { Length: > 0 } words)
            said.Enqueue(words);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
