namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// The text of a section in one field: a blank line begins a new paragraph, a line that begins with "- " is an entry of a list, and
/// "**" around a paragraph or an entry makes it stand out. What is written is read back as the same blocks.
/// </summary>
public static class SectionText
{
    private const string Strong = "**";

    /// <summary>Blocks as text to be edited.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var lines = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            // Entries of one list stand on lines below each other.
            if (i > 0 && !(blocks[i - 1].Kind == BlockKind.Item && blocks[i].Kind == BlockKind.Item))
                lines.Add("");
            lines.Add(Written(blocks[i]));
        }
        return string.Join('\n', lines);
    }

    /// <summary>The blocks of what was typed or pasted; empty ones are left out.</summary>
    public static IReadOnlyList<Block> Read(string? typed)
    {
        var blocks = new List<Block>();
        var lines = new List<string>();
        foreach (var line in TypedText.Clean(typed))
        {
            if (line.Length == 0 || TypedText.IsItem(line))
                End();
            if (line.Length > 0)
                lines.Add(line);
        }
        End();
        return blocks;

        void End()
        {
            if (lines.Count > 0 && BlockOf(lines) is { Text.Length: > 0 } block)
                blocks.Add(block);
            lines.Clear();
        }
    }

    private static Block BlockOf(List<string> lines)
    {
        var kind = TypedText.IsItem(lines[0]) ? BlockKind.Item : BlockKind.Paragraph;
        var text = string.Join(' ', lines);
        if (kind == BlockKind.Item)
            text = text[TypedText.ItemMark.Length..];
        if (text.StartsWith(TypedText.Escape))
            return new Block(kind, text[1..].Trim());
        var isStrong = text.Length > 2 * Strong.Length && text.StartsWith(Strong, StringComparison.Ordinal) && text.EndsWith(Strong, StringComparison.Ordinal);
        return isStrong && text[Strong.Length..^Strong.Length].Trim() is { Length: > 0 } inner ? new Block(kind, inner, IsStrong: true) : new Block(kind, text);
    }

    private static string Written(Block block)
    {
        var mark = block.Kind == BlockKind.Item ? TypedText.ItemMark : "";
        var plain = mark + (block.IsStrong ? Strong + block.Text + Strong : block.Text);
        // Text that looks like a mark is told from one by a backslash.
        return Read(plain) is [var read] && read == block ? plain : mark + TypedText.Escape + block.Text;
    }
}
