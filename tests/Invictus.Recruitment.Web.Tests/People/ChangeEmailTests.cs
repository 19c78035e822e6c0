using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed class ChangeEmailTests : IAsyncDisposable
{
    private const string New = "amara.new@example.com";
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Both_addresses_confirm_it_and_applications_follow()
    {
        var application = await portal.Given.Applied(await portal.Given.Closed(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        using var elsewhere = portal.Visitor();
        await Confirm(elsewhere, Person.Applicant.Email);
        Assert.Equal(Person.Applicant.Email, await Email());
        var done = await Confirm(elsewhere, New);
        Assert.Contains("Your new email address is confirmed.", (await elsewhere.Follow(done)).Main, StringComparison.Ordinal);
        Assert.Equal((New, New), (await Email(), await portal.Ask(db => db.Applications.Where(a => a.Id == application.Id).Select(a => a.Email).SingleAsync())));
        Assert.Equal("/applications", (await elsewhere.SignInWith(New, Person.Password)).Location);
        Assert.Equal(["Confirm that your email address changes", "Your email address was changed"], await portal.SubjectsTo(Person.Applicant.Email));
        Assert.Equal(["Confirm your new email address", "Your email address was changed"], await portal.SubjectsTo(New));
    }

    [Fact]
    public async Task Sessions_of_the_old_address_end()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        using var elsewhere = portal.Visitor();
        await Confirm(elsewhere, Person.Applicant.Email);
        await Confirm(elsewhere, New);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Get("/applications")).Status);
    }

    [Fact]
    public async Task Signing_out_does_not_end_the_links_but_a_new_password_does()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        await applicant.Submit(await applicant.Get("/applications"), "form[action$='/account/sign-out']");
        var link = await portal.LinkTo(Person.Applicant.Email);
        Assert.Equal(HttpStatusCode.OK, (await applicant.Get(link)).Status);
        using var again = await portal.SignedIn(Person.Applicant);
        await again.Submit(await again.Get("/account/password"), "form[action='/account/password']", ("NewPassword", Accounts.NewSecret), ("Password", Person.Password));
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Get(link)).Status);
    }

    [Fact]
    public async Task Opening_the_links_changes_nothing()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        await applicant.Get(await portal.LinkTo(Person.Applicant.Email));
        Assert.Empty(await portal.SubjectsTo(New));
        await Confirm(applicant, Person.Applicant.Email);
        await applicant.Get(await portal.LinkTo(New));
        Assert.Equal(Person.Applicant.Email, await Email());
    }

    [Fact]
    public async Task The_letter_to_the_old_address_does_not_open_the_second_step()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        var link = (await portal.LinkTo(Person.Applicant.Email)).Replace("/leave", "/take", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Get(link)).Status);
    }

    [Fact]
    public async Task An_address_of_somebody_else_is_answered_alike_and_only_its_owner_is_told()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, Person.OtherApplicant.Email);
        var answer = await Confirm(applicant, Person.Applicant.Email);
        Assert.Equal((HttpStatusCode.OK, "Check your email"), (answer.Status, answer.Heading));
        Assert.Equal(["This email address has an account already"], await portal.SubjectsTo(Person.OtherApplicant.Email));
    }

    [Fact]
    public async Task An_address_that_is_taken_between_the_letters_stays_its_owners()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Ask(applicant, New);
        await Confirm(applicant, Person.Applicant.Email);
        var link = await portal.LinkTo(New);
        await portal.Ask(db => db.Users.Where(u => u.Id == Person.OtherApplicant.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.Email, New)
            .SetProperty(a => a.NormalizedEmail, New.ToUpperInvariant()).SetProperty(a => a.UserName, New).SetProperty(a => a.NormalizedUserName, New.ToUpperInvariant())));
        var answer = await applicant.Submit(await applicant.Get(link), "form[action='/account/email/take']");
        Assert.Equal((HttpStatusCode.Gone, Person.Applicant.Email), (answer.Status, await Email()));
    }

    [Theory]
    [InlineData("", Person.Password, "Enter your email address")]
    [InlineData("not-an-address", Person.Password, "Enter an email address in the correct format, like name@example.com")]
    [InlineData("AMARA.exampleton@example.com", Person.Password, "That is your address already")]
    [InlineData(New, "not the password", "The password is not correct")]
    [InlineData(New, "", "Enter your password")]
    public async Task What_is_wrong_is_said_and_the_address_typed_is_kept(string email, string password, string expected)
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await Ask(applicant, email, password);
        Assert.Equal((HttpStatusCode.BadRequest, expected, email), (answer.Status, answer.Errors.Single(), answer.Value("NewEmail")));
        Assert.Equal(0, await portal.Ask(db => db.Letters.CountAsync()));
    }

    private Task<string?> Email() => portal.Ask(db => db.Users.Where(u => u.Id == Person.Applicant.Id).Select(u => u.Email).SingleAsync());

    private async Task<Page> Confirm(Visitor visitor, string address) =>
        await visitor.Submit(await visitor.Get(await portal.LinkTo(address)), "form[action^='/account/email/']");

    private static async Task<Page> Ask(Visitor applicant, string email, string password = Person.Password) => await applicant.Submit(
        await applicant.Get("/account/email"), "form[action='/account/email']", ("NewEmail", email), ("Password", password));
}
