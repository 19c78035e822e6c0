using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The editor: the whole draft, each part with what can be done to it and what is to be looked at.</summary>
internal sealed record EditText(
    string Reference,
    string School,
    int Version,
    int Revision,
    JobDescriptionContent Content,
    string? ReturnReasons,
    Checklist Checklist,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<int> UnlikeStandard,
    IReadOnlyList<int> LikeStandard,
    bool HasStandardToAdd)
{
    /// <summary>More notes than these are folded away, so that the text is not pushed out of sight.</summary>
    public const int NotesInSight = 5;

    public string Address => $"/hr/job-descriptions/{Reference}";

    /// <summary>Notes whose text is not found: they stand at the top.</summary>
    public IReadOnlyList<Note> Unplaced => [.. Notes.Where(n => n.Place is null && !n.IsDone)];

    public IEnumerable<Note> AboutKeyFacts => Notes.Where(n => n.Place is { IsKeyFact: true } && !n.IsDone);

    public IReadOnlyList<Note> Done => [.. Notes.Where(n => n.IsDone)];

    public Beside BesideKeyFacts => new(AboutKeyFacts, [.. Checklist.Findings.Where(f => f.Kind == FindingKind.NoTitle || (f is { Kind: FindingKind.Wording, Section: null, Criterion: null }))], Address);

    public Beside BesideSection(int index) =>
        new(Notes.Where(n => n.Place?.Section == index && !n.IsDone), [.. Checklist.Findings.Where(f => f.Section == index)], Address);

    public Beside BesideCriterion(int index) =>
        new(Notes.Where(n => n.Place?.Criterion == index && !n.IsDone), [.. Checklist.Findings.Where(f => f.Criterion == index)], Address);

    public static async Task<EditText> Of(RecruitmentDb db, JobDescription job, DateTimeOffset now, CancellationToken stop)
    {
        var version = job.Newest;
        var content = version.Content;
        var school = await db.Schools.Where(s => s.Id == job.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var warnings = await SourceNotes.Of(db, version, stop);
        var standards = await db.StandardSections.AsNoTracking().OrderBy(s => s.Position).ToListAsync(stop);
        var noted = NotePlace.Of(content, warnings);
        var places = Enumerable.Range(0, content.Sections.Count).ToList();
        return new EditText(
            job.Reference.Value, school, version.Number, job.Revision, content, version.ReturnReasons, await Checklist.Of(db, job, now, stop),
            [.. warnings.Select((w, at) => new Note(at + 1, w, noted[at], version.DealtWith.Contains(at)))],
            places.FindAll(at => standards.Exists(s => s.IsMeantBy(content.Sections[at]) && s.DiffersFrom(content.Sections[at]))),
            places.FindAll(at => standards.Exists(s => s.IsMeantBy(content.Sections[at]))),
            standards.Exists(s => !content.Sections.Any(s.IsMeantBy)));
    }
}

/// <summary>A note of the reader on the file.</summary>
/// <param name="Number">1, 2, 3… among the file's notes.</param>
/// <param name="Warning">What it says.</param>
/// <param name="Place">Where its text stands now; null when it is nowhere.</param>
/// <param name="IsDone">Somebody dealt with it.</param>
internal sealed record Note(int Number, SourceWarning Warning, NotePlace? Place, bool IsDone)
{
    public string Where => Warning.Place.Length > 0 ? Warning.Place : $"line {Warning.Line}";
}

/// <summary>What stands beside a part of the text.</summary>
internal sealed record Beside(IEnumerable<Note> Notes, IReadOnlyList<Finding> Findings, string Address);

internal static class SourceNotes
{
    /// <summary>The notes on the file a version was read from. The file itself stays where it is.</summary>
    public static async Task<IReadOnlyList<SourceWarning>> Of(RecruitmentDb db, JobDescriptionVersion version, CancellationToken stop) =>
        await db.Set<SourceDocument>().AsNoTracking()
            .Where(s => EF.Property<long>(s, "VersionId") == version.Id).Select(s => s.Warnings).SingleOrDefaultAsync(stop) ?? [];
}
