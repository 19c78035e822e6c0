using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>How letters are doing, for whoever runs the portal: figures and causes, nobody's address and no text.</summary>
/// <param name="Counts">How many letters have each status.</param>
/// <param name="WaitingSince">When the oldest waiting one was written.</param>
/// <param name="Stuck">Why letters are stuck, and how many for each reason.</param>
/// <param name="Trying">Why letters failed that are tried again, and how many.</param>
/// <param name="How">How they leave.</param>
internal sealed record AdminLetters(
    IReadOnlyDictionary<LetterStatus, int> Counts, DateTimeOffset? WaitingSince, IReadOnlyList<TroubleCount> Stuck, IReadOnlyList<TroubleCount> Trying, string How)
{
    public int Count(LetterStatus status) => Counts.GetValueOrDefault(status);

    public static async Task<AdminLetters> Of(RecruitmentDb db, MailSettings mail, CancellationToken stop)
    {
        var counts = await db.Letters.GroupBy(l => l.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Status, g => g.Count, stop);
        var since = await db.Letters.Where(l => l.Status == LetterStatus.Waiting).MinAsync(l => (DateTimeOffset?)l.QueuedAt, stop);
        return new AdminLetters(counts, since, await Troubles(db, LetterStatus.Stuck, stop), await Troubles(db, LetterStatus.Waiting, stop), HowOf(mail));
    }

    public static string HowOf(MailSettings mail) => !mail.IsSmtp
        ? "Written as files into the data folder; no mail server is set, so nobody receives them"
        : $"Sent through {mail.Host}, {mail.Security switch { MailSecurity.Tls => "with TLS", MailSecurity.None => "without TLS", _ => "with STARTTLS" }}";

    private static async Task<IReadOnlyList<TroubleCount>> Troubles(RecruitmentDb db, LetterStatus status, CancellationToken stop) =>
        [.. (await db.Letters.Where(l => l.Status == status && l.Trouble != null).GroupBy(l => l.Trouble!)
            .Select(g => new { Why = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).Take(20).ToListAsync(stop)).Select(g => new TroubleCount(g.Why, g.Count))];
}

internal sealed record TroubleCount(string Why, int Count);
