using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Tests.Applications;

namespace Invictus.Recruitment.Web.Tests.Access;

/// <summary>
/// A portal with one of everything in it, all of Crestwood and of Amara: what the walk asks for. <c>{jd:draft}</c> in an address
/// stands for the reference of the draft job description, and so on.
/// </summary>
public sealed class Subjects : IAsyncLifetime
{
    private readonly Dictionary<string, string> names = [];

    internal TestPortal Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var given = Portal.Given;
        names["{jd:draft}"] = (await given.Draft("Draft")).Reference.Value;
        names["{jd:standard}"] = (await given.Draft("Standard")).Reference.Value;
        // Under the heading of the third section of every draft here, in other words.
        var standard = await given.StandardSection("Safeguarding");
        names["{standard}"] = standard.Reference.Value;
        // Edited once, so that a hand-made removal without a revision does not take it away from the other rows.
        await using (var db = Portal.OpenDb())
        {
            db.Attach(standard);
            standard.Edit(standard.Section, Moments.ByNow);
            await db.SaveChangesAsync();
        }
        names["{assessment}"] = (await given.ImpactAssessed(Moments.Now)).Reference.Value;
        names["{edition}"] = (await given.Edition(2026)).Reference.Value;
        var letter = new Letter(new Addressee(Person.Applicant.Email, Person.Applicant.Id), "application-received", "We have received your application", "Text", null, Moments.Now);
        letter.Failed(Moments.Now, forGood: true);
        names["{letter:stuck}"] = (await given.Store(letter)).Reference.Value;
        names["{jd:submitted}"] = (await given.Submitted("Submitted")).Reference.Value;
        names["{jd:signed}"] = (await given.Signed("Signed")).Reference.Value;
        names["{vacancy:draft}"] = (await given.Vacancy(title: "Draft")).Reference.Value;
        names["{vacancy:form}"] = (await given.Asking("Asking")).Reference.Value;
        var open = await given.Open("Open");
        names["{vacancy:open}"] = open.Reference.Value;
        names["{application:draft}"] = (await given.Filled(open, Person.Applicant)).Reference.Value;
        names["{application:unsent}"] = (await given.Started(await given.Open("Never sent"), Person.Applicant)).Reference.Value;
        await Documents();
        var closed = await given.Closed("Closed");
        names["{vacancy:closed}"] = closed.Reference.Value;
        var rated = await given.Closed("Rated");
        names["{application:sent}"] = (await given.Applied(rated, Person.Applicant)).Reference.Value;
        names["{round:rating}"] = (await given.Rating(rated)).Reference.Value;
        var withdrawn = await given.Applied(await given.Open("Withdrawn"), Person.Applicant);
        names["{application:withdrawn}"] = withdrawn.Reference.Value;
        var named = await given.Closed("Named");
        names["{vacancy:named}"] = named.Reference.Value;
        await given.Applied(named, Person.Applicant);
        await using (var db = Portal.OpenDb())
        {
            var begun = await given.Begun(named);
            db.Attach(begun);
            begun.Declare(Person.PanelMember.Id, "Amara Exampleton, my cousin", Moments.ByNow);
            await db.SaveChangesAsync();
        }
        var together = await given.Closed("Together");
        names["{vacancy:together}"] = together.Reference.Value;
        names["{appointment}"] = (await given.Appointed(Person.Applicant)).Reference.Value;
        names["{round:together}"] = (await given.Together(together, await given.Applied(together, Person.Applicant))).Reference.Value;
    }

    /// <summary>Added through the page, because the bytes stand outside the database; one of a draft and one that was sent.</summary>
    private async Task Documents()
    {
        using var amara = await Portal.SignedIn(Person.Applicant);
        foreach (var (application, document) in new[] { ("{application:asking}", "{document}"), ("{application:documented}", "{document:sent}") })
        {
            var started = await Portal.Given.Started(await Portal.Given.OpenAsking(application), Person.Applicant);
            await amara.Add(started, SampleFiles.Pdf());
            names[application] = started.Reference.Value;
            names[document] = (await Attaching.Stored(Portal, started)).Single().Reference.Value;
            if (document == "{document:sent}")
                await Attaching.Sent(Portal, started);
        }
        names["{document:kept}"] = names["{document}"];
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    internal string Address(string template) => names.Aggregate(template, (address, n) => address.Replace(n.Key, n.Value, StringComparison.Ordinal));
}
