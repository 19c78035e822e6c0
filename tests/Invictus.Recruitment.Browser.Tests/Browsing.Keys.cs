using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>Without a pointer: Tab until one is there, then the keys that people press.</summary>
internal sealed partial class Browsing
{
    /// <summary>More stops than any page of the portal has.</summary>
    private const int StopsMax = 120;

    /// <summary>Longer texts are put in whole, as a dictation or a paste would.</summary>
    private const int TypedMax = 40;

    /// <summary>Forward from wherever the focus is, as people do who cannot see where they want to go. What has the focus must show it and be in sight.</summary>
    public async Task TabTo(ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        var here = await wanted.ElementHandleAsync();
        for (var i = 0; i < StopsMax; i++)
        {
            if (await Page.EvaluateAsync<bool>("(e) => document.activeElement === e", here))
            {
                Assert.True(await Page.EvaluateAsync<bool>(InSight, here), $"What has the focus on {Page.Url} is out of sight: {wanted}");
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab never comes to {wanted} on {Page.Url}.");
    }

    private const string InSight =
        """
        (e) => {
          const box = (e.labels?.[0] && ['radio', 'checkbox'].includes(e.type) ? e.labels[0] : e).getBoundingClientRect()
          return box.bottom > 0 && box.top < innerHeight && box.left < innerWidth && box.right > 0
        }
        """;

    private async Task PressEnter(ILocator wanted)
    {
        await TabTo(wanted);
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task TypeKeys(ILocator field, string text)
    {
        await TabTo(field);
        await Page.Keyboard.PressAsync("ControlOrMeta+A");
        await Page.Keyboard.PressAsync("Delete");
        if (text.Length > TypedMax)
            await Page.Keyboard.InsertTextAsync(text);
        else
            await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Letters choose in a list as they do in any.</summary>
    private async Task SelectByKeys(ILocator list, string option)
    {
        await TabTo(list);
        await Page.Keyboard.TypeAsync(option);
        await Expect(list.Locator("option:checked")).ToHaveTextAsync(option);
    }

    /// <summary>Tab comes to the first of a group, or to the one that is chosen; arrows lead on.</summary>
    private async Task ChooseByKeys(ILocator radio)
    {
        var wanted = await radio.ElementHandleAsync();
        var stop = await Page.EvaluateHandleAsync(
            "(e) => { const all = [...document.querySelectorAll(`input[type=\"radio\"][name=\"${CSS.escape(e.name)}\"]`)]; return all.find((r) => r.checked) ?? all[0] }", wanted);
        for (var i = 0; i < StopsMax && !await Page.EvaluateAsync<bool>("(e) => document.activeElement === e", stop); i++)
            await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < StopsMax && !await radio.IsCheckedAsync(); i++)
            await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(radio).ToBeCheckedAsync();
    }
}
