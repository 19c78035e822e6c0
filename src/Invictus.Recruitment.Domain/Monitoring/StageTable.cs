namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>How many gave each answer, by how far they came. Counts of people: nothing of it is shown before <see cref="Suppression"/>.</summary>
/// <param name="Lines">The answers, each with how many were shortlisted and how many were not, and how many were appointed.</param>
public sealed record StageTable(IReadOnlyList<StageLine> Lines)
{
    /// <summary>Everybody who answered.</summary>
    public int Applied => Lines.Sum(l => l.Applied);

    /// <summary>Those of them who were shortlisted.</summary>
    public int Shortlisted => Lines.Sum(l => l.Shortlisted);

    /// <summary>Those of the shortlisted who were appointed.</summary>
    public int Appointed => Lines.Sum(l => l.Appointed);
}

/// <summary>One answer.</summary>
/// <param name="Answer">In words.</param>
/// <param name="Shortlisted">How many who gave it were shortlisted, appointed or not.</param>
/// <param name="NotShortlisted">How many were not.</param>
/// <param name="Appointed">How many of the shortlisted were appointed; 0 where that stage is not counted.</param>
public sealed record StageLine(string Answer, int Shortlisted, int NotShortlisted, int Appointed = 0)
{
    /// <summary>How many gave it.</summary>
    public int Applied => Shortlisted + NotShortlisted;

    /// <summary>Shortlisted and not appointed: never printed, yet whoever sees the other two can subtract.</summary>
    public int OnlyShortlisted => Shortlisted - Appointed;

    /// <summary>Not appointed, shortlisted or not: never printed, yet whoever sees the other two can subtract.</summary>
    public int NotAppointed => Applied - Appointed;
}

/// <summary>Why a figure is not shown.</summary>
public enum Shown
{
    /// <summary>It is shown.</summary>
    Figure,

    /// <summary>It is "fewer than 5".</summary>
    FewerThanFive,

    /// <summary>With it, a figure that is fewer than 5 could be worked out.</summary>
    Withheld,
}

/// <summary>A figure as it may be shown.</summary>
/// <param name="Mark">Whether, and if not, why.</param>
/// <param name="Figure">The figure; 0 unless it is shown.</param>
public sealed record SafeFigure(Shown Mark, int Figure);

/// <summary>A line as it may be shown.</summary>
/// <param name="Answer">In words.</param>
/// <param name="Shortlisted">Shortlisted.</param>
/// <param name="NotShortlisted">Not shortlisted.</param>
/// <param name="Applied">Both together.</param>
/// <param name="Appointed">Of the shortlisted, those who were appointed; null in every line where the table goes without that column.</param>
public sealed record SafeLine(string Answer, SafeFigure Shortlisted, SafeFigure NotShortlisted, SafeFigure Applied, SafeFigure? Appointed = null);

/// <summary>A table as it may be shown.</summary>
/// <param name="Lines">The answers.</param>
/// <param name="Total">All of them together.</param>
public sealed record SafeTable(IReadOnlyList<SafeLine> Lines, SafeLine Total)
{
    /// <summary>It has a column of those who were appointed.</summary>
    public bool GoesToAppointment => Total.Appointed is not null;
}
