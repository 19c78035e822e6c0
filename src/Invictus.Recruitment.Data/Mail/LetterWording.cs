using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Data.Mail;

/// <summary>
/// HR's wording of a kind of letter from an instant on. Each change is a row of its own and none is ever changed, so that it can be said
/// in what words people were written to; the one with the highest number counts.
/// </summary>
public sealed class LetterWording : Aggregate
{
    public const int SubjectMax = 150;
    public const int TextMax = 4000;

    /// <summary>Other words than the standard ones.</summary>
    public LetterWording(string kind, int number, string subject, string text, Stamp by)
    {
        (Kind, Number, Subject, Text, By, At) = (kind, number, subject, text, by.Actor, by.At);
        Record(by, "Letter reworded", $"{kind}, wording {number}");
    }

    /// <summary>Back to the standard wording.</summary>
    public LetterWording(string kind, int number, Stamp by)
    {
        (Kind, Number, By, At) = (kind, number, by.Actor, by.At);
        Record(by, "Letter put back to its standard wording", $"{kind}, wording {number}");
    }

    private LetterWording() => (Kind, By) = ("", "");

    /// <summary>The key of the kind in the catalogue of letters.</summary>
    [NotPersonal]
    public string Kind { get; private set; }

    /// <summary>1, 2, 3… for each kind.</summary>
    public int Number { get; private set; }

    /// <summary>Null: the standard one.</summary>
    [NotPersonal]
    public string? Subject { get; private set; }

    /// <summary>Null: the standard one.</summary>
    [NotPersonal]
    public string? Text { get; private set; }

    [Personal(PersonalKind.Staff)]
    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
