using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Finds lists that lost their marks: three or more paragraphs in a row that each begin with the verb of a duty are
/// statements, not running text.
/// </summary>
internal static class DutyRuns
{
    private const int Fewest = 3;

    public static IReadOnlyList<Block> Mark(OpenSection section, Warnings warnings)
    {
        var blocks = section.Blocks.Select(b => b.Block).ToList();
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && IsStatement(section.Blocks[end]))
                end++;
            if (end - i >= Fewest && blocks[i..end].Any(b => b.Kind == BlockKind.Paragraph))
            {
                if (i > 0 && blocks[i - 1].Kind == BlockKind.Paragraph)
                    warnings.Add(section.Blocks[i].Line, $"The {end - i} statements from here on stand without a heading of their own; they were kept as a list under “{section.Heading}”.", blocks[i].Text);
                for (var s = i; s < end; s++)
                    blocks[s] = blocks[s] with { Kind = BlockKind.Item };
            }
            i = Math.Max(end, i + 1);
        }
        return blocks;
    }

    private static bool IsStatement(OpenBlock block) =>
        !block.IsListed && (block.Block.Kind == BlockKind.Item || DutyVerbs.Begins(block.Block.Text));
}
