using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Testing;

/// <summary>What stands in the database when a test begins, put there by the domain's own moves.</summary>
public sealed class Given(Func<RecruitmentDb> open, ISeal? seal = null)
{
    public Task<JobDescription> Draft(string title = "Second in Science") => Store(A.JobDescription().Titled(title).ToStore());

    public Task<JobDescription> Submitted(string title = "Second in Science") => Store(A.JobDescription().Titled(title).Submitted().ToStore());

    public Task<JobDescription> Signed(string title = "Second in Science") => Store(A.JobDescription().Titled(title).Signed(ASignedPdf).ToStore());

    public Task<JobDescription> Draft(JobDescriptionContent saying) => Store(A.JobDescription().Saying(saying).ToStore());

    /// <summary>A standard section under a heading, in words that no test's draft has.</summary>
    public Task<StandardSection> StandardSection(string heading, int position = 1) =>
        Store(new StandardSection(new Section(heading, 2, [new Block(BlockKind.Paragraph, "The trust safeguards every child.")]), position, Moments.ByNow));

    /// <summary>An edition of the guidance, in force from 1 September of its year.</summary>
    public Task<GuidanceEdition> Edition(int year) => Store(new GuidanceEdition(year, new DateOnly(year, 9, 1), "", Moments.ByNow));

    /// <summary>An impact assessment that covers the reading of evidence for what is published after this moment.</summary>
    public Task<ImpactAssessment> ImpactAssessed(DateTimeOffset recorded) =>
        Store(new ImpactAssessment(new DateOnly(2026, 10, 1), "Dana Example, data protection officer", "File 12/2026", Moments.By(recorded)));

    /// <summary>The next version of a signed job description, in force: its submission and its signature are saved one by one.</summary>
    public async Task<JobDescription> SignedNext(JobDescription signed, Func<JobDescriptionContent, JobDescriptionContent>? change = null)
    {
        await Amended(signed, change);
        return await Change(signed, job => job.Sign(A.JobDescription().Signature(job), new SignedFile("%PDF-2.0\n% signed again\n%%EOF\n"u8.ToArray(), Moments.Now.AddDays(-2)), Moments.By(Moments.Now.AddDays(-2))));
    }

    /// <summary>The next version of a signed job description, with the chief executive.</summary>
    public async Task<JobDescription> Amended(JobDescription signed, Func<JobDescriptionContent, JobDescriptionContent>? change = null)
    {
        await Change(signed, job => job.Amend(Moments.By(Moments.Now.AddDays(-4))));
        await Change(signed, job => job.Edit(change?.Invoke(job.Newest.Content) ?? job.Newest.Content, "everything", Moments.By(Moments.Now.AddDays(-4))));
        return await Change(signed, job => job.Submit(Moments.By(Moments.Now.AddDays(-3))));
    }

    /// <summary>A move of a stored job description, saved by itself as the portal does.</summary>
    public async Task<JobDescription> Change(JobDescription stored, Action<JobDescription> move)
    {
        await using var db = open();
        var job = await db.JobDescriptions.SingleAsync(j => j.Id == stored.Id);
        move(job);
        await db.SaveChangesAsync();
        return job;
    }

    /// <summary>A vacancy of Crestwood, a draft unless the moves say otherwise.</summary>
    public async Task<Vacancy> Vacancy(Func<VacancyBuilder, VacancyBuilder>? moves = null, string title = "Second in Science")
    {
        var vacancy = A.Vacancy().From(await Signed(title));
        return await Store((moves?.Invoke(vacancy) ?? vacancy).ToStore());
    }

    /// <summary>A draft vacancy whose form asks a question and for two documents.</summary>
    public async Task<Vacancy> Asking(string title = "Second in Science")
    {
        var stored = await Vacancy(title: title);
        await using var db = open();
        var vacancy = await db.Vacancies.SingleAsync(v => v.Id == stored.Id);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which clubs would you run?", QuestionKind.Text, [], 100, true), Moments.ByNow);
        vacancy.AskForDocument(new DocumentAsked(0, "Degree certificate", DocumentKind.Certificate, true), Moments.ByNow);
        vacancy.AskForDocument(new DocumentAsked(0, "Teaching portfolio", DocumentKind.Other, false), Moments.ByNow);
        await db.SaveChangesAsync();
        return vacancy;
    }

    /// <summary>The same, published.</summary>
    public async Task<Vacancy> OpenAsking(string title = "Second in Science")
    {
        var asking = await Asking(title);
        await using var db = open();
        var vacancy = await db.Vacancies.SingleAsync(v => v.Id == asking.Id);
        vacancy.Publish(await db.JobDescriptions.SingleAsync(j => j.Versions.Any(v => v.Id == vacancy.VersionId)), Moments.By(Moments.Now.AddDays(-5)));
        await db.SaveChangesAsync();
        return vacancy;
    }

    public Task<Vacancy> Open(string title = "Second in Science") => Vacancy(v => v.Published(), title);

    public Task<Vacancy> Closed(string title = "Second in Science") => Vacancy(v => v.ClosingAt(Moments.Now.AddDays(-1)).Published(), title);

    /// <summary>An application of a person, closed with the portal's keys.</summary>
    public ApplicationBuilder Application(Vacancy vacancy, Person applicant) => Application(vacancy, applicant.Id, applicant.Email);

    /// <summary>The same, of somebody who has an account.</summary>
    public ApplicationBuilder Application(Vacancy vacancy, long account, string email) =>
        A.Application().For(vacancy).By(account, email).ClosedWith(seal ?? OpenSeal.Instance);

    public Task<Application> Started(Vacancy vacancy, Person applicant) => Written(Application(vacancy, applicant));

    public Task<Application> Filled(Vacancy vacancy, Person applicant) => Written(Application(vacancy, applicant).Complete());

    public Task<Application> Applied(Vacancy vacancy, Person applicant, int blindNumber = 4711) => Written(Application(vacancy, applicant).Submitted(blindNumber));

    /// <summary>The application with the pages of its draft.</summary>
    public async Task<Application> Written(ApplicationBuilder written)
    {
        var application = await Store(written.ToStore());
        await using var db = open();
        db.FormParts.AddRange(written.PartsOf(application));
        await db.SaveChangesAsync();
        return application;
    }

    /// <summary>The head and a member of Crestwood rate a closed vacancy.</summary>
    public async Task<ShortlistingRound> Rating(Vacancy closed)
    {
        await using var db = open();
        db.Attach(closed);
        var round = A.Round().Of(closed)
            .With(RoundBuilder.Chair(Person.Head.Id, Person.Head.Name), RoundBuilder.Member(Person.PanelMember.Id, Person.PanelMember.Name))
            .Rating().ToStore();
        db.ShortlistingRounds.Add(round);
        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>The same panel, of which nobody has said yet whom they know.</summary>
    public async Task<ShortlistingRound> Begun(Vacancy closed)
    {
        await using var db = open();
        db.Attach(closed);
        var round = A.Round().Of(closed)
            .With(RoundBuilder.Chair(Person.Head.Id, Person.Head.Name), RoundBuilder.Member(Person.PanelMember.Id, Person.PanelMember.Name))
            .Begun().ToStore();
        db.ShortlistingRounds.Add(round);
        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>The ratings of a closed vacancy's applications are together: both members rated every criterion with a 2, and so it is agreed.</summary>
    public async Task<ShortlistingRound> Together(Vacancy closed, params Application[] applications)
    {
        var round = await Rating(closed);
        var criteria = closed.CriteriaOnTheForm.Select(c => c.Id).ToList();
        foreach (var application in applications)
        {
            foreach (var member in new[] { Person.Head, Person.PanelMember })
            {
                var assessment = new Assessment(round.Id, application.Id, member.Id);
                criteria.ForEach(c => assessment.Rate(round, c, 2, "", Moments.ByNow));
                assessment.Submit(round, criteria, Moments.ByNow);
                await Store(assessment);
            }
            var card = new Scorecard(round.Id, application.Id);
            card.AgreeByItself(criteria.Select(c => (c, 2)), Moments.ByNow);
            await Store(card);
        }
        await using var db = open();
        db.Attach(round);
        round.BringTogether(2, 0, Moments.ByNow);
        await db.SaveChangesAsync();
        return round;
    }

    /// <summary>Shortlisting of a closed vacancy is over, and everybody has been told what is said here.</summary>
    public async Task Released(Vacancy closed, params (Application Application, ApplicationOutcome Outcome)[] told)
    {
        await using var db = open();
        db.Attach(closed);
        closed.BeginShortlisting(Moments.By(closed.ClosesAt));
        closed.Release(Moments.ByNow);
        foreach (var (application, outcome) in told)
        {
            db.Attach(application);
            application.Tell(outcome, Moments.ByNow);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>An applicant who applied, was shortlisted and is appointed; the file to sign is what the job description was signed with.</summary>
    public async Task<Appointment> Appointed(Person applicant, JobDescription? signed = null)
    {
        var job = signed ?? await Signed();
        var vacancy = await Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
        return await Appointed(job, vacancy, applicant);
    }

    private async Task<Appointment> Appointed(JobDescription job, Vacancy closed, Person applicant)
    {
        var application = await Applied(closed, applicant);
        await Released(closed, (application, ApplicationOutcome.Shortlisted));
        await using var db = open();
        var file = await db.SignedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == job.Newest.FileId);
        return await Store(new Appointment(closed, application, job.Newest, file, new DateOnly(2027, 4, 12), [], Moments.ByNow));
    }

    public async Task<T> Store<T>(T thing)
        where T : class
    {
        await using var db = open();
        db.Add(thing);
        await db.SaveChangesAsync();
        return thing;
    }

    private static byte[] ASignedPdf => "%PDF-2.0\n% a signed job description\n%%EOF\n"u8.ToArray();
}
