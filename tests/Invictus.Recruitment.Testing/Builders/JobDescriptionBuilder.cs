using System.Text;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Testing;

/// <summary>A job description, a draft unless said otherwise.</summary>
public sealed class JobDescriptionBuilder
{
    private readonly List<Action<JobDescription>> moves = [];
    private long schoolId = 1;
    private string signer = "Carys Example";
    private byte[] file = Encoding.ASCII.GetBytes("%PDF-2.0 signed");
    private JobDescriptionContent content = Content();

    /// <summary>A small content that has one of everything.</summary>
    public static JobDescriptionContent Content() => new(
        new JobDescriptionHeader("Second in Science", "Crestwood", "MPS/UPS (+TLR2b)", "Head of Science", "Technicians", "Heads of year"),
        [
            new Section("Main purpose:", 2, [new Block(BlockKind.Paragraph, "To help lead the science department.")]),
            new Section("Teaching", 3, [new Block(BlockKind.Item, "Plan and teach good lessons."), new Block(BlockKind.Item, "Assess and report.", IsStrong: true)]),
            new Section("Safeguarding", 2, [new Block(BlockKind.Paragraph, "We safeguard children and young people.")]),
        ],
        [
            new Criterion(Importance.Essential, "Qualifications", "Qualified teacher status", [], AssessmentStage.Application, CriterionKind.QualifiedTeacherStatus),
            new Criterion(Importance.Essential, "Experience", "Successful teaching of science", ["at key stage 3", "at key stage 4"], AssessmentStage.Application | AssessmentStage.Interview),
            new Criterion(Importance.Desirable, "Experience", "Leading a team", [], AssessmentStage.Application),
            new Criterion(Importance.Essential, "Personal qualities", "A sense of humour", [], AssessmentStage.Interview),
        ]);

    public JobDescriptionBuilder At(long school)
    {
        schoolId = school;
        return this;
    }

    public JobDescriptionBuilder Saying(JobDescriptionContent said)
    {
        content = said;
        return this;
    }

    public JobDescriptionBuilder Titled(string title) => Saying(content with { Header = content.Header with { Title = title } });

    public JobDescriptionBuilder WithCriteria(params Criterion[] criteria) => Saying(content with { Criteria = criteria });

    public JobDescriptionBuilder Submitted()
    {
        moves.Add(job => job.Submit(Moments.By(Moments.Now.AddDays(-9))));
        return this;
    }

    public JobDescriptionBuilder Returned(string reasons)
    {
        moves.Add(job => job.Return(reasons, Moments.By(Moments.Now.AddDays(-8))));
        return this;
    }

    public JobDescriptionBuilder Signed(byte[]? pdf = null, string by = "Carys Example")
    {
        (signer, file) = (by, pdf ?? file);
        Submitted();
        moves.Add(job => job.Sign(Signature(job), new SignedFile(file, Moments.Now.AddDays(-7)), Moments.By(Moments.Now.AddDays(-7))));
        return this;
    }

    /// <summary>Amends a signed job description, changes its text and has it signed: the next version in force.</summary>
    /// <param name="job">A job description whose newest version is signed.</param>
    /// <param name="change">What becomes of the text.</param>
    public static JobDescriptionVersion SignNext(
        JobDescription job, Func<JobDescriptionContent, JobDescriptionContent>? change = null)
    {
        job.Amend(Moments.By(Moments.Now.AddDays(-4)));
        job.Newest.WithKey();
        job.Edit(change?.Invoke(job.Newest.Content) ?? job.Newest.Content, "everything", Moments.By(Moments.Now.AddDays(-4)));
        job.Submit(Moments.By(Moments.Now.AddDays(-3)));
        job.Sign(A.JobDescription().Signature(job), new SignedFile("%PDF-2.0 signed again"u8.ToArray(), Moments.Now.AddDays(-2)), Moments.By(Moments.Now.AddDays(-2)));
        return job.Newest;
    }

    public JobDescription Build()
    {
        var job = ToStore().WithKey();
        job.Newest.WithKey();
        job.HappeningsStored();
        return job;
    }

    public JobDescription ToStore()
    {
        var source = new SourceDocument("second-in-science.md", new string('a', 64), Encoding.UTF8.GetBytes("# Second in Science"), [new SourceWarning(45, "Look here.")]);
        var job = new JobDescription(schoolId, content, source, Moments.By(Moments.Now.AddDays(-10)));
        moves.ForEach(move => move(job));
        return job;
    }

    /// <summary>The chief executive's signature under exactly this text.</summary>
    public GivenSignature Signature(JobDescription job) => new(
        3, signer, "Chief Executive Officer", signer,
        GivenSignature.StatementFor(job.Title, job.Newest.Number), Moments.Now.AddDays(-7), job.Newest.ContentSha256);
}
