using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Hands the applications to the panel and tells its members: by HR, or by itself when the vacancy closes. Stored with what the caller saves.</summary>
internal sealed class BeginRating(RecruitmentDb db, WriteLetter letters)
{
    /// <exception cref="RuleViolation">See <see cref="ShortlistingRound.WhyNotBegin"/>.</exception>
    public async Task Now(ShortlistingRound round, Vacancy vacancy, Stamp by, CancellationToken stop)
    {
        round.Begin(vacancy, by);
        var ids = round.Members.Select(m => m.AccountId).ToList();
        foreach (var member in await db.Users.Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).Select(u => new { u.Id, Email = u.Email! }).ToListAsync(stop))
        {
            await letters.Now(
                PanelLetterKinds.RatingBegun, new Addressee(member.Email, member.Id), by.At,
                [("vacancy", vacancy.Title), ("closed", London.DateAndTime(vacancy.ClosesAt)), (LetterValue.Way, $"/shortlisting/{round.Reference}")], stop);
        }
    }
}
