using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>
/// Debian's clamd, run for real in a folder of its own, with one signature of its own: no database of viruses is needed, and no harmful
/// file lies in the repository.
/// </summary>
public sealed class RealClamd : IAsyncLifetime
{
    /// <summary>What the one signature knows.</summary>
    public const string Harmful = "THIS-STANDS-FOR-A-HARMFUL-FILE";

    private readonly TemporaryFolder folder = new();
    private Process? process;

    internal string Socket => Path.Combine(folder.Path, "clamd.sock");

    internal string Port { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        Port = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        var signatures = Directory.CreateDirectory(Path.Combine(folder.Path, "signatures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(signatures, "trial.ndb"), $"Trial.Signature:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Harmful))}\n");
        var settings = Path.Combine(folder.Path, "clamd.conf");
        await File.WriteAllTextAsync(settings, $"""
            Foreground true
            LocalSocket {Socket}
            TCPSocket {port}
            TCPAddr 127.0.0.1
            DatabaseDirectory {signatures}
            OfficialDatabaseOnly false
            StreamMaxLength 12M
            """ + "\n");
        process = Process.Start(new ProcessStartInfo("clamd", ["--config-file", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("clamd did not start. tests/run installs it.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Answering();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        folder.Dispose();
    }

    private async Task Answering()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"clamd ended by itself ({process.ExitCode}).");
            try
            {
                using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), patience.Token);
                await socket.SendAsync("zPING\0"u8.ToArray(), patience.Token);
                if (await socket.ReceiveAsync(new byte[16], patience.Token) > 0)
                    return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
