using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Who shortlists for a vacancy: chosen by HR among the staff of its school, then fixed when rating begins.</summary>
internal sealed record SetPanel(
    string Reference, string Title, string School, IReadOnlyList<Candidate> Candidates, IReadOnlyList<PanelMember> Current, string? WhyNotChange, string? WhyNotBegin)
{
    public PanelForm Form { get; init; } = new();

    /// <summary>A member to add while the panel rates.</summary>
    public MoreForm More { get; init; } = new();

    /// <summary>Who can be added now: nobody before rating begins or after it.</summary>
    public IReadOnlyList<Choice> CanJoin { get; init; } = [];

    public IReadOnlyList<ConflictRow> Conflicts { get; init; } = [];

    public bool HasBegun { get; init; }

    /// <summary>When rating opens by itself, the panel being complete; null where HR opens it, or something is missing.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    public bool AreTogether { get; init; }

    public bool IsReleased { get; init; }

    /// <summary>The viewer shortlists as well, and so sees no names.</summary>
    public bool IAmBlind { get; init; }

    public IReadOnlyList<Choice> People => [.. Candidates.Select(c => new Choice(c.Email, c.Name, c.About))];

    public IReadOnlyList<Choice> Chairs => [.. Candidates.Select(c => new Choice(c.Email, c.Name))];

    /// <summary>The chair first, then by name: the order of every list of members, and of places in addresses.</summary>
    public static IEnumerable<PanelMember> InOrder(ShortlistingRound round) =>
        round.Members.OrderByDescending(m => m.IsChair).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.AccountId);

    public static async Task<SetPanel> Of(Vacancy vacancy, ShortlistingRound? round, RecruitmentDb db, DateTimeOffset now, CancellationToken stop)
    {
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var candidates = await Candidate.Of(db, vacancy.SchoolId, stop);
        var current = round?.Members ?? [];
        var byId = candidates.ToDictionary(c => c.AccountId, c => c.Email);
        var opens = vacancy.ClosesAt + ShortlistingRound.OpensAfter;
        return new SetPanel(
            vacancy.Reference.Value, vacancy.Title, school, candidates, round is null ? [] : [.. InOrder(round)],
            round is null or { Status: RoundStatus.Preparing } ? null : "Rating has begun. The panel can no longer be changed.",
            round is null ? "Save the panel first." : round.WhyNotBegin(vacancy, now))
        {
            HasBegun = round is { Status: not RoundStatus.Preparing },
            OpensAt = now < vacancy.ClosesAt && round is not null && round.WhyNotOpenByItself(vacancy, opens) is null ? opens : null,
            IsReleased = vacancy.ReleasedAt is not null,
            AreTogether = round is { Status: RoundStatus.Agreeing },
            CanJoin = round is { Status: RoundStatus.Rating } ? [.. candidates.Where(c => !round.Has(c.AccountId)).Select(c => new Choice(c.Email, c.Name, c.About))] : [],
            Conflicts = round is null ? [] : await ConflictRow.Of(round, vacancy, db, stop),
            Form = new PanelForm
            {
                Members = [.. current.Where(m => byId.ContainsKey(m.AccountId)).Select(m => byId[m.AccountId])],
                Chair = round?.Chair is { } chair ? byId.GetValueOrDefault(chair.AccountId) : null,
            },
        };
    }
}

/// <summary>A conflict of interest, by number.</summary>
internal sealed record ConflictRow(string Member, int Number, string Reason, string By, DateTimeOffset At)
{
    public static async Task<IReadOnlyList<ConflictRow>> Of(ShortlistingRound round, Vacancy vacancy, RecruitmentDb db, CancellationToken stop)
    {
        if (round.Conflicts.Count == 0)
            return [];
        var numbers = (await db.BlindApplicants(vacancy.Id, stop)).ToDictionary(a => a.ApplicationId, a => a.Number);
        return [.. round.Conflicts.OrderBy(c => c.DeclaredAt).Where(c => numbers.ContainsKey(c.ApplicationId)).Select(c => new ConflictRow(
            round.Members.First(m => m.AccountId == c.AccountId).Name, numbers[c.ApplicationId], c.Reason, c.DeclaredBy, c.DeclaredAt))];
    }
}

/// <summary>Somebody to add to the panel, by their address at the trust.</summary>
internal sealed class MoreForm
{
    public string? Member { get; set; }
}

internal sealed class MoreFormValidator : AbstractValidator<MoreForm>
{
    public MoreFormValidator() => RuleFor(f => f.Member).NotEmpty().WithMessage("Select whom to add");
}

/// <summary>Staff of the school who can be on a panel.</summary>
internal sealed record Candidate(long AccountId, string Email, string Name, IReadOnlyList<string> RoleNames, DateOnly? TrainedOn)
{
    public string About => $"{string.Join(", ", RoleNames)}. " + (TrainedOn is { } on
        ? $"Safer recruitment training on {Domain.Common.London.Date(on)}."
        : "No safer recruitment training recorded.");

    public static async Task<IReadOnlyList<Candidate>> Of(RecruitmentDb db, long schoolId, CancellationToken stop)
    {
        string[] fitting = [Roles.Headteacher, Roles.PanelMember];
        var rows = await db.SchoolMemberships.Where(m => m.SchoolId == schoolId)
            .Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => a)
            .Join(db.UserRoles, a => a.Id, r => r.UserId, (a, r) => new { Account = a, r.RoleId })
            .Join(db.Roles, x => x.RoleId, r => r.Id, (x, r) => new { x.Account, Role = r.Name! })
            .Where(x => fitting.Contains(x.Role))
            .Select(x => new { x.Account.Id, x.Account.Email, x.Account.DisplayName, x.Account.SaferRecruitmentTrainedOn, x.Role })
            .ToListAsync(stop);
        return [.. rows.GroupBy(r => r.Id).Select(g => g.First() is var a
            ? new Candidate(a.Id, a.Email!, a.DisplayName, [.. g.Select(r => r.Role).Order(StringComparer.Ordinal)], a.SaferRecruitmentTrainedOn)
            : throw new InvalidOperationException()).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }
}

/// <summary>The members and, among them, the chair; people by their address at the trust.</summary>
internal sealed class PanelForm
{
    public List<string> Members { get; set; } = [];

    public string? Chair { get; set; }
}

internal sealed class PanelFormValidator : AbstractValidator<PanelForm>
{
    public PanelFormValidator()
    {
        RuleFor(f => f.Members).Must(m => m.Distinct().Count() >= ShortlistingRound.MembersMin)
            .WithMessage($"Select at least {ShortlistingRound.MembersMin} members");
        RuleFor(f => f.Chair).NotEmpty().WithMessage("Select the chair");
        RuleFor(f => f.Chair).Must((f, chair) => f.Members.Contains(chair!)).When(f => !string.IsNullOrEmpty(f.Chair) && f.Members.Count > 0)
            .WithMessage("The chair must be a member of the panel");
    }
}
