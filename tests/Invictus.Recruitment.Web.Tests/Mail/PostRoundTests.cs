using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>The mail server is the one border here that fails by itself, so it is the one that is played.</summary>
public sealed class PostRoundTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly Mock<IPostbox> postbox = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_letter_that_cannot_be_sent_does_not_stop_the_next_one()
    {
        await Waiting("first@example.com", "second@example.com");
        Fails("first@example.com");
        await Round();
        Assert.Equal([("first@example.com", false), ("second@example.com", true)], await Letters());
    }

    [Fact]
    public async Task A_letter_that_failed_waits_before_it_is_tried_again()
    {
        await Waiting("first@example.com");
        Fails("first@example.com");
        await Round();
        await Round();
        Tried("first@example.com", Times.Once());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round();
        Tried("first@example.com", Times.Exactly(2));
    }

    [Fact]
    public async Task A_letter_that_failed_and_then_leaves_is_sent_once()
    {
        await Waiting("first@example.com");
        Fails("first@example.com");
        await Round();
        postbox.Reset();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await Round();
        Tried("first@example.com", Times.Once());
        Assert.Equal([("first@example.com", true)], await Letters());
    }

    [Fact]
    public async Task After_the_last_attempt_a_letter_is_left_for_a_person()
    {
        await Waiting("first@example.com");
        Fails("first@example.com");
        for (var day = 0; day < Letter.AttemptsMax + 3; day++)
        {
            await Round();
            portal.Clock.Advance(TimeSpan.FromDays(1));
        }
        Tried("first@example.com", Times.Exactly(Letter.AttemptsMax));
    }

    [Fact]
    public async Task Several_portals_on_one_database_send_each_letter_once()
    {
        await Waiting([.. Enumerable.Range(0, 30).Select(i => $"applicant{i}@example.com")]);
        // Slow enough that all of them are at it at the same time.
        postbox.Setup(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>())).Returns(() => Task.Delay(10));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Round)));
        await Round();
        for (var i = 0; i < 30; i++)
            Tried($"applicant{i}@example.com", Times.Once());
        Assert.All(await Letters(), l => Assert.True(l.Sent));
    }

    [Fact]
    public async Task After_a_crash_between_sending_and_storing_the_letter_is_sent_again_and_not_before_its_claim_has_run_out()
    {
        await Waiting("first@example.com");
        // The mail server has taken it, and then the process is gone: nothing after this is stored.
        await Assert.ThrowsAsync<OperationCanceledException>(() => Round(TestContext.Current.CancellationToken, dies: true));
        postbox.Reset();
        await Round();
        Tried("first@example.com", Times.Never());
        portal.Clock.Advance(Letter.LeaseTime);
        await Round();
        Tried("first@example.com", Times.Once());
        Assert.Equal([("first@example.com", true)], await Letters());
    }

    [Fact]
    public async Task A_portal_that_is_stopped_while_it_sends_finishes_that_letter_and_begins_no_other()
    {
        await Waiting("first@example.com", "second@example.com");
        using var stopped = new CancellationTokenSource();
        postbox.Setup(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>())).Returns(async (Letter _, CancellationToken cut) =>
        {
            await stopped.CancelAsync();
            cut.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => Round(stopped.Token));
        Assert.Equal([("first@example.com", true), ("second@example.com", false)], await Letters());
    }

    [Fact]
    public async Task A_sender_that_was_slower_than_its_claim_notes_all_the_same_that_the_letter_was_sent()
    {
        await Waiting("first@example.com");
        postbox.Setup(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>())).Returns(async () =>
        {
            portal.Clock.Advance(Letter.LeaseTime);
            await using var db = portal.OpenDb();
            Assert.True(await db.Letters.Claim(1, Guid.NewGuid(), portal.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
        });
        await Round();
        Assert.Equal([("first@example.com", true)], await Letters());
    }

    [Fact]
    public async Task A_letter_whose_account_is_deleted_while_it_is_sent_disturbs_nobody()
    {
        await Waiting("first@example.com", "second@example.com");
        postbox.Setup(p => p.Post(It.Is<Letter>(l => l.To == "first@example.com"), It.IsAny<CancellationToken>())).Returns(() =>
            portal.Ask(db => db.Letters.Where(l => l.To == "first@example.com").ExecuteDeleteAsync()));
        await Round();
        Assert.Equal([("second@example.com", true)], await Letters());
    }

    [Fact]
    public async Task A_server_that_is_away_is_not_asked_for_every_letter_of_a_round()
    {
        await Waiting([.. Enumerable.Range(0, 20).Select(i => $"applicant{i}@example.com")]);
        postbox.Setup(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>())).ThrowsAsync(new PostboxAwayException(new IOException()));
        await Round();
        postbox.Verify(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>()), Times.Once());
    }

    [Fact]
    public async Task Texts_go_after_the_time_that_is_set_and_the_round_sees_to_it()
    {
        await Waiting("first@example.com");
        await Round();
        portal.Clock.Advance(TimeSpan.FromDays(364));
        await Round();
        Assert.Equal("Text", await portal.Ask(db => db.Letters.Select(l => l.Text).SingleAsync()));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await Round();
        Assert.Equal(("", "Subject", "first@example.com"), await portal.Ask(db => db.Letters.Select(l => ValueTuple.Create(l.Text, l.Subject, l.To)).SingleAsync()));
    }

    private async Task Waiting(params string[] to)
    {
        await using var db = portal.OpenDb();
        db.Letters.AddRange(to.Select(t => new Letter(t, "Subject", "Text", portal.Clock.GetUtcNow())));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private void Fails(string to) => postbox
        .Setup(p => p.Post(It.Is<Letter>(l => l.To == to), It.IsAny<CancellationToken>()))
        .ThrowsAsync(new IOException("The server is away."));

    private void Tried(string to, Times times) =>
        postbox.Verify(p => p.Post(It.Is<Letter>(l => l.To == to), It.IsAny<CancellationToken>()), times);

    private Task Round() => Round(TestContext.Current.CancellationToken);

    /// <param name="stop">Stops the round.</param>
    /// <param name="dies">The process ends while a letter is sent.</param>
    private async Task Round(CancellationToken stop, bool dies = false)
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (dies)
            postbox.Setup(p => p.Post(It.IsAny<Letter>(), It.IsAny<CancellationToken>())).Returns(async () =>
            {
                await killed.CancelAsync();
                killed.Token.ThrowIfCancellationRequested();
            });
        using var round = new PostRound(
            portal.Services.GetRequiredService<IServiceScopeFactory>(), postbox.Object, Options.Create(new MailSettings()), portal.Clock, NullLogger<PostRound>.Instance);
        await round.Once(killed.Token);
    }

    private async Task<List<(string To, bool Sent)>> Letters() =>
        [.. (await portal.Ask(db => db.Letters.OrderBy(l => l.Id).Select(l => new { l.To, l.SentAt }).ToListAsync())).Select(l => (l.To, l.SentAt is not null))];
}
