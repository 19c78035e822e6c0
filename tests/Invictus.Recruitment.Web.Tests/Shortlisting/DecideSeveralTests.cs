using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>4711 and 4712 meet every essential criterion, 4713 does not.</summary>
public sealed class DecideSeveralTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private string round = "";

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Several_are_decided_after_they_were_shown_and_confirmed()
    {
        using var head = await Together();
        var form = await head.Get(round + "/decide-several");
        Assert.Equal(["Select the applicants", "Choose the decision"], (await head.Submit(form, "main form")).Errors);
        var confirm = await head.Submit(form, "main form", ("Form.Numbers", "4711"), ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"));
        Assert.Equal("Confirm 1 decision", confirm.Heading);
        Assert.Empty(await Decisions());

        await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4712"), ("Form.Outcome", "Shortlisted"),
            ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        await head.Submit(confirm, "main form");
        Assert.Equal(3, (await Decisions()).Count);
        Assert.Equal(2, (await portal.Ask(db => db.Scorecards.ToListAsync())).Count(s => s.Decision?.Outcome == ApplicationOutcome.Shortlisted));
    }

    [Fact]
    public async Task A_decision_that_does_not_fit_one_of_them_is_recorded_for_none_and_says_for_whom()
    {
        using var head = await Together();
        var answer = await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4713"), ("Form.Outcome", "Shortlisted"),
            ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Applicant 4713: This applicant does not meet every essential criterion.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        var untrue = await head.Post(round + "/decide-several", ("Form.Numbers", "4713"), ("Form.Outcome", "Shortlisted"),
            ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Words", "Only applicant with physics."), ("Form.Confirmed", "true"));
        Assert.Equal(["Applicant 4713: The agreed ratings do not bear this reason out."], untrue.Errors);
        Assert.Empty(await Decisions());
    }

    [Fact]
    public async Task Nobody_decides_on_whom_they_do_not_lead_or_who_is_not_there()
    {
        using var head = await Together();
        using var member = await portal.SignedIn(Person.PanelMember);
        (string, string)[] decision = [("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true")];
        Assert.Equal(HttpStatusCode.NotFound, (await member.Post(round + "/decide-several", [.. decision, ("Form.Numbers", "4711")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Post(round + "/decide-several", [.. decision, ("Form.Numbers", "1")])).Status);
        Assert.Empty(await Decisions());
    }

    [Fact]
    public async Task Feedback_is_drawn_from_agreed_ratings_and_notes_marked_to_share_once_applicants_are_told()
    {
        using var head = await Together();
        await portal.Ask(async db =>
        {
            var card = await db.Scorecards.OrderBy(s => s.Id).LastAsync();
            var vacancy = await db.Vacancies.SingleAsync();
            card.Agree(vacancy, vacancy.CriteriaOnTheForm[0].Id, 0, "Name the class next time.", ByNow, canBeShared: true);
            card.Agree(vacancy, vacancy.CriteriaOnTheForm[1].Id, 1, "Among ourselves.", ByNow);
            return await db.SaveChangesAsync();
        });
        using var hr = await portal.SignedIn(Person.Hr);
        var vacancy = await portal.Ask(db => db.Vacancies.Select(v => v.Reference).SingleAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Get($"/hr/vacancies/{vacancy}/feedback")).Status);

        await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4712"), ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        await head.Post(round + "/decide-several", ("Form.Numbers", "4713"), ("Form.Outcome", "NotShortlisted"), ("Form.NotShortlistedReason", "EssentialNotMet"), ("Form.Confirmed", "true"));
        await hr.Submit(await hr.Get($"/hr/vacancies/{vacancy}/release"), "form[action$='/release']");
        var page = await hr.Get($"/hr/vacancies/{vacancy}/feedback");
        Assert.Contains("applicant 4713: not shortlisted", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not evidenced Name the class next time.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Among ourselves.", page.Body, StringComparison.Ordinal);
        Assert.Equal(3, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.Detail == "feedback from the panel's agreed ratings, for HR")));
    }

    private Task<List<ShortlistDecision>> Decisions() => portal.Ask(async db => (await db.Scorecards.ToListAsync()).SelectMany(s => s.Decisions).ToList());

    private async Task<Visitor> Together()
    {
        var vacancy = await portal.Given.Closed();
        var applications = new List<Application>();
        foreach (var i in Enumerable.Range(0, 3))
        {
            var email = $"applicant{i}@example.com";
            var account = await portal.Given.Store(new Data.People.Account { UserName = email, Email = email, DisplayName = email });
            applications.Add(await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(4711 + i).ToStore()));
        }
        var stored = await portal.Given.Together(vacancy, applications[0]);
        foreach (var application in applications.Skip(1))
        {
            var card = new Scorecard(stored.Id, application.Id);
            if (application == applications[1])
                card.AgreeByItself(vacancy.CriteriaOnTheForm.Select(c => (c.Id, 2)), ByNow);
            else
                foreach (var criterion in vacancy.CriteriaOnTheForm)
                {
                    var storedVacancy = await portal.Ask(db => db.Vacancies.AsNoTracking().SingleAsync());
                    card.Agree(storedVacancy, criterion.Id, 1, "Read together.", ByNow);
                }
            await portal.Given.Store(card);
        }
        round = $"/shortlisting/{stored.Reference}";
        return await portal.SignedIn(Person.Head);
    }
}
