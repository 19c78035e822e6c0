namespace Invictus.Recruitment.Domain.Privacy;

/// <summary>
/// Closes text so that the database holds nothing readable. What an applicant writes on the form is kept closed; only the columns that
/// lists and rules need (names, address, teacher status, evidence) stand open.
/// </summary>
public interface ISeal
{
    /// <summary>The text, closed.</summary>
    string Close(string text);

    /// <summary>The text that was closed.</summary>
    /// <exception cref="InvalidOperationException">It was closed with a key that is lost, or was changed.</exception>
    string Open(string closed);
}
