using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>What to take care of in an extra question: matters that the law keeps out of an application form. Hints for HR, which never block.</summary>
public static partial class QuestionCare
{
    private static readonly (Func<Regex> Words, string Hint)[] Hints =
    [
        (Health, "It may ask about health or disability. That is not allowed before an offer, but for adjustments to the selection process, which the form asks for already (Equality Act 2010, section 60)."),
        (Record, "It may ask about a criminal record. Only shortlisted candidates are asked, in the self-disclosure (KCSIE part 3)."),
        (Characteristic, "It may ask about a protected characteristic, such as age, sex, marriage, pregnancy, ethnicity, religion or sexual orientation. Ask only where the post requires it by law; equality monitoring is asked for apart."),
        (Pay, "It may ask about present pay. The form asks it with the last employment; a question of its own tends to carry old pay gaps on."),
        (Curriculum, "It may ask for a curriculum vitae. The application form takes its place (KCSIE part 3)."),
    ];

    /// <summary>Hints for a question with its options; none for most.</summary>
    public static IReadOnlyList<string> HintsFor(string text, IReadOnlyList<string> options)
    {
        var all = string.Join('\n', options.Prepend(text));
        return [.. Hints.Where(h => h.Words().IsMatch(all)).Select(h => h.Hint)];
    }

    [GeneratedRegex(@"\b(?:your health|healthy|illness|ill|sick(?:ness)?|absen(?:ce|ces|t)|disab(?:led|ility|ilities)|medical|medication|impairment|mental health|condition that|fit for work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Health();

    [GeneratedRegex(@"\b(?:convict\w*|criminal|offences?|caution(?:s|ed)?|prosecut\w*|police record|DBS|barred)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Record();

    [GeneratedRegex(@"\b(?:how old|your age|date of birth|born|marital|married|husband|wife|pregnan\w*|maternity|children of your own|childcare|ethnic\w*|your race|nationality|religio\w*|faith|church|sexual(?:ity)?|gender|transgender)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Characteristic();

    [GeneratedRegex(@"\b(?:(?:current|present|last) (?:salary|pay)|what do you earn|salary expect\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(?:CV|curriculum vitae|r[eé]sum[eé])\b")]
    private static partial Regex Curriculum();
}
