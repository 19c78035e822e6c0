namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>Files that applicants add (Documents__…).</summary>
public sealed class DocumentSettings
{
    /// <summary>The highest limit that can be set; the server takes no larger request.</summary>
    public const int MegabytesMax = 25;

    /// <summary>A request with one file, its form around it.</summary>
    public const int RequestMax = (MegabytesMax + 5) * 1_000_000;

    /// <summary>All files of one application together, in bytes.</summary>
    public const long AllMax = 50_000_000;

    /// <summary>The largest file, in millions of bytes.</summary>
    public int MaxMegabytes { get; set; } = 10;

    public int MaxBytes => MaxMegabytes * 1_000_000;

    public string TooLarge => $"The file must be {MaxMegabytes} MB or smaller. Save it with a lower resolution, or take the photograph smaller.";
}
