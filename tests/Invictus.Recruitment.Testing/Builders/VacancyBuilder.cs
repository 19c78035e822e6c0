using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Testing;

/// <summary>A vacancy; without <see cref="Signed"/> or <see cref="From"/> its job description is a draft, from which none can be made.</summary>
public sealed class VacancyBuilder
{
    private readonly List<Action<Vacancy>> moves = [];
    private JobDescriptionBuilder about = A.JobDescription();
    private JobDescription? job;
    private DateTimeOffset closesAt = Moments.Now.AddDays(14);

    public VacancyBuilder Signed()
    {
        about = about.Signed();
        return this;
    }

    public VacancyBuilder From(JobDescription signed)
    {
        job = signed;
        return this;
    }

    public VacancyBuilder About(JobDescriptionBuilder description)
    {
        about = description;
        return this;
    }

    public VacancyBuilder ClosingAt(DateTimeOffset at)
    {
        closesAt = at;
        return this;
    }

    /// <summary>Published five days ago, or a day before it closed.</summary>
    public VacancyBuilder Published()
    {
        moves.Add(v => v.Publish(job!, Moments.By(PublishedAt)));
        return this;
    }

    public VacancyBuilder InShortlisting()
    {
        Published();
        moves.Add(v => v.BeginShortlisting(Moments.By(v.ClosesAt)));
        return this;
    }

    public VacancyBuilder Released()
    {
        InShortlisting();
        moves.Add(v => v.Release(Moments.By(v.ClosesAt.AddDays(3))));
        return this;
    }

    /// <summary>The job description it is made from, once it is built.</summary>
    public JobDescription Job => job ?? throw new InvalidOperationException("Build the vacancy first.");

    public VacancyTerms Terms() => new(
        ContractType.Permanent, WorkingPattern.FullTime, "32.5 hours a week", "£34,069 to £52,835 a year", new DateOnly(2027, 4, 12), closesAt, PassMark: 2);

    public Vacancy Build()
    {
        job ??= about.Build();
        var vacancy = ToStore().WithKey();
        foreach (var criterion in vacancy.Criteria)
            criterion.WithKey();
        vacancy.HappeningsStored();
        return vacancy;
    }

    public Vacancy ToStore()
    {
        job ??= about.Build();
        var vacancy = new Vacancy(job, job.Newest, job.SchoolId, Terms(), Moments.By(Moments.Now.AddDays(-6)));
        moves.ForEach(move => move(vacancy));
        return vacancy;
    }

    private DateTimeOffset PublishedAt => closesAt <= Moments.Now ? closesAt.AddDays(-1) : Moments.Now.AddDays(-5);
}
