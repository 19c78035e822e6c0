using Invictus.Recruitment.Data.People;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Sixty applications are not rated in one go: whoever comes back goes on where they stopped.</summary>
public sealed class WhereLeftTests : IAsyncDisposable
{
    private const string Form = "form[data-rating]";
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Who_comes_back_goes_on_with_the_first_applicant_not_rated()
    {
        var vacancy = await portal.Given.Closed();
        foreach (var n in Enumerable.Range(0, 24))
        {
            var email = $"applicant{n}@example.com";
            var account = await portal.Given.Store(new Account { UserName = email, Email = email, DisplayName = email });
            await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(1000 + n).ToStore());
        }
        var round = $"/shortlisting/{(await portal.Given.Rating(vacancy)).Reference}";
        var member = await portal.SignedIn(Person.PanelMember);

        Assert.Equal($"{round}/criteria/1", await Way("Start rating"));

        await Rate("", 20);
        Assert.Equal($"{round}/criteria/1?page=2", await Way("Go on rating"));

        await Rate("?page=2", 3);
        var way = await Way("Go on rating");
        Assert.Equal($"{round}/criteria/1?page=2#Rows_3__Rating", way);
        var there = await member.Get(way.Split('#')[0]);
        Assert.Empty(there.Html.QuerySelectorAll("#Rows_3__Rating[checked], [name='Rows[3].Rating'][checked]"));
        Assert.NotNull(there.Html.QuerySelector("#Rows_3__Rating"));
        Assert.Single(there.Html.QuerySelectorAll("[name='Rows[2].Rating'][checked]"));

        await Rate("?page=2", 4);
        Assert.Equal($"{round}/criteria/2", await Way("Go on rating"));

        async Task<string> Way(string button) =>
            (await member.Get(round)).Html.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == button).GetAttribute("href")!;

        async Task Rate(string page, int rows) => await member.Submit(
            await member.Get($"{round}/criteria/1{page}"), Form, [.. Enumerable.Range(0, rows).Select(i => ($"Rows[{i}].Rating", (string?)"2"))]);
    }
}
