namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>Counts words on both sides of a reading, to see which of them were lost or invented.</summary>
internal static class WordCount
{
    public static Dictionary<string, int> Count(IEnumerable<string> words) => words.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    public static void Remove(Dictionary<string, int> counts, IEnumerable<string> words)
    {
        foreach (var word in words)
            counts[word] = counts.GetValueOrDefault(word) - 1;
    }

    /// <summary>The text with some of its lines moved, dropped, doubled or parted.</summary>
    public static string Shuffled(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var from = random.Next(lines.Count);
            var line = lines[from];
            var change = random.Next(4);
            if (change is 0 or 1)
                lines.RemoveAt(from);
            if (change is 1 or 2)
                lines.Insert(random.Next(lines.Count), line);
            if (change is 3)
                lines.Insert(from, "");
        }
        return string.Join('\n', lines);
    }
}
