using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>Evidence is shown cut at the words that the rules went by, for the panel with the applicant's identifiers masked.</summary>
public sealed class EvidencePieceTests
{
    private static readonly Masking Mask = new(new PersonalDetails { FirstNames = "Amara", LastName = "Exampleton", Phone = "01632 960101" }, "amara@example.com", "");

    [Fact]
    public void A_text_is_cut_at_its_marks() => Assert.Equal(
        [new("I ", null), new("raised", HighlightKind.Effect), new(" results", null)],
        EvidencePiece.Cut("I raised results", [new Highlight(2, 6, HighlightKind.Effect)]));

    [Fact]
    public void Marks_that_overlap_or_reach_beyond_the_text_are_left_out() => Assert.Equal(
        [new("ab", HighlightKind.Relevant), new("cd", null)],
        EvidencePiece.Cut("abcd", [new(0, 2, HighlightKind.Relevant), new(1, 2, HighlightKind.Effect), new(3, 9, HighlightKind.Specific)]));

    [Fact]
    public void Marks_move_with_their_words_when_names_are_masked()
    {
        const string text = "Amara Exampleton taught; Amara raised results.";
        var (masked, marks) = Mask.Apply(text, [Mark(text, "taught"), Mark(text, "raised")]);
        Assert.Equal("[hidden] taught; [hidden] raised results.", masked);
        Assert.Equal(["taught", "raised"], marks.Select(m => masked.Substring(m.Start, m.Length)));
    }

    [Fact]
    public void A_mark_that_touches_a_name_goes()
    {
        const string text = "results of Amara rose";
        var (masked, marks) = Mask.Apply(text, [new Highlight(8, 8, HighlightKind.Repeated), Mark(text, "rose")]);
        Assert.Equal(["rose"], marks.Select(m => masked.Substring(m.Start, m.Length)));
    }

    // Words, names and numbers in any order, and marks anywhere: masking with marks is masking, and each mark that is left stands on the same words.
    [Property(MaxTest = 500)]
    public Property Masked_with_marks_is_masked_and_marks_stand_on_the_words_they_stood_on()
    {
        var words = Gen.Elements("Amara", "Exampleton", "amara@example.com", "01632 960101", "taught", "raised", "results", "by", "12 %", "école", "\n", "👩‍🏫");
        var texts = words.ListOf().Select(w => string.Join(' ', w));
        return Prop.ForAll(texts.ToArbitrary(), Gen.Choose(0, 1000).ListOf().ToArbitrary(), (text, seeds) =>
        {
            var marks = new List<Highlight>();
            foreach (var seed in seeds.Where(_ => text.Length > 0))
            {
                var start = seed % text.Length;
                var mark = new Highlight(start, Math.Min(1 + (seed % 9), text.Length - start), HighlightKind.Relevant);
                if (!marks.Exists(m => m.Start < mark.Start + mark.Length && mark.Start < m.Start + m.Length))
                    marks.Add(mark);
            }
            var (masked, left) = Mask.Apply(text, marks);
            var joined = string.Concat(EvidencePiece.Cut(masked, left).Select(p => p.Text));
            var stood = marks.Select(m => text.Substring(m.Start, m.Length)).ToList();
            return masked == Mask.Apply(text) && joined == masked && left.Count <= marks.Count
                && left.All(m => stood.Contains(masked.Substring(m.Start, m.Length)))
                && left.Zip(left.Skip(1)).All(p => p.First.Start + p.First.Length <= p.Second.Start);
        });
    }

    private static Highlight Mark(string text, string word) => new(text.IndexOf(word, StringComparison.Ordinal), word.Length, HighlightKind.Effect);
}
