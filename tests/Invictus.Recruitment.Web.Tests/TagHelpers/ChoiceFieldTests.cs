using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class ChoiceFieldTests
{
    private readonly Rendered<SampleForm> _page = new(new SampleForm { Status = Answer.OnTrack, Several = [Answer.Yes, Answer.No] });

    [Fact]
    public void Radios_of_an_enum_offer_its_members_in_words_with_the_chosen_one_checked()
    {
        var body = _page.Field<RadiosField>("Status", f => f.Label = "Do you have QTS?");
        Assert.Equal(["Yes", "On track", "No"], body.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal("OnTrack", body.QuerySelector("input:checked")!.GetAttribute("value"));
        Assert.Equal("Do you have QTS?", body.QuerySelector("fieldset > legend")!.TextContent);
    }

    [Fact]
    public void The_first_radio_has_the_plain_id_and_every_label_finds_its_own()
    {
        var body = _page.Field<RadiosField>("Status");
        Assert.Equal(["Status", "Status-2", "Status-3"], body.QuerySelectorAll("input").Select(i => i.Id!));
        Assert.All(body.QuerySelectorAll("input"), i => Assert.Single(body.QuerySelectorAll($"label[for='{i.Id}']")));
    }

    [Fact]
    public void An_error_describes_the_whole_group()
    {
        _page.State.AddModelError("Status", "Select whether you have QTS");
        var body = _page.Field<RadiosField>("Status", f => f.Hint = "Qualified teacher status");
        Assert.Equal("Status-hint Status-error", body.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Select whether you have QTS", body.QuerySelector("#Status-error")!.TextContent);
    }

    [Fact]
    public void A_question_of_yes_or_no_starts_with_neither()
    {
        var body = _page.Field<RadiosField>("Related", f => f.Inline = true);
        Assert.Equal(["true", "false"], body.QuerySelectorAll("input").Select(i => i.GetAttribute("value")!));
        Assert.Empty(body.QuerySelectorAll("input:checked"));
    }

    [Fact]
    public void A_hint_of_one_choice_describes_that_choice()
    {
        var body = _page.Field<RadiosField>("Title", f => f.Items = [new Choice("2", "2", "Evidenced")]);
        var radio = body.QuerySelector("input")!;
        Assert.Equal("Evidenced", body.QuerySelector("#" + radio.GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public void Checkboxes_of_a_list_check_each_member_of_it() =>
        Assert.Equal(["Yes", "No"], _page.Field<CheckboxesField>("Several").QuerySelectorAll("input:checked").Select(i => i.GetAttribute("value")!));

    [Fact]
    public void Checkboxes_come_back_as_they_were_posted()
    {
        _page.State.SetModelValue("Several", new List<string> { "OnTrack", "No" }.ToArray(), "OnTrack,No");
        Assert.Equal(["OnTrack", "No"], _page.Field<CheckboxesField>("Several").QuerySelectorAll("input:checked").Select(i => i.GetAttribute("value")!));
    }

    [Fact]
    public void A_declaration_is_one_box_whose_error_describes_it()
    {
        _page.State.AddModelError("Declared", "Tick the box to declare");
        var box = _page.Field<CheckboxField>("Declared", f => f.Label = "I declare that this is true").QuerySelector("input")!;
        Assert.Equal("true", box.GetAttribute("value"));
        Assert.Equal("Declared", box.Id);
        Assert.Equal("Declared-error", box.GetAttribute("aria-describedby"));
        Assert.False(box.HasAttribute("checked"));
    }

    [Fact]
    public void A_select_marks_the_chosen_option_and_starts_with_the_empty_one()
    {
        var options = _page.Field<SelectField>("Status", f => f.Empty = "Choose").QuerySelectorAll("option").ToList();
        Assert.Equal(["", "Yes", "OnTrack", "No"], options.Select(o => o.GetAttribute("value")!));
        Assert.Equal("OnTrack", Assert.Single(options, o => o.HasAttribute("selected")).GetAttribute("value"));
    }

    [Fact]
    public void A_choice_with_hostile_text_stays_text()
    {
        var body = _page.Field<RadiosField>("Title", f => f.Items = [new Choice("\"><b>", "<script>1</script>", "<i>")]);
        Assert.Empty(body.QuerySelectorAll("script, b, i"));
        Assert.Equal("\"><b>", body.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void Radios_without_anything_to_choose_fail_at_once() =>
        Assert.Throws<InvalidOperationException>(() => _page.Field<RadiosField>("Title"));

    [Fact]
    public void What_belongs_to_one_choice_stands_right_after_it_and_nowhere_else()
    {
        var body = _page.Field<RadiosField, Answer?>(f => f.Status, radios =>
        {
            var output = new TagHelperOutput("g-reveal", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetContent("When do you expect it?")));
            new Reveal { Value = "OnTrack" }.ProcessAsync(new TagHelperContext("g-reveal", [], radios.Items, "two"), output).GetAwaiter().GetResult();
            return "";
        });
        var more = Assert.Single(body.QuerySelectorAll(".trust-reveal"));
        Assert.Equal("When do you expect it?", more.TextContent);
        Assert.Equal("Status-2", more.PreviousElementSibling!.QuerySelector("input")!.Id);
    }
}
