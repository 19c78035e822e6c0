using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Tests.Applications;

/// <summary>Two windows on one page.</summary>
public sealed class FormPartTests
{
    private static readonly string[] Fields = ["A", "B"];
    private readonly FormPart part = new(1, FormSection.Details, "");

    [Fact]
    public void What_is_typed_is_kept_as_it_is()
    {
        var merged = Save([], [("A", "one")]);
        Assert.Equal(("one", true, 1), (Stored("A"), merged.Changed, part.Version));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Save([], [("A", "one")]);
        Assert.False(Save([("A", "one")], [("A", "one")]).Changed);
        Assert.Equal(1, part.Version);
    }

    [Fact]
    public void Fields_changed_in_two_windows_are_both_kept()
    {
        Save([], [("A", "telephone")]);
        var merged = Save([], [("B", "desk")]);
        Assert.Equal(("telephone", "desk"), (Stored("A"), Stored("B")));
        Assert.Equal([("A", "telephone")], merged.Elsewhere.Select(e => (e.Key, e.Value)));
        Assert.Null(merged.Earlier);
    }

    [Fact]
    public void Of_one_field_changed_in_two_windows_the_newer_counts_and_the_older_is_kept()
    {
        Save([], [("A", "telephone")]);
        var merged = Save([], [("A", "desk")]);
        Assert.Equal("desk", Stored("A"));
        Assert.Equal([("A", "telephone")], merged.Earlier!.Texts(OpenSeal.Instance).Select(t => (t.Key, t.Value)));
    }

    [Fact]
    public void A_field_emptied_in_an_old_window_keeps_what_the_other_wrote()
    {
        Save([], [("A", "one")]);
        Save([("A", "one")], [("A", "one two")]);
        Assert.Equal("one two", Assert.Single(Save([("A", "one")], []).Earlier!.Texts(OpenSeal.Instance)).Value);
        Assert.Equal("", Stored("A"));
    }

    [Fact]
    public void A_text_that_holds_the_other_whole_loses_nothing()
    {
        Save([], [("A", "I hold")]);
        Assert.Null(Save([], [("A", "I hold QTS.")]).Earlier);
    }

    [Fact]
    public void A_field_that_this_window_did_not_touch_stays_as_another_left_it()
    {
        Save([], [("A", "one"), ("B", "two")]);
        Save([("A", "one"), ("B", "two")], [("A", "changed"), ("B", "two")]);
        Save([("A", "one"), ("B", "two")], [("A", "one"), ("B", "here")]);
        Assert.Equal(("changed", "here"), (Stored("A"), Stored("B")));
    }

    [Fact]
    public void What_was_brought_over_is_marked_until_it_is_saved_even_without_a_change()
    {
        part.BringOver(new Dictionary<string, string> { ["A"] = "old" }, OpenSeal.Instance, Now);
        Assert.True(part.IsBroughtOver);
        Save([("A", "old")], [("A", "old")]);
        Assert.False(part.IsBroughtOver);
        Assert.Equal("old", Stored("A"));
    }

    [Fact]
    public void A_field_that_is_not_of_the_page_is_not_kept()
    {
        Save([], [("C", "slipped in")]);
        Assert.Empty(part.Texts(OpenSeal.Instance));
    }

    private Merged Save((string, string)[] was, (string, string)[] now) =>
        part.Merge(Fields, was.ToDictionary(w => w.Item1, w => w.Item2), now.ToDictionary(n => n.Item1, n => n.Item2), OpenSeal.Instance, Now);

    private string Stored(string field) => part.Texts(OpenSeal.Instance).GetValueOrDefault(field, "");
}
