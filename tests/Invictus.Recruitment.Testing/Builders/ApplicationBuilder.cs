using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Testing;

/// <summary>An application, an empty draft unless said otherwise.</summary>
public sealed class ApplicationBuilder
{
    private readonly List<Action<Application>> moves = [];
    private Vacancy? vacancy;
    private long applicantId = 21;
    private string email = "amara.exampleton@example.com";
    private DateTimeOffset? at;

    public static PersonalDetails Details { get; } = new()
    {
        FirstNames = "Amara",
        LastName = "Exampleton",
        Address = "1 Sample Street\nDudley\nDY1 1AA",
        Phone = "01632 960001",
        NationalInsuranceNumber = "QQ123456A",
        RightToWork = true,
    };

    public static TeacherStatus Teacher { get; } = new() { Qts = QtsStatus.Yes, QtsYear = 2018, Trn = "1234567" };

    public static Declarations Declared { get; } = new() { IsTrue = true, KnowsBarredIsOffence = true, HasReadPrivacyNotice = true };

    /// <summary>The vacancy applied for.</summary>
    public Vacancy Vacancy => vacancy ??= A.Vacancy().Signed().Published().Build();

    public ApplicationBuilder For(Vacancy open)
    {
        vacancy = open;
        return this;
    }

    public ApplicationBuilder By(long accountId, string address)
    {
        (applicantId, email) = (accountId, address);
        return this;
    }

    /// <summary>When everything is written; a day after the advert, unless said otherwise.</summary>
    public ApplicationBuilder WrittenAt(DateTimeOffset when)
    {
        at = when;
        return this;
    }

    /// <summary>Everything that is asked for is answered.</summary>
    public ApplicationBuilder Complete()
    {
        moves.Add(a => a.WriteDetails(Vacancy, Details, Stamp));
        moves.Add(a => a.WriteTeacher(Vacancy, Teacher, Stamp));
        foreach (var position in Enumerable.Range(0, Vacancy.CriteriaOnTheForm.Count))
            moves.Add(a => a.WriteEvidence(Vacancy, Vacancy.CriteriaOnTheForm[position].Id, $"Evidence {position + 1}: I taught a year 9 group.", Stamp));
        moves.Add(a => a.WriteDeclarations(Vacancy, Declared, Stamp));
        return this;
    }

    public ApplicationBuilder Submitted(int blindNumber = 4711)
    {
        Complete();
        moves.Add(a => a.Submit(Vacancy, blindNumber, Stamp));
        return this;
    }

    public Application Build()
    {
        var application = ToStore().WithKey();
        application.HappeningsStored();
        return application;
    }

    public Application ToStore()
    {
        var application = new Application(Vacancy, applicantId, email, Stamp);
        moves.ForEach(move => move(application));
        return application;
    }

    private Stamp Stamp => new(applicantId, "Applicant", at ?? Vacancy.PublishedAt?.AddHours(1) ?? Moments.Now);
}
