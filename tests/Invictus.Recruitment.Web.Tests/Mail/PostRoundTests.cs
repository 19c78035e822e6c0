using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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

    private async Task Round()
    {
        using var round = new PostRound(portal.Services.GetRequiredService<IServiceScopeFactory>(), postbox.Object, portal.Clock, NullLogger<PostRound>.Instance);
        await round.Once(TestContext.Current.CancellationToken);
    }

    private async Task<List<(string To, bool Sent)>> Letters() =>
        [.. (await portal.Ask(db => db.Letters.OrderBy(l => l.Id).Select(l => new { l.To, l.SentAt }).ToListAsync())).Select(l => (l.To, l.SentAt is not null))];
}
