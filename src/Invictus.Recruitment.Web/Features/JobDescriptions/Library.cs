using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>How a review stands, to filter by.</summary>
internal enum ReviewFilter
{
    Overdue,
    Soon,
    None,
}

/// <summary>The order of the library.</summary>
internal enum LibraryOrder
{
    Newest,
    Title,
    School,
    Status,
    Review,
}

/// <summary>What somebody looks for in the library; all of it stands in the address, so that it can be shared. What cannot be read is left out.</summary>
internal sealed class LibraryQuery
{
    /// <summary>Fewer days than this to the review are "soon".</summary>
    public const int SoonDays = 90;

    public string? Q { get; set; }

    public string? School { get; set; }

    public string? Status { get; set; }

    public string? Review { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    public IReadOnlyList<string> Terms => SearchText.Terms(Q);

    public long? SchoolId => long.TryParse(School, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The statuses that a newest version can have.</summary>
    public VersionStatus? InStatus => Known<VersionStatus>(Status) is { } status and not VersionStatus.Superseded ? status : null;

    public ReviewFilter? InReview => Known<ReviewFilter>(Review);

    public LibraryOrder Order => Known<LibraryOrder>(Sort) ?? LibraryOrder.Newest;

    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    public bool Filters => Terms.Count > 0 || SchoolId is not null || InStatus is not null || InReview is not null;

    /// <summary>The same search in another order, from its first page.</summary>
    public string InOrder(LibraryOrder order)
    {
        var parts = new[] { ("q", Q), ("school", School), ("status", Status), ("review", Review), ("sort", order.ToString().ToLowerInvariant()) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return "/hr/job-descriptions?" + string.Join('&', parts);
    }

    // A number is a value of every enum to the parser; here only names count.
    private static T? Known<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && name[0] != '-' && Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>The library of job descriptions: searched, filtered, ordered and paged by the database.</summary>
internal sealed record LibraryPage(LibraryQuery Query, IReadOnlyList<Choice> Schools, IReadOnlyList<LibraryRow> Rows, int Count, int All, int Page, int Pages, DateOnly Today)
{
    public const int Size = 25;

    public static async Task<LibraryPage> Of(RecruitmentDb db, LibraryQuery query, DateTimeOffset now, CancellationToken stop)
    {
        var today = London.DateOf(now);
        var found = db.JobDescriptions.AsNoTracking()
            .Join(db.Schools, j => j.SchoolId, s => s.Id, (j, s) => new Found
            {
                Job = j,
                School = s.Name,
                Number = j.Versions.Max(v => v.Number),
                Status = j.Versions.OrderByDescending(v => v.Number).Select(v => v.Status).First(),
                DraftedAt = j.Versions.OrderByDescending(v => v.Number).Select(v => v.DraftedAt).First(),
            });
        var all = await db.JobDescriptions.CountAsync(stop);
        foreach (var term in query.Terms)
            found = found.Where(f => f.Job.SearchText.Contains(term));
        if (query.SchoolId is { } school)
            found = found.Where(f => f.Job.SchoolId == school);
        if (query.InStatus is { } status)
            found = found.Where(f => f.Status == status);
        found = query.InReview switch
        {
            ReviewFilter.Overdue => found.Where(f => f.Job.ReviewOn < today),
            ReviewFilter.Soon => found.Where(f => f.Job.ReviewOn >= today && f.Job.ReviewOn <= today.AddDays(LibraryQuery.SoonDays)),
            ReviewFilter.None => found.Where(f => f.Job.ReviewOn == null),
            _ => found,
        };
        var count = await found.CountAsync(stop);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        var page = Math.Clamp(query.PageNumber, 1, pages);
        var ordered = query.Order switch
        {
            LibraryOrder.Title => found.OrderBy(f => f.Job.Title),
            LibraryOrder.School => found.OrderBy(f => f.School),
            LibraryOrder.Status => found.OrderBy(f => f.Status),
            // Those without a review last.
            LibraryOrder.Review => found.OrderBy(f => f.Job.ReviewOn == null).ThenBy(f => f.Job.ReviewOn),
            _ => found.OrderByDescending(f => f.DraftedAt),
        };
        var rows = await ordered.ThenByDescending(f => f.Job.Id).Skip((page - 1) * Size).Take(Size)
            .Select(f => new LibraryRow(f.Job.Reference.Value, f.Job.Title, f.School, f.Number, f.Status, f.DraftedAt, f.Job.ReviewOn))
            .ToListAsync(stop);
        return new LibraryPage(query, await SchoolChoices.Of(db, stop), rows, count, all, page, pages, today);
    }

    private sealed class Found
    {
        public required JobDescription Job { get; init; }

        public required string School { get; init; }

        public int Number { get; init; }

        public VersionStatus Status { get; init; }

        public DateTimeOffset DraftedAt { get; init; }
    }
}

internal sealed record LibraryRow(
    string Reference, string Title, string School, int Version, VersionStatus Status, DateTimeOffset DraftedAt, DateOnly? ReviewOn);
