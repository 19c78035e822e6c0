using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Testing;

/// <summary>Amara's appointment to a vacancy whose outcomes are released, awaiting her signature unless said otherwise.</summary>
public sealed class AppointmentBuilder
{
    /// <summary>Amara's account.</summary>
    public const long Postholder = 21;

    private readonly List<Action<Appointment>> moves = [];

    public AppointmentBuilder()
    {
        var builder = A.Vacancy().Signed().ClosingAt(Moments.Now.AddDays(-1)).Published();
        Vacancy = builder.Build();
        Application = A.Application().For(Vacancy).By(Postholder, "amara.exampleton@example.com").Submitted().Build();
        Version = builder.Job.Newest;
    }

    public Vacancy Vacancy { get; }

    public Application Application { get; }

    public JobDescriptionVersion Version { get; }

    /// <summary>The day in the post that is recorded.</summary>
    public DateOnly StartsOn { get; set; } = new(2027, 4, 12);

    /// <summary>Shortlisting is over, with this outcome for Amara.</summary>
    public AppointmentBuilder Told(ApplicationOutcome outcome)
    {
        if (Vacancy.Status != VacancyStatus.Released)
        {
            Vacancy.BeginShortlisting(Moments.By(Vacancy.ClosesAt));
            Vacancy.Release(Moments.ByNow);
            Application.Tell(outcome, Moments.ByNow);
        }
        return this;
    }

    public AppointmentBuilder Signed()
    {
        moves.Add(a => a.Sign(Signature(), Version.File!, Countersigned(), By(Moments.Now.AddHours(1))));
        return this;
    }

    public AppointmentBuilder Withdrawn()
    {
        moves.Add(a => a.Withdraw("Went elsewhere.", Moments.By(Moments.Now.AddHours(2))));
        return this;
    }

    public Appointment Build()
    {
        Told(ApplicationOutcome.Shortlisted);
        var appointment = new Appointment(Vacancy, Application, Version, Version.File, StartsOn, [], Moments.ByNow).WithKey();
        moves.ForEach(move => move(appointment));
        appointment.HappeningsStored();
        return appointment;
    }

    /// <summary>Amara's signature under exactly this text.</summary>
    public GivenSignature Signature(long signer = Postholder, string? contentSha256 = null) => new(
        signer, "Amara Exampleton", GivenSignature.Postholder, "Amara Exampleton", Appointment.StatementFor("Second in Science", 1),
        Moments.Now.AddHours(1), contentSha256 ?? Version.ContentSha256, confirmation: Confirmation.Password);

    /// <summary>The file with the first signature, and something added to it.</summary>
    public SignedFile Countersigned() => Countersigned(Version.File!);

    public static SignedFile Countersigned(SignedFile before) => new([.. before.Bytes, .. "\n% signed twice"u8], Moments.Now.AddHours(1));

    /// <summary>The stamp of the postholder.</summary>
    public static Stamp By(DateTimeOffset at) => new(Postholder, "Applicant", at, "192.0.2.8");
}
