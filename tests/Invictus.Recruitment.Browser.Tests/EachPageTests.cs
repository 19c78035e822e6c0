namespace Invictus.Recruitment.Browser.Tests;

/// <summary>The look at each page finds what it is there for: otherwise a quiet journey would mean nothing.</summary>
public sealed class EachPageTests(Chromium chromium)
{
    private const string Sound = """<!doctype html><html lang="en-GB"><title>Sound</title><main><h1>Sound</h1><p>Words.</p></main>""";

    [Fact]
    public async Task A_sound_page_passes() => await Look(Sound);

    [Theory]
    [InlineData("""<input type="text">""", "label")]
    [InlineData("""<p style="color: #bbb; background: #fff">Pale words</p>""", "color-contrast")]
    [InlineData("""<div style="width: 500px">Wide</div>""", "wider than 320 pixels")]
    public async Task A_page_with_a_fault_is_refused(string fault, string said)
    {
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Look(Sound + fault));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_console_says_is_refused() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Look(Sound, "Refused to load the script"));

    private async Task Look(string content, params string[] console)
    {
        var page = await (await chromium.Open()).NewPageAsync();
        await page.SetContentAsync(content);
        await new EachPage().Look(page, console);
        await page.CloseAsync();
    }
}
