using Invictus.Recruitment.Domain.Applications;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Fields of the application form take their labels and choices from the questions that the domain asks, so that both always say the same.</summary>
internal sealed class AskedLabels : IDisplayMetadataProvider
{
    public static readonly object Choices = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.PropertyAttributes?.OfType<AskedAttribute>().FirstOrDefault() is not { } asked)
            return;
        context.DisplayMetadata.DisplayName = () => asked.Label;
        if (asked.Choices is { } choices)
            context.DisplayMetadata.AdditionalValues[Choices] = Domain.Applications.Said.All(choices).Select(c => new Choice(c.Name, c.Words, c.Hint)).ToList();
    }
}
