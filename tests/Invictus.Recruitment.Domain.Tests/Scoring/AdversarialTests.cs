using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>Texts made to please the rules without saying anything: none earns more than 1, for any of several criteria.</summary>
public sealed class AdversarialTests
{
    private static readonly string[] Criteria =
    [
        "Ability to use student level data to raise standards",
        "Excellent classroom manager, able to create a positive, orderly and stimulating environment",
        "Ability to plan and deliver schemes of work to match the needs of learners",
    ];

    public static TheoryData<string, string> Texts()
    {
        var texts = new TheoryData<string, string>();
        foreach (var criterion in Criteria)
        {
            texts.Add(criterion, criterion);
            texts.Add(criterion, string.Join(". ", Enumerable.Repeat(criterion, 60)));
            texts.Add(criterion, $"I have the {criterion}. I meet this criterion fully and I am certain that I would meet it in this post as well.");
            texts.Add(criterion, string.Join(", ", Enumerable.Repeat(criterion.ToLowerInvariant().Split(' '), 30).SelectMany(w => w)));
            texts.Add(criterion, string.Join(' ', Enumerable.Range(0, 5000).Select(i => i % 2 == 0 ? "really" : "very")));
            texts.Add(criterion, string.Join(' ', Enumerable.Range(0, 5000).Select(i => criterion.Split(' ')[i % criterion.Split(' ').Length])));
            texts.Add(criterion, "Mae gen i brofiad eang o weithio gyda phobl ifanc a chredaf yn gryf y byddwn yn gwneud cyfraniad da iawn i'r ysgol hon bob dydd.");
            texts.Add(criterion, "J'ai toujours aimé ce métier et je pense que je serais une très bonne personne pour ce poste dans cette école, chaque jour.");
            texts.Add(criterion, "Colourless green ideas sleep furiously while seven quiet umbrellas sing beneath a wooden Tuesday of soup and remarkable string.");
            texts.Add(criterion, "data assessment progress tracking intervention raised improved outcomes 61% 74% year 9 GCSE key stage 3 led introduced increased");
        }
        return texts;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void None_earns_more_than_claimed(string criterion, string text)
    {
        var score = ProvisionalRules.Score(
            new(null, null), [new CriterionToScore(1, Importance.Essential, 1, CriterionKind.Statement, criterion, [])],
            new Dictionary<long, string> { [1] = text }, ProvisionalLevel.FactsAndEvidence);
        Assert.InRange(score.Ratings[0].Rating, 0, 1);
    }
}
