using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The entries of a section.</summary>
/// <param name="Head">Which application.</param>
/// <param name="Place">Which section.</param>
/// <param name="Entries">The entries; those of the history newest first.</param>
/// <param name="Missing">What the section as a whole lacks.</param>
/// <param name="History">For the history: its picture and gaps.</param>
internal sealed record EntriesPage(Head Head, FormPlace Place, IReadOnlyList<EntryRow> Entries, IReadOnlyList<string> Missing, HistoryPicture? History)
{
    public string Address => $"{Head.Address}/{Place.Slug}";

    public static async Task<EntriesPage> Of(RecruitmentDb db, Mine mine, FormPlace place, ISeal seal, CheckForm check, CancellationToken stop)
    {
        var parts = await db.FormParts.AsNoTracking().Where(p => p.ApplicationId == mine.Application.Id && (p.Section == place.Section || p.Section == FormSection.History))
            .OrderBy(p => p.Id).ToListAsync(stop);
        var form = new ApplicationForm(parts.Select(p => new FormPage(p.Section, p.Item, p.Texts(seal))));
        var rows = parts.Where(p => p.Section == place.Section)
            .Select(p => EntryRow.Of(place, p, seal, check.OfPage(new FormPage(p.Section, p.Item, p.Texts(seal))))).ToList();
        var today = London.DateOf(mine.Now);
        var isHistory = place.Section == FormSection.History;
        if (isHistory)
            rows = [.. rows.OrderByDescending(r => form.Only<HistoryAnswers>(FormSection.History, r.Item).Covers(today)?.To ?? DateOnly.MaxValue)];
        return new EntriesPage(
            mine.Head, place, rows, [.. form.MissingIn(place.Section, mine.Vacancy).Where(m => m.Item.Length == 0).Select(m => m.What)],
            isHistory ? HistoryPicture.Of(form, today) : null);
    }
}

/// <summary>One entry as a card.</summary>
/// <param name="Item">Its name in addresses.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Rows">What was asked and answered.</param>
/// <param name="Problems">What is not right yet.</param>
/// <param name="IsBroughtOver">From an earlier application, not looked at since.</param>
internal sealed record EntryRow(string Item, string Title, IReadOnlyList<(string Label, string Text)> Rows, IReadOnlyList<string> Problems, bool IsBroughtOver)
{
    public static EntryRow Of(FormPlace place, FormPart part, ISeal seal, IReadOnlyList<FormProblem> problems)
    {
        var answers = (Answers)Activator.CreateInstance(place.Page)!;
        answers.Take(part.Texts(seal));
        return new EntryRow(
            part.Item, TitleOf(answers, place), [.. answers.Rows().Where(r => r.Text.Length > 0)], [.. problems.Select(p => p.What)], part.IsBroughtOver);
    }

    /// <summary>What an entry is called: its own words, else what entries of its kind are called.</summary>
    public static string TitleOf(Answers answers, FormPlace place)
    {
        var title = answers switch
        {
            QualificationAnswers q => Joined(q.Subject, q.AwardedBy),
            TrainingAnswers t => Joined(t.Title, t.Provider),
            HistoryAnswers { KindOf: HistoryKind.Other } h => Joined(h.Explanation, null),
            HistoryAnswers h => Joined(h.Role, h.Where),
            RefereeAnswers r => Joined(r.Name, r.Organisation),
            _ => "",
        };
        return title.Length > 0 ? title : char.ToUpperInvariant(place.Entry![0]) + place.Entry[1..];
    }

    private static string Joined(string? first, string? second)
    {
        var joined = string.Join(", ", new[] { Answers.Tidy(first), Answers.Tidy(second) }.Where(p => p.Length > 0)).ReplaceLineEndings(" ");
        return joined.Length > 120 ? joined[..117] + "…" : joined;
    }
}
