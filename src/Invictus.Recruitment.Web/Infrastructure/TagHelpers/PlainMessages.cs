namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>What model binding says about input that cannot be read at all, in the words of a page rather than of a framework.</summary>
internal static class PlainMessages
{
    public static IMvcBuilder AddPlainMessages(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, field) => Valid(field));
        say.SetUnknownValueIsInvalidAccessor(Valid);
        say.SetValueIsInvalidAccessor(_ => "Enter a valid value");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Enter a valid value");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Enter a valid value");
        say.SetValueMustBeANumberAccessor(field => $"{Words.FromName(field)} must be a number");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        say.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        say.SetMissingBindRequiredValueAccessor(Missing);
        say.SetMissingKeyOrValueAccessor(() => "Enter a value");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    });

    private static string Valid(string field) => $"Enter a valid {Lower(field)}";

    private static string Missing(string field) => $"Enter {Lower(field)}";

    private static string Lower(string field)
    {
        var words = Words.FromName(field);
        return words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
