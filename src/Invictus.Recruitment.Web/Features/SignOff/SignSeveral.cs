using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>One of several to be signed, as the signer has it on the screen.</summary>
internal sealed class ChosenVersion
{
    public string? Reference { get; set; }

    public string? ContentSha256 { get; set; }
}

/// <summary>Several in one sitting: one statement that names them all, one proof, a signature for each.</summary>
internal sealed class SignSeveral
{
    /// <summary>Most in one sitting; more is not reading any more.</summary>
    public const int Most = 20;

    public List<ChosenVersion> Chosen { get; set; } = [];

    public SignForm Sign { get; set; } = new();

    /// <summary>What will be signed.</summary>
    [BindNever]
    public IReadOnlyList<SeveralRow> Rows { get; set; } = [];

    /// <summary>What was ticked and cannot be signed now, with the reason.</summary>
    [BindNever]
    public IReadOnlyList<SeveralRow> LeftOut { get; set; } = [];

    /// <summary>The page for these, the ones that can be signed put into the form.</summary>
    public static async Task<SignSeveral> Of(RecruitmentDb db, IReadOnlyList<string> references, Signer signer, CancellationToken stop)
    {
        var rows = new List<SeveralRow>();
        foreach (var reference in references.Distinct(StringComparer.Ordinal))
        {
            if (!Reference.TryParse(reference, out var parsed)
                || await db.JobDescriptions.AsNoTracking().EverSubmitted().SingleOrDefaultAsync(j => j.Reference == parsed, stop) is not { } job)
                continue;
            var version = ReadForSignOff.Shown(job);
            rows.Add(new SeveralRow(
                job.Reference.Value, version.Content.Header.Title, version.Number, version.ContentSha256,
                await WhyNot(db, job, version.ContentSha256, signer, stop)));
        }
        var signable = rows.Where(r => r.WhyNot is null).ToList();
        return new SignSeveral
        {
            Rows = signable,
            LeftOut = [.. rows.Where(r => r.WhyNot is not null)],
            Chosen = signable.ConvertAll(r => new ChosenVersion { Reference = r.Reference, ContentSha256 = r.ContentSha256 }),
            Sign = new SignForm { Statement = StatementFor(signable, signer), HasPasskey = signer.HasPasskey },
        };
    }

    /// <summary>Why this person cannot sign this text together with others, or null.</summary>
    public static async Task<string?> WhyNot(RecruitmentDb db, JobDescription job, string? contentSha256, Signer signer, CancellationToken stop)
    {
        if (job.WhyNotSign(signer.Account.Id) is { } why)
            return why;
        if (contentSha256 != job.Newest.ContentSha256)
            return "The text has changed since you opened it. Read it again before signing.";
        var (version, account) = (job.Newest.Id, signer.Account.Id);
        return await db.VersionOpenings.AnyAsync(o => o.VersionId == version && o.AccountId == account && o.ContentSha256 == contentSha256, stop)
            ? null
            : "You have not opened it in its present text.";
    }

    private static string StatementFor(List<SeveralRow> rows, Signer signer) =>
        $"I sign {(rows.Count == 1 ? "this job description, which" : $"these {rows.Count} job descriptions, each of which")} I have read, for Invictus Education Trust"
        + (signer.DelegatedBy is null ? "" : $", as {char.ToLowerInvariant(signer.Capacity[0])}{signer.Capacity[1..]}")
        + $": {string.Join("; ", rows.Select(r => $"“{r.Title}”, version {r.Version}"))}.";
}

/// <summary>One of several.</summary>
internal sealed record SeveralRow(string Reference, string Title, int Version, string ContentSha256, string? WhyNot);

internal sealed class SignSeveralValidator : AbstractValidator<SignSeveral>
{
    public SignSeveralValidator()
    {
        RuleFor(f => f.Chosen).Must(c => c.Count > 0).WithMessage("Tick at least one job description")
            .Must(c => c.Count <= SignSeveral.Most).WithMessage($"You can sign {SignSeveral.Most} in one sitting at most");
        RuleFor(f => f.Sign).SetValidator(new SignFormValidator());
    }
}

/// <summary>What came of signing several.</summary>
internal sealed record SeveralSigned(IReadOnlyList<SeveralResult> Results);

/// <summary>What came of one of them.</summary>
/// <param name="WhyNot">Why it was not signed; null when it was.</param>
internal sealed record SeveralResult(string Reference, string Title, int Version, string? WhyNot);
