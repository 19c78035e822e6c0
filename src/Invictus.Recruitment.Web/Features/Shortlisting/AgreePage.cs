using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>One applicant's ratings side by side, those that differ first; the chair records what the panel agrees.</summary>
internal sealed record AgreePage(RoundHead Round, int Number, IReadOnlyList<ComparedCriterion> Criteria, int Revision)
{
    /// <summary>One for each criterion on which members differed, in the order of the page.</summary>
    public List<AgreeRow> Rows { get; init; } = [];

    public Step? Previous { get; init; }

    public Step? Next { get; init; }

    public IReadOnlyList<ComparedCriterion> Differing => [.. Criteria.Where(c => !c.ByItself)];

    public IReadOnlyList<ComparedCriterion> Alike => [.. Criteria.Where(c => c.ByItself)];

    public int Agreed => Criteria.Count(c => c.Agreed is not null);

    public static async Task<AgreePage> Of(PanelRound panel, BlindApplicant applicant, int revision, RecruitmentDb db, CancellationToken stop)
    {
        var everyone = await panel.Applicants(db, stop);
        var reading = await db.ReadBlind([applicant], panel.CriterionIds, stop);
        var criteria = await ComparedCriterion.For(panel, applicant, db, stop);
        var address = panel.Head.Address;
        return new AgreePage(
            panel.Head, applicant.Number,
            [.. criteria.Select(c => c with { Evidence = reading.TextOf(applicant.Number, c.Criterion.Id) })],
            revision)
        {
            Rows = [.. criteria.Where(c => !c.ByItself).Select(c => new AgreeRow
            {
                Position = c.Criterion.Position, Rating = c.Agreed?.Value, Was = c.Agreed?.Value, Note = c.Agreed?.Note, WasNote = c.Agreed?.Note,
            })],
            Previous = To(everyone.LastOrDefault(a => a.Number < applicant.Number)),
            Next = To(everyone.FirstOrDefault(a => a.Number > applicant.Number)),
        };

        Step? To(BlindApplicant? other) => other is null ? null : new Step($"Applicant {other.Number}", $"{address}/applicants/{other.Number}/agree");
    }

    public AgreePage With(AgreeForm form) => this with { Rows = [.. Rows.Select(r => form.Rows.LastOrDefault(f => f.Position == r.Position) ?? r)] };
}

/// <summary>What members gave for one criterion, and what is agreed.</summary>
internal sealed record ComparedCriterion(CriterionHead Criterion, IReadOnlyList<MemberRating> Ratings, AgreedOn? Agreed)
{
    public string Evidence { get; init; } = "";

    /// <summary>All gave the same: nothing to settle.</summary>
    public bool ByItself => Agreed is { ByItself: true };

    public MeanRating? Mean => Agreement.MeanOf([.. Ratings.Select(r => r.Value)]);

    public bool FarApart => Agreement.NeedsDiscussion([.. Ratings.Select(r => r.Value)]);

    /// <summary>Everything the panel wrote is masked: a note may quote the evidence.</summary>
    public static async Task<IReadOnlyList<ComparedCriterion>> For(PanelRound panel, BlindApplicant applicant, RecruitmentDb db, CancellationToken stop)
    {
        var masking = await db.MaskingFor(applicant, stop);
        var given = (await db.Assessments.SubmittedIn(panel.Round.Id).Where(a => a.ApplicationId == applicant.ApplicationId).Given(stop))
            .ToLookup(g => g.CriterionId);
        var agreed = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id && s.ApplicationId == applicant.ApplicationId).AgreedRatings(stop))
            .ToDictionary(a => a.CriterionId, a => a with { Note = masking.Apply(a.Note) });
        var names = panel.Round.Members.ToDictionary(m => m.AccountId, m => m.Name);
        return [.. panel.Criteria.Select(c => new ComparedCriterion(
            c,
            [.. given[c.Id].Where(g => names.ContainsKey(g.AssessorId))
                .Select(g => new MemberRating(names[g.AssessorId], g.Value, masking.Apply(g.Note))).OrderBy(r => r.Name, StringComparer.Ordinal)],
            agreed.GetValueOrDefault(c.Id)))];
    }
}

internal sealed record MemberRating(string Name, int Value, string Note);

/// <summary>What the panel agreed where its members differed; rows left empty wait for another time.</summary>
internal sealed class AgreeForm
{
    public List<AgreeRow> Rows { get; set; } = [];

    /// <summary>The scorecard's revision when the page was opened.</summary>
    public int Revision { get; set; }
}

internal sealed class AgreeRow
{
    public int Position { get; set; }

    public int? Rating { get; set; }

    public string? Note { get; set; }

    public int? Was { get; set; }

    public string? WasNote { get; set; }

    public bool IsChanged => Rating != Was || RatingRow.Tidy(Note) != RatingRow.Tidy(WasNote);
}

internal sealed class AgreeFormValidator : AbstractValidator<AgreeForm>
{
    public AgreeFormValidator() => RuleForEach(f => f.Rows).SetValidator(new AgreeRowValidator());
}

internal sealed class AgreeRowValidator : AbstractValidator<AgreeRow>
{
    public AgreeRowValidator()
    {
        RuleFor(r => r.Rating).Must(r => r is null || RatingScale.IsRating(r.Value)).WithMessage("A rating is 0, 1, 2 or 3");
        RuleFor(r => r.Rating).NotNull().When(r => r.IsChanged).WithMessage("Choose the rating that the panel agreed");
        RuleFor(r => r.Note).Must(n => RatingRow.Tidy(n).Length > 0).When(r => r.IsChanged && r.Rating is not null)
            .WithMessage("Say how the panel came to this rating");
        RuleFor(r => r.Note).Must(n => RatingRow.Tidy(n).Length <= Rating.NoteMax)
            .WithMessage($"A note must be {Rating.NoteMax} characters or fewer");
    }
}
