using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Vacancies;

/// <summary>Every status with every verb: what moves, and what says why not.</summary>
public sealed class VacancyMovesTests
{
    private const string No = "";
    private static readonly DateTimeOffset Closing = Now.AddDays(14);

    private static readonly (string Verb, string Draft, string Open, string Shortlisting, string Released)[] Moves =
    [
        ("edit", "Draft", No, No, No),
        ("publish", "Open", No, No, No),
        ("begin shortlisting", No, "Shortlisting", No, No),
        ("release", No, No, "Released", No),
        ("move to the version in force", "Draft", No, No, No),
    ];

    public static TheoryData<VacancyStatus, string, string> Matrix()
    {
        var all = new TheoryData<VacancyStatus, string, string>();
        foreach (var (verb, draft, open, shortlisting, released) in Moves)
        {
            all.Add(VacancyStatus.Draft, verb, draft);
            all.Add(VacancyStatus.Open, verb, open);
            all.Add(VacancyStatus.Shortlisting, verb, shortlisting);
            all.Add(VacancyStatus.Released, verb, released);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_vacancy_moves_only_where_the_table_says(VacancyStatus from, string verb, string to)
    {
        var (vacancy, job) = Standing(from);
        var refused = Record.Exception(() => Try(vacancy, job, verb));
        if (to == No)
            Assert.IsType<RuleViolation>(refused);
        else
            Assert.Null(refused);
        Assert.Equal(to == No ? from.ToString() : to, vacancy.Status.ToString());
    }

    [Fact]
    public void The_table_knows_every_status() =>
        Assert.Equal(Enum.GetValues<VacancyStatus>().Length * Moves.Length, Matrix().Count);

    [Fact]
    public void A_refusal_names_both_ends_of_the_move() =>
        Assert.Equal("A vacancy that is outcomes released cannot become open.", VacancyStatus.Released.WhyNot(VacancyStatus.Open));

    private static (Vacancy Vacancy, JobDescription Job) Standing(VacancyStatus status)
    {
        var vacancy = A.Vacancy().Signed().ClosingAt(Closing);
        return Built(status switch
        {
            VacancyStatus.Draft => vacancy,
            VacancyStatus.Open => vacancy.Published(),
            VacancyStatus.Shortlisting => vacancy.InShortlisting(),
            _ => vacancy.Released(),
        });
    }

    private static (Vacancy, JobDescription) Built(VacancyBuilder builder) => (builder.Build(), builder.Job);

    private static void Try(Vacancy vacancy, JobDescription job, string verb)
    {
        switch (verb)
        {
            case "move to the version in force": vacancy.MoveTo(job, JobDescriptionBuilder.SignNext(job), ByNow); break;
            case "edit": vacancy.Edit(vacancy.Terms with { Hours = "Half" }, ByNow); break;
            case "publish": vacancy.Publish(job, ByNow); break;
            case "begin shortlisting": vacancy.BeginShortlisting(By(Closing)); break;
            case "release": vacancy.Release(By(Closing)); break;
            default: throw new ArgumentException(verb, nameof(verb));
        }
    }
}
