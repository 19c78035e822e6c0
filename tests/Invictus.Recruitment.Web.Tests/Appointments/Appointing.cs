using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Tests.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Appointments;

/// <summary>What tests of appointments do by hand over and over.</summary>
internal static class Appointing
{
    public const string SignForm = "form[action$='/sign']";
    public const string RecordForm = "form[action$='/appointment']";
    public const string WithdrawForm = "form[action$='/withdraw']";
    public const string RemindForm = "form[action$='/remind']";

    /// <summary>A job description that the chief executive signed on the page, so that its file carries a true signature.</summary>
    public static async Task<JobDescription> TrulySigned(this TestPortal portal, string title = "Second in Science")
    {
        var job = await portal.Given.Submitted(title);
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Signing.Sign(ceo, job);
        return await portal.Ask(db => db.JobDescriptions.AsNoTracking().SingleAsync(j => j.Id == job.Id));
    }

    /// <summary>A closed vacancy of a truly signed job description, for which Amara and Bram applied.</summary>
    public static async Task<(Vacancy Vacancy, Application Amara, Application Bram)> Applied(this TestPortal portal, JobDescription? signed = null)
    {
        var job = signed ?? await portal.TrulySigned();
        var vacancy = await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Now.AddDays(-1)).Published().ToStore());
        return (vacancy, await portal.Given.Applied(vacancy, Person.Applicant), await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712));
    }

    /// <summary>…and both were shortlisted and told.</summary>
    public static async Task<(Vacancy Vacancy, Application Amara, Application Bram)> Shortlisted(this TestPortal portal, JobDescription? signed = null)
    {
        var (vacancy, amara, bram) = await portal.Applied(signed);
        await portal.Given.Released(vacancy, (amara, ApplicationOutcome.Shortlisted), (bram, ApplicationOutcome.Shortlisted));
        return (vacancy, amara, bram);
    }

    /// <summary>Amara is appointed and asked to sign.</summary>
    public static async Task<Appointment> Appointed(this TestPortal portal) => await portal.Given.Appointed(Person.Applicant, await portal.TrulySigned());

    public static async Task<Page> Record(this Visitor hr, Application application) =>
        await hr.Submit(await hr.Get($"/hr/applications/{application.Reference}/appointment"), RecordForm);

    public static async Task<Page> Sign(
        this Visitor postholder, Appointment appointment, string name = "Amara Exampleton", string password = Person.Password) =>
        await postholder.Sign(await postholder.Get($"/appointments/{appointment.Reference}"), name, password);

    public static Task<Page> Sign(this Visitor postholder, Page opened, string name = "Amara Exampleton", string password = Person.Password) =>
        postholder.Submit(opened, SignForm, ("Sign.Agrees", "true"), ("Sign.TypedName", name), ("Sign.Password", password));

    public static async Task<Page> Withdraw(this Visitor hr, Appointment appointment, string reason = "Went elsewhere.") =>
        await hr.Submit(await hr.Get($"/hr/appointments/{appointment.Reference}"), WithdrawForm, ("Withdraw.Reason", reason));

    public static Task<Appointment> Stored(this TestPortal portal, Appointment appointment) =>
        portal.Ask(db => db.Appointments.AsNoTracking().Include(a => a.File).SingleAsync(a => a.Id == appointment.Id));
}
