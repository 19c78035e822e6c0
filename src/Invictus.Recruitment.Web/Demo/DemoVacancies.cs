using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Applications;
using Invictus.Recruitment.Web.Features.SignOff;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>
/// The trust's document read, signed and advertised twice: one vacancy open with drafts, one closed with three applications in
/// front of its panel.
/// </summary>
internal sealed class DemoVacancies(RecruitmentDb db, SignJobDescription sign, SubmitApplication submit, ISeal seal, DemoSeeds seeds, DemoPeople people)
{
    public async Task Load(DateTimeOffset now)
    {
        var before = now.AddDays(-40);
        var job = await SignedJobDescription(before);
        var closed = await Published(job, before.AddDays(1), Noon(now.AddDays(-2)));
        var open = await Published(job, now.AddDays(-3), Noon(now.AddDays(18)));
        foreach (var sample in seeds.Samples.Applicants)
        {
            var account = await people.Applicant(sample.Email);
            var (application, form) = await Filled(closed, sample, account, before.AddDays(10));
            await submit.Now(application, closed, form, Applicant(account, now.AddDays(-4)), CancellationToken.None);
            await Begun(open, sample, account, now.AddDays(-1));
        }
        await RoundBegun(closed, now.AddDays(-1));
    }

    private async Task<JobDescription> SignedJobDescription(DateTimeOffset at)
    {
        var read = JobDescriptionReader.Read(seeds.JobDescription, DemoSeeds.DocumentName);
        // The document has no "how assessed" column; the portal adds it. The samples say how, criterion by criterion in its order.
        var content = read.Content with
        {
            Criteria = [.. read.Content.Criteria.Zip(seeds.Samples.Criteria, (c, s) => c with { AssessedBy = Stages(s.AssessedBy) })],
        };
        var source = new SourceDocument(
            DemoSeeds.DocumentName, read.SourceSha256, seeds.JobDescription, [.. read.Warnings.Select(w => new SourceWarning(w.Line, w.Message, w.Place, w.Beside))]);
        var job = new JobDescription(people.School.Id, content, source, Stamp.Portal(at));
        job.Submit(Stamp.Portal(at));
        db.JobDescriptions.Add(job);
        await db.SaveChangesAsync();
        await sign.Now(
            job, job.Newest.ContentSha256, new Signer(people.ChiefExecutive, null), new GivenMark(people.ChiefExecutive.DisplayName, null, Confirmation.Password),
            DemoPeople.By(people.ChiefExecutive, at.AddHours(3)), CancellationToken.None);
        return job;
    }

    private async Task<Vacancy> Published(JobDescription job, DateTimeOffset at, DateTimeOffset closesAt)
    {
        var terms = new VacancyTerms(
            ContractType.Permanent, WorkingPattern.FullTime, "32.5 hours a week, 195 days a year",
            "£34,069 to £52,835 a year (MPS/UPS) plus TLR2b", London.DateOf(at).AddMonths(5), closesAt, PassMark: 2);
        var vacancy = new Vacancy(job, job.Newest, people.School.Id, terms, Stamp.Portal(at));
        vacancy.Publish(job, Stamp.Portal(at));
        db.Vacancies.Add(vacancy);
        await db.SaveChangesAsync();
        return vacancy;
    }

    private async Task<(Application, ApplicationForm)> Filled(Vacancy vacancy, SampleApplicant sample, Account account, DateTimeOffset at)
    {
        var evidence = vacancy.Criteria.Zip(seeds.Samples.Criteria, (c, s) => (c, s.Code)).Where(x => x.c.IsAssessedAtApplication)
            .Select(x => DemoForm.Evidence(x.c.Id, sample.Evidence[x.Code].Text));
        return await Written(vacancy, sample, account, [.. DemoForm.Pages(sample), .. evidence], at);
    }

    private async Task Begun(Vacancy vacancy, SampleApplicant sample, Account account, DateTimeOffset at)
    {
        var first = vacancy.CriteriaOnTheForm[0];
        await Written(
            vacancy, sample, account, [DemoForm.Details(sample), DemoForm.Evidence(first.Id, sample.Evidence[seeds.Samples.Criteria[first.Position - 1].Code].Text)], at);
    }

    private async Task<(Application, ApplicationForm)> Written(Vacancy vacancy, SampleApplicant sample, Account account, IReadOnlyList<FormPage> pages, DateTimeOffset at)
    {
        var application = new Application(vacancy, account.Id, sample.Email, Applicant(account, at));
        db.Applications.Add(application);
        await db.SaveChangesAsync();
        foreach (var page in pages)
        {
            var part = new FormPart(application.Id, page.Section, page.Item);
            part.Merge([.. page.Texts.Keys], new Dictionary<string, string>(), page.Texts, seal, at);
            db.FormParts.Add(part);
        }
        await db.SaveChangesAsync();
        return (application, new ApplicationForm(pages));
    }

    private async Task RoundBegun(Vacancy vacancy, DateTimeOffset at)
    {
        var round = new ShortlistingRound(vacancy.Id);
        round.SetPanel(
            [
                new PanelMember(people.Head.Id, people.Head.DisplayName, IsChair: true, people.Head.SaferRecruitmentTrainedOn),
                new PanelMember(people.Member.Id, people.Member.DisplayName, IsChair: false, people.Member.SaferRecruitmentTrainedOn),
            ],
            Stamp.Portal(at));
        round.Begin(vacancy, Stamp.Portal(at));
        db.ShortlistingRounds.Add(round);
        await db.SaveChangesAsync();
    }

    private static Stamp Applicant(Account account, DateTimeOffset at) => new(account.Id, "Applicant", at);

    private static DateTimeOffset Noon(DateTimeOffset day) => London.At(London.DateOf(day), new TimeOnly(12, 0))!.Value;

    private static AssessmentStage Stages(string letters) => letters.Split(',').Select(l => l.Trim() switch
    {
        "A" => AssessmentStage.Application,
        "I" => AssessmentStage.Interview,
        "L" or "T" => AssessmentStage.Task,
        "R" => AssessmentStage.Reference,
        "C" => AssessmentStage.Certificate,
        var other => throw new FormatException($"Unknown stage {other}."),
    }).Aggregate(AssessmentStage.None, (all, stage) => all | stage);
}
