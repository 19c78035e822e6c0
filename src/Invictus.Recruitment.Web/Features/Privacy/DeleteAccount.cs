using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Features.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Privacy;

/// <summary>To delete an account: what goes, what stays and until when, and the password again.</summary>
internal sealed class DeleteAccount : ProvenForm
{
    [BindNever]
    public string Email { get; set; } = "";

    /// <summary>Titles of vacancies for which there is a draft.</summary>
    [BindNever]
    public IReadOnlyList<string> Drafts { get; set; } = [];

    [BindNever]
    public IReadOnlyList<KeptApplication> Stays { get; set; } = [];

    public async Task<DeleteAccount> Fill(RecruitmentDb db, Viewer me, string email, CancellationToken stop)
    {
        var mine = await db.Applications.AsNoTracking().Of(me).OrderBy(a => a.Id)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new
            {
                v.Title,
                a.Status,
                a.SubmittedAt,
                IsAppointed = db.Appointments.Any(p => p.ApplicationId == a.Id && p.FileId != null),
            })
            .ToListAsync(stop);
        Email = email;
        Drafts = [.. mine.Where(a => a.Status == ApplicationStatus.Draft).Select(a => a.Title)];
        Stays = [.. mine.Where(a => a.Status != ApplicationStatus.Draft).Select(a => new KeptApplication(
            a.Title, a.SubmittedAt is { } at ? London.Date(at) : "", a.Status == ApplicationStatus.Submitted, (a.IsAppointed ? Retention.Appointed : Retention.Unsuccessful).InWords))];
        return this;
    }
}

/// <summary>An application that was sent: it stays with the trust for a time.</summary>
internal sealed record KeptApplication(string Title, string SentOn, bool IsRunning, string Until);

internal sealed class DeleteAccountValidator : ProvenFormValidator<DeleteAccount>;

/// <summary>What somebody reads whose account is deleted.</summary>
internal sealed record AccountDeleted(string? Receipt, bool SomethingStays);
