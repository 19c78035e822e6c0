using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The documents that the vacancy asks for, each with the files that are there.</summary>
internal sealed record DocumentsPage(Head Head, bool CanEdit, IReadOnlyList<DocumentRow> Rows, int MaxMegabytes)
{
    public string Address => $"{Head.Address}/documents";

    public static async Task<DocumentsPage> Of(RecruitmentDb db, Mine mine, int maxMegabytes, CancellationToken stop) =>
        new(mine.Head, mine.WhyNotEdit is null, await DocumentRow.Of(db, mine.Application, mine.Vacancy, stop), maxMegabytes);
}

/// <summary>One of the documents asked for.</summary>
internal sealed record DocumentRow(DocumentAsked Asked, IReadOnlyList<DocumentFile> Files)
{
    /// <summary>Stands between the form and its submission.</summary>
    public bool IsLacking => Asked.IsRequired && Files.Count == 0;

    public bool CanAdd => Files.Count < AttachedDocument.NumberMax;

    public string Status => Files.Count switch { 0 => Asked.IsRequired ? "Not added yet" : "Optional", 1 => "1 file", var n => $"{n} files" };

    public static async Task<IReadOnlyList<DocumentRow>> Of(RecruitmentDb db, Application application, Vacancy vacancy, CancellationToken stop)
    {
        var files = await db.AttachedDocuments.AsNoTracking().Where(d => d.ApplicationId == application.Id).OrderBy(d => d.Number).ToListAsync(stop);
        return [.. vacancy.DocumentsAsked.Select(asked => new DocumentRow(
            asked,
            [.. files.Where(f => f.DocumentId == asked.Id).Select(f => new DocumentFile(f.Reference.Value, f.NameIn(vacancy), f.File.Type, f.File.Length, f.AddedAt))]))];
    }

    /// <summary>How far the task is, for the task list of the application.</summary>
    public static TaskState StateOf(IReadOnlyList<DocumentRow> rows) =>
        !rows.Any(r => r.IsLacking) ? TaskState.Completed
        : rows.Any(r => r.Files.Count > 0) ? TaskState.InProgress : TaskState.NotStarted;
}

/// <summary>A file, under the name that the portal gives it.</summary>
internal sealed record DocumentFile(string Reference, string Name, DocumentFileType Type, int Length, DateTimeOffset AddedAt)
{
    /// <summary>"PDF, 1.2 MB".</summary>
    public string InWords => $"{Type.InWords()}, {Size(Length)}";

    public static string Size(int length) => length >= 1_000_000
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{length / 1_000_000m:0.#} MB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, length / 1000)} KB");

    /// <summary>The name of the download: from the vacancy's label, never from the applicant's device.</summary>
    public static string DownloadName(AttachedDocument document, Vacancy vacancy)
    {
        var words = string.Join('-', new string([.. document.NameIn(vacancy).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (words.Length > 0 ? words : "document") + document.File.Type.Extension();
    }
}

/// <summary>One file chosen.</summary>
internal sealed class DocumentUpload
{
    public IFormFile? File { get; set; }

    /// <summary>The revision of the file to replace, as the page was opened.</summary>
    public int Revision { get; set; }

    [BindNever]
    public Head Head { get; set; } = null!;

    [BindNever]
    public DocumentAsked Asked { get; set; } = null!;

    /// <summary>What it replaces; null for one more.</summary>
    [BindNever]
    public DocumentFile? Instead { get; set; }

    [BindNever]
    public int MaxMegabytes { get; set; }
}

internal sealed class DocumentUploadValidator : AbstractValidator<DocumentUpload>
{
    public DocumentUploadValidator() => RuleFor(f => f.File).NotNull().WithMessage("Choose the file to add");
}

/// <summary>Asks before a file is removed.</summary>
internal sealed record DocumentRemoval(Head Head, DocumentFile File, int Revision, bool LeavesNone);

/// <summary>The files of an application as HR sees them.</summary>
internal sealed record HrDocuments(string Reference, string Name, string Title, IReadOnlyList<DocumentRow> Rows);
