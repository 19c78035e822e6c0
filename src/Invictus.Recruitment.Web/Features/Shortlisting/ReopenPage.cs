using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>The chair reopens what a member submitted about one applicant; earlier versions are listed with their reasons.</summary>
internal sealed record ReopenPage(RoundHead Round, IReadOnlyList<Choice> Members, IReadOnlyList<Choice> Applicants, IReadOnlyList<EarlierVersion> Earlier)
{
    public ReopenForm Form { get; init; } = new();

    public static async Task<ReopenPage> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        var numbers = (await panel.Applicants(db, stop)).ToDictionary(a => a.ApplicationId, a => a.Number);
        var members = SetPanel.InOrder(panel.Round).ToList();
        var earlier = await db.Assessments.AsNoTracking().Where(a => a.RoundId == panel.Round.Id && a.ReplacedAt != null).OrderByDescending(a => a.ReplacedAt)
            .Select(a => new { a.AssessorId, a.ApplicationId, a.Version, a.ReplacedAt, a.ReopenedBy, a.ReopenReason }).ToListAsync(stop);
        return new ReopenPage(
            panel.Head,
            [.. members.Select((m, i) => new Choice($"{i + 1}", m.Name))],
            [.. numbers.Values.Order().Select(n => new Choice($"{n}", $"Applicant {n}"))],
            [.. earlier.Where(e => numbers.ContainsKey(e.ApplicationId)).Select(e => new EarlierVersion(
                panel.Round.Members.FirstOrDefault(m => m.AccountId == e.AssessorId)?.Name ?? "", numbers[e.ApplicationId], e.Version,
                e.ReplacedAt!.Value, e.ReopenedBy, e.ReopenReason))]);
    }

    /// <summary>The member at a place of the list.</summary>
    public static PanelMember? MemberAt(ShortlistingRound round, int? place) =>
        SetPanel.InOrder(round).ElementAtOrDefault((place ?? 0) - 1);
}

internal sealed record EarlierVersion(string Member, int Number, int Version, DateTimeOffset At, string By, string Reason);

internal sealed class ReopenForm
{
    public int? Member { get; set; }

    public int? Number { get; set; }

    public string? Reason { get; set; }
}

internal sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator()
    {
        RuleFor(f => f.Member).NotNull().WithMessage("Choose the member");
        RuleFor(f => f.Number).NotNull().WithMessage("Choose the applicant");
        RuleFor(f => f.Reason).Must(r => RatingRow.Tidy(r).Length > 0).WithMessage("Say why the ratings are reopened");
        RuleFor(f => f.Reason).Must(r => RatingRow.Tidy(r).Length <= Assessment.ReasonMax).WithMessage($"The reason must be {Assessment.ReasonMax} characters or fewer");
    }
}
