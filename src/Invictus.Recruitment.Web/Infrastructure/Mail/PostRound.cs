using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>Takes waiting letters to the postbox, every few seconds; a letter that fails is tried again later.</summary>
internal sealed class PostRound(IServiceScopeFactory scopes, IPostbox postbox, TimeProvider time, ILogger<PostRound> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Once(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (trouble is DbUpdateException or InvalidOperationException or System.Data.Common.DbException)
            {
                log.LogError(trouble, "Letters could not be read or marked as sent; next try in {Pause}", Pause);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>One round: up to fifty letters that are due.</summary>
    public async Task Once(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var now = time.GetUtcNow();
        var due = await db.Letters
            .Where(l => l.SentAt == null && l.NextTryAt <= now && l.Attempts < Letter.AttemptsMax)
            .OrderBy(l => l.Id).Take(50).ToListAsync(stop);
        foreach (var letter in due)
        {
            try
            {
                await postbox.Post(letter, stop);
                letter.Sent(now);
            }
#pragma warning disable CA1031 // Whatever stops one letter must not stop the others; it is logged and tried again.
            catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
            {
                letter.Failed(now);
                log.LogWarning("Letter {Letter} could not be sent ({Trouble}); try {Attempt}", letter.Id, trouble.GetType().Name, letter.Attempts);
            }
            await db.SaveChangesAsync(stop);
        }
    }
}
