using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Pdf.Writing;

/// <summary>Writes bookmarks as a tree that follows the levels of the headings (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfFileWriter file, IReadOnlyList<PdfReference> pages)
{
    public PdfReference Write(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = file.Reserve();
        var dictionary = new PdfDictionary { ["Type"] = new PdfName("Outlines") };
        var count = WriteLevel(bookmarks, root, dictionary);
        dictionary["Count"] = (long)count;
        file.Set(root, dictionary);
        return root;
    }

    private int WriteLevel(IReadOnlyList<Bookmark> bookmarks, PdfReference parent, PdfDictionary parentDictionary)
    {
        var starts = Enumerable.Range(0, bookmarks.Count).Where(i => bookmarks[i].Level <= bookmarks.Take(i + 1).Min(b => b.Level)).ToList();
        var references = starts.ConvertAll(_ => file.Reserve());
        var shown = starts.Count;
        for (var i = 0; i < starts.Count; i++)
        {
            var bookmark = bookmarks[starts[i]];
            var end = i + 1 < starts.Count ? starts[i + 1] : bookmarks.Count;
            var item = new PdfDictionary
            {
                ["Title"] = PdfString.Text(bookmark.Title),
                ["Parent"] = parent,
                ["Dest"] = new PdfArray(pages[bookmark.Page], new PdfName("XYZ"), 0L, TaggedDocument.PageHeight - bookmark.Top, PdfNull.Instance),
            };
            if (i > 0)
                item["Prev"] = references[i - 1];
            if (i + 1 < starts.Count)
                item["Next"] = references[i + 1];
            var below = bookmarks.Skip(starts[i] + 1).Take(end - starts[i] - 1).ToList();
            if (below.Count > 0)
            {
                var open = WriteLevel(below, references[i], item);
                item["Count"] = (long)open;
                shown += open;
            }
            file.Set(references[i], item);
        }
        if (references.Count > 0)
            (parentDictionary["First"], parentDictionary["Last"]) = (references[0], references[^1]);
        return shown;
    }
}
