using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

/// <summary>Two texts made of few words, so that passages repeat, resemble each other and change places.</summary>
public sealed record TwoTexts(JobDescriptionContent Before, JobDescriptionContent After)
{
    public override string ToString() => $"{CanonicalContent.Write(Before)}\n{CanonicalContent.Write(After)}";
}

public static class ManyTexts
{
    private static readonly string[] Words = ["teach", "science", "well", "to", "every", "class", "safeguarding", "lead"];

    public static Arbitrary<TwoTexts> Any() => Arb.From(Contents().Zip(Contents()).Select(p => new TwoTexts(p.Item1, p.Item2)));

    private static Gen<string> Sentence() => Gen.Choose(0, 5).SelectMany(n => Gen.Elements(Words).ListOf(n)).Select(w => string.Join(' ', w));

    private static Gen<Block> Blocks() =>
        from kind in Gen.Elements(BlockKind.Paragraph, BlockKind.Item)
        from text in Sentence()
        from strong in Gen.Elements(false, false, true)
        select new Block(kind, text, strong);

    private static Gen<Section> Sections() =>
        from heading in Sentence()
        from level in Gen.Choose(2, 4)
        from count in Gen.Choose(0, 5)
        from blocks in Blocks().ListOf(count)
        select new Section(heading, level, [.. blocks]);

    private static Gen<Criterion> Criteria() =>
        from importance in Gen.Elements(Importance.Essential, Importance.Desirable)
        from category in Gen.Elements("", "Experience", "Skills")
        from text in Sentence()
        from points in Gen.Choose(0, 2).SelectMany(n => Sentence().ListOf(n))
        from stages in Gen.Choose(0, 31)
        from kind in Gen.Elements(Enum.GetValues<CriterionKind>())
        from weight in Gen.Choose(1, 3)
        select new Criterion(importance, category, text, [.. points], (AssessmentStage)stages, kind, weight);

    private static Gen<JobDescriptionContent> Contents() =>
        from fields in Sentence().ListOf(6)
        from sections in Gen.Choose(0, 4).SelectMany(n => Sections().ListOf(n))
        from criteria in Gen.Choose(0, 6).SelectMany(n => Criteria().ListOf(n))
        select new JobDescriptionContent(
            new JobDescriptionHeader(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]), [.. sections], [.. criteria]);
}

[Properties(Arbitrary = [typeof(ManyTexts)], MaxTest = 500)]
public sealed class ContentDifferencesProperties
{
    [Property]
    public bool What_the_rows_say_of_after_is_the_whole_text_after(TwoTexts texts) =>
        Same(texts.After, Rebuilt(Rows(texts).Select(r => r.After)));

    [Property]
    public bool What_the_rows_say_of_before_is_every_passage_of_before(TwoTexts texts) =>
        Passages.Of(texts.Before).Select(p => p.Key).Order(StringComparer.Ordinal)
            .SequenceEqual(Rows(texts).Where(r => r.Before is not null).Select(r => r.Before!.Key).Order(StringComparer.Ordinal));

    [Property]
    public bool Making_the_listed_changes_to_before_gives_after(TwoTexts texts)
    {
        // Unchanged and moved rows are taken from the text before, all others say what to write.
        var made = Rows(texts).Select(r => r.Kind is ChangeKind.Unchanged or ChangeKind.Moved ? r.Before : r.After);
        return Same(texts.After, Rebuilt(made));
    }

    [Property]
    public bool What_is_neither_moved_nor_added_keeps_its_order(TwoTexts texts)
    {
        var stayed = Rows(texts).Where(r => r is { Before: not null, IsMoved: false }).Select(r => Place(texts.Before, r.Before!)).ToList();
        return stayed.Order().SequenceEqual(stayed);
    }

    [Property]
    public bool Read_backwards_it_is_the_same_story(TwoTexts texts) =>
        Told(ContentDifferences.Between(texts.After, texts.Before).Rows.Select(r => (r.After?.Key, r.Before?.Key, Backwards(r.Kind), r.IsMoved)))
            .SequenceEqual(Told(Rows(texts).Select(r => (r.Before?.Key, r.After?.Key, r.Kind, r.IsMoved))));

    /// <summary>Two chains of the same words in different places, which once told two stories.</summary>
    [Property(Replay = "(11064146853807529727,8953383903223913127,33)", MaxTest = 1)]
    public bool Read_backwards_passages_of_equal_words_stay_the_same_ones(TwoTexts texts) => Read_backwards_it_is_the_same_story(texts);

    [Property]
    public bool A_text_does_not_differ_from_itself(TwoTexts texts) => ContentDifferences.Between(texts.Before, texts.Before).IsEmpty;

    [Property]
    public bool Two_texts_without_differences_are_the_same(TwoTexts texts) =>
        ContentDifferences.Between(texts.Before, texts.After).IsEmpty == Same(texts.Before, texts.After);

    private static IReadOnlyList<Difference> Rows(TwoTexts texts) => ContentDifferences.Between(texts.Before, texts.After).Rows;

    private static int Place(JobDescriptionContent content, Passage passage) => Passages.Of(content).ToList().FindIndex(p => p.Key == passage.Key);

    private static IEnumerable<(string?, string?, ChangeKind, bool)> Told(IEnumerable<(string?, string?, ChangeKind, bool)> rows) => rows.Order();

    private static ChangeKind Backwards(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeKind.Removed,
        ChangeKind.Removed => ChangeKind.Added,
        _ => kind,
    };

    private static bool Same(JobDescriptionContent one, JobDescriptionContent other) => CanonicalContent.Sha256(one) == CanonicalContent.Sha256(other);

    /// <summary>A job description put together again from passages, in their order.</summary>
    private static JobDescriptionContent Rebuilt(IEnumerable<Passage?> passages)
    {
        var fields = new List<string>();
        var sections = new List<Section>();
        var criteria = new List<Criterion>();
        foreach (var passage in passages.OfType<Passage>())
        {
            if (passage.Part == PassagePart.Field)
                fields.Add(passage.Text);
            else if (passage.Criterion is { } criterion)
                criteria.Add(criterion);
            else if (passage.Block is { } block)
                sections[^1] = sections[^1] with { Blocks = [.. sections[^1].Blocks, block] };
            else
                sections.Add(passage.Section! with { Heading = passage.Text, Blocks = [] });
        }
        return new JobDescriptionContent(new JobDescriptionHeader(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]), sections, criteria);
    }
}
