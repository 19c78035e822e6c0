using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Diagrams;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Vml;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>What was met on the way through a Word file and is no text of the document, told in warnings; and the limit of characters.</summary>
internal sealed class WordFindings(OpenXmlPart part, Warnings warnings)
{
    private readonly StringBuilder _hidden = new();
    private int _characters;
    private int _pictures;
    private int _drawings;

    /// <summary>The running number of the paragraph.</summary>
    public int Line { get; set; } = 1;

    public bool HasChanges { get; set; }

    public void Count(int characters)
    {
        _characters += characters;
        if (_characters > JobDescriptionReader.MaxCharacters)
            throw new SpentBudgetException($"has more than {JobDescriptionReader.MaxCharacters:N0} characters; a job description has far fewer");
    }

    public void Hidden(string text)
    {
        Count(text.Length);
        _hidden.Append(text);
    }

    /// <summary>Tells what was hidden in a paragraph.</summary>
    public void HiddenEnds()
    {
        LeftOut("hidden text", _hidden.ToString());
        _hidden.Clear();
    }

    public void Placeholder(string text) => LeftOut("a field that was not filled in", text);

    public void LeftOut(string asWhat, string text)
    {
        var whole = new StyledText();
        whole.Append(text, strong: false);
        if (whole.Fold() is { } folded)
            warnings.Add(Line, $"Left out as {asWhat}: “{folded.Text}”.");
    }

    public string? AddressOf(string id) => part.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString;

    public void See(OpenXmlElement element)
    {
        if (element is DocumentFormat.OpenXml.Drawing.Pictures.Picture or ImageData)
            _pictures++;
        else if (element is ChartReference or RelationshipIds)
            _drawings++;
    }

    public void Tell()
    {
        if (HasChanges)
            warnings.Add(1, "The document holds tracked changes; they were read as accepted.");
        if (_pictures > 0)
            warnings.Add(1, $"{(_pictures == 1 ? "A picture was" : $"{_pictures:N0} pictures were")} left out; text that stands in a picture cannot be read.");
        if (_drawings > 0)
            warnings.Add(1, "A chart or diagram was left out; check whether it holds text of the job description.");
    }
}
