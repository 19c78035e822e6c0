using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class ErrorSummaryTests
{
    private readonly Rendered<SampleForm> _page = new(new SampleForm());

    private AngleSharp.Dom.IElement Summary() => Rendered<SampleForm>.Of(new ErrorSummary { ViewContext = _page.View }, "g-error-summary");

    [Fact]
    public void A_form_without_errors_has_no_summary() => Assert.Equal("", Summary().InnerHtml);

    [Fact]
    public void Errors_stand_in_the_order_of_the_model_whatever_order_they_came_in()
    {
        _page.State.AddModelError("Form.Evidence[0].Text", "Write evidence");
        _page.State.AddModelError("Related", "Select yes or no");
        _page.State.AddModelError("Declared", "Tick the box");
        _page.State.AddModelError("Title", "Enter a title");
        _page.State.AddModelError("Closes", "Enter closing date");
        Assert.Equal(["Enter a title", "Enter closing date", "Tick the box", "Select yes or no", "Write evidence"], Summary().QuerySelectorAll("li").Select(l => l.TextContent));
    }

    [Fact]
    public void Items_of_a_list_stand_in_the_order_of_the_list()
    {
        _page.State.AddModelError("Form.Evidence[10].Text", "eleventh");
        _page.State.AddModelError("Form.Evidence[2].Text", "third");
        Assert.Equal(["third", "eleventh"], Summary().QuerySelectorAll("li").Select(l => l.TextContent));
    }

    [Theory]
    [InlineData("Title", "#Title")]
    [InlineData("Form.Evidence[0].Text", "#Form_Evidence_0__Text")]
    [InlineData("Closes", "#Closes_Day")]
    public void Each_error_links_to_the_control_it_is_about(string key, string href)
    {
        _page.State.AddModelError(key, "Wrong");
        Assert.Equal(href, Summary().QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_date_with_one_wrong_part_is_linked_to_that_part()
    {
        _page.State.AddModelError("Closes.Year", "Closing date must include a year");
        Assert.Equal("#Closes_Year", Summary().QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_error_about_the_whole_is_said_without_a_link()
    {
        _page.State.AddModelError("", "Somebody changed this in the meantime");
        Assert.Equal("Somebody changed this in the meantime", Summary().QuerySelector("li")!.TextContent);
        Assert.Empty(Summary().QuerySelectorAll("a"));
    }

    [Fact]
    public void Hostile_text_in_a_message_stays_text()
    {
        _page.State.AddModelError("Title", "<img src=x onerror=alert(1)>");
        Assert.Empty(Summary().QuerySelectorAll("img"));
    }

    [Fact]
    public void The_title_of_the_page_begins_with_the_error()
    {
        var view = _page.View;
        view.ViewData.Page("Personal details", about: "Second in Science");
        Assert.Equal("Personal details – Second in Science – Invictus Education Trust", PageTitle.Of(view));
        view.ModelState.AddModelError("Title", "Enter a title");
        Assert.Equal("Error: Personal details – Second in Science – Invictus Education Trust", PageTitle.Of(view));
    }
}
