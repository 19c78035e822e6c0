using System.Buffers;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// What <see cref="Masking"/> looks for: an applicant's identifiers in the spellings that people use, folded. How many there are
/// is bounded by the length of the form's fields.
/// </summary>
internal sealed class Identifiers
{
    private const int NameMin = 2;
    private const int AddressLineMin = 4;

    /// <summary>Shorter joined names stand inside too many ordinary words; shorter names of accounts are such words.</summary>
    private const int JoinedMin = 6;

    /// <summary>Spellings made of a name's parts are, when shorter, as likely another word: "man" of "Nu'man".</summary>
    private const int CertainMin = 5;

    private const int NeighboursMin = 4;
    private const int AfterApostropheMin = 3;
    private const int StreetMin = 8;
    private const int WordsMax = 8;

    /// <summary>What people write into "former names" when there are none, or around them.</summary>
    private static readonly HashSet<string> NotANameWords =
        ["none", "na", "no", "not", "nil", "applicable", "nee", "formerly", "previously", "known", "as", "until", "since", "and", "or", "mr", "mrs", "ms", "miss", "dr"];

    /// <summary>Single letters that begin a surname ("O Brien", "D Souza"); any other is an initial, and "Sam E" is not "same".</summary>
    private const string Particles = "odlmn";

    private static readonly HashSet<string> StreetTypes =
        ["street", "road", "avenue", "drive", "lane", "close", "court", "gardens", "crescent", "terrace", "place", "square", "grove", "walk", "way", "rise", "mews", "row", "hill"];

    private static readonly HashSet<string> BeforeHouseNumber = ["flat", "apartment", "apt", "unit", "room", "block", "no", "number", ""];

    /// <summary>"1632 960101" comes at home and from abroad, also as "+44 (0)1632 960101".</summary>
    private static readonly string[] PhonePrefixes = ["", "0", "44", "440", "0044", "00440"];

    private static readonly SearchValues<char> BetweenNames = SearchValues.Create(",;/()&+\r\n");

    private readonly HashSet<string> joined = [];
    private readonly HashSet<string> sequences = [];
    private readonly HashSet<string> streets = [];
    private readonly HashSet<(string First, string Second)> inTwoWords = [];

    public Identifiers(PersonalDetails details, string email, string trn)
    {
        foreach (var spread in new[] { false, true })
        {
            AddNames(details.FirstNames, [], spread);
            AddNames(details.LastName, [], spread);
            AddNames(details.FormerNames, NotANameWords, spread);
            AddJoined(NamesOf(details.FirstNames, spread), NamesOf(details.LastName, spread));
        }
        AddEmail(email);
        AddPhone(details.Phone);
        AddAddress(details.Address);
        AddSequence(trn, AddressLineMin);
        Faint.ExceptWith(Names);
        Faint.ExceptWith(Whole);
        Sequences = sequences.ToLookup(s => s[0]);
        Streets = streets.ToLookup(s => s[0]);
        InTwoWords = inTwoWords.ToLookup(p => p.Second, p => p.First);
    }

    /// <summary>The words of the names.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Other words: names joined with their neighbours or cut at the apostrophe, a town, the name of an account.</summary>
    public HashSet<string> Whole { get; } = [];

    /// <summary>Those of them so short that in small letters they stand for something else.</summary>
    public HashSet<string> Faint { get; } = [];

    /// <summary>The second word of a name that is one word with an apostrophe or a capital inside, and its first.</summary>
    public ILookup<string, string> InTwoWords { get; }

    /// <summary>Letters and digits in this order, whatever stands between them, by the first.</summary>
    public ILookup<char, string> Sequences { get; }

    /// <summary>The same for streets without the house number.</summary>
    public ILookup<char, string> Streets { get; }

    /// <summary>"amaraexampleton" is how a name stands in web addresses and account names; hidden also inside a longer run.</summary>
    public bool Inside(string word) => word.Length >= JoinedMin && joined.Any(j => word.Contains(j, StringComparison.Ordinal));

    private void AddNames(string field, HashSet<string> exceptions, bool spread)
    {
        var signs = FoldedText.Read(field, spread);
        var neighbours = new List<string>();
        var last = 0;
        foreach (var (start, end) in FoldedText.Runs(signs))
        {
            var word = FoldedText.Word(signs, start, end);
            var between = field.AsSpan(last, Math.Max(0, signs[start].Start - last));
            if (exceptions.Contains(word) || !char.IsLetter(word[0]) || between.ContainsAny(BetweenNames))
                neighbours.Clear();
            last = signs[end - 1].End;
            if (exceptions.Contains(word) || !char.IsLetter(word[0]))
                continue;
            if (word.Length >= NameMin)
                Names.Add(word);
            AddPieces(field, signs, start, end);
            neighbours.Add(word);
            AddNeighbours(neighbours, 2);
            AddNeighbours(neighbours, 3);
        }
    }

    /// <summary>"Annemarie" for "Anne-Marie", "Vanderberg" for "Van der Berg".</summary>
    private void AddNeighbours(List<string> words, int count)
    {
        if (words.Count < count)
            return;
        var parts = words[^count..];
        var particle = parts[0].Length == 1 && Particles.Contains(parts[0][0], StringComparison.Ordinal);
        if (parts.Skip(particle ? 1 : 0).Any(p => p.Length < NameMin))
            return;
        AddMade(string.Concat(parts), NeighboursMin);
        if (particle)
            inTwoWords.Add((parts[0], parts[1]));
    }

    /// <summary>"O Brien" and "Brien" for "O'Brien", "Mac Donald" for "MacDonald".</summary>
    private void AddPieces(string field, List<FoldedSign> signs, int start, int end)
    {
        var (first, from) = ("", start);
        for (var at = start + 1; at <= end; at++)
        {
            if (at < end && !BeginsPiece(at))
                continue;
            var piece = FoldedText.Word(signs, from, at);
            if (first.Length > 0)
                inTwoWords.Add((first, piece));
            if (signs[from].AfterApostrophe)
                AddMade(piece, AfterApostropheMin);
            (first, from) = (piece, at);
        }

        bool BeginsPiece(int at) => signs[at].Start != signs[at - 1].Start
            && (signs[at].AfterApostrophe || (char.IsUpper(field[signs[at].Start]) && char.IsLower(field[signs[at - 1].Start])));
    }

    private void AddMade(string word, int shortest)
    {
        if (word.Length >= shortest)
            (word.Length < CertainMin ? Faint : Whole).Add(word);
    }

    private void AddJoined(List<string> firstNames, List<string> lastNames)
    {
        foreach (var first in firstNames)
        {
            foreach (var last in lastNames)
            {
                foreach (var name in new[] { first + last, last + first, first[..1] + last })
                {
                    if (name.Length >= JoinedMin)
                        joined.Add(name);
                }
            }
        }
    }

    /// <summary>The parts of a name, and all of it.</summary>
    private static List<string> NamesOf(string field, bool spread)
    {
        var words = Words(field, spread).Take(WordsMax).ToList();
        return words.Count > 1 ? [.. words, string.Concat(words)] : words;
    }

    private void AddEmail(string email)
    {
        AddSequence(email, NameMin);
        var at = email.LastIndexOf('@');
        if (at <= 0)
            return;
        var domain = email[(at + 1)..];
        foreach (var local in new[] { email[..at], email[..at].Split('+')[0] })
        {
            AddAccount(local);
            foreach (var spelt in new[] { local, Aloud(local) })
            {
                AddSequence($"{spelt} at {domain}", JoinedMin);
                AddSequence($"{spelt} at {Aloud(domain)}", JoinedMin);
            }
        }
    }

    /// <summary>What stands before the @: one word is looked for as a word ("newman" is not "new man"), more as a sequence.</summary>
    private void AddAccount(string local)
    {
        var words = Words(local);
        var name = string.Concat(words);
        if (name.Length < JoinedMin || OrdinaryWords.AreAll(words) || OrdinaryWords.AreAll([name]))
            return;
        if (words.Count == 1 && char.IsLetter(name[0]))
        {
            Whole.Add(name);
            return;
        }
        AddSequence(local, JoinedMin);
        AddSequence(Aloud(local), JoinedMin);
    }

    private static string Aloud(string address) => address.Replace(".", " dot ", StringComparison.Ordinal);

    private void AddPhone(string phone)
    {
        var digits = string.Concat(FoldedText.Read(phone).Select(s => s.Value).Where(char.IsAsciiDigit));
        if (digits.StartsWith("00", StringComparison.Ordinal))
            digits = digits[2..];
        var national = digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..].TrimStart('0') : digits.TrimStart('0');
        if (national.Length < AddressLineMin)
            return;
        foreach (var prefix in PhonePrefixes)
            sequences.Add(prefix + national);
        sequences.Add(digits);
    }

    private void AddAddress(string address)
    {
        AddSequence(address, AddressLineMin);
        foreach (var line in address.Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            AddLine(words);
            // "Exampleborough ZZ99 1AA": town and postcode are known apart as well.
            for (var taken = 1; taken <= Math.Min(2, words.Length); taken++)
            {
                if (!IsPostcode(string.Concat(words[^taken..])))
                    continue;
                AddSequence(string.Concat(words[^taken..]), AddressLineMin);
                AddLine(words[..^taken]);
            }
        }
    }

    private void AddLine(string[] words)
    {
        var number = words.TakeWhile(w => w.Any(char.IsDigit) || w.Length == 1 || BeforeHouseNumber.Contains(string.Concat(Words(w)))).Count();
        if (!words.Take(number).Any(w => w.Any(char.IsDigit)))
        {
            AddPlace(string.Join(' ', words));
            return;
        }
        AddSequence(string.Join(' ', words), AddressLineMin);
        AddStreet(words[number..]);
        // "2 Dummy Drive Exampleborough"
        var type = Array.FindLastIndex(words, w => StreetTypes.Contains(string.Concat(Words(w))));
        if (type <= number)
            return;
        AddSequence(string.Join(' ', words[..(type + 1)]), AddressLineMin);
        AddStreet(words[number..(type + 1)]);
    }

    /// <summary>A town of one word is looked for as names are: "Reading" is hidden, "reading" is not.</summary>
    private void AddPlace(string place)
    {
        var words = Words(place);
        if (words is [{ Length: >= AddressLineMin } town])
        {
            Whole.Add(town);
            Whole.UnionWith(Words(place, spread: true));
        }
        else if (!OrdinaryWords.AreAll(words))
        {
            AddSequence(place, AddressLineMin);
        }
    }

    /// <summary>"Dummy Drive", but neither "High Street", which every town has, nor one word, as "Woodlands".</summary>
    private void AddStreet(string[] words)
    {
        var street = string.Join(' ', words);
        if (Words(street) is var folded && folded.Count(w => w != "the") >= 2 && folded.Sum(w => w.Length) >= StreetMin && !OrdinaryWords.AreAll(folded))
            streets.UnionWith([string.Concat(folded), string.Concat(Words(street, spread: true))]);
    }

    /// <summary>Ends in a digit and two letters, after two to four letters and digits that begin with a letter.</summary>
    private static bool IsPostcode(string word) =>
        word.Length is >= 5 and <= 7 && word.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(word[0]) && word[1..^3].Any(char.IsAsciiDigit)
        && char.IsAsciiDigit(word[^3]) && char.IsAsciiLetter(word[^2]) && char.IsAsciiLetter(word[^1]);

    private void AddSequence(string field, int shortest)
    {
        if (string.Concat(Words(field)) is { } sequence && sequence.Length >= shortest)
            sequences.UnionWith([sequence, string.Concat(Words(field, spread: true))]);
    }

    private static List<string> Words(string field, bool spread = false)
    {
        var signs = FoldedText.Read(field, spread);
        return [.. FoldedText.Runs(signs).Select(run => FoldedText.Word(signs, run.Start, run.End))];
    }
}
