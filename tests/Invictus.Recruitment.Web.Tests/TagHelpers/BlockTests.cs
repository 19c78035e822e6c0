using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Http;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class BlockTests
{
    private readonly Rendered<SampleForm> _page = new(new SampleForm());

    [Fact]
    public void A_row_without_a_value_says_so() =>
        Assert.Equal("Not given", Rendered<SampleForm>.Parse("<dl>" + Rendered<SampleForm>.Html(new SummaryRow { Key = "TRN" }, "g-row", " \n ") + "</dl>").QuerySelector("dd")!.TextContent);

    [Fact]
    public void Typed_text_in_a_row_stays_text() =>
        Assert.Contains("&lt;script&gt;", Rendered<SampleForm>.Html(new SummaryRow { Key = "Statement", Text = "<script>" }, "g-row"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Closing date", "Change closing date")]
    [InlineData("TRN", "Change TRN")]
    public void A_change_link_says_what_it_changes(string key, string words) =>
        Assert.Equal(words, Rendered<SampleForm>.Parse(Rendered<SampleForm>.Html(new SummaryRow { Key = key, Change = "/x" }, "g-row")).QuerySelector("a")!.TextContent);

    [Fact]
    public void A_task_is_described_by_its_status()
    {
        var body = Rendered<SampleForm>.Of(new TaskItem { Href = "/x", State = TaskState.InProgress, Status = "5 of 14 written" }, "g-task", "Evidence");
        Assert.Equal("5 of 14 written", body.QuerySelector("#" + body.QuerySelector("a")!.GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public void A_task_that_cannot_start_yet_is_no_link() =>
        Assert.Empty(Rendered<SampleForm>.Of(new TaskItem { Href = "/x", State = TaskState.CannotStartYet }, "g-task", "Check").QuerySelectorAll("a"));

    [Fact]
    public void Pages_keep_the_filters_of_the_address()
    {
        _page.Http.Request.Path = "/hr/vacancies";
        _page.Http.Request.QueryString = new QueryString("?status=open&school=A&school=B&page=2");
        var body = Rendered<SampleForm>.Of(new Pages { Page = 2, Of = 3, ViewContext = _page.View }, "g-pages");
        Assert.Equal("/hr/vacancies?status=open&school=A&school=B&page=3", body.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("2", body.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public void One_page_needs_no_pages() =>
        Assert.Equal("", Rendered<SampleForm>.Html(new Pages { Of = 1, ViewContext = _page.View }, "g-pages"));

    [Fact]
    public void What_the_last_action_did_is_said_once()
    {
        var view = _page.View;
        view.TempData.Say("Vacancy <published>.");
        var body = Rendered<SampleForm>.Of(new Said { ViewContext = view }, "g-said");
        Assert.Equal("Vacancy <published>.", body.QuerySelector(".govuk-notification-banner__heading")!.TextContent);
        Assert.Equal("alert", body.QuerySelector("div")!.GetAttribute("role"));
        Assert.Equal("", Rendered<SampleForm>.Html(new Said { ViewContext = _page.View }, "g-said"));
    }

    [Fact]
    public void A_button_submits_and_a_button_with_an_address_is_a_link()
    {
        Assert.Equal("submit", Rendered<SampleForm>.Of(new Button(), "g-button", "Send").QuerySelector("button")!.GetAttribute("type"));
        Assert.Equal("/x", Rendered<SampleForm>.Of(new Button { Href = "/x" }, "g-button", "Start").QuerySelector("a[role=button]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("post", "/account/sign-out", 1)]
    [InlineData("get", "/hr/vacancies", 0)]
    [InlineData("post", "https://elsewhere.example/", 0)]
    [InlineData("post", "//elsewhere.example/", 0)]
    public void A_form_that_posts_to_the_portal_carries_one_token_and_no_other_form_does(string method, string action, int tokens)
    {
        var form = new PortalForm(Rendered<SampleForm>.Generator) { ViewContext = _page.View };
        var body = Rendered<SampleForm>.Of(form, "form", "", ("method", method), ("action", action));
        Assert.Equal(tokens, body.QuerySelectorAll("input[name=__RequestVerificationToken]").Length);
        Assert.True(body.QuerySelector("form")!.HasAttribute("novalidate"));
    }

    [Fact]
    public void A_wide_table_scrolls_in_a_box_that_the_keyboard_reaches()
    {
        var box = Rendered<SampleForm>.Of(new Scroll { Label = "Ranking" }, "g-scroll").QuerySelector("[role=region]")!;
        Assert.Equal(("0", "Ranking"), (box.GetAttribute("tabindex"), box.GetAttribute("aria-label")));
    }
}
