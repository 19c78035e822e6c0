using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the forms of the short sections share.</summary>
internal abstract class SectionForm<T>
    where T : class
{
    /// <summary>The stored answers that the page was opened on.</summary>
    public string? Mark { get; set; }

    /// <summary>Which button.</summary>
    public string? Next { get; set; }

    [BindNever]
    public Head Head { get; set; } = null!;

    /// <summary>What was saved in another window meanwhile.</summary>
    [BindNever]
    public T? Theirs { get; set; }

    protected bool IsLater => Next == Forms.Later;

    /// <summary>Storing these answers would wipe out others that the person has not seen.</summary>
    public bool WouldLose(T stored, T empty, T answers) =>
        Mark != Forms.Mark(stored) && !stored.Equals(empty) && !stored.Equals(answers);
}
