using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>A post to fill, advertised with one signed version of its job description whose criteria it copies and never changes.</summary>
public sealed partial class Vacancy : Aggregate
{
    private readonly List<VacancyCriterion> criteria = [];

    /// <summary>A draft vacancy from a signed version.</summary>
    /// <exception cref="RuleViolation">The version is not signed, or superseded.</exception>
    public Vacancy(JobDescription jobDescription, JobDescriptionVersion version, long schoolId, VacancyTerms terms, Stamp by)
    {
        Rule.Keep(WhyNotFrom(version));
        (SchoolId, Terms, Title) = (schoolId, terms, "");
        Take(version);
        Post = PostKinds.SpokenOfBy(version.Content);
        Record(by, "Vacancy drafted", $"job description {jobDescription.Reference}, version {version.Number}");
    }

    private Vacancy() => (Title, Terms) = ("", null!);

    /// <summary>The school.</summary>
    public long SchoolId { get; private set; }

    /// <summary>The version of the job description it was made from.</summary>
    public long VersionId { get; private set; }

    /// <summary>That version's number.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>The version was signed when the vacancy was made; a vacancy cannot be published without it.</summary>
    public bool VersionIsSigned { get; private set; }

    /// <summary>Job title, as signed.</summary>
    public string Title { get; private set; }

    /// <summary>Closing time, contract, pay and so on; fixed once published.</summary>
    public VacancyTerms Terms { get; private set; }

    /// <summary>Where it stands.</summary>
    public VacancyStatus Status { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When applicants were told.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The person specification as advertised, in order.</summary>
    public IReadOnlyList<VacancyCriterion> Criteria => [.. criteria.OrderBy(c => c.Position)];

    /// <summary>The criteria that enter shortlisting, in order.</summary>
    public IReadOnlyList<VacancyCriterion> CriteriaOnTheForm => [.. Criteria.Where(c => c.IsAssessedAtApplication)];

    /// <summary>The instant after which no application is accepted.</summary>
    public DateTimeOffset ClosesAt => Terms.ClosesAt;

    /// <summary>Why no vacancy can be made from a version, or null.</summary>
    public static string? WhyNotFrom(JobDescriptionVersion version) =>
        Rule.Unless(version.IsSigned, "Only a signed job description can be advertised.")
        ?? Rule.Unless(version.Status == VersionStatus.Signed, "A later version of this job description has been signed. Advertise that one.");

    /// <summary>Why the terms cannot change, or null.</summary>
    public string? WhyNotEdit() => Rule.Unless(
        Status == VacancyStatus.Draft,
        "The vacancy has been published. Applicants rely on what it says, so it can no longer be edited.");

    /// <summary>Changes the terms of a draft.</summary>
    /// <exception cref="RuleViolation">It is published.</exception>
    public void Edit(VacancyTerms terms, Stamp by)
    {
        Rule.Keep(WhyNotEdit());
        Terms = terms;
        Record(by, "Vacancy edited");
    }

    /// <summary>Why a draft cannot move to another version of its job description, or null.</summary>
    public string? WhyNotMoveTo(JobDescription job, JobDescriptionVersion version) =>
        Rule.Unless(
            Status == VacancyStatus.Draft,
            "The vacancy has been published. It stays on the version of the job description that it was advertised with.")
        ?? Rule.Unless(
            job.Versions.Any(v => v.Id == VersionId) && job.Versions.Contains(version),
            "That is another job description. Make a new vacancy from it.")
        ?? Rule.Unless(version.Id != VersionId, $"The vacancy is on version {version.Number} already.")
        ?? WhyNotFrom(version);

    /// <summary>
    /// Moves a draft to the version in force: its title and criteria are taken anew; its terms and its form stay, and so does a
    /// weight that HR set for the vacancy, where the criterion is worded as before.
    /// </summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotMoveTo"/>.</exception>
    public void MoveTo(JobDescription job, JobDescriptionVersion version, Stamp by)
    {
        Rule.Keep(WhyNotMoveTo(job, version));
        var from = VersionNumber;
        var signed = job.Versions.First(v => v.Id == VersionId).Content.Criteria;
        var weights = criteria.Where(c => signed.Any(s => s.Text == c.Text && s.Weight != c.Weight)).DistinctBy(c => c.Text).ToDictionary(c => c.Text, c => c.Weight);
        Take(version);
        foreach (var criterion in criteria)
            criterion.Weigh(weights.GetValueOrDefault(criterion.Text, criterion.Weight));
        Record(by, "Vacancy moved to another version", $"from version {from} to version {version.Number}");
    }

    /// <summary>Why it cannot be published now, or null.</summary>
    /// <param name="job">The job description that it was made from, as it stands now.</param>
    /// <param name="now">The instant.</param>
    public string? WhyNotPublish(JobDescription job, DateTimeOffset now) =>
        Status.WhyNot(VacancyStatus.Open)
        ?? Rule.Unless(VersionIsSigned, "Only a signed job description can be advertised.")
        ?? (job.InForce is { } inForce && inForce.Id != VersionId
            ? $"Version {VersionNumber} of the job description is no longer in force: version {inForce.Number} has been signed since. Move the vacancy to version {inForce.Number} first."
            : null)
        ?? Rule.Unless(criteria.Exists(c => c.IsAssessedAtApplication), "At least one criterion must be assessed on the application.")
        ?? Rule.Unless(ClosesAt > now, "The closing time must be in the future.")
        ?? Rule.Unless(Terms.StartsOn > London.DateOf(ClosesAt), "The start date must be after the closing date.");

    /// <summary>Advertises it.</summary>
    /// <exception cref="RuleViolation">See <see cref="WhyNotPublish"/>.</exception>
    public void Publish(JobDescription job, Stamp by)
    {
        Rule.Keep(WhyNotPublish(job, by.At));
        (Status, PublishedAt) = (VacancyStatus.Open, by.At);
        Record(by, "Vacancy published");
    }

    /// <summary>Applications are accepted: published, and the closing time has not passed.</summary>
    public bool IsOpen(DateTimeOffset now) => Status == VacancyStatus.Open && now < ClosesAt;

    /// <summary>Why nobody can apply now, or null.</summary>
    public string? WhyNotApply(DateTimeOffset now) =>
        Rule.Unless(Status != VacancyStatus.Draft, "This vacancy is not open.")
        ?? Rule.Unless(IsOpen(now), $"This vacancy closed on {London.DateAndTime(ClosesAt)}.");

    /// <summary>Why shortlisting cannot begin, or null.</summary>
    public string? WhyNotShortlist(DateTimeOffset now) =>
        Status.WhyNot(VacancyStatus.Shortlisting)
        ?? Rule.Unless(now >= ClosesAt, $"Shortlisting can begin when the vacancy has closed, on {London.DateAndTime(ClosesAt)}.");

    /// <summary>Hands the applications to the panel.</summary>
    /// <exception cref="RuleViolation">It has not closed, or shortlisting has begun.</exception>
    public void BeginShortlisting(Stamp by)
    {
        Rule.Keep(WhyNotShortlist(by.At));
        Status = VacancyStatus.Shortlisting;
        Record(by, "Shortlisting begun");
    }

    /// <summary>Tells applicants the outcome: the panel's decisions become final.</summary>
    /// <exception cref="RuleViolation">It is not in shortlisting.</exception>
    public void Release(Stamp by)
    {
        Rule.Keep(Status.WhyNot(VacancyStatus.Released));
        (Status, ReleasedAt) = (VacancyStatus.Released, by.At);
        Record(by, "Outcomes released");
    }

    /// <summary>A copy, so that nobody can add or reword a criterion that applicants never saw (docs/scoring.md, "What is rated when").</summary>
    private void Take(JobDescriptionVersion version)
    {
        (VersionId, VersionNumber, VersionIsSigned) = (version.Id, version.Number, version.IsSigned);
        Title = version.Content.Header.Title;
        criteria.Clear();
        criteria.AddRange(version.Content.Criteria.Select((c, i) => new VacancyCriterion(c, i + 1)));
    }
}
