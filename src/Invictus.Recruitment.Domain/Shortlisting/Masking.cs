using System.Text;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// Hides an applicant's own identifiers in text that the panel reads: names (former ones too), e-mail address, telephone
/// number, address and postcode, National Insurance number, TRN. Names are hidden as whole words of two letters or more, in
/// any case, with or without accents, and as possessives; a name that is also an ordinary word ("Will") is left alone in small
/// letters, where it stands for the word. Numbers are hidden in any spacing. Time is linear in the text: there are no
/// patterns that look back, and what is searched for is bounded by the length of the form's fields.
/// </summary>
public sealed class Masking
{
    /// <summary>What stands in place of an identifier.</summary>
    public const string Hidden = "[hidden]";

    private const int NameMin = 2;
    private const int AddressLineMin = 4;
    private const int GapMax = 3;

    /// <summary>Shorter joined names stand inside too many ordinary words.</summary>
    private const int JoinedMin = 6;

    private const int WordsMax = 8;

    /// <summary>Longer runs of letters are no name beside a name.</summary>
    private const int LongestNeighbour = 100;

    /// <summary>What people write into "former names" when there are none, or around them.</summary>
    private static readonly HashSet<string> NotANameWords =
        ["none", "na", "no", "not", "nil", "applicable", "nee", "formerly", "previously", "known", "as", "until", "since", "and", "or", "mr", "mrs", "ms", "miss", "dr"];

    /// <summary>"1632 960101" comes at home and from abroad, also as "+44 (0)1632 960101".</summary>
    private static readonly string[] PhonePrefixes = ["", "0", "44", "440", "0044", "00440"];

    private readonly HashSet<string> names = [];
    private readonly HashSet<string> joined = [];
    private readonly HashSet<string> seen = [];
    private readonly ILookup<char, string> sequences;

    /// <summary>What to hide, from an applicant's own answers.</summary>
    /// <param name="details">Names, address, telephone.</param>
    /// <param name="email">The confirmed address.</param>
    /// <param name="trn">Teacher reference number; empty if none.</param>
    public Masking(PersonalDetails details, string email, string trn)
    {
        AddNames(details.FirstNames, []);
        AddNames(details.LastName, []);
        AddNames(details.FormerNames, NotANameWords);
        AddJoined(details.FirstNames, details.LastName);
        AddSequence(email, NameMin);
        AddPhone(details.Phone);
        AddAddress(details.Address);
        AddSequence(trn, AddressLineMin);
        sequences = seen.ToLookup(s => s[0]);
    }

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
        var hidden = new bool[signs.Count];
        for (int start = 0, end; start < signs.Count; start = end)
        {
            for (end = start + 1; end < signs.Count && signs[end].Run == signs[start].Run;)
                end++;
            HideName(text, signs, start, end, hidden);
            HideSequences(signs, start, hidden);
            HideInsuranceNumber(signs, start, hidden);
        }
        return Ranges(text, signs, hidden);
    }

    private void HideName(string text, List<FoldedSign> signs, int start, int end, bool[] hidden)
    {
        var word = Word(signs, start, end);
        if (OrdinaryWords.Have(word) && !StandsAsName(text, signs, start, end, word))
            return;
        if (!names.Contains(word) && !joined.Any(j => word.Contains(j, StringComparison.Ordinal)))
        {
            // "Amara's"
            if (end - start <= 1 || word[^1] != 's' || !signs[end - 1].AfterApostrophe || !names.Contains(word[..^1]))
                return;
            end--;
        }
        Array.Fill(hidden, true, start, end - start);
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

        bool IsOther(string? neighbour) => neighbour is not null && neighbour != word && names.Contains(neighbour);
    }

    private static string? Before(List<FoldedSign> signs, int start)
    {
        if (start == 0 || signs[start].Start - signs[start - 1].End > GapMax)
            return null;
        var first = start - 1;
        while (first > 0 && signs[first - 1].Run == signs[start - 1].Run && start - first <= LongestNeighbour)
            first--;
        return Word(signs, first, start);
    }

    private static string? After(List<FoldedSign> signs, int end)
    {
        if (end == signs.Count || signs[end].Start - signs[end - 1].End > GapMax)
            return null;
        var last = end + 1;
        while (last < signs.Count && signs[last].Run == signs[end].Run && last - end <= LongestNeighbour)
            last++;
        return Word(signs, end, last);
    }

    private void HideSequences(List<FoldedSign> signs, int start, bool[] hidden)
    {
        foreach (var sequence in sequences[signs[start].Value])
        {
            if (StandsAt(signs, start, sequence))
                Array.Fill(hidden, true, start, sequence.Length);
        }
    }

    /// <summary>By its shape, whoever's it is: the number itself is kept closed.</summary>
    private static void HideInsuranceNumber(List<FoldedSign> signs, int start, bool[] hidden)
    {
        if (start + NationalInsuranceNumber.Length > signs.Count || !char.IsAsciiLetter(signs[start].Value))
            return;
        var number = Word(signs, start, start + NationalInsuranceNumber.Length);
        if (NationalInsuranceNumber.Read(number) is not null && StandsAt(signs, start, number))
            Array.Fill(hidden, true, start, number.Length);
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
            if (!hidden[i])
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < signs.Count && hidden[end] && BelongTogether(text, signs[end - 1].End, signs[end].Start))
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

    private void AddNames(string field, HashSet<string> exceptions)
    {
        var signs = FoldedText.Read(field);
        foreach (var run in signs.Select((s, i) => (s.Run, At: i)).GroupBy(s => s.Run))
        {
            var word = Word(signs, run.First().At, run.Last().At + 1);
            if (word.Length >= NameMin && char.IsLetter(word[0]) && !exceptions.Contains(word))
                names.Add(word);
        }
    }

    /// <summary>"amaraexampleton" is how a name stands in web addresses and account names; hidden also inside a longer run.</summary>
    private void AddJoined(string firstNames, string lastName)
    {
        foreach (var first in Words(firstNames))
        {
            foreach (var last in Words(lastName))
            {
                foreach (var name in new[] { first + last, last + first, first[..1] + last })
                {
                    if (name.Length >= JoinedMin)
                        joined.Add(name);
                }
            }
        }
    }

    private static List<string> Words(string field)
    {
        var signs = FoldedText.Read(field);
        return [.. signs.Select((s, i) => (s.Run, At: i)).GroupBy(s => s.Run).Select(run => Word(signs, run.First().At, run.Last().At + 1)).Take(WordsMax)];
    }

    private void AddPhone(string phone)
    {
        var digits = string.Concat(FoldedText.Read(phone).Select(s => s.Value).Where(char.IsAsciiDigit));
        if (digits.StartsWith("00", StringComparison.Ordinal))
            digits = digits[2..];
        var national = digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..].TrimStart('0') : digits.TrimStart('0');
        if (national.Length < AddressLineMin)
            return;
        foreach (var prefix in PhonePrefixes)
            seen.Add(prefix + national);
        seen.Add(digits);
    }

    private void AddAddress(string address)
    {
        AddSequence(address, AddressLineMin);
        foreach (var line in address.Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddSequence(line, AddressLineMin);
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // "Exampleborough ZZ99 1AA": town and postcode are known apart as well.
            for (var taken = 1; taken <= Math.Min(2, words.Length); taken++)
            {
                if (!IsPostcode(string.Concat(words[^taken..])))
                    continue;
                AddSequence(string.Concat(words[^taken..]), AddressLineMin);
                AddSequence(string.Concat(words[..^taken]), AddressLineMin);
            }
        }
    }

    /// <summary>Ends in a digit and two letters, after two to four letters and digits that begin with a letter.</summary>
    private static bool IsPostcode(string word) =>
        word.Length is >= 5 and <= 7 && word.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(word[0]) && word[1..^3].Any(char.IsAsciiDigit)
        && char.IsAsciiDigit(word[^3]) && char.IsAsciiLetter(word[^2]) && char.IsAsciiLetter(word[^1]);

    private void AddSequence(string field, int shortest)
    {
        var sequence = string.Concat(FoldedText.Read(field).Select(s => s.Value));
        if (sequence.Length >= shortest)
            seen.Add(sequence);
    }

    private static string Word(List<FoldedSign> signs, int start, int end) =>
        string.Create(end - start, (signs, start), static (word, from) =>
        {
            for (var i = 0; i < word.Length; i++)
                word[i] = from.signs[from.start + i].Value;
        });
}
