using System.Globalization;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>How well the rules read: labelled texts, written for the purpose, against what the rules make of them.</summary>
public sealed class LabelledEvidenceTests(ITestOutputHelper output)
{
    private static readonly List<Labelled> Texts = Read();

    [Fact]
    public void There_are_120_texts_at_least_over_all_criteria_of_the_first_vacancy_and_three_other_posts()
    {
        Assert.True(Texts.Count >= 120, $"There are {Texts.Count}.");
        Assert.Equal(4, Texts.Select(t => t.Post).Distinct().Count());
        Assert.Equal(26, Texts.Where(t => t.Post == "Second in Science").Select(t => t.Criterion).Distinct().Count());
    }

    [Fact]
    public void Rules_and_labels_agree_as_well_as_they_ever_did()
    {
        var rules = Texts.Select(t => (int?)Rate(t)).ToList();
        var labels = Texts.Select(t => (int?)t.Label).ToList();
        var kappa = QuadraticWeightedKappa.Of(labels, rules)!.Value;
        var alike = Texts.Where((t, i) => rules[i] == t.Label).Count();
        var report = string.Create(
            CultureInfo.InvariantCulture, $"Quadratic-weighted kappa of rules and labels: {kappa:0.000}, {alike} of {Texts.Count} alike.");
        output.WriteLine(report);
        // tests/run prints it.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "scoring-figures.txt"), report + "\n");
        foreach (var (text, rating) in Texts.Zip(rules).Where(p => p.First.Label != p.Second))
            output.WriteLine($"label {text.Label}, rules {rating}: {text.Text}");
        Assert.True(kappa >= KappaReached, report);
    }

    [Fact]
    public void No_text_is_rated_two_steps_above_its_label() =>
        Assert.DoesNotContain(Texts, t => Rate(t) - t.Label >= RatingScale.FarApart);

    // The figure of the rules; it may rise with a new rule set and must not fall.
    private const double KappaReached = 0.739;

    private static int Rate(Labelled text)
    {
        var criterion = new CriterionToScore(1, Importance.Essential, 1, CriterionKind.Statement, text.Criterion, []);
        var score = ProvisionalRules.Score(
            new(null, null), [criterion], new Dictionary<long, string> { [1] = text.Text }, ProvisionalLevel.FactsAndEvidence);
        return score.Ratings[0].Rating;
    }

    // "= post", "# criterion", then "label text" lines.
    private static List<Labelled> Read()
    {
        var file = Path.Combine(SampleApplicants.SolutionFolder(), "tests", "Invictus.Recruitment.Domain.Tests", "Scoring", "labelled-evidence.txt");
        string post = "", criterion = "";
        var texts = new List<Labelled>();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith('='))
                post = line[2..];
            else if (line.StartsWith('#'))
                criterion = line[2..];
            else
                texts.Add(new Labelled(post, criterion, int.Parse(line[..1], CultureInfo.InvariantCulture), line[2..]));
        }
        return texts;
    }

    private sealed record Labelled(string Post, string Criterion, int Label, string Text);
}
