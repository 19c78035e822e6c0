using Invictus.Recruitment.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>
/// The browser of the tests, started once: the Chromium that the machine has, never a download. Where there is none, tests say so
/// and count as skipped; where CI is set they fail, because there nobody would read it.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private readonly SemaphoreSlim turn = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task<IBrowser> Open()
    {
        var path = Find();
        await turn.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            // Nothing the browser does by itself may reach for the network or wait for it.
            return browser ??= await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        turn.Dispose();
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        if (!string.IsNullOrEmpty(named))
        {
            Assert.True(File.Exists(named), $"CHROMIUM_PATH names {named}, which is not there.");
            return named;
        }
        if (Places.FirstOrDefault(File.Exists) is { } found)
            return found;
        const string Missing = "Chromium is not installed. Install it (Debian: apt install chromium) or name it in CHROMIUM_PATH.";
        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
            Assert.Fail(Missing);
        Assert.Skip(Missing);
        throw new InvalidOperationException(Missing);
    }
}
