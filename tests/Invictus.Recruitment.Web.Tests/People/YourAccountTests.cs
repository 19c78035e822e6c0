using System.Net;
using Invictus.Recruitment.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed class YourAccountTests : IAsyncDisposable
{
    /// <summary>The framework counts locks by the machine's own clock.</summary>
    private static readonly DateTimeOffset LongFromNow = TimeProvider.System.GetUtcNow().AddDays(1);

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        using var here = await portal.SignedIn(Person.Applicant);
        using var elsewhere = await portal.SignedIn(Person.Applicant);
        var done = await Change(here, Person.Password, Accounts.NewSecret);
        Assert.Contains("Your password is changed.", (await here.Follow(done)).Main, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/applications")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.Get("/applications")).Status);
        Assert.Equal(["Your password was changed"], await portal.SubjectsTo(Person.Applicant.Email));
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Password changed" && e.ActorId == Person.Applicant.Id && e.Actor == "Applicant")));
    }

    [Theory]
    [InlineData("not the password", Accounts.NewSecret, "The password is not correct")]
    [InlineData("", Accounts.NewSecret, "Enter your password")]
    [InlineData(Person.Password, "short", "Password must be 12 characters or more")]
    [InlineData(Person.Password, "hr@invictus.example", "Password must not be your email address")]
    public async Task A_change_that_cannot_be_is_refused(string present, string next, string expected)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await Change(hr, present, next);
        Assert.Equal((HttpStatusCode.BadRequest, expected), (answer.Status, answer.Errors.Single()));
        Assert.Equal("/hr/job-descriptions", (await portal.Visitor().SignInWith(Person.Hr.Email, Person.Password)).Location);
    }

    [Fact]
    public async Task An_evening_is_one_session_as_long_as_something_is_done()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        for (var i = 0; i < 4; i++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(7));
            Assert.Equal(HttpStatusCode.OK, (await applicant.Get("/applications")).Status);
        }
        portal.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Get("/applications")).Status);
    }

    [Fact]
    public async Task Whoever_says_they_are_still_there_stays_signed_in()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        portal.Clock.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(HttpStatusCode.NoContent, (await applicant.Post("/account/stay")).Status);
        portal.Clock.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(HttpStatusCode.OK, (await applicant.Get("/applications")).Status);
    }

    [Fact]
    public async Task Every_way_to_fail_a_sign_in_hashes_once_and_says_the_same()
    {
        var counted = new CountedHasher();
        await using var counting = TestPortal.With(new PortalSettings { Services = s => s.AddSingleton<IPasswordHasher<Account>>(counted) });
        await counting.Ask(db => db.Users.Where(u => u.Id == Person.Head.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, (string?)null)));
        await counting.Ask(db => db.Users.Where(u => u.Id == Person.OtherHead.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.LockoutEnd, LongFromNow)));
        await counting.Ask(db => db.Users.Where(u => u.Id == Person.PanelMember.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.EmailConfirmed, false)));
        using var visitor = counting.Visitor();
        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (var email in new[] { "nobody@example.com", Person.Applicant.Email, Person.Head.Email, Person.OtherHead.Email, Person.PanelMember.Email })
        {
            counted.Times = 0;
            var answer = await visitor.SignInWith(email, "not the password");
            answers.Add((answer.Status, answer.Errors.Single(), counted.Times));
        }
        var (status, error, times) = Assert.Single(answers.Distinct());
        Assert.Equal((HttpStatusCode.BadRequest, 1), (status, times));
        Assert.StartsWith("The email address or the password is not right.", error, StringComparison.Ordinal);
        // The right password of a locked account: the same again.
        counted.Times = 0;
        var locked = await visitor.SignInWith(Person.OtherHead.Email, Person.Password);
        Assert.Equal((status, error, times), (locked.Status, locked.Errors.Single(), counted.Times));
    }

    private static async Task<Page> Change(Visitor person, string present, string next) => await person.Submit(
        await person.Get("/account/password"), "form[action='/account/password']", ("NewPassword", next), ("Password", present));

    private sealed class CountedHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> hasher = new();

        public int Times { get; set; }

        public string HashPassword(Account user, string password)
        {
            Times++;
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Times++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
