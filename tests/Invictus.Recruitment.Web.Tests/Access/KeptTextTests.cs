using System.Net;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Access;

/// <summary>What is typed outlives the session in which it was typed.</summary>
public sealed class KeptTextTests : IAsyncDisposable
{
    private const string Form = "form[action$='/details']";
    private const string Street = "7 Sample Street\r\n<b>Dudley</b> & “Crestwood”";
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_ended_session_asks_to_sign_in_and_then_offers_the_text_to_be_saved()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, draft) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"), ("Answers.Address", Street));
        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in"), (signIn.Status, signIn.Heading));
        Assert.Contains("Your text is kept", signIn.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample Street", signIn.Body, StringComparison.Ordinal);

        var wrong = await applicant.SignInWith(() => Task.FromResult(signIn), Person.Applicant.Email, "not the password");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var kept = await applicant.SignInWith(() => Task.FromResult(wrong), Person.Applicant.Email, Person.Password);
        Assert.Equal((HttpStatusCode.OK, "You are signed in again"), (kept.Status, kept.Heading));
        Assert.Contains("Amara Lee", kept.Main, StringComparison.Ordinal);
        Assert.Contains("<b>Dudley</b> & “Crestwood”", kept.Main, StringComparison.Ordinal);

        var saved = await applicant.Submit(kept, Form);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var written = await Written(draft.Id);
        Assert.Equal(("Amara Lee", Street.ReplaceLineEndings("\n")), (written.FirstNames, written.Address));
    }

    [Fact]
    public async Task Staff_keep_theirs_too()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}/edit");
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await hr.Submit(page, "form[action$='/edit']", ("Title", "Third in Science"));
        var kept = await hr.SignInWith(() => Task.FromResult(signIn), Person.Hr.Email, Person.Password);
        var saved = await hr.Submit(kept, "form[action$='/edit']");
        Assert.Equal((HttpStatusCode.Found, "Third in Science"), (saved.Status, await portal.Ask(async db => (await db.JobDescriptions.Include(j => j.Versions).SingleAsync()).Newest.Content.Header.Title)));
    }

    [Fact]
    public async Task A_passkey_brings_it_back_as_well()
    {
        using var device = new FakeAuthenticator();
        using var applicant = await portal.SignedIn(Person.Applicant);
        var options = await applicant.PostFromPage("/account/passkeys/creation-options");
        await applicant.PostFromPage("/account/passkeys", ("Name", "Phone"), ("Password", Person.Password), ("Credential", device.Create(options.Body)));
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"));
        applicant.HoldTokenOf(signIn);
        var challenge = await applicant.PostFromPage("/account/passkeys/sign-in-options");
        var kept = await applicant.PostFromPage(
            "/account/passkeys/sign-in", ("Passkey", device.Use(challenge.Body, Person.Applicant.Id)), ("Kept", signIn.Value("Kept")!));
        Assert.Equal(("You are signed in again", HttpStatusCode.Found), (kept.Heading, (await applicant.Submit(kept, Form)).Status));
    }

    [Fact]
    public async Task The_next_person_on_a_shared_computer_does_not_see_it()
    {
        using var shared = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(shared);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await shared.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"));
        var other = await shared.SignInWith(() => Task.FromResult(signIn), Person.OtherApplicant.Email, Person.Password);
        Assert.Equal("/applications", other.Location);
    }

    [Theory]
    [InlineData(23, "You are signed in again")]
    [InlineData(25, "")]
    public async Task It_is_kept_for_a_day(int hours, string expected)
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"));
        portal.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(expected, (await applicant.SignInWith(() => Task.FromResult(signIn), Person.Applicant.Email, Person.Password)).Heading);
    }

    [Fact]
    public async Task An_autosave_is_told_in_its_own_language()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var answer = await applicant.Autosave(page, Form, ("Answers.FirstNames", "Amara Lee"));
        Assert.Equal((HttpStatusCode.Unauthorized, "application/json", """{"signedOut":true}"""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Fact]
    public async Task A_form_that_another_site_sends_is_not_carried_along()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        foreach (var (header, value) in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            var request = Filled(page);
            request.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.Found, (await applicant.Send(request)).Status);
        }
        // A visitor who holds none of the portal's cookies, in a browser that says nothing.
        using var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await visitor.Send(Filled(page))).Status);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("Sign.Password")]
    [InlineData("Passkey")]
    [InlineData("Credential")]
    public async Task A_form_with_a_secret_is_never_carried_along(string field)
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Get("/sign-off");
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var answer = await ceo.Post($"/sign-off/{job.Reference}/sign", ("Sign.TypedName", "Carys Example"), (field, "a secret"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.DoesNotContain("secret", answer.Body + answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_without_text_leads_back_to_its_page()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (_, draft) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/applications/{draft.Reference}/submit", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Referrer = new Uri($"http://localhost/applications/{draft.Reference}/check");
        Assert.Equal($"/account/sign-in?returnUrl=%2Fapplications%2F{draft.Reference}%2Fcheck", (await applicant.Send(request)).Location);
    }

    [Fact]
    public async Task Whoever_signed_out_and_in_again_elsewhere_gets_the_text_back_with_a_good_token()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, draft) = await Draft(applicant);
        // The other window: signed out, signed in as somebody else, and as oneself again, with a new form cookie.
        applicant.Take("recruitment-form", portal.VisitorWithToken().Cookies["recruitment-form"]);
        var kept = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"));
        Assert.Equal((HttpStatusCode.BadRequest, "Your text is still here"), (kept.Status, kept.Heading));
        Assert.NotEqual("Amara Lee", await FirstNames(draft.Id));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(kept, Form)).Status);
        Assert.Equal("Amara Lee", await FirstNames(draft.Id));
    }

    [Fact]
    public async Task A_forged_form_is_not_offered_to_be_sent()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page.Address, UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Answers.FirstNames", "Evil")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        var answer = await applicant.Send(request);
        Assert.Equal((HttpStatusCode.BadRequest, "We could not read what was sent"), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task A_second_sign_in_page_of_somebody_who_is_signed_in_leads_on()
    {
        using var visitor = portal.Visitor();
        var second = await visitor.Get("/account/sign-in");
        await visitor.SignIn(Person.Applicant.Email, Person.Password);
        Assert.Equal("/applications", (await visitor.SignInWith(() => Task.FromResult(second), Person.Applicant.Email, Person.Password)).Location);
    }

    [Fact]
    public async Task A_very_old_sign_in_page_comes_anew_and_keeps_what_it_carried()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara Lee"));
        applicant.Take("recruitment-form", portal.VisitorWithToken().Cookies["recruitment-form"]);
        var again = await applicant.SignInWith(() => Task.FromResult(signIn), Person.Applicant.Email, Person.Password);
        Assert.Equal((HttpStatusCode.BadRequest, Person.Applicant.Email), (again.Status, again.Value("Email")));
        Assert.Equal("You are signed in again", (await applicant.SignInWith(() => Task.FromResult(again), Person.Applicant.Email, Person.Password)).Heading);
    }

    [Fact]
    public async Task Text_beside_a_file_is_kept_and_the_file_asked_for_again()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get("/hr/job-descriptions/new");
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "File", "post.docx" }, { new StringContent("Third in Science"), "Title" } };
        content.Add(new StringContent(page.Value(FilledForm.Token)!), FilledForm.Token);
        var signIn = await hr.Send(new HttpRequestMessage(HttpMethod.Post, new Uri("/hr/job-descriptions/new", UriKind.Relative)) { Content = content });
        var kept = await hr.SignInWith(() => Task.FromResult(signIn), Person.Hr.Email, Person.Password);
        Assert.Contains("Third in Science", kept.Main, StringComparison.Ordinal);
        Assert.Contains("The file that you chose cannot be kept.", kept.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task What_is_not_ours_is_ignored(string kept)
    {
        using var visitor = portal.VisitorWithToken();
        var answer = await visitor.Post("/account/sign-in", ("Email", Person.Applicant.Email), ("Password", Person.Password), ("Kept", kept));
        Assert.Equal("/applications", answer.Location);
    }

    [Fact]
    public async Task More_than_forms_may_hold_is_not_carried_along()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var answer = await applicant.Submit(page, Form, ("Answers.FirstNames", new string('a', KeptText.CharactersMax + 1)));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var most = await applicant.Submit(page, Form, ("Answers.FirstNames", new string('ü', KeptText.CharactersMax / 3)));
        Assert.Equal(HttpStatusCode.OK, (await applicant.SignInWith(() => Task.FromResult(most), Person.Applicant.Email, Person.Password)).Status);
    }

    [Fact]
    public void A_seal_is_opened_by_nothing_else()
    {
        var kept = portal.Services.GetRequiredService<KeptText>();
        var form = new TypedForm("/a", null, 1, false, false, [new TypedField("B", "c")]);
        var sealedForm = kept.Seal(form);
        Assert.Equal("c", kept.Open(sealedForm)!.Fields.Single().Value);
        Assert.Null(kept.Open(sealedForm[..^4] + "AAAA"));
        Assert.NotEqual(sealedForm, kept.Seal(form));
    }

    [Fact]
    public async Task Signs_that_are_no_text_are_taken_out_and_the_rest_is_kept()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, draft) = await Draft(applicant);
        var kept = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara\0 Lee"), ("Answers.Address", Street + "\0"));
        Assert.Equal((HttpStatusCode.BadRequest, "Your text is still here"), (kept.Status, kept.Heading));
        Assert.Contains("signs that no text can hold", kept.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(kept, Form)).Status);
        Assert.Equal("Amara Lee", await FirstNames(draft.Id));
    }

    [Fact]
    public async Task Such_signs_in_an_ended_session_lose_nothing_either()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, Form, ("Answers.FirstNames", "Amara\0 Lee"));
        var kept = await applicant.SignInWith(() => Task.FromResult(signIn), Person.Applicant.Email, Person.Password);
        Assert.Contains("Amara Lee", kept.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_called_that()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var (page, _) = await Draft(applicant);
        var answer = await applicant.Submit(page, Form, ("Answers.FirstNames", new string('a', 5_000_000)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "What was sent is too large"), (answer.Status, answer.Heading));
    }

    private async Task<string?> FirstNames(long id) => (await Written(id)).FirstNames;

    private async Task<DetailsAnswers> Written(long id)
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        return (await portal.Ask(db => db.FormOf(id, seal, CancellationToken.None))).Only<DetailsAnswers>(FormSection.Details);
    }

    private async Task<(Page Page, Domain.Applications.Application Draft)> Draft(Visitor applicant)
    {
        var draft = await portal.Given.Filled(await portal.Given.Vacancy(v => v.ClosingAt(Moments.Now.AddDays(30)).Published()), Person.Applicant);
        return (await applicant.Get($"/applications/{draft.Reference}/details"), draft);
    }

    private static HttpRequestMessage Filled(Page page) => new(HttpMethod.Post, new Uri(page.Address, UriKind.Relative))
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("Answers.FirstNames", "Amara Lee"), KeyValuePair.Create(FilledForm.Token, page.Value(FilledForm.Token)!)]),
    };
}
