using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class DateTests
{
    [Theory]
    [InlineData("11", "12", "2026", 2026, 12, 11)]
    [InlineData(" 1 ", "02", "2028", 2028, 2, 1)]
    [InlineData("29", "2", "2028", 2028, 2, 29)]
    [InlineData("4", "December", "2026", 2026, 12, 4)]
    [InlineData("4", "sept.", "2026", 2026, 9, 4)]
    public void A_real_date_is_read(string day, string month, string year, int y, int m, int d)
    {
        Assert.True(new DateParts(day, month, year).TryRead(out var date));
        Assert.Equal(new DateOnly(y, m, d), date);
    }

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("29", "2", "2027")]
    [InlineData("0", "1", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "0", "2026")]
    [InlineData("1", "Ju", "2026")]
    [InlineData("1", "1", "26")]
    [InlineData("1", "1", "0026")]
    [InlineData("-1", "1", "2026")]
    [InlineData("١", "1", "2026")]
    [InlineData("1e1", "1", "2026")]
    [InlineData("", "1", "2026")]
    [InlineData(null, null, null)]
    [InlineData("1", "99999999999", "2026")]
    public void Anything_else_is_not_a_date(string? day, string? month, string? year) =>
        Assert.False(new DateParts(day, month, year).TryRead(out _));

    [Theory]
    [InlineData("", "", "", "Enter closing date")]
    [InlineData("1", "", "2026", "Closing date must include a month")]
    [InlineData("", "", "2026", "Closing date must include a day and month")]
    [InlineData("1", "1", "26", "Year must include 4 numbers")]
    [InlineData("31", "2", "2026", "Closing date must be a real date")]
    [InlineData("1", "2", "2026", null)]
    public void The_problem_with_a_date_is_named(string day, string month, string year, string? problem) =>
        Assert.Equal(problem, new DateParts(day, month, year).Problem("Closing date"));

    [Fact]
    public void A_date_makes_the_round_trip()
    {
        Assert.True(DateParts.From(new DateOnly(2026, 12, 4)).TryRead(out var date));
        Assert.Equal(new DateOnly(2026, 12, 4), date);
        Assert.True(DateParts.From(null).IsEmpty);
    }

    [Fact]
    public void Each_box_has_its_label_name_and_value()
    {
        var body = new Rendered<SampleForm>(new SampleForm { Closes = new DateParts("31", "2", "2026") }).Field<DateField>("Closes");
        Assert.Equal(["Closes.Day", "Closes.Month", "Closes.Year"], body.QuerySelectorAll("input").Select(i => i.GetAttribute("name")!));
        Assert.Equal(["31", "2", "2026"], body.QuerySelectorAll("input").Select(i => i.GetAttribute("value")!));
        Assert.All(body.QuerySelectorAll("input"), i => Assert.Single(body.QuerySelectorAll($"label[for='{i.Id}']")));
        Assert.Equal("group", body.QuerySelector("fieldset")!.GetAttribute("role"));
    }

    [Fact]
    public void An_error_on_the_date_marks_all_boxes()
    {
        var page = new Rendered<SampleForm>(new SampleForm());
        page.State.AddModelError("Closes", "Closing date must be a real date");
        var body = page.Field<DateField>("Closes");
        Assert.Equal(3, body.QuerySelectorAll("input.govuk-input--error").Length);
        Assert.Equal("Closes-error", body.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void An_error_on_one_part_marks_that_box_alone()
    {
        var page = new Rendered<SampleForm>(new SampleForm());
        page.State.AddModelError("Closes.Year", "Closing date must include a year");
        var body = page.Field<DateField>("Closes");
        Assert.Equal("Closes_Year", Assert.Single(body.QuerySelectorAll("input.govuk-input--error")).Id);
        Assert.Equal("Error: Closing date must include a year", body.QuerySelector("#Closes-error")!.TextContent);
    }
}
