namespace Invictus.Recruitment.Domain.Privacy;

/// <summary>How long something about a person is kept, as data: what pages say and what jobs do come from here.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="From">What they are counted from, as the end of a sentence: "somebody is appointed".</param>
public sealed record Retention(int Months, string From)
{
    /// <summary>A draft that was never sent.</summary>
    public static readonly Retention UnsentDraft = new(3, "the vacancy closes");

    /// <summary>An application without success, with its ratings and notes: as long as somebody can go to a tribunal about it.</summary>
    public static readonly Retention Unsuccessful = new(12, "somebody is appointed");

    /// <summary>What belongs to the personnel file of whoever is appointed.</summary>
    public static readonly Retention Appointed = new(72, "the employment ends");

    /// <summary>The record of who did what.</summary>
    public static readonly Retention Trail = new(72, "it was written");

    /// <summary>"12 months after somebody is appointed", "6 years after it was written".</summary>
    public string InWords => $"{(Months % 12 == 0 && Months > 12 ? $"{Months / 12} years" : $"{Months} months")} after {From}";
}
