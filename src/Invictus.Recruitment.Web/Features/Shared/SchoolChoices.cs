using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features;

/// <summary>The trust's schools, to choose from.</summary>
internal static class SchoolChoices
{
    public static async Task<IReadOnlyList<Choice>> Of(RecruitmentDb db, CancellationToken stop) =>
        [.. (await db.Schools.AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(stop))
            .Select(s => new Choice(s.Id.ToString(CultureInfo.InvariantCulture), s.Name))];
}
