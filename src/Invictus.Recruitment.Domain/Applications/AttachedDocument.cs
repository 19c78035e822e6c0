using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// A file that an applicant added because the vacancy asks for it. It is called what the vacancy calls it, with a number: its own name
/// could say who somebody is or what is in it, and is never kept. The bytes stand outside the database, encrypted, under a random name.
/// </summary>
public sealed class AttachedDocument : Aggregate
{
    /// <summary>Most files for one document that is asked for: both sides of a certificate, and one to spare.</summary>
    public const int NumberMax = 3;

    /// <summary>Most characters of the name that the file is stored under.</summary>
    public const int StoredNameMax = 32;

    /// <summary>Adds a file to a draft.</summary>
    /// <param name="application">The application.</param>
    /// <param name="vacancy">Its vacancy, which asks for documents.</param>
    /// <param name="asked">Which of the documents asked for it is.</param>
    /// <param name="number">1, 2, 3 among the files of that document.</param>
    /// <param name="file">What is stored.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">See <see cref="WhyNotAdd"/>.</exception>
    public AttachedDocument(Application application, Vacancy vacancy, int asked, int number, StoredDocument file, Stamp by)
    {
        Rule.Keep(WhyNotAdd(application, vacancy, asked, number - 1, by.At));
        (ApplicationId, DocumentId, Number, File, AddedAt) = (application.Id, asked, number, file, by.At);
        Record(by, "Document added", $"{vacancy.DocumentOf(asked)!.Label}, file {number}");
    }

    private AttachedDocument() => File = null!;

    /// <summary>The application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Which of the documents that the vacancy asks for (<see cref="DocumentAsked.Id"/>).</summary>
    public int DocumentId { get; private set; }

    /// <summary>1, 2 or 3 among the files of that document.</summary>
    public int Number { get; private set; }

    /// <summary>What is stored.</summary>
    public StoredDocument File { get; private set; }

    /// <summary>When it was added, or last replaced.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Why no file can be added for a document, or null.</summary>
    /// <param name="application">The application.</param>
    /// <param name="vacancy">Its vacancy.</param>
    /// <param name="asked">Which document.</param>
    /// <param name="there">How many files it has.</param>
    /// <param name="now">The instant.</param>
    public static string? WhyNotAdd(Application application, Vacancy vacancy, int asked, int there, DateTimeOffset now) =>
        application.WhyNotEdit(vacancy, now)
        ?? Rule.Unless(vacancy.DocumentOf(asked) is not null, "This vacancy does not ask for that document.")
        ?? Rule.Unless(there < NumberMax, $"You can add at most {NumberMax} files for this document. Replace or remove one of them.");

    /// <summary>Puts another file in place of this one.</summary>
    /// <exception cref="RuleViolation">The application can no longer be edited.</exception>
    public void Replace(Application application, Vacancy vacancy, StoredDocument file, Stamp by)
    {
        Rule.Keep(application.WhyNotEdit(vacancy, by.At));
        (File, AddedAt) = (file, by.At);
        Record(by, "Document replaced", NameIn(vacancy));
    }

    /// <summary>Takes the file away; whoever calls this deletes the row and the file.</summary>
    /// <exception cref="RuleViolation">The application can no longer be edited.</exception>
    public void Remove(Application application, Vacancy vacancy, Stamp by)
    {
        Rule.Keep(application.WhyNotEdit(vacancy, by.At));
        Record(by, "Document removed", NameIn(vacancy));
    }

    /// <summary>What the file is called on every page: "Degree certificate, file 1".</summary>
    public string NameIn(Vacancy vacancy) => $"{vacancy.DocumentOf(DocumentId)?.Label ?? "Document"}, file {Number}";

    /// <summary>The required documents of a vacancy that have no file yet, in order: what stands between a draft and its submission.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="there">The documents that have a file.</param>
    public static IReadOnlyList<DocumentAsked> Missing(Vacancy vacancy, IEnumerable<int> there)
    {
        var have = there.ToHashSet();
        return [.. vacancy.DocumentsAsked.Where(d => d.IsRequired && !have.Contains(d.Id))];
    }
}

/// <summary>Where a file is stored and what it is.</summary>
/// <param name="Name">The random name that it is stored under; never shown.</param>
/// <param name="Type">By its content.</param>
/// <param name="Length">Bytes, before encryption.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal.</param>
public sealed record StoredDocument(
    [property: NotPersonal] string Name,
    DocumentFileType Type,
    int Length,
    [property: NotPersonal] string Sha256);

/// <summary>What a file can be.</summary>
public enum DocumentFileType
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word, .docx without macros.</summary>
    Word,

    /// <summary>A photograph.</summary>
    Jpeg,

    /// <summary>A picture.</summary>
    Png,
}

/// <summary>Types of files in the words of pages and the names of downloads.</summary>
public static class DocumentFileTypes
{
    /// <summary>"PDF", "Word document", "JPEG picture", "PNG picture".</summary>
    public static string InWords(this DocumentFileType type) => type switch
    {
        DocumentFileType.Pdf => "PDF",
        DocumentFileType.Word => "Word document",
        DocumentFileType.Jpeg => "JPEG picture",
        _ => "PNG picture",
    };

    /// <summary>".pdf".</summary>
    public static string Extension(this DocumentFileType type) => type switch
    {
        DocumentFileType.Pdf => ".pdf",
        DocumentFileType.Word => ".docx",
        DocumentFileType.Jpeg => ".jpg",
        _ => ".png",
    };
}
