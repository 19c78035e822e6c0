using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>One applicant's ratings side by side, those that differ first; the chair records what the panel agrees.</summary>
internal sealed record AgreePage(RoundHead Round, int Number, IReadOnlyList<ComparedCriterion> Criteria, int Revision)
{
    /// <summary>The viewer records what the panel agrees on this applicant.</summary>
    public bool ILead { get; init; }

    /// <summary>Why nothing can be agreed now though the viewer leads; null when it can.</summary>
    public string? Waits { get; init; }

    /// <summary>Notes that are needed because ratings are far apart, and that the viewer may write: their own, or all as the leader.</summary>
    public IReadOnlyList<MissingNote> MissingNotes { get; init; } = [];

    public bool CanAgree => ILead && Round.CanChange && Waits is null;

    /// <summary>One for each criterion on which members differed, in the order of the page.</summary>
    public List<AgreeRow> Rows { get; init; } = [];

    /// <summary>What is typed for <see cref="MissingNotes"/>, in their order.</summary>
    public List<NoteRow> Notes { get; init; } = [];

    public Step? Previous { get; init; }

    public Step? Next { get; init; }

    public IReadOnlyList<ComparedCriterion> Differing => [.. Criteria.Where(c => !c.ByItself)];

    public IReadOnlyList<ComparedCriterion> Alike => [.. Criteria.Where(c => c.ByItself)];

    public int Agreed => Criteria.Count(c => c.Agreed is not null);

    public static async Task<AgreePage> Of(PanelRound panel, BlindApplicant applicant, Scorecard card, RecruitmentDb db, CancellationToken stop)
    {
        var everyone = await panel.Mine(db, stop);
        var reading = await db.ReadBlind([applicant], panel.CriterionIds, stop);
        var criteria = await ComparedCriterion.For(panel, applicant, db, stop);
        var address = panel.Head.Address;
        var missing = panel.Head.CanChange
            ? MissingNote.In(criteria).Where(m => panel.ILead(applicant) || m.AccountId == panel.Me.AccountId).ToList() : [];
        return new AgreePage(
            panel.Head, applicant.Number,
            [.. criteria.Select(c => c with { Evidence = reading.TextOf(applicant.Number, c.Criterion.Id) })],
            card.Revision)
        {
            ILead = panel.ILead(applicant),
            Waits = card.WhyNotWhileWaiting(),
            MissingNotes = missing,
            Notes = [.. missing.Select(_ => new NoteRow())],
            Rows = [.. criteria.Where(c => !c.ByItself).Select(c => new AgreeRow
            {
                Position = c.Criterion.Position, Rating = c.Agreed?.Value, Was = c.Agreed?.Value, Note = c.Agreed?.Note, WasNote = c.Agreed?.Note,
                CanBeShared = c.Agreed?.CanBeShared == true, WasShared = c.Agreed?.CanBeShared == true,
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
            .ThatCount(panel.Round).ToLookup(g => g.CriterionId);
        var agreed = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id && s.ApplicationId == applicant.ApplicationId).AgreedRatings(stop))
            .ToDictionary(a => a.CriterionId, a => a with { Note = masking.Apply(a.Note) });
        var names = panel.Round.Members.ToDictionary(m => m.AccountId, m => m.Name);
        return [.. panel.Criteria.Select(c => new ComparedCriterion(
            c,
            [.. given[c.Id]
                .Select(g => new MemberRating(g.AssessorId, names[g.AssessorId], g.Value, masking.Apply(g.Note))).OrderBy(r => r.Name, StringComparer.Ordinal)],
            agreed.GetValueOrDefault(c.Id)))];
    }
}

/// <param name="AccountId">The member; never on a page.</param>
internal sealed record MemberRating(long AccountId, string Name, int Value, string Note);

/// <summary>A rating that is far from another member's and has no note.</summary>
/// <param name="Member">The member's place among those who rated the criterion, from 1.</param>
internal sealed record MissingNote(CriterionHead Criterion, int Member, long AccountId, string Name, int Value)
{
    public static IEnumerable<MissingNote> In(IEnumerable<ComparedCriterion> criteria) => criteria.SelectMany(c => c.Ratings
        .Select((r, i) => (Rating: r, Place: i + 1, Others: c.Ratings.Where(o => o != r).Select(o => o.Value)))
        .Where(r => r.Rating.Note.Length == 0 && RatingScale.NeedsNote(r.Rating.Value, r.Others))
        .Select(r => new MissingNote(c.Criterion, r.Place, r.Rating.AccountId, r.Rating.Name, r.Rating.Value)));
}

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

    /// <summary>The applicant may be given the note as feedback.</summary>
    public bool CanBeShared { get; set; }

    public bool WasShared { get; set; }

    public bool IsChanged => Rating != Was || CanBeShared != WasShared || RatingRow.Tidy(Note) != RatingRow.Tidy(WasNote);
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
