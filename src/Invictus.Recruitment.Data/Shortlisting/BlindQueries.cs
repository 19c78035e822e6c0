using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>An applicant as the panel knows one.</summary>
/// <param name="ApplicationId">Key inside the database, for what is stored about the application; never on a page.</param>
/// <param name="Number">The random number on every page.</param>
public sealed record BlindApplicant(long ApplicationId, int Number);

/// <summary>What an applicant wrote for one criterion, after masking, and answered beside it where the criterion asks for a fact.</summary>
public sealed record BlindEvidence(int Number, long CriterionId, string Text, StatedAnswer? Stated);

/// <summary>
/// Structured answers that decide facts: the answer about QTS, and whether a TRN was given (not the number, not the year); qualifications,
/// training and memberships, masked, without who awarded them and when.
/// </summary>
public sealed record BlindFacts(int Number, QtsStatus? Qts, bool TrnGiven, IReadOnlyList<Credential> Credentials);

/// <summary>Evidence and facts of some applicants, with the masking for what the panel itself wrote about them.</summary>
public sealed record BlindReading(IReadOnlyList<BlindEvidence> Evidence, IReadOnlyList<BlindFacts> Facts)
{
    public string TextOf(int number, long criterionId) =>
        Evidence.FirstOrDefault(e => e.Number == number && e.CriterionId == criterionId)?.Text ?? "";

    public StatedAnswer? StatedOf(int number, long criterionId) => Evidence.FirstOrDefault(e => e.Number == number && e.CriterionId == criterionId)?.Stated;

    public BlindFacts FactsOf(int number) => Facts.Single(f => f.Number == number);
}

/// <summary>
/// All that panel pages read of applications. What identifies an applicant is fetched for one purpose, to hide it in the text,
/// and does not leave this class: its results have no field to carry it (docs/scoring.md, "Panel").
/// </summary>
public static class BlindQueries
{
    /// <summary>Everybody in front of the panel, by number.</summary>
    public static async Task<IReadOnlyList<BlindApplicant>> BlindApplicants(this RecruitmentDb db, long vacancyId, CancellationToken stop) =>
        await db.Applications.InFrontOfPanel(vacancyId).OrderBy(a => a.BlindNumber)
            .Select(a => new BlindApplicant(a.Id, a.BlindNumber!.Value)).ToListAsync(stop);

    /// <summary>Masked evidence of some applicants for some criteria: two queries, however many there are.</summary>
    public static async Task<BlindReading> ReadBlind(
        this RecruitmentDb db, IReadOnlyCollection<BlindApplicant> applicants, IReadOnlyCollection<long> criterionIds, CancellationToken stop)
    {
        var ids = applicants.Select(a => a.ApplicationId).ToList();
        var answers = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.BlindNumber, a.Details, a.Email, a.Teacher, a.Credentials }).ToListAsync(stop);
        var evidence = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Evidence.Where(e => criterionIds.Contains(e.CriterionId)), (a, e) => new { a.Id, e.CriterionId, e.Text, e.Stated })
            .ToListAsync(stop);
        var known = answers.ToDictionary(a => a.Id, a => (Number: a.BlindNumber!.Value, Masking: new Masking(a.Details, a.Email, a.Teacher.Trn)));
        return new BlindReading(
            [.. evidence.Select(e => new BlindEvidence(known[e.Id].Number, e.CriterionId, known[e.Id].Masking.Apply(e.Text), e.Stated))],
            [.. answers.Select(a => new BlindFacts(
                a.BlindNumber!.Value, a.Teacher.Qts, a.Teacher.Trn.Length > 0,
                [.. a.Credentials.Select(c => c with { Title = known[a.Id].Masking.Apply(c.Title), Grade = known[a.Id].Masking.Apply(c.Grade) })]))]);
    }

    /// <summary>Evidence for some criteria of some applicants, masked and cut at marks: two queries, however many there are.</summary>
    /// <param name="db">The database.</param>
    /// <param name="marks">What to read, with the stretches of the text as written that are marked.</param>
    /// <param name="stop">The request is gone.</param>
    public static async Task<IReadOnlyDictionary<(long ApplicationId, long CriterionId), IReadOnlyList<EvidencePiece>>> ReadMarkedBlind(
        this RecruitmentDb db, IReadOnlyDictionary<(long ApplicationId, long CriterionId), IReadOnlyList<Highlight>> marks, CancellationToken stop)
    {
        var (ids, criteria) = (marks.Keys.Select(k => k.ApplicationId).Distinct().ToList(), marks.Keys.Select(k => k.CriterionId).Distinct().ToList());
        var known = (await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Details, a.Email, a.Teacher }).ToListAsync(stop))
            .ToDictionary(a => a.Id, a => new Masking(a.Details, a.Email, a.Teacher.Trn));
        var evidence = await db.Applications.AsNoTracking().Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Evidence.Where(e => criteria.Contains(e.CriterionId)), (a, e) => new { a.Id, e.CriterionId, e.Text }).ToListAsync(stop);
        return evidence.Where(e => marks.ContainsKey((e.Id, e.CriterionId))).ToDictionary(e => (e.Id, e.CriterionId), e =>
        {
            var (text, moved) = known[e.Id].Apply(e.Text, marks[(e.Id, e.CriterionId)]);
            return EvidencePiece.Cut(text, moved);
        });
    }

    /// <summary>The overall statement of one applicant, masked; empty where none was asked for or written.</summary>
    public static async Task<string> ReadStatementBlind(this RecruitmentDb db, BlindApplicant applicant, CancellationToken stop)
    {
        var answers = await db.Applications.AsNoTracking().Where(a => a.Id == applicant.ApplicationId)
            .Select(a => new { a.Details, a.Email, a.Teacher, a.Statement }).SingleAsync(stop);
        return answers.Statement.Length == 0 ? "" : new Masking(answers.Details, answers.Email, answers.Teacher.Trn).Apply(answers.Statement);
    }

    /// <summary>How to mask what the panel wrote about one applicant.</summary>
    public static async Task<Masking> MaskingFor(this RecruitmentDb db, BlindApplicant applicant, CancellationToken stop)
    {
        var answers = await db.Applications.AsNoTracking().Where(a => a.Id == applicant.ApplicationId)
            .Select(a => new { a.Details, a.Email, a.Teacher }).SingleAsync(stop);
        return new Masking(answers.Details, answers.Email, answers.Teacher.Trn);
    }
}
