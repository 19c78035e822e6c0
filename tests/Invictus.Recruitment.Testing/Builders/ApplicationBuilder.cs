using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Testing;

/// <summary>An application, an empty draft unless said otherwise.</summary>
public sealed class ApplicationBuilder
{
    private readonly List<Action<Application>> moves = [];
    private readonly List<FormPage> pages = [];
    private Vacancy? vacancy;
    private long applicantId = 21;
    private string email = "amara.exampleton@example.com";
    private DateTimeOffset? at;
    private ISeal seal = OpenSeal.Instance;

    /// <summary>What is typed on the page of personal details.</summary>
    public static DetailsAnswers Details => new()
    {
        FirstNames = "Amara",
        LastName = "Exampleton",
        Address = "1 Sample Street\nDudley",
        Postcode = "DY1 1AA",
        Phone = "01632 960001",
        NationalInsuranceNumber = "QQ 12 34 56 A",
        RightToWork = "Yes",
    };

    public static TeacherAnswers Teacher => new() { Qts = "Yes", QtsYear = "2018", Induction = "Completed", Trn = "1234567" };

    public static DeclarationAnswers Declared => new() { IsTrue = "true", KnowsBarredIsOffence = "true", HasReadPrivacyNotice = "true", KnowsHowItIsScored = "true" };

    public static HistoryAnswers Work => new()
    {
        Kind = "Employment",
        Role = "Teacher of Science",
        Where = "Placeholder High School",
        From = "September 2018",
        IsCurrent = "true",
        Duties = "Taught years 7 to 11.",
        ReasonForLeaving = "Promotion",
    };

    /// <summary>A referee; the first is the current employer.</summary>
    public static RefereeAnswers Referee(int number) => new()
    {
        Name = $"Robin Sampleperson {number}",
        JobTitle = "Headteacher",
        Organisation = $"School {number}",
        Kind = number == 1 ? "Employer" : "EarlierEmployer",
        Email = $"head{number}@school{number}.example.org",
        IsRelative = "No",
        Consent = "BeforeInterview",
    };

    /// <summary>The vacancy applied for.</summary>
    public Vacancy Vacancy => vacancy ??= A.Vacancy().Signed().Published().Build();

    /// <summary>What is written.</summary>
    public ApplicationForm Form => new(pages);

    public IReadOnlyList<FormPage> Pages => pages;

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

    /// <summary>What is sent is closed with the keys of a portal, which opens it.</summary>
    public ApplicationBuilder ClosedWith(ISeal keys)
    {
        seal = keys;
        return this;
    }

    /// <summary>When everything is written; a day after the advert, unless said otherwise.</summary>
    public ApplicationBuilder WrittenAt(DateTimeOffset when)
    {
        at = when;
        return this;
    }

    /// <summary>A page is written; an earlier one of the same place goes.</summary>
    public ApplicationBuilder With(FormSection section, Answers answers, string item = "")
    {
        pages.RemoveAll(p => p.Section == section && p.Item == item);
        pages.Add(new FormPage(section, item, answers.Texts()));
        return this;
    }

    /// <summary>A section has nothing.</summary>
    public ApplicationBuilder Without(FormSection section)
    {
        pages.RemoveAll(p => p.Section == section);
        return this;
    }

    /// <summary>Everything that is asked for is answered.</summary>
    public ApplicationBuilder Complete()
    {
        With(FormSection.Details, Details).With(FormSection.Teacher, Teacher).With(FormSection.History, Work, "H000000001");
        With(FormSection.Referees, Referee(1), "R000000001").With(FormSection.Referees, Referee(2), "R000000002");
        With(FormSection.Relationships, new RelationshipAnswers { Related = "No" }).With(FormSection.Adjustments, new AdjustmentAnswers { Needed = "No" });
        With(FormSection.Declarations, Declared);
        foreach (var (criterion, number) in Vacancy.CriteriaOnTheForm.Select((c, i) => (c, i + 1)))
            With(FormSection.Evidence, new EvidenceAnswers { Text = $"Evidence {number}: I taught a year 9 group." }, ApplicationForm.Key(criterion.Id));
        return this;
    }

    public ApplicationBuilder Submitted(int blindNumber = 4711)
    {
        Complete();
        return Sent(blindNumber);
    }

    /// <summary>What is written so far is sent.</summary>
    public ApplicationBuilder Sent(int blindNumber = 4711)
    {
        moves.Add(a => a.Submit(Vacancy, Form, seal, blindNumber, Stamp));
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

    /// <summary>What is written, as rows of a draft that is stored.</summary>
    public IReadOnlyList<FormPart> PartsOf(Application stored) => [.. pages.Select(p =>
    {
        var part = new FormPart(stored.Id, p.Section, p.Item);
        part.Merge([.. p.Texts.Keys], new Dictionary<string, string>(), p.Texts, seal, Stamp.At);
        return part;
    })];

    private Stamp Stamp => new(applicantId, "Applicant", at ?? Vacancy.PublishedAt?.AddHours(1) ?? Moments.Now);
}

/// <summary>Leaves text as it is, so that tests of the domain can read it.</summary>
public sealed class OpenSeal : ISeal
{
    public static OpenSeal Instance { get; } = new();

    public string Close(string text) => text;

    public string Open(string closed) => closed;
}
