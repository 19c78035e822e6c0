using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>
/// What must hold for every page in every state that a test reaches: nothing that axe finds against WCAG 2.2 AA, nothing wider
/// than a phone of 320 pixels (WCAG 1.4.10), nothing in the console, which is also where breaches of the content policy are told.
/// </summary>
internal sealed partial class EachPage
{
    private const int Phone = 320;
    private const int Screen = 1280;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentDictionary<string, string> seen = [];

    /// <summary>Also at twice the size of text (WCAG 1.4.4): nothing wider than the window, nothing cut off.</summary>
    public bool EnlargesText { get; init; }

    /// <summary>The addresses seen, with * for references and numbers.</summary>
    public IReadOnlyList<string> Addresses => [.. seen.Keys.Select(k => k.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How many different pages were looked at, counting each state of a page.</summary>
    public int States => seen.Count;

    /// <summary>Looks at the page as it stands.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">Something does not hold; the message says what and where.</exception>
    public async Task Look(IPage page, IReadOnlyCollection<string> console)
    {
        var place = $"{new Uri(page.Url).PathAndQuery} “{await page.TitleAsync()}”";
        Assert.True(console.Count == 0, $"{place} says in the console: {string.Join(Environment.NewLine, console)}");
        var looked = await Measure(page);
        Assert.True(looked.TooWide.Length == 0, $"{place} is wider than {Phone} pixels: {string.Join(", ", looked.TooWide)}");
        if (EnlargesText)
        {
            var lost = await Enlarged(page);
            Assert.True(lost.Length == 0, $"{place} loses text at twice its size: {string.Join(", ", lost)}");
        }
        // Pages that differ in their words only are one state: axe looks at the first.
        var state = $"{Pattern(new Uri(page.Url).AbsolutePath)} {looked.Shape}";
        if (!seen.TryAdd(state, place))
            return;
        var found = await Violations(page);
        Assert.True(found.Length == 0, $"{place}:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    private static async Task<Measured> Measure(IPage page)
    {
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        await page.SetViewportSizeAsync(Phone, height);
        var measured = await page.EvaluateAsync<JsonElement>(
            """
            () => {
              const root = document.documentElement
              const wide = root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')]
                .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.trust-scroll, .govuk-visually-hidden'))
                .slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 40)}"`)
              const shapes = new Set([...document.querySelectorAll('body, body *')]
                .map((e) => `${e.tagName}.${e.className}.${e.getAttribute('role')}.${e.getAttribute('type')}.${e.getAttribute('aria-current')}`))
              return { tooWide: root.scrollWidth > root.clientWidth && wide.length === 0 ? [`${root.scrollWidth}`] : wide, shape: [...shapes].sort().join('|') }
            }
            """);
        await page.SetViewportSizeAsync(width, height);
        var shape = measured.GetProperty("shape").GetString()!;
        return new Measured(
            [.. measured.GetProperty("tooWide").EnumerateArray().Select(e => e.GetString()!)],
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(shape)))[..12]);
    }

    /// <summary>What does not fit when all text is twice as large, on a screen; fields may scroll inside.</summary>
    private static async Task<string[]> Enlarged(IPage page)
    {
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        await page.SetViewportSizeAsync(Screen, height);
        var lost = await page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement
              const before = parseFloat(getComputedStyle(document.querySelector('main p, main label, main h1')).fontSize)
              root.style.fontSize = '200%'
              const named = (e) => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 40)}"`
              const shown = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.closest('.govuk-visually-hidden, .govuk-skip-link, svg, textarea'))
              const wide = root.scrollWidth <= root.clientWidth ? [] : shown.filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.trust-scroll'))
              const cut = shown.filter((e) => {
                const style = getComputedStyle(e)
                return e.textContent.trim() && ((style.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 2) || (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 2)) && !e.closest('.trust-scroll')
              })
              const small = parseFloat(getComputedStyle(document.querySelector('main p, main label, main h1')).fontSize) < before * 1.9 ? ['text that does not grow'] : []
              root.style.fontSize = ''
              return [...small, ...wide.slice(0, 5).map((e) => 'too wide: ' + named(e)), ...cut.slice(0, 5).map((e) => 'cut off: ' + named(e))]
            }
            """);
        await page.SetViewportSizeAsync(width, height);
        return lost;
    }

    /// <summary>In the page itself: the package's own way opens a second page for every run, which takes most of its time.</summary>
    private static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const runOnly = { type: 'tag', values: ['wcag2a', 'wcag21a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }
              const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
              return violations.flatMap((v) => v.nodes.map((n) => `- ${v.id}: ${v.help} at ${n.target.join(' ')} ${n.html} ${n.failureSummary}`))
            }
            """);
    }

    private static string Pattern(string path) => Numbers().Replace(path, "*");

    /// <summary>References (with their check letter) and plain numbers.</summary>
    [GeneratedRegex(@"(?<=/)([0-9A-HJKMNP-TV-Z]{10}|\d+)(?=/|$)")]
    private static partial Regex Numbers();

    private sealed record Measured(string[] TooWide, string Shape);
}
