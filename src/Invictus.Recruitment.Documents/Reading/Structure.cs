using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Builds the content out of the pieces: what stands before the first section is the header, the rest sections and criteria.</summary>
internal static class Structure
{
    public static JobDescriptionContent Build(IReadOnlyList<Piece> pieces, Assessment assessment, Warnings warnings)
    {
        var sections = new SectionBuilder(assessment, warnings);
        pieces = LateFacts.First(pieces, warnings);
        var header = HeaderReader.Read(pieces, sections, warnings, out var next);
        for (; next < pieces.Count; next++)
            sections.Add(pieces[next], Ahead(pieces, next));
        var found = sections.Finish();
        var criteria = sections.Criteria
            .GroupBy(c => c.Category)
            .SelectMany(g => g.OrderBy(c => c.Importance))
            .ToList();
        CheckSignedTitle(header, pieces, warnings);
        return new JobDescriptionContent(header, found, criteria);
    }

    // The heading after this one, for telling a category from a section.
    private static Piece? Ahead(IReadOnlyList<Piece> pieces, int at) => at + 1 < pieces.Count ? pieces[at + 1] : null;

    private static void CheckSignedTitle(JobDescriptionHeader header, IReadOnlyList<Piece> pieces, Warnings warnings)
    {
        foreach (var signed in pieces.Where(p => p.Kind == PieceKind.SignedTitle))
            if (header.Title.Length > 0 && Phrase.Fold(signed.Text) != Phrase.Fold(header.Title))
                warnings.Add(signed.Line, $"The signature block names the job “{signed.Text}”, the header “{header.Title}”.", "Job title");
    }
}
