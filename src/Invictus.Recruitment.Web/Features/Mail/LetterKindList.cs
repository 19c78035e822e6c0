using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Every letter that the portal sends, for HR.</summary>
/// <param name="Subjects">By subject.</param>
/// <param name="Stuck">Letters that wait for a person.</param>
internal sealed record LetterKindList(IReadOnlyList<LetterKindGroup> Subjects, int Stuck)
{
    public static async Task<LetterKindList> Of(RecruitmentDb db, CancellationToken stop)
    {
        var own = (await db.LetterWordings.Newest().Where(w => w.Text != null).Select(w => w.Kind).ToListAsync(stop)).ToHashSet();
        return new LetterKindList(
            [.. LetterKinds.BySubject.Select(s => new LetterKindGroup(s.Subject, [.. s.Kinds.Select(k => new LetterKindRow(k, own.Contains(k.Key)))]))],
            await db.Letters.CountAsync(l => l.Status == LetterStatus.Stuck, stop));
    }
}

internal sealed record LetterKindGroup(string Subject, IReadOnlyList<LetterKindRow> Rows);

internal sealed record LetterKindRow(LetterKind Kind, bool IsReworded);
