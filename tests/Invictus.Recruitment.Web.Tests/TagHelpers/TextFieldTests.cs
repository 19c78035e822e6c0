using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class TextFieldTests
{
    private readonly Rendered<SampleForm> _page = new(new SampleForm { Title = "Second in Science", Password = "secret" });

    [Fact]
    public void A_label_belongs_to_its_input()
    {
        var body = _page.Field<InputField>("Title", f => f.Label = "Title of the post");
        Assert.Equal("Title of the post", body.QuerySelector("label")!.TextContent);
        Assert.Equal(body.QuerySelector("input")!.Id, body.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public void Without_a_label_the_name_of_the_property_is_said_in_words()
    {
        Assert.Equal("Title", _page.Field<InputField>("Title").QuerySelector("label")!.TextContent);
        Assert.Equal("Reason for leaving", Words.FromName("ReasonForLeaving"));
        Assert.Equal("QTS awarded", Words.FromName("QTSAwarded"));
    }

    [Fact]
    public void An_optional_field_says_so() =>
        Assert.Equal("Title (optional)", _page.Field<InputField>("Title", f => f.Optional = true).QuerySelector("label")!.TextContent);

    [Fact]
    public void A_nested_name_becomes_the_id_that_MVC_gives_it()
    {
        var input = _page.Field<InputField, string?>(f => f.Form.Evidence[0].Text).QuerySelector("input")!;
        Assert.Equal("Form.Evidence[0].Text", input.GetAttribute("name"));
        Assert.Equal("Form_Evidence_0__Text", input.Id);
        Assert.Equal("Taught physics", input.GetAttribute("value"));
    }

    [Fact]
    public void A_field_without_hint_or_error_describes_nothing() =>
        Assert.False(_page.Field<InputField>("Title").QuerySelector("input")!.HasAttribute("aria-describedby"));

    [Fact]
    public void Hint_and_error_describe_the_control_and_exist()
    {
        _page.State.AddModelError("Title", "Enter a title");
        var body = _page.Field<InputField>("Title", f => f.Hint = "As in the job description");
        Assert.Equal("Title-hint Title-error", body.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Equal("As in the job description", body.QuerySelector("#Title-hint")!.TextContent);
        Assert.Equal("Error: Enter a title", body.QuerySelector("#Title-error")!.TextContent);
        Assert.Contains("govuk-input--error", body.QuerySelector("input")!.ClassList);
        Assert.Contains("govuk-form-group--error", body.QuerySelector("div")!.ClassList);
    }

    [Fact]
    public void What_was_typed_comes_back_also_when_it_is_wrong()
    {
        _page.State.SetModelValue("Title", "  x", "  x");
        _page.State.AddModelError("Title", "Title must be 3 characters or more");
        Assert.Equal("  x", _page.Field<InputField>("Title").QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void An_exception_behind_an_error_is_never_shown()
    {
        _page.State.TryAddModelException("Title", new FormatException("internal detail"));
        Assert.DoesNotContain("internal detail", _page.Field<InputField>("Title").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_the_view_reach_the_control()
    {
        var input = _page.Field<InputField>("Title", f => f.Width = "10", "", ("autocomplete", "off"), ("class", "mine"), ("data-x", "1")).QuerySelector("input")!;
        Assert.Equal("off", input.GetAttribute("autocomplete"));
        Assert.Equal("1", input.GetAttribute("data-x"));
        Assert.Contains("mine", input.ClassList);
        Assert.Contains("govuk-input--width-10", input.ClassList);
    }

    [Fact]
    public void Hostile_text_stays_text_in_every_place()
    {
        const string hostile = "\"><script>alert(1)</script>";
        _page.State.SetModelValue("Title", hostile, hostile);
        _page.State.AddModelError("Title", hostile);
        var body = _page.Field<InputField>("Title", f => (f.Label, f.Hint, f.Prefix, f.Suffix) = (hostile, hostile, hostile, hostile), "", ("title", hostile));
        Assert.Empty(body.QuerySelectorAll("script"));
        Assert.Equal(hostile, body.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal(hostile, body.QuerySelector("input")!.GetAttribute("title"));
        Assert.Equal(hostile, body.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public void A_textarea_keeps_the_first_empty_line()
    {
        var page = new Rendered<SampleForm>(new SampleForm { Title = "\nfirst" });
        Assert.Equal("\nfirst", page.Field<TextareaField>("Title").QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void A_textarea_with_a_limit_says_it_without_scripts_and_counts_with_them()
    {
        var body = _page.Field<TextareaField>("Title", f => f.MaxWords = 1500);
        Assert.Equal("You can enter up to 1,500 words", body.QuerySelector("#Title-info")!.TextContent);
        Assert.Equal("Title-info", body.QuerySelector("textarea")!.GetAttribute("aria-describedby"));
        Assert.Equal("1500", body.QuerySelector("[data-module=govuk-character-count][data-count-type=words]")!.GetAttribute("data-maxlength"));
        Assert.Contains("govuk-js-character-count", body.QuerySelector("textarea")!.ClassList);
    }

    [Fact]
    public void A_password_never_comes_back()
    {
        _page.State.SetModelValue("Password", "secret", "secret");
        var body = _page.Field<PasswordField>("Password");
        Assert.False(body.QuerySelector("input")!.HasAttribute("value"));
        Assert.DoesNotContain("secret", body.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_can_be_the_heading_of_the_page() =>
        Assert.Equal("Title", _page.Field<InputField>("Title", f => f.LabelIsHeading = true).QuerySelector("h1 > label")!.TextContent);
}
