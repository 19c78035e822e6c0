using System.Text;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// Hides an applicant's own identifiers in text that the panel reads: names (former ones too), e-mail address, telephone
/// number, address and postcode, National Insurance number, TRN. Names are hidden as whole words of two letters or more, in
/// any case, with or without accents ("Müller", "Muller", "Mueller"), and as possessives, together with the marks and invisible
/// signs that follow them; so are two or three neighbouring parts of one name written joined ("Annemarie" for "Anne-Marie"), and
/// a name with an apostrophe in two words ("O Brien") and without its beginning ("Brien"). A name that is also an ordinary word
/// ("Will"), and a short spelling of these kinds, is left alone in small letters, where it stands for the word. Numbers are hidden
/// in any spacing, the e-mail address without what follows its @ as well, and a street without the house number unless its words
/// are everybody's ("High Street"). What is searched for is in <see cref="Identifiers"/>, bounded by the length of the form's
/// fields. Time is linear in the text: there are no patterns that look back.
/// </summary>
public sealed class Masking
{
    /// <summary>What stands in place of an identifier.</summary>
    public const string Hidden = "[hidden]";

    private const int GapMax = 3;

    /// <summary>Longer runs of letters are no name beside a name.</summary>
    private const int LongestNeighbour = 100;

    /// <summary>Longer numbers before a street are years.</summary>
    private const int HouseNumberMax = 3;

    private readonly Identifiers find;

    /// <summary>What to hide, from an applicant's own answers.</summary>
    /// <param name="details">Names, address, telephone.</param>
    /// <param name="email">The confirmed address.</param>
    /// <param name="trn">Teacher reference number; empty if none.</param>
    public Masking(PersonalDetails details, string email, string trn) => find = new Identifiers(details, email, trn);

    /// <summary>The text with every identifier replaced by <see cref="Hidden"/>; neighbouring ones become one.</summary>
    public string Apply(string text) => Replace(text, Ranges(text));

    /// <summary>The same for a text with stretches that are marked: each mark moves with its words, and one that touches an identifier goes.</summary>
    /// <param name="text">The text as it was given.</param>
    /// <param name="marks">Stretches of it, in order, not overlapping.</param>
    public (string Text, IReadOnlyList<Highlight> Marks) Apply(string text, IEnumerable<Highlight> marks)
    {
        var (ranges, moved, next, shift) = (Ranges(text), new List<Highlight>(), 0, 0);
        foreach (var mark in marks.OrderBy(m => m.Start))
        {
            while (next < ranges.Count && ranges[next].End <= mark.Start)
            {
                shift += Hidden.Length - (ranges[next].End - ranges[next].Start);
                next++;
            }
            if (next == ranges.Count || ranges[next].Start >= mark.Start + mark.Length)
                moved.Add(mark with { Start = mark.Start + shift });
        }
        return (Replace(text, ranges), moved);
    }

    private List<(int Start, int End)> Ranges(string text)
    {
        var signs = FoldedText.Read(text);
        var hidden = new bool[text.Length];
        Hide(text, signs, hidden);
        // "Müller" stands for "Mueller", too, where there is such a letter.
        var spread = FoldedText.Read(text, spread: true);
        if (spread.Count != signs.Count)
            Hide(text, spread, hidden);
        return Ranges(text, signs, hidden);
    }

    private void Hide(string text, List<FoldedSign> signs, bool[] hidden)
    {
        foreach (var (start, end) in FoldedText.Runs(signs))
        {
            HideName(text, signs, start, end, hidden);
            HideSequences(text, signs, start, hidden);
            HideInsuranceNumber(signs, start, hidden);
        }
    }

    private static void Fill(List<FoldedSign> signs, int start, int end, bool[] hidden)
    {
        for (var i = start; i < end; i++)
            hidden[signs[i].Start] = true;
    }

    private void HideName(string text, List<FoldedSign> signs, int start, int end, bool[] hidden)
    {
        var word = FoldedText.Word(signs, start, end);
        HideInTwoWords(signs, start, end, word, hidden);
        if (OrdinaryWords.Have(word) && !StandsAsName(text, signs, start, end, word))
            return;
        if (!IsName(word) && !find.Inside(word))
        {
            // "Amara's"
            if (end - start <= 1 || word[^1] != 's' || !signs[end - 1].AfterApostrophe || !IsName(word[..^1]))
                return;
            end--;
            word = word[..^1];
            HideInTwoWords(signs, start, end, word, hidden);
        }
        if (!find.Faint.Contains(word) || StandsAsName(text, signs, start, end, word))
            Fill(signs, start, end, hidden);
    }

    private bool IsName(string word) => find.Names.Contains(word) || find.Whole.Contains(word) || find.Faint.Contains(word);

    /// <summary>"O Brien": both, with what is between them.</summary>
    private void HideInTwoWords(List<FoldedSign> signs, int start, int end, string word, bool[] hidden)
    {
        if (find.InTwoWords.Contains(word) && Before(signs, start) is { } first && find.InTwoWords[word].Contains(first))
            Fill(signs, start - first.Length, end, hidden);
    }

    /// <summary>"Will led" and "will smith", but not "I will": a capital, or another of the names beside it.</summary>
    private bool StandsAsName(string text, List<FoldedSign> signs, int start, int end, string word)
    {
        for (var at = signs[start].Start; at < signs[end - 1].End; at++)
        {
            if (char.IsUpper(text[at]))
                return true;
        }
        return IsOther(Before(signs, start)) || IsOther(After(signs, end));

        bool IsOther(string? neighbour) => neighbour is not null && neighbour != word && find.Names.Contains(neighbour);
    }

    private static string? Before(List<FoldedSign> signs, int start)
    {
        if (start == 0 || signs[start].Start - signs[start - 1].End > GapMax)
            return null;
        var first = start - 1;
        while (first > 0 && signs[first - 1].Run == signs[start - 1].Run && start - first <= LongestNeighbour)
            first--;
        return FoldedText.Word(signs, first, start);
    }

    private static string? After(List<FoldedSign> signs, int end)
    {
        if (end == signs.Count || signs[end].Start - signs[end - 1].End > GapMax)
            return null;
        var last = end + 1;
        while (last < signs.Count && signs[last].Run == signs[end].Run && last - end <= LongestNeighbour)
            last++;
        return FoldedText.Word(signs, end, last);
    }

    private void HideSequences(string text, List<FoldedSign> signs, int start, bool[] hidden)
    {
        foreach (var sequence in find.Sequences[signs[start].Value])
        {
            if (StandsAt(signs, start, sequence))
                Fill(signs, start, start + sequence.Length, hidden);
        }
        foreach (var street in find.Streets[signs[start].Value])
        {
            if (StandsAt(signs, start, street) && !FollowsHouseNumber(text, signs, start))
                Fill(signs, start, start + street.Length, hidden);
        }
    }

    /// <summary>"31 Sample Street" is another place than the applicant's, whose own number is part of a sequence.</summary>
    private static bool FollowsHouseNumber(string text, List<FoldedSign> signs, int start) =>
        start > 0 && char.IsAsciiDigit(signs[start - 1].Value) && Before(signs, start) is { Length: <= HouseNumberMax }
        && text.AsSpan(signs[start - 1].End, signs[start].Start - signs[start - 1].End) is [' ', ..] between && between.Trim(' ').IsEmpty;

    /// <summary>By its shape, whoever's it is: the number itself is kept closed.</summary>
    private static void HideInsuranceNumber(List<FoldedSign> signs, int start, bool[] hidden)
    {
        if (start + NationalInsuranceNumber.Length > signs.Count || !char.IsAsciiLetter(signs[start].Value))
            return;
        var number = FoldedText.Word(signs, start, start + NationalInsuranceNumber.Length);
        if (NationalInsuranceNumber.Read(number) is not null && StandsAt(signs, start, number))
            Fill(signs, start, start + number.Length, hidden);
    }

    private static bool StandsAt(List<FoldedSign> signs, int start, string sequence)
    {
        var end = start + sequence.Length;
        if (end > signs.Count || (end < signs.Count && signs[end].Run == signs[end - 1].Run))
            return false;
        for (var i = 0; i < sequence.Length; i++)
        {
            if (signs[start + i].Value != sequence[i] || (i > 0 && signs[start + i].Start - signs[start + i - 1].End > GapMax))
                return false;
        }
        return true;
    }

    private static List<(int Start, int End)> Ranges(string text, List<FoldedSign> signs, bool[] hidden)
    {
        var ranges = new List<(int, int)>();
        var i = 0;
        while (i < signs.Count)
        {
            if (!hidden[signs[i].Start])
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < signs.Count && hidden[signs[end].Start] && BelongTogether(text, signs[end - 1].End, signs[end].Start))
                end++;
            ranges.Add((signs[i].Start, signs[end - 1].End));
            i = end;
        }
        return ranges;
    }

    private static string Replace(string text, List<(int Start, int End)> ranges)
    {
        var (masked, written) = (new StringBuilder(text.Length), 0);
        foreach (var (start, end) in ranges)
        {
            masked.Append(text, written, start - written).Append(Hidden);
            written = end;
        }
        return masked.Append(text, written, text.Length - written).ToString();
    }

    // First and last name side by side are one gap in the text: it should not tell how many names there are.
    private static bool BelongTogether(string text, int from, int to) =>
        to - from <= GapMax && text.AsSpan(from, Math.Max(0, to - from)).IndexOf('\n') < 0;
}
