using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using TextBoxContent = DocumentFormat.OpenXml.Wordprocessing.TextBoxContent;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>
/// Reads the text of paragraphs as Word shows it with all changes accepted: insertions in, deletions out; results of
/// fields in, their instructions out. Goes on over paragraphs, because fields may.
/// </summary>
internal sealed class WordText(WordLook look, WordFindings findings, ReadingBudget budget)
{
    /// <summary>Stands in the raw text where the line is broken.</summary>
    public const char LineBreak = '\n';

    private readonly Stack<Field> _fields = new();
    private readonly List<TextBoxContent> _boxes = [];
    private readonly List<string> _notes = [];
    private StyledText _text = new();
    private ParagraphStyle _style = null!;
    private bool _inLink;

    private sealed record Field(int Start)
    {
        public bool InCode { get; set; } = true;

        public string Code { get; set; } = "";
    }

    /// <summary>Adds the paragraph's text; returns the text boxes that are anchored in it.</summary>
    public IReadOnlyList<TextBoxContent> Read(Paragraph paragraph, StyledText into)
    {
        _text = into;
        _style = look.StyleOf(paragraph);
        _boxes.Clear();
        Walk(paragraph);
        findings.HiddenEnds();
        // A field whose instruction does not end with its paragraph is broken; what follows is text again.
        while (_fields.TryPeek(out var field) && field.InCode)
            _fields.Pop();
        return [.. _boxes];
    }

    /// <summary>Numbers of the footnotes and endnotes since the last call.</summary>
    public IReadOnlyList<string> TakeNotes()
    {
        var notes = _notes.ToArray();
        _notes.Clear();
        return notes;
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
            One(child);
    }

    private void One(OpenXmlElement element)
    {
        budget.Step();
        switch (element)
        {
            case DeletedRun or MoveFromRun:
                findings.HasChanges = true;
                break;
            case InsertedRun or MoveToRun:
                findings.HasChanges = true;
                Walk(element);
                break;
            case Hyperlink link:
                Link(link);
                break;
            case SdtRun content:
                if (WordValue.IsOn(content.SdtProperties?.GetFirstChild<ShowingPlaceholder>()) == true)
                    findings.Placeholder(content.InnerText);
                else if (content.SdtContentRun is { } inside)
                    Walk(inside);
                break;
            case SimpleField field:
                var start = _text.Length;
                Walk(field);
                Address(AddressIn(field.Instruction?.InnerText), start);
                break;
            case Run run:
                Run(run);
                break;
            case DocumentFormat.OpenXml.Math.Text formula:
                Append(formula.Text, look.StandsOut(_style.Run));
                break;
            case AlternateContent either:
                Box(either);
                break;
            case ParagraphProperties or RunProperties:
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void Run(Run run)
    {
        var shown = look.Of(run, _style);
        var signs = SymbolFonts.Of(shown.Font);
        var strong = look.StandsOut(_inLink ? shown with { IsUnderlined = null } : shown);
        foreach (var part in run.ChildElements)
        {
            var text = part switch
            {
                Text t => signs is null ? t.Text : SymbolFonts.Shown(t.Text, signs),
                TabChar or PositionalTab => "\t",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                SymbolChar symbol => Sign(symbol),
                _ => null,
            };
            if (text is null)
                Other(part);
            else if (shown.IsHidden == true)
                findings.Hidden(text);
            else
                Append(part is Text ? text.Replace('\n', ' ').Replace('\r', ' ') : text, strong);
        }
    }

    private void Other(OpenXmlElement part)
    {
        switch (part)
        {
            case FieldChar mark:
                FieldMark(mark);
                break;
            case FieldCode code when _fields.TryPeek(out var field) && field.Code.Length < 2000:
                field.Code += code.Text;
                break;
            case FootnoteReference note:
                _notes.Add($"f{note.Id?.InnerText}");
                break;
            case EndnoteReference note:
                _notes.Add($"e{note.Id?.InnerText}");
                break;
            case AlternateContent or Drawing or Picture or EmbeddedObject:
                Box(part);
                break;
            case Ruby ruby when ruby.GetFirstChild<RubyBase>() is { } below:
                Walk(below);
                break;
            case DeletedText:
                findings.HasChanges = true;
                break;
            case RunProperties or FieldCode or Ruby:
                break;
            default:
                Walk(part);
                break;
        }
    }

    private void Append(string text, bool strong)
    {
        if (_fields.Any(f => f.InCode))
        {
            findings.Hidden(text);
            return;
        }
        findings.Count(text.Length);
        _text.Append(text, strong);
    }

    private static string Sign(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.InnerText, System.Globalization.NumberStyles.HexNumber, null, out var code) || code is <= 0 or > 0xFFFF)
            return "";
        var sign = ((char)code).ToString();
        return SymbolFonts.Of(symbol.Font?.InnerText) is { } signs ? SymbolFonts.Shown(sign, signs) : sign;
    }

    private void FieldMark(FieldChar mark)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin":
                if (mark.FormFieldData?.GetFirstChild<CheckBox>() is { } box)
                    Append((WordValue.IsOn(box.GetFirstChild<Checked>()) ?? WordValue.IsOn(box.GetFirstChild<DefaultCheckBoxFormFieldState>())) == true ? "☒" : "☐", strong: false);
                if (_fields.Count < JobDescriptionReader.MaxNesting)
                    _fields.Push(new Field(_text.Length));
                break;
            case "separate" when _fields.TryPeek(out var field):
                field.InCode = false;
                break;
            case "end" when _fields.TryPop(out var field):
                Address(AddressIn(field.Code), Math.Min(field.Start, _text.Length));
                break;
        }
    }

    private void Link(Hyperlink link)
    {
        var start = _text.Length;
        (var before, _inLink) = (_inLink, true);
        Walk(link);
        _inLink = before;
        if (link.Id?.InnerText is { } id && findings.AddressOf(id) is { } address)
            Address(address, start);
    }

    private static string? AddressIn(string? instruction) =>
        instruction?.Trim().Split('"') is [var name, var address, ..] && name.Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? address : null;

    private void Address(string? address, int start)
    {
        if (string.IsNullOrWhiteSpace(address) || _text.From(start).Fold() is not { } shown)
            return;
        if (Inline.AddressOf(address, shown.Text, []) is { } added && address != $"mailto:{shown.Text}" && address.TrimEnd('/') != shown.Text && !address.EndsWith($"://{shown.Text.TrimEnd('/')}", StringComparison.OrdinalIgnoreCase))
            Append(added, strong: false);
    }

    // The same text box is written twice, for new and for old programs: the new form is taken when it has one.
    private void Box(OpenXmlElement element)
    {
        budget.Step();
        if (element is AlternateContent either)
        {
            var forms = either.ChildElements.Where(c => c is AlternateContentChoice or AlternateContentFallback).ToList();
            if ((forms.Find(f => f.Descendants<TextBoxContent>().Any()) ?? forms.FirstOrDefault()) is { } form)
                foreach (var child in form.ChildElements)
                    Box(child);
        }
        else if (element is TextBoxContent box)
            _boxes.Add(box);
        else if (element is Run run)
            Run(run);
        else if (element is Text text)
            Append(text.Text, strong: false);
        else
        {
            findings.See(element);
            foreach (var child in element.ChildElements)
                Box(child);
        }
    }
}
