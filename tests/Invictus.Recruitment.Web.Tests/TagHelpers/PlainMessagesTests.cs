using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

public sealed class PlainMessagesTests
{
    private static ModelBindingMessageProvider Say { get; } = new ServiceCollection().AddLogging().AddControllersWithViews().AddPlainMessages()
        .Services.BuildServiceProvider().GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;

    [Fact]
    public void Input_that_cannot_be_read_is_not_repeated_and_named_in_plain_words() =>
        Assert.Equal("Enter a valid closing date", Say.AttemptedValueIsInvalidAccessor("<b>", "ClosingDate"));

    [Fact]
    public void An_abbreviation_stays_one() => Assert.Equal("Enter TRN", Say.MissingBindRequiredValueAccessor("TRN"));

    [Fact]
    public void A_number_is_asked_for_by_its_name() => Assert.Equal("Pass mark must be a number", Say.ValueMustBeANumberAccessor("PassMark"));
}
