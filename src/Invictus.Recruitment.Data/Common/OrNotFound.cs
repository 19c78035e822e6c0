using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Common;

/// <summary>There is no such thing for this viewer; "not yours" and "not there" are the same answer.</summary>
public sealed class NotFoundException() : Exception("There is no such thing, or it is not yours to see.");

public static class OrNotFoundExtensions
{
    /// <summary>The aggregate with this reference, tracked.</summary>
    /// <exception cref="NotFoundException">None, or not among what the query lets the viewer see.</exception>
    public static async Task<T> OrNotFound<T>(this IQueryable<T> visible, string reference, CancellationToken stop)
        where T : Aggregate
    {
        if (!Reference.TryParse(reference, out var parsed))
            throw new NotFoundException();
        return await visible.SingleOrDefaultAsync(a => a.Reference == parsed, stop) ?? throw new NotFoundException();
    }

    /// <summary>The single result.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<T> OrNotFound<T>(this IQueryable<T> query, CancellationToken stop) =>
        await query.FirstOrDefaultAsync(stop) is { } found ? found : throw new NotFoundException();

    /// <summary>Only the aggregate with this reference; nothing when the text is no reference.</summary>
    public static IQueryable<T> WithReference<T>(this IQueryable<T> query, string reference)
        where T : Aggregate =>
        Reference.TryParse(reference, out var parsed) ? query.Where(a => a.Reference == parsed) : query.Where(_ => false);
}
