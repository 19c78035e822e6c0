using System.Collections.Frozen;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Verbs that begin the statement of a duty. Data: add one when a document uses another.</summary>
internal static class DutyVerbs
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet((
        "accompany account act actively adhere administer advise alert analyse apply arrange assess assist assume attend "
        + "be build carry chair champion check collaborate communicate complete comply conduct consult contribute control cooperate coordinate cover create "
        + "deal delegate deliver demonstrate deploy deputise design develop direct discuss disseminate "
        + "embed enable encourage engage enhance ensure establish evaluate facilitate follow foster fulfil give guide handle have help hold "
        + "identify implement improve inform inspire instruct issue keep know lead liaise line listen lock log look "
        + "maintain make manage mark maximise meet mentor model monitor motivate observe obtain offer open operate order organise oversee "
        + "participate perform plan play prepare present process produce promote protect provide raise recognise record recruit refer register regularly report "
        + "represent research resolve respect respond review run safeguard secure select serve set share show supervise supply support sustain "
        + "take teach test track train treat undertake update uphold use utilise work write").Split(' '));

    /// <summary>"Implement …", "To maintain …", "Co-operate …", "Ensuring …".</summary>
    public static bool Begins(string text)
    {
        var words = text.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return false;
        var first = Clean(words[0]);
        return first == "to" ? char.IsLower(words[1][0]) : IsVerb(first) && Phrase.StartsUpper(text);
    }

    private static string Clean(string word) => word.Replace("-", "", StringComparison.Ordinal).Trim(',', ';', ':', '.').ToLowerInvariant();

    private static bool IsVerb(string word)
    {
        if (Verbs.Contains(word))
            return true;
        if (!word.EndsWith("ing", StringComparison.Ordinal) || word.Length < 6)
            return false;
        var stem = word[..^3];
        return Verbs.Contains(stem) || Verbs.Contains(stem + "e") || (stem[^1] == stem[^2] && Verbs.Contains(stem[..^1]));
    }
}
