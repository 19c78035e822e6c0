using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>
/// Somebody at a browser, who finds things as people do: by what buttons, links and labels are called. Every page they come to is
/// looked at (<see cref="EachPage"/>).
/// </summary>
internal sealed partial class Browsing : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IBrowserContext context;
    private readonly Uri portal;
    private readonly EachPage? each;
    private readonly List<string> console = [];

    private Browsing(IBrowserContext context, IPage page, Uri portal, EachPage? each, bool scripts)
    {
        (this.context, Page, this.portal, this.each, HasScripts) = (context, page, portal, each, scripts);
        page.Console += (_, message) =>
        {
            // An answer of 400, 404 or 409 is told in the console too; the tests ask for those themselves.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                console.Add(message.Text);
        };
        page.PageError += (_, trouble) => console.Add(trouble);
        page.RequestFailed += (_, request) =>
        {
            // A save that the next page overtakes is cut off, and a file to keep is not a page; offline is what a test asks for.
            if (request.Failure is not ("net::ERR_ABORTED" or "net::ERR_INTERNET_DISCONNECTED"))
                console.Add($"{request.Url} failed: {request.Failure}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && answer.Request.ResourceType is not ("document" or "fetch" or "xhr"))
                console.Add($"{answer.Url} answered {answer.Status}");
        };
    }

    public IPage Page { get; }

    public bool HasScripts { get; }

    /// <summary>Everything is done with keys; no pointer comes near the page.</summary>
    public bool ByKeys { get; init; }

    /// <summary>What must stand nowhere in the pages this person gets, in sight or not.</summary>
    public IReadOnlyList<string> Never { get; set; } = [];

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>What the error summary lists.</summary>
    public ILocator Errors => Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link);

    public static async Task<Browsing> Begin(IBrowser browser, Uri portal, EachPage? each, bool scripts = true, int width = 1280, bool byKeys = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = portal.AbsoluteUri,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Browsing(context, await context.NewPageAsync(), portal, each, scripts) { ByKeys = byKeys };
    }

    public async Task Go(string address)
    {
        await Page.GotoAsync(new Uri(portal, address).AbsoluteUri);
        await Look();
    }

    public Task Press(string button) => Onward(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    public Task Follow(string link, bool exact = true) =>
        Onward(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = exact }).First);

    /// <summary>Clicks what leads to another page, and waits for it.</summary>
    public Task Onward(ILocator clicked) => Onward(() => ByKeys ? PressEnter(clicked) : clicked.ClickAsync());

    public async Task Onward(Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.Load -= Done;
        }
        await Look();
    }

    /// <summary>Looks at the page again, after something on it changed.</summary>
    public async Task Look()
    {
        if (Never.Count > 0)
        {
            // Form tokens are random letters, in which any short name may turn up.
            var source = Token().Replace(await Page.ContentAsync(), "");
            Assert.All(Never, telling => Assert.DoesNotMatch($@"(?i)(?<!\w){Regex.Escape(telling)}(?!\w)", source));
        }
        // Without scripts there is nothing to look with.
        if (each is not null)
            await each.Look(Page, console);
    }

    public Task Type(string label, string text) => Type(Field(label), text);

    public Task Type(ILocator field, string text) => ByKeys ? TypeKeys(field, text) : field.FillAsync(text);

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public Task Select(string label, string option) => ByKeys ? SelectByKeys(Field(label), option) : Field(label).SelectOptionAsync(option);

    /// <summary>Chooses a radio button of a group.</summary>
    public Task Choose(string group, string option) => Choose(Group(group).GetByRole(AriaRole.Radio, new() { Name = option, Exact = true }));

    public Task Choose(ILocator radio) => ByKeys ? ChooseByKeys(radio) : radio.CheckAsync();

    public ILocator Group(string name) => Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    public async Task TypeDate(string group, DateOnly date)
    {
        await Group(group).GetByLabel("Day").FillAsync($"{date.Day}");
        await Group(group).GetByLabel("Month").FillAsync($"{date.Month}");
        await Group(group).GetByLabel("Year").FillAsync($"{date.Year}");
    }

    public Task Tick(string label) => Tick(Page.GetByRole(AriaRole.Checkbox, new() { Name = label }));

    public async Task Tick(ILocator box)
    {
        if (!ByKeys)
            await box.CheckAsync();
        else if (!await box.IsCheckedAsync())
        {
            await TabTo(box);
            await Page.Keyboard.PressAsync("Space");
        }
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>The text of a row of a summary list.</summary>
    public ILocator Row(string key) => Page.Locator(".govuk-summary-list__row").Filter(new() { Has = Page.GetByText(key, new() { Exact = true }) })
        .Locator("dd").First;

    /// <summary>
    /// Fills in and sends a form from inside the page, for what another test does by hand: the form as it is served, with its token,
    /// must have these fields, and the answer must be another page.
    /// </summary>
    public async Task Send(string address, Dictionary<string, string> answers)
    {
        var went = await Page.EvaluateAsync<string>(
            """
            async ([address, answers]) => {
              const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
              const form = [...page.querySelectorAll('main form')].find((f) => Object.keys(answers).every((n) => f.querySelector(`[name="${n}"]`)))
              if (!form) return `no form at ${address}`
              const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
              for (const [name, value] of Object.entries(answers)) body.set(name, value)
              const answer = await fetch(form.getAttribute('action'), { method: 'POST', body })
              return answer.ok && answer.redirected ? '' : `${address} answered ${answer.status}`
            }
            """, new object[] { address, answers });
        Assert.Equal("", went);
    }

    public async Task SignIn(string email, string password)
    {
        await Go("/account/sign-in");
        await Type("Email address", email);
        await Type("Password", password);
        await Press("Sign in");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    public Task SignIn(Person person) => SignIn(person.Email, Person.Password);

    public Task SignOut() => Press("Sign out");

    /// <summary>The page says this somewhere.</summary>
    public Task Reads(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task Is(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>The connection goes, or comes back.</summary>
    public Task SetOffline(bool offline) => context.SetOfflineAsync(offline);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [GeneratedRegex("<input[^>]*__RequestVerificationToken[^>]*>")]
    private static partial Regex Token();
}
