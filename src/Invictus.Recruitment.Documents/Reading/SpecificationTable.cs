using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A person specification that stands in a table, read into criteria. Categories may be empty: then the heading above names it.</summary>
internal sealed record SpecificationTable(IReadOnlyList<Criterion> Criteria, bool SaysHowAssessed)
{
    public static SpecificationTable? TryRead(IReadOnlyList<Piece> rows, Assessment assessment, Warnings warnings)
    {
        if (SpecificationColumns.Of(rows, assessment) is not { } columns)
            return null;
        var reader = new Reader(columns, assessment, warnings);
        for (var i = 0; i < rows.Count; i++)
            if (i < columns.HeaderRow)
                warnings.Add(rows[i].Line, $"Left out above the person specification: “{TextOf(rows[i])}”.");
            else if (i == columns.HeaderRow || columns.IsHead(rows[i]))
                reader.Head(rows[i]);
            else
                reader.Row(rows[i]);
        return new SpecificationTable(reader.Criteria, columns.Roles.Contains(ColumnRole.Assessed) || reader.Criteria.Any(c => c.AssessedBy != AssessmentStage.None));
    }

    private static string TextOf(Piece row) => string.Join(' ', row.Cells.Where(c => c.Count > 0).Select(Piece.TextOf));

    private sealed class Reader(SpecificationColumns columns, Assessment assessment, Warnings warnings)
    {
        private readonly List<int> _text = [.. Enumerable.Range(0, columns.Roles.Count).Where(c => columns.Roles[c] == ColumnRole.Text)];
        private readonly Dictionary<(Importance, string), int> _last = [];
        private string _category = "";

        public List<Criterion> Criteria { get; } = [];

        // "Qualifications | Essential | Desirable": the head may carry the category of the rows under it.
        public void Head(Piece row)
        {
            warnings.Add(row.Line, $"Read as the columns of the person specification: {string.Join(", ", row.Cells.Where(c => c.Count > 0).Select(c => $"“{Piece.TextOf(c)}”"))}.");
            var name = _text.Select(c => SpecificationColumns.Cell(row, c)).FirstOrDefault("");
            _category = Headings.IsCategory(name) ? name : _category;
        }

        public void Row(Piece row)
        {
            var stages = Stages(row);
            if (columns.MarksOnly)
                Marked(row, stages);
            else
                Written(row, stages);
        }

        // Essential and desirable columns hold the criteria themselves; what stands before them is the category.
        private void Written(Piece row, AssessmentStage stages)
        {
            var category = string.Join(' ', _text.Select(c => SpecificationColumns.Cell(row, c)).Where(t => t.Length > 0));
            var goesOn = category.Length == 0;
            if (!goesOn)
                _category = category;
            var any = false;
            for (var c = 0; c < columns.Roles.Count && c < row.Cells.Count; c++)
            {
                if (columns.Roles[c] is not (ColumnRole.Essential or ColumnRole.Desirable) || row.Cells[c].Count == 0)
                    continue;
                any = true;
                Add(columns.Roles[c] == ColumnRole.Essential ? Importance.Essential : Importance.Desirable, row.Cells[c], stages, goesOn);
            }
            if (!any)
                warnings.Add(row.Line, $"“{category}” has no criterion in its row.");
        }

        private void Marked(Piece row, AssessmentStage stages)
        {
            var importance = ImportanceOf(row, ref stages);
            var cells = _text.Where(c => c < row.Cells.Count && row.Cells[c].Count > 0).ToList();
            var criterion = cells.Count == 0 ? -1 : _text.Count == 1 ? cells[0] : cells[^1] == _text[0] ? -1 : cells[^1];
            if (importance is null && stages == AssessmentStage.None && (criterion < 0 || _text.Count == 1))
            {
                // A row with nothing but a name is the category of the rows under it.
                _category = TextOf(row);
                if (!Headings.IsCategory(_category))
                    warnings.Add(row.Line, $"“{_category}” is marked neither essential nor desirable; it was read as a category.");
                return;
            }
            foreach (var c in cells.Where(c => c != criterion))
                _category = SpecificationColumns.Cell(row, c);
            if (criterion < 0 && cells.Count > 0 && importance is not null)
                criterion = cells[0];
            if (criterion < 0 || importance is null)
                warnings.Add(row.Line, $"“{TextOf(row)}” is marked neither essential nor desirable and was not taken as a criterion.");
            else
                Add(importance.Value, row.Cells[criterion], stages, goesOn: false);
        }

        private Importance? ImportanceOf(Piece row, ref AssessmentStage stages)
        {
            bool essential = false, desirable = false;
            for (var c = 0; c < columns.Roles.Count; c++)
            {
                var text = SpecificationColumns.Cell(row, c);
                if (text.Length == 0 || columns.Roles[c] is not (ColumnRole.Essential or ColumnRole.Desirable or ColumnRole.Importance) || text is "-" or "–")
                    continue;
                var word = Phrase.Words(text).FirstOrDefault("");
                essential |= columns.Roles[c] == ColumnRole.Essential || (columns.Roles[c] == ColumnRole.Importance && word is "e" or "essential");
                desirable |= columns.Roles[c] == ColumnRole.Desirable || (columns.Roles[c] == ColumnRole.Importance && word is "d" or "desirable");
                if (columns.Roles[c] != ColumnRole.Importance && !SpecificationColumns.IsMark(text))
                    stages |= assessment.StagesOf(text, out _);
            }
            if (essential && desirable)
                warnings.Add(row.Line, $"“{TextOf(row)}” is marked both essential and desirable; it was read as essential.");
            return essential ? Importance.Essential : desirable ? Importance.Desirable : null;
        }

        private AssessmentStage Stages(Piece row)
        {
            var stages = AssessmentStage.None;
            for (var c = 0; c < columns.Roles.Count; c++)
            {
                if (columns.Roles[c] != ColumnRole.Assessed || SpecificationColumns.Cell(row, c) is not { Length: > 0 } text)
                    continue;
                stages |= assessment.StagesOf(text, out var understood);
                if (!understood)
                    warnings.Add(row.Line, $"“{text}” (how it is assessed) was not fully understood; check the stages.");
            }
            return stages;
        }

        private void Add(Importance importance, IReadOnlyList<Piece> cell, AssessmentStage stages, bool goesOn)
        {
            var takesPoints = false;
            for (var i = 0; i < cell.Count; i++)
            {
                var piece = cell[i];
                var last = _last.GetValueOrDefault((importance, _category), -1);
                var lower = Phrase.StartsLower(piece.Text);
                if (piece.Kind == PieceKind.Item && last >= 0 && i > 0 && (takesPoints || piece.Depth > 0 || lower))
                {
                    ((List<string>)Criteria[last].Points).Add(piece.Text);
                }
                else if (last >= 0 && lower && Criteria[last] is { Points.Count: 0, Text.Length: < Criterion.TextMax } && !Phrase.EndsSentence(Criteria[last].Text) && (i == 0 ? goesOn : piece.Follows))
                {
                    warnings.Add(piece.Line, $"“{piece.Text}” goes on with the criterion above it; the two were joined.");
                    Criteria[last] = Criteria[last] with { Text = $"{Criteria[last].Text} {piece.Text}" };
                }
                else if (piece.Text is "-" or "–" or "—" || Phrase.Fold(piece.Text) is "none" or "n a" or "na")
                {
                    warnings.Add(piece.Line, $"“{piece.Text}” was read as: no criterion.");
                }
                else
                {
                    _last[(importance, _category)] = Criteria.Count;
                    Criteria.Add(new Criterion(importance, _category, piece.Text, new List<string>(), stages, CriterionKinds.Of(_category, piece.Text)));
                    takesPoints = piece.Text.EndsWith(':');
                }
            }
        }
    }
}
