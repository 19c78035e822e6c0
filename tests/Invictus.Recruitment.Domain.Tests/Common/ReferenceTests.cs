using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Tests.Common;

public sealed class ReferenceTests
{
    [Fact]
    public void A_new_reference_has_ten_characters_that_cannot_be_mistaken_for_others() =>
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", Reference.New().Value);

    [Fact]
    public void Two_references_differ() => Assert.NotEqual(Reference.New(), Reference.New());

    [Fact]
    public void It_is_shown_in_two_groups() => Assert.Equal("7K3M9-QWX2F", Reference.Parse("7K3M9QWX2F").Display);

    [Fact]
    public void In_an_address_it_has_no_hyphen() => Assert.Equal("7K3M9QWX2F", $"{Reference.Parse("7K3M9-QWX2F")}");

    [Theory]
    [InlineData("7k3m9-qwx2f")]
    [InlineData(" 7K3M9 QWX2F ")]
    [InlineData("7K3M9QWX2F")]
    public void It_is_read_however_it_is_typed(string typed) => Assert.Equal("7K3M9QWX2F", Reference.Parse(typed).Value);

    [Theory]
    [InlineData("OOOOO-OOOOO", "0000000000")]
    [InlineData("ILilI-lIlIl", "1111111111")]
    public void Letters_that_look_like_digits_are_read_as_digits(string typed, string read) => Assert.Equal(read, Reference.Parse(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M9QWX2")]
    [InlineData("7K3M9QWX2FA")]
    [InlineData("7K3M9QWX2U")]
    [InlineData("7K3M9QWX2/")]
    [InlineData("7K3M9                                        QWX2F")]
    public void Anything_else_is_no_reference(string? typed) => Assert.False(Reference.TryParse(typed, out _));

    [Fact]
    public void Parsing_what_is_no_reference_is_an_error_of_the_code() => Assert.Throws<FormatException>(() => Reference.Parse("no"));

    [Fact]
    public void A_default_reference_is_empty_and_breaks_nothing() => Assert.Equal("", default(Reference).Display);
}
