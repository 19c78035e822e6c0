using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Runs through the drawing instructions of a page and keeps signs and straight lines; pictures, colours and shadings
/// are never built. Every sign and every form drawn spends from the budget: forms that draw forms grow without bound.
/// </summary>
internal sealed class InkProcessor(
    int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initial, ParsingOptions options, ReadingBudget budget)
    : BaseStreamProcessor<PageInk>(pageNumber, resources, scanner, parser, filters, crop, unit, rotation, initial, options)
{
    private const int MostSigns = 60_000;
    private const int MostRules = 20_000;

    /// <summary>Forms within forms; drawing programs use two or three.</summary>
    private const int DeepestForm = 16;

    /// <summary>Forms drawn on a page; a page of a drawing program has some dozens.</summary>
    private const int MostForms = 2_000;

    /// <summary>States put aside; the format asks programs to stay below 28.</summary>
    private const int DeepestState = 500;

    private const double Thin = 3;

    private readonly (double Width, double Height) _page = Seen(crop, rotation);
    private readonly List<Glyph> _glyphs = [];
    private readonly List<Rule> _rules = [];
    private readonly List<PdfPoint> _path = [];
    private readonly List<(PdfPoint From, PdfPoint To)> _lines = [];
    private readonly List<PdfPoint> _round = [];
    private int _forms;
    private int _formsDrawn;
    private int _pictures;
    private int _unknown;

    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PageInk(pageNumberCurrent, _page.Width, _page.Height, _glyphs, _rules, _pictures, _unknown);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            budget.Step();
            // A font is loaded with its tables, whatever their size.
            if (operation.Operator == "Tf")
                budget.Look();
            if (IsNeeded(operation))
                operation.Run(this);
        }
    }

    // Colours may name functions, patterns and profiles; text and lines need none of them.
    private static bool IsNeeded(IGraphicsStateOperation operation) =>
        operation.Operator is not ("cs" or "CS" or "sc" or "SC" or "scn" or "SCN" or "g" or "G" or "rg" or "RG" or "k" or "K" or "sh" or "BI" or "ID" or "EI" or "ri" or "d0" or "d1" or "gs" or "BMC" or "BDC" or "EMC" or "MP" or "DP");

    public override void PushState()
    {
        if (StackSize > DeepestState)
            throw new SpentBudgetException($"nests its drawing more than {DeepestState} deep on page {PageNumber}; it is no page of a job description");
        base.PushState();
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (_forms >= DeepestForm)
            return;
        // Forms that each draw three others come to millions at this depth: counted, so that no clock has to end them.
        if (++_formsDrawn > MostForms)
            throw new SpentBudgetException($"draws more than {MostForms:N0} forms on page {PageNumber}; it is no page of a job description");
        _forms++;
        budget.Look();
        base.ApplyXObject(xObjectName);
        _forms--;
    }

    // The library looks for circles by walking all forms; the depth above ends them too.
    protected override bool HasFormXObjectCircularReference(StreamToken formStream, NameToken? xObjectName, IReadOnlyList<IGraphicsStateOperation> operations) => false;

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        budget.Step();
        if (_glyphs.Count >= MostSigns)
            throw new SpentBudgetException($"has more than {MostSigns:N0} signs on page {PageNumber}; it is no page of a job description");
        var start = Seen(transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0)))));
        var end = Seen(transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0)))));
        var top = Seen(transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1)))));
        var size = Math.Sqrt(Square(top.X - start.X) + Square(top.Y - start.Y));
        if (!(size is > 0.5 and < 2000) || !IsSane(start) || !IsSane(end))
            return;
        var text = Shown(font, code, unicode);
        if (text.Length == 0)
            return;
        var bold = font.Details is { } details && (details.IsBold || IsBoldName(font.Name?.Data) || IsBoldName(details.Name));
        _glyphs.Add(Placed(text, start, end, size, bold));
    }

    private static Glyph Placed(string text, PdfPoint start, PdfPoint end, double size, bool bold)
    {
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        if (Math.Abs(dx) >= Math.Abs(dy))
            return dx >= 0
                ? new Glyph(text, start.X, end.X, start.Y, size, bold, 0)
                : new Glyph(text, end.X, start.X, start.Y, size, bold, 180) { Bottom = start.Y + size };
        return dy < 0
            ? new Glyph(text, start.X - size * 0.8, start.X + size * 0.2, end.Y, size, bold, 90) { Bottom = start.Y }
            : new Glyph(text, start.X - size * 0.2, start.X + size * 0.8, start.Y, size, bold, 270) { Bottom = end.Y };
    }

    private string Shown(IFont font, int code, string? unicode)
    {
        // A control sign is a code that nothing explains: the table of letters is inside a font program, or missing.
        if (string.IsNullOrEmpty(unicode) || char.IsControl(unicode[0]) && !char.IsWhiteSpace(unicode[0]))
        {
            if (SymbolFonts.Of(font.Name?.Data) is { } signs && signs.TryGetValue(code, out var sign))
                return sign.ToString();
            _unknown++;
            return "\uFFFD";
        }
        if (SymbolFonts.Of(font.Name?.Data ?? font.Details?.Name) is { } known && unicode.Length == 1 && (unicode[0] is >= '\uF000' and <= '\uF0FF' || unicode[0] < 256))
            return SymbolFonts.Shown(unicode, known);
        return unicode.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') >= 0 ? unicode.Normalize(NormalizationForm.FormKC) : unicode;
    }

    private static bool IsBoldName(string? name) =>
        name is not null && (name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase) || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase));

    private PdfPoint Seen(PdfPoint point) => new(point.X, _page.Height - point.Y);

    private static (double, double) Seen(CropBox crop, PageRotationDegrees rotation)
    {
        var (width, height) = (Math.Abs(crop.Bounds.Width), Math.Abs(crop.Bounds.Height));
        return rotation.SwapsAxis ? (height, width) : (width, height);
    }

    private static bool IsSane(PdfPoint point) => Math.Abs(point.X) < 100_000 && Math.Abs(point.Y) < 100_000;

    private static double Square(double number) => number * number;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => _pictures++;

    protected override void RenderInlineImage(InlineImage inlineImage) => _pictures++;

    public override void BeginSubpath() => _path.Clear();

    public override PdfPoint? CloseSubpath()
    {
        if (_path.Count < 2)
            return null;
        Line(_path[^1], _path[0]);
        return _path[0];
    }

    public override void MoveTo(double x, double y)
    {
        _path.Clear();
        Point(x, y);
    }

    public override void LineTo(double x, double y)
    {
        Point(x, y);
        if (_path.Count > 1)
            Line(_path[^2], _path[^1]);
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        CloseSubpath();
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    // Of curves only their ends count: a ring of them that is filled may be a bullet.
    private void Curve(double x, double y)
    {
        if (_path.Count > 0)
            _round.Add(_path[^1]);
        MoveTo(x, y);
        if (_path.Count > 0 && _round.Count < 64)
            _round.Add(_path[^1]);
    }

    // Browsers draw the bullets of lists.
    private void Bullet()
    {
        if (_round.Count is < 4 or >= 64 || _glyphs.Count >= MostSigns)
            return;
        var (x0, x1, y0, y1) = (_round.Min(p => p.X), _round.Max(p => p.X), _round.Min(p => p.Y), _round.Max(p => p.Y));
        var (width, height) = (x1 - x0, y1 - y0);
        if (width is > 1.5 and < 7 && height is > 1.5 and < 7 && Math.Abs(width - height) < 1)
            _glyphs.Add(new Glyph("•", x0, x1, y1 + height * 0.55, height * 2.6, false, 0));
    }

    private void Point(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        if (_path.Count < 1000)
            _path.Add(Seen(CurrentTransformationMatrix.Transform(CurrentPosition)));
    }

    private void Line(PdfPoint from, PdfPoint to)
    {
        budget.Step();
        if (_lines.Count < MostRules && IsSane(from) && IsSane(to))
            _lines.Add((from, to));
    }

    public override void StrokePath(bool close)
    {
        if (close)
            CloseSubpath();
        foreach (var (from, to) in _lines)
            Rule(from, to);
        EndPath();
    }

    // Many programs draw a line as a thin area.
    public override void FillPath(FillingRule fillingRule, bool close)
    {
        Bullet();
        for (var i = 0; i < _lines.Count;)
        {
            var n = i + 1;
            while (n < _lines.Count && _lines[n].From.Equals(_lines[n - 1].To))
                n++;
            var area = _lines[i..n];
            var (x0, x1) = (area.Min(l => Math.Min(l.From.X, l.To.X)), area.Max(l => Math.Max(l.From.X, l.To.X)));
            var (y0, y1) = (area.Min(l => Math.Min(l.From.Y, l.To.Y)), area.Max(l => Math.Max(l.From.Y, l.To.Y)));
            if (x1 - x0 <= Thin && y1 - y0 > Thin)
                Rule(new PdfPoint((x0 + x1) / 2, y0), new PdfPoint((x0 + x1) / 2, y1));
            else if (y1 - y0 <= Thin && x1 - x0 > Thin)
                Rule(new PdfPoint(x0, (y0 + y1) / 2), new PdfPoint(x1, (y0 + y1) / 2));
            i = n;
        }
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => StrokePath(close);

    private void Rule(PdfPoint from, PdfPoint to)
    {
        var rule = new Rule(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y));
        var (width, height) = (rule.X1 - rule.X0, rule.Y1 - rule.Y0);
        if (Math.Min(width, height) <= 1 && Math.Max(width, height) > 1 && _rules.Count < MostRules)
            _rules.Add(rule);
    }

    public override void EndPath()
    {
        _lines.Clear();
        _path.Clear();
        _round.Clear();
    }

    public override void ClosePath() => CloseSubpath();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }
}
