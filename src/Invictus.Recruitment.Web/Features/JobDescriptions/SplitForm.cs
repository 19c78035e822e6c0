using System.Globalization;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Where a criterion is cut in two.</summary>
internal sealed class SplitForm
{
    /// <summary>The place that is typed instead of chosen.</summary>
    public const string Elsewhere = "words";

    /// <summary>"InText-14", "BeforePoint-0", "EveryPoint-0", or <see cref="Elsewhere"/>.</summary>
    public string? Place { get; set; }

    /// <summary>The words with which the second criterion begins.</summary>
    public string? Words { get; set; }

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    [BindNever]
    public Criterion? Criterion { get; set; }

    public IReadOnlyList<Choice> Places() =>
    [
        .. Criterion!.SplitPlaces().Select(p => new Choice(Name(p.Kind, p.At), p.Kind == SplitKind.EveryPoint ? "Each point becomes a criterion" : $"{p.First} | {p.Second}")),
        new Choice(Elsewhere, "Somewhere else in the text"),
    ];

    /// <summary>The place that was chosen or typed; null when there is none such.</summary>
    public (SplitKind Kind, int At)? Chosen()
    {
        if (Place == Elsewhere)
            return Criterion!.PlaceOfWords(TypedText.Line(Words)) is { } at ? (SplitKind.InText, at) : null;
        return Criterion!.SplitPlaces().Where(p => Name(p.Kind, p.At) == Place).Select(p => ((SplitKind, int)?)(p.Kind, p.At)).FirstOrDefault();
    }

    private static string Name(SplitKind kind, int at) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{at}");
}
