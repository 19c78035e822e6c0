namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>
/// The questions of equality monitoring, as one version of them: answers keep the number of the version that they were given to. Based on
/// the options of the Department for Education's own service and of the census; sex is the characteristic of the Equality Act 2010.
/// There is no room for words: they could say who wrote them, and cannot be counted.
/// </summary>
/// <param name="Version">1, 2, 3…; a changed question or option makes a new version.</param>
/// <param name="Questions">In the order of the page.</param>
public sealed record QuestionSet(int Version, IReadOnlyList<MonitoringQuestion> Questions)
{
    /// <summary>The answer that every question offers, and that says nothing.</summary>
    public const string PreferNotToSay = "none";

    private static readonly MonitoringOption Rather = new(PreferNotToSay, "Prefer not to say");

    /// <summary>The questions that are asked now.</summary>
    public static QuestionSet Current { get; } = new(1,
    [
        new("age", "What is your age?", "",
        [
            new("under-25", "Under 25"), new("25-29", "25 to 29"), new("30-39", "30 to 39"), new("40-49", "40 to 49"), new("50-59", "50 to 59"),
            new("60-over", "60 and over"), Rather,
        ]),
        new("sex", "What is your sex?", "", [new("female", "Female"), new("male", "Male"), Rather]),
        new("gender", "Is the gender you identify with the same as your sex registered at birth?", "", [new("same", "Yes"), new("other", "No"), Rather]),
        new("ethnicity", "What is your ethnic group?", "",
        [
            new("asian-indian", "Indian", Asian), new("asian-pakistani", "Pakistani", Asian), new("asian-bangladeshi", "Bangladeshi", Asian),
            new("asian-chinese", "Chinese", Asian), new("asian-other", "Any other Asian background", Asian),
            new("black-caribbean", "Caribbean", Black), new("black-african", "African", Black), new("black-other", "Any other Black, Black British or Caribbean background", Black),
            new("mixed-caribbean", "White and Black Caribbean", Mixed), new("mixed-african", "White and Black African", Mixed),
            new("mixed-asian", "White and Asian", Mixed), new("mixed-other", "Any other mixed or multiple ethnic background", Mixed),
            new("white-british", "English, Welsh, Scottish, Northern Irish or British", White), new("white-irish", "Irish", White),
            new("white-traveller", "Gypsy or Irish Traveller", White), new("white-roma", "Roma", White), new("white-other", "Any other White background", White),
            new("other-arab", "Arab", Other), new("other-other", "Any other ethnic group", Other), Rather,
        ]),
        new("disability", "Do you have a disability?",
            "Under the Equality Act 2010 this is a physical or mental impairment that has a substantial and long-term adverse effect on your ability to carry out normal day-to-day activities. If you need changes to take part in the selection, say so in the section on adjustments: nobody sees these answers beside your name.",
            [new("yes", "Yes"), new("no", "No"), Rather]),
        new("religion", "What is your religion or belief?", "",
        [
            new("no-religion", "No religion, atheist or agnostic"), new("buddhist", "Buddhist"), new("christian", "Christian"), new("hindu", "Hindu"), new("jewish", "Jewish"),
            new("muslim", "Muslim"), new("sikh", "Sikh"), new("other", "Another religion or belief"), Rather,
        ]),
        new("orientation", "Which of these best describes your sexual orientation?", "",
        [
            new("straight", "Heterosexual or straight"), new("gay", "Gay or lesbian"), new("bisexual", "Bisexual"), new("other", "Other"), Rather,
        ]),
    ]);

    private const string Asian = "Asian or Asian British";
    private const string Black = "Black, Black British, Caribbean or African";
    private const string Mixed = "Mixed or multiple ethnic groups";
    private const string White = "White";
    private const string Other = "Other ethnic group";

    /// <summary>A version by its number, or null when there never was one.</summary>
    public static QuestionSet? Of(int version) => version == Current.Version ? Current : null;

    /// <summary>Only what this version asks and offers: anything else is no answer.</summary>
    public IReadOnlyDictionary<string, string> Known(IReadOnlyDictionary<string, string> answers) => Questions
        .Where(q => answers.TryGetValue(q.Key, out var answer) && q.Options.Any(o => o.Key == answer))
        .ToDictionary(q => q.Key, q => answers[q.Key], StringComparer.Ordinal);
}

/// <summary>One question.</summary>
/// <param name="Key">Stands for it in stored answers.</param>
/// <param name="Text">The question.</param>
/// <param name="Hint">What it means, where that needs saying.</param>
/// <param name="Options">What can be answered, "Prefer not to say" the last.</param>
public sealed record MonitoringQuestion(string Key, string Text, string Hint, IReadOnlyList<MonitoringOption> Options)
{
    /// <summary>The lines of a table about it: options, or the groups that they stand in.</summary>
    public IReadOnlyList<string> Lines => [.. Options.Select(o => o.Line).Distinct()];
}

/// <summary>One answer that can be chosen.</summary>
/// <param name="Key">Stands for it in stored answers.</param>
/// <param name="Text">The answer.</param>
/// <param name="Group">The heading that it stands under; totals are given for the group, because its members are few.</param>
public sealed record MonitoringOption(string Key, string Text, string? Group = null)
{
    /// <summary>The line of a table that it is counted in.</summary>
    public string Line => Group ?? Text;
}
