using System.Globalization;
using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>To name a deputy for a period, and the deputies there were.</summary>
internal sealed class NameDeputy
{
    public long? DeputyId { get; set; }

    public DateParts From { get; set; } = new();

    public DateParts Until { get; set; } = new();

    /// <summary>Staff to choose from.</summary>
    [BindNever]
    public IReadOnlyList<Choice> Staff { get; set; } = [];

    [BindNever]
    public IReadOnlyList<DelegationRow> Delegations { get; set; } = [];

    public async Task<NameDeputy> With(RecruitmentDb db, long me, DateTimeOffset now, CancellationToken stop)
    {
        var roles = Roles.Staff;
        var staff = await db.Users.AsNoTracking()
            .Where(u => u.Id != me && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && roles.Contains(role.Name!))))
            .OrderBy(u => u.DisplayName)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
            })
            .ToListAsync(stop);
        Staff = [.. staff.Select(s => new Choice(s.Id.ToString(CultureInfo.InvariantCulture), $"{s.DisplayName}, {string.Join(", ", s.Roles).ToLowerInvariant()}"))];
        var mine = await db.Delegations.AsNoTracking().Where(d => d.DelegatedById == me).OrderByDescending(d => d.From).ThenByDescending(d => d.Id).Take(50).ToListAsync(stop);
        Delegations = [.. mine.Select(d => DelegationRow.Of(d, now))];
        return this;
    }
}

/// <summary>A delegation in the list.</summary>
internal sealed record DelegationRow(string Reference, string Deputy, DateOnly From, DateOnly Until, string Standing, string Colour, bool CanEnd)
{
    public static DelegationRow Of(Delegation delegation, DateTimeOffset now)
    {
        var (standing, colour) = delegation.EndedAt is { } ended ? ($"Ended on {London.Date(ended)}", "grey")
            : delegation.IsOver(now) ? ("Over", "grey")
            : delegation.IsInForce(now) ? ("Now", "green")
            : ("Later", "blue");
        return new DelegationRow(
            delegation.Reference.Value, delegation.Deputy, delegation.From, delegation.Until, standing, colour, !delegation.IsOver(now));
    }
}

internal sealed class NameDeputyValidator : AbstractValidator<NameDeputy>
{
    public NameDeputyValidator()
    {
        RuleFor(f => f.DeputyId).NotNull().WithMessage("Select your deputy");
        RuleFor(f => f.From).Custom((date, context) => Check(date, "First day", context));
        RuleFor(f => f.Until).Custom((date, context) => Check(date, "Last day", context));
    }

    private static void Check(DateParts date, string what, ValidationContext<NameDeputy> context)
    {
        if (date.Problem(what) is { } problem)
            context.AddFailure(problem);
    }
}
