using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Tests.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Appointments;

/// <summary>A portal with one truly signed job description, which many vacancies may share: making the chief executive's key takes longest.</summary>
public sealed class SignedJob : IAsyncLifetime
{
    public TestPortal Portal { get; } = new();

    public JobDescription Job { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Job = await Portal.TrulySigned();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Amara is appointed to a vacancy of its own and asked to sign.</summary>
    public Task<Appointment> Appointed() => Portal.Given.Appointed(Person.Applicant, Job);
}

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
