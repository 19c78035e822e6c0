using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>Every status with every verb: what moves, and what says why not.</summary>
public sealed class VersionMovesTests
{
    private const string No = "";

    // The table that the field would draw: rows are where a version stands, columns what somebody tries.
    private static readonly (string Verb, string Draft, string AwaitingSignOff, string Signed)[] Moves =
    [
        ("edit", "Draft", No, No),
        ("submit", "AwaitingSignOff", No, No),
        ("sign", No, "Signed", No),
        ("return", No, "Draft", No),
        ("amend", No, No, "Draft"),
        ("comment", No, "AwaitingSignOff", No),
    ];

    public static TheoryData<VersionStatus, string, string> Matrix()
    {
        var all = new TheoryData<VersionStatus, string, string>();
        foreach (var (verb, draft, awaiting, signed) in Moves)
        {
            all.Add(VersionStatus.Draft, verb, draft);
            all.Add(VersionStatus.AwaitingSignOff, verb, awaiting);
            all.Add(VersionStatus.Signed, verb, signed);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_version_moves_only_where_the_table_says(VersionStatus from, string verb, string to)
    {
        var job = Standing(from);
        var refused = Record.Exception(() => Try(job, verb));
        if (to == No)
            Assert.IsType<RuleViolation>(refused);
        else
            Assert.Null(refused);
        Assert.Equal(to == No ? from.ToString() : to, job.Newest.Status.ToString());
    }

    [Fact]
    public void The_table_knows_every_status_of_a_newest_version() =>
        // A superseded version is never the newest one: nobody acts on it.
        Assert.Equal((Enum.GetValues<VersionStatus>().Length - 1) * Moves.Length, Matrix().Count);

    [Fact]
    public void Signing_the_next_version_supersedes_the_one_before()
    {
        var job = Standing(VersionStatus.Signed);
        job.Amend(ByNow);
        Assert.Equal((2, 1), (job.Newest.Number, job.InForce!.Number));
        job.EditHeader(job.Newest.Content.Header with { SalaryRange = "MPS" }, ByNow);
        job.Submit(ByNow);
        job.Sign(A.JobDescription().Signature(job), new SignedFile([1], Now), ByNow);
        Assert.Equal([VersionStatus.Superseded, VersionStatus.Signed], job.Versions.Select(v => v.Status));
        Assert.Equal((2, true), (job.InForce!.Number, job.Numbered(1)!.IsSigned));
        Assert.Equal("MPS/UPS (+TLR2b)", job.Numbered(1)!.Content.Header.SalaryRange);
    }

    // Rows are where a version stands, columns where it shall go: Draft, AwaitingSignOff, Signed, Superseded.
    private static readonly (VersionStatus From, string May)[] Statuses =
    [
        (VersionStatus.Draft, "no yes no no"),
        (VersionStatus.AwaitingSignOff, "yes no yes no"),
        (VersionStatus.Signed, "no no no yes"),
        (VersionStatus.Superseded, "no no no no"),
    ];

    [Fact]
    public void A_status_leads_only_where_the_table_says() => Assert.Equal(
        Statuses.Select(s => $"{s.From}: {s.May}"),
        Enum.GetValues<VersionStatus>().Select(from => $"{from}: {string.Join(' ', Enum.GetValues<VersionStatus>().Select(to => from.WhyNot(to) is null ? "yes" : "no"))}"));

    [Fact]
    public void Nothing_leaves_superseded() =>
        Assert.All(Enum.GetValues<VersionStatus>(), to => Assert.NotNull(VersionStatus.Superseded.WhyNot(to)));

    [Fact]
    public void A_refused_move_leaves_nothing_in_the_trail()
    {
        var job = Standing(VersionStatus.Signed);
        Assert.Throws<RuleViolation>(() => job.Submit(ByNow));
        Assert.Empty(job.Happenings);
    }

    private static JobDescription Standing(VersionStatus status) => status switch
    {
        VersionStatus.Draft => A.JobDescription().Build(),
        VersionStatus.AwaitingSignOff => A.JobDescription().Submitted().Build(),
        _ => A.JobDescription().Signed().Build(),
    };

    private static void Try(JobDescription job, string verb)
    {
        switch (verb)
        {
            case "edit": job.EditHeader(job.Newest.Content.Header with { Title = "Other" }, ByNow); break;
            case "submit": job.Submit(ByNow); break;
            case "sign": job.Sign(A.JobDescription().Signature(job), new SignedFile([1], Now), ByNow); break;
            case "amend": job.Amend(ByNow); break;
            case "comment": job.Comment("criterion-1", "Is this essential?", 0, ByNow); break;
            case "return": job.Return("Say more about pay.", ByNow); break;
            default: throw new ArgumentException(verb, nameof(verb));
        }
    }
}
