using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.SignOff;

public sealed class DrawnMarkTests
{
    private const string Flourish = "20,100 120,40 220,160 320,100;400,20";

    [Fact]
    public void A_mark_is_read_with_its_strokes_and_dots()
    {
        var mark = DrawnMark.Read(Flourish)!;
        Assert.Equal([4, 1], mark.Strokes.Select(s => s.Count));
        Assert.Equal((Flourish, (400, 20)), (mark.Text, mark.Strokes[1][0]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("20,100")]
    [InlineData("20,100 25,104")]
    [InlineData("20,100 601,100")]
    [InlineData("20,100 300,201")]
    [InlineData("20,100 -3,100")]
    [InlineData("20,100 3e2,100")]
    [InlineData("20,100 300.5,100")]
    [InlineData("20,100  300,100")]
    [InlineData("20,100 300,100;")]
    [InlineData("20,100 300")]
    [InlineData("20,100,4 300,100")]
    [InlineData("20,100 ٣٠٠,100")]
    [InlineData("\"/><script>alert(1)</script>")]
    [InlineData("20,100 300,100 z")]
    public void Anything_else_is_none(string? text) => Assert.Null(DrawnMark.Read(text));

    [Fact]
    public void A_mark_longer_than_the_limit_is_none()
    {
        var longest = string.Join(' ', Enumerable.Repeat("100,100", (DrawnMark.TextMax / 8) - 1)) + " 600,200";
        Assert.Equal(DrawnMark.TextMax - 1, longest.Length);
        Assert.NotNull(DrawnMark.Read(longest));
        Assert.Null(DrawnMark.Read(longest + " 1,1"));
    }

    [Fact]
    public void The_path_goes_through_every_point() =>
        Assert.Equal("M20 100C36.7 90 86.7 30 120 40C153.3 50 186.7 150 220 160C253.3 170 303.3 110 320 100M400 20L400 20", DrawnMark.Read(Flourish)!.SvgPath());

    [Property(MaxTest = 300)]
    public Property Whatever_can_be_drawn_is_written_with_letters_of_a_path_only() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 600).Zip(Gen.Choose(0, 200)).NonEmptyListOf().NonEmptyListOf()),
        strokes =>
        {
            var text = string.Join(';', strokes.Select(s => string.Join(' ', s.Select(p => $"{p.Item1},{p.Item2}"))));
            return DrawnMark.Read(text) is not { } mark
                || (mark.SvgPath().All(c => "MLC .-0123456789".Contains(c, StringComparison.Ordinal)) && mark.Strokes.Sum(s => s.Count) == strokes.Sum(s => s.Count));
        });
}
