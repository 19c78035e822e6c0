using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>The outbox: who may send a letter when, and what is left of it.</summary>
public sealed class LetterTests : IDisposable
{
    private const string Secret = "https://recruitment.example/account/confirm?token=secret";

    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Of_many_senders_that_try_at_once_one_gets_the_letter()
    {
        var letter = await Stored();
        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Claim(letter, Now), stop)));
        Assert.Single(claims, won => won);
    }

    [Fact]
    public async Task A_claim_that_has_run_out_can_be_taken_over_and_one_that_has_not_cannot()
    {
        var letter = await Stored();
        Assert.True(await Claim(letter, Now));
        Assert.False(await Claim(letter, Now + Letter.LeaseTime - TimeSpan.FromSeconds(1)));
        Assert.True(await Claim(letter, Now + Letter.LeaseTime));
    }

    [Fact]
    public async Task Whoever_lost_the_claim_cannot_store_over_the_next_sender()
    {
        var stored = await Stored();
        await Claim(stored, Now);
        await using var slow = database.Open();
        var letter = await slow.Letters.SingleAsync(stop);
        await Claim(stored, Now + Letter.LeaseTime);
        letter.Failed(Now + Letter.LeaseTime);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(stop));
    }

    [Fact]
    public void Pauses_grow_and_last_over_a_night()
    {
        var letter = ALetter();
        var (at, waits) = (Now, new List<TimeSpan>());
        while (letter.Status == LetterStatus.Waiting)
        {
            letter.Failed(at);
            waits.Add(letter.NextTryAt - at);
            at = letter.NextTryAt;
        }
        Assert.Equal(waits.SkipLast(1).Order(), waits.SkipLast(1));
        Assert.Equal((8, LetterStatus.Stuck), (letter.Attempts, letter.Status));
        Assert.InRange(at - Now, TimeSpan.FromHours(24), TimeSpan.FromHours(72));
    }

    [Fact]
    public void What_would_fail_again_is_left_for_a_person_at_once()
    {
        var letter = ALetter();
        letter.Failed(Now, "There is no such address.", forGood: true);
        Assert.Equal((LetterStatus.Stuck, 1, "There is no such address."), (letter.Status, letter.Attempts, letter.Trouble));
    }

    [Fact]
    public void Only_a_stuck_letter_is_sent_again_or_given_up_by_hand()
    {
        var waiting = ALetter();
        Assert.Throws<RuleViolation>(() => waiting.SendAgain(Now));
        var sent = ALetter();
        sent.Sent(Now);
        Assert.Equal("This letter has been sent meanwhile.", Assert.Throws<RuleViolation>(sent.GiveUp).Message);
        var stuck = ALetter();
        stuck.Failed(Now, forGood: true);
        stuck.GiveUp();
        Assert.Equal("Somebody has given this letter up already.", Assert.Throws<RuleViolation>(() => stuck.SendAgain(Now)).Message);
    }

    [Fact]
    public async Task A_link_that_works_once_is_gone_from_the_database_when_the_letter_has_left()
    {
        var stored = await Stored(new LetterLink("Confirm", Secret, WorksOnce: true));
        Assert.DoesNotContain("secret", stored.TextToShow, StringComparison.Ordinal);
        Assert.Contains("secret", stored.Text, StringComparison.Ordinal);
        await Change(l => l.Sent(Now));
        await using var db = database.Open();
        var sent = await db.Letters.SingleAsync(stop);
        Assert.Equal(((string?)null, $"Hello.\n\nConfirm:\n{Letter.UsedLink}"), (sent.Link, sent.Text));
    }

    [Fact]
    public async Task A_link_of_a_letter_that_may_still_be_sent_is_kept_until_it_is_given_up()
    {
        await Stored(new LetterLink("Confirm", Secret, WorksOnce: true));
        await Change(l => l.Failed(Now, forGood: true));
        await using (var db = database.Open())
            Assert.Equal(Secret, (await db.Letters.SingleAsync(stop)).Link);
        await Change(l => l.GiveUp());
        await using var after = database.Open();
        Assert.DoesNotContain("secret", (await after.Letters.SingleAsync(stop)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_texts_go_and_the_fact_stays_but_not_of_letters_that_are_still_to_be_sent()
    {
        await Stored();
        await Change(l => l.Sent(Now));
        await Stored();
        await using var db = database.Open();
        Assert.Equal(0, await db.Letters.ForgetTexts(Now, stop));
        Assert.Equal(1, await db.Letters.ForgetTexts(Now.AddDays(1), stop));
        Assert.Equal(0, await db.Letters.ForgetTexts(Now.AddDays(1), stop));
        Assert.Equal([("", LetterStatus.Sent), ("Hello.", LetterStatus.Waiting)], (await db.Letters.OrderBy(l => l.Id).ToListAsync(stop)).Select(l => (l.Text, l.Status)));
        Assert.Equal(Now, (await db.Letters.OrderBy(l => l.Id).FirstAsync(stop)).SentAt);
    }

    [Fact]
    public async Task Somebody_finds_the_letters_to_their_own_account_and_no_others()
    {
        await database.Store(new Letter(new Addressee("a@example.com", Person.Applicant.Id), "", "Mine", "Text", null, Now));
        await database.Store(new Letter(new Addressee("a@example.com", Person.OtherApplicant.Id), "", "Another's", "Text", null, Now));
        await database.Store(new Letter("a@example.com", "Nobody's", "Text", Now));
        await using var db = database.Open();
        var me = new Viewer(Person.Applicant.Id, "", new HashSet<string>(), []);
        Assert.Equal(["Mine"], await db.Letters.Of(me).Select(l => l.Subject).ToListAsync(stop));
    }

    [Fact]
    public async Task Letters_stored_before_there_was_a_status_are_taken_over()
    {
        await using var db = database.Open();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("Appointments", stop);
        const string columns = "INSERT INTO Letters (\"To\", Subject, Text, QueuedAt, NextTryAt, SentAt, Attempts) VALUES ('a@example.com', 'S', 'T', '2026-11-02', '2026-11-02', ";
        await db.Database.ExecuteSqlRawAsync($"{columns}'2026-11-02', 1); {columns}NULL, 8); {columns}NULL, 2);", stop);
        await migrator.MigrateAsync(cancellationToken: stop);
        var letters = await db.Letters.OrderBy(l => l.Id).ToListAsync(stop);
        Assert.Equal([LetterStatus.Sent, LetterStatus.Stuck, LetterStatus.Waiting], letters.Select(l => l.Status));
        Assert.Equal(3, letters.Select(l => l.Reference).Distinct().Count());
        Assert.All(letters, l => Assert.Null(l.AccountId));
    }

    private static Letter ALetter(LetterLink? link = null) => new(
        new Addressee("amara.exampleton@example.com"), "kind", "Subject", link is null ? "Hello." : $"Hello.\n\n{link.Label}:\n{link.Address}", link, Now);

    private Task<Letter> Stored(LetterLink? link = null) => database.Store(ALetter(link));

    private async Task<bool> Claim(Letter letter, DateTimeOffset at)
    {
        await using var db = database.Open();
        return await db.Letters.Claim(letter.Id, Guid.NewGuid(), at, stop);
    }

    private async Task Change(Action<Letter> change)
    {
        await using var db = database.Open();
        change(await db.Letters.OrderBy(l => l.Id).FirstAsync(stop));
        await db.SaveChangesAsync(stop);
    }
}
