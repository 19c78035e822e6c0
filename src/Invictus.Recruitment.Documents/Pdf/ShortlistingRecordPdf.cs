using System.Globalization;
using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>The record of a shortlisting as a PDF 1.7 that means to be PDF/UA-1 and PDF/A-2a at once.</summary>
public static partial class ShortlistingRecordPdf
{
    private static readonly DataColumn[] PanelColumns = [new("Name", 0.38), new("Role", 0.17), new("Safer recruitment training", 0.45)];
    private static readonly DataColumn[] CriteriaColumns = [new("No.", 0.1), new("Criterion", 0.6), new("Importance", 0.17), new("Weight", 0.13)];
    private static readonly DataColumn[] OutcomeColumns = [new("Applicant", 0.26), new("Rank", 0.1), new("Essential", 0.2), new("Desirable", 0.2), new("Decision", 0.24)];
    private static readonly DataColumn[] EventColumns = [new("When", 0.2), new("What", 0.35), new("Reason", 0.27), new("Recorded by", 0.18)];
    private static readonly DataColumn[] FigureColumns = [new("Figure", 0.6), new("Value", 0.2), new("Rated in common", 0.2)];

    /// <summary>Writes the record. The same record gives the same bytes; characters without a glyph are replaced visibly.</summary>
    public static byte[] Write(ShortlistingRecordDocument record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (trust, post) = (Printable.Line(record.TrustName), Printable.Line(record.Post, "Untitled post"));
        var about = new DocumentMetadata(
            $"Shortlisting record: {post}",
            trust,
            $"Shortlisting record of vacancy {record.Reference}, {(record.ByName ? "with names" : "by number")}",
            record.WrittenAt.ToUniversalTime());
        return DocumentComposer.Write(about, Components(record, trust, post),
            new RunningLines(trust, about.Title, $"Vacancy {record.Reference} · written {London.DateAndTime(record.WrittenAt)} · confidential"));
    }

    /// <summary>Writes the record and says which characters no face could draw, and where.</summary>
    public static RenderedPdf Render(ShortlistingRecordDocument record) => new(Write(record), Substitution.In(
        record.Facts.Select(f => (f.Value, f.Label))
            .Concat(record.Panel.Select(m => (m.Name, "Panel")))
            .Concat(record.Criteria.Select(c => (c.Text, "Criteria")))
            .Concat(record.Events.SelectMany(e => new[] { (e.What, "Conflicts of interest and reopened ratings"), (e.Reason, "Conflicts of interest and reopened ratings") }))
            .Concat(record.Opinions.SelectMany(o => new[] { (o.Member, o.Applicant), (o.Note, o.Applicant) }))
            .Concat(record.Submissions.SelectMany(s => new[] { (s.ReplacedBy, "When ratings were submitted"), (s.Reason, "When ratings were submitted") }))
            .Concat(record.Applicants.SelectMany(a => a.Ratings.Select(r => r.Note).Concat(a.Decisions.SelectMany(d => new[] { d.Words, d.DecidedBy })).Prepend(a.Called).Select(t => (t, a.Called))))));

    private static IEnumerable<Component> Components(ShortlistingRecordDocument record, string trust, string post)
    {
        yield return new FirstPageHead(trust, record.ByName ? "Shortlisting record" : "Shortlisting record · by number", post);
        yield return new KeyFacts(Printable.Facts(record.Facts));

        yield return new HeadingBlock(2, "Panel");
        if (record.Panel.Count > 0)
            yield return Table(PanelColumns, record.Panel.Select(m => new[] { m.Name, m.Role, m.Training }));
        else
            yield return new Paragraph("Nobody was on the panel.", Space: 2);

        yield return new HeadingBlock(2, "Criteria");
        if (record.Scale.Count > 0)
        {
            yield return new Paragraph("Each criterion was rated on one scale:", LeadsIn: true, Space: 2);
            yield return new BulletList([.. record.Scale.Select(s => (Printable.Line(s, "–"), false))], 4);
        }
        if (record.Criteria.Count > 0)
            yield return Table(CriteriaColumns, record.Criteria.Select(c => new[] { Number(c.Number), c.Text, c.Importance, Number(c.Weight) }));

        if (record.Events.Count > 0)
        {
            yield return new HeadingBlock(2, "Conflicts of interest and reopened ratings");
            yield return Table(EventColumns, record.Events.Select(e => new[] { London.DateAndTime(e.At), e.What, e.Reason, e.By }));
        }
        foreach (var component in Statistics(record.Statistics))
            yield return component;

        yield return new HeadingBlock(2, "Decisions");
        if (record.Applicants.Count == 0)
        {
            yield return new Paragraph("Nobody applied.", Space: 2);
            yield break;
        }
        yield return Table(OutcomeColumns, record.Applicants.Select(a => new[]
        {
            a.Called, a.Rank is { } rank ? Number(rank) : "", a.Essential, a.Desirable, a.Decisions.Count > 0 ? a.Decisions[^1].Outcome : "Not decided",
        }));

        foreach (var component in Matrix(record).Concat(Submissions(record.Submissions)))
            yield return component;

        yield return new HeadingBlock(2, "Each applicant");
        var texts = record.Criteria.ToDictionary(c => c.Number, c => c.Text);
        var opinions = record.Opinions.ToLookup(o => (o.Applicant, o.Criterion));
        foreach (var (applicant, index) in record.Applicants.Select((a, i) => (a, i)))
        {
            foreach (var component in One(applicant, index == 0))
                yield return component;
            if (applicant.Ratings.Count > 0)
                yield return Ratings(applicant, texts, opinions);
        }
    }

    private static IEnumerable<Component> Statistics(IReadOnlyList<RecordedFigure> figures)
    {
        if (figures.Count == 0)
            yield break;
        yield return new HeadingBlock(2, "How far members agreed");
        var each = figures.Where(f => f.IsOfCriterion).ToList();
        var isTooFew = each.Count > 0 && each.TrueForAll(f => f.IsTooFew);
        var shown = figures.Where(f => !isTooFew || !f.IsOfCriterion).ToList();
        if (shown.Count > 0)
            yield return Table(FigureColumns, shown.Select(f => new[] { f.Name, f.Value, Number(f.Count) }));
        if (isTooFew)
            yield return new Paragraph("Alpha of single criteria: too few ratings in common to say, for every criterion.");
    }

    private static IEnumerable<Component> One(RecordedApplicant applicant, bool first)
    {
        yield return new HeadingBlock(3, Printable.Line(applicant.Called, "Applicant"), UnderHeading: first);
        yield return new KeyFacts(Printable.Facts([("Essential criteria", applicant.Essential), ("Desirable criteria", applicant.Desirable), ("Every essential met", applicant.EssentialsMet)]), 5);
        if (applicant.GuaranteedInterview)
            yield return new Paragraph("Asks for the guaranteed interview and meets every essential criterion.", LeadsIn: true, Space: 6);
        if (applicant.Decisions.Count == 0)
            yield return new Paragraph("No decision was made.", Space: 6);
        foreach (var (decision, index) in applicant.Decisions.Select((d, i) => (d, i)))
        {
            var counts = index + 1 == applicant.Decisions.Count;
            yield return new Paragraph(Printable.Line($"{decision.Outcome}. {decision.Reason}."), IsStrong: counts, LeadsIn: true, Space: 6);
            foreach (var words in Printable.Paragraphs(decision.Words))
                yield return new Paragraph(words, Space: 2);
            yield return new Note(Printable.Line($"Decided by {decision.DecidedBy} on {London.DateAndTime(decision.DecidedAt)}{(counts ? "" : "; a later decision took its place")}."));
        }
    }

    private static DataTable Table(IReadOnlyList<DataColumn> columns, IEnumerable<string[]> rows) =>
        new(columns, [.. rows.Select(r => r.Select(Cell).ToArray())]);

    private static IReadOnlyList<CellLine> Cell(string text) => [new CellLine(Printable.Line(text))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
