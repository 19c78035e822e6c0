namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// Names that are also words people write in an application: in small letters they are taken for the word, unless another of the
/// applicant's names stands beside them. Rather too short than too long: a word that is not here is hidden in any case. Beside
/// them, words of which streets and the names of accounts are made everywhere.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> Words =
    [
        .. """
            will mark may rose hope grace joy faith bill grant sue drew rob pat art dean chase page reader field fields hill wood
            street lane pool spring young old white black brown green grey gray gold silver king prince noble price rich sharp
            smart wise strong good best sweet bright light day week summer winter march april june august cook driver porter
            case read reed rush pace penny cash bank banks bond long short little small large low high head hand foot heart
            ball bell bird swan violet daisy olive ruby pearl amber crystal dawn eve star sky angel harmony melody carol charity
            constance patience prudence verity mercy unity victor justice guy rod miles reason moody stern frost snow storm rain
            hall house park parks bridge tower temple cross ash oak bush root branch seed power powers law laws lord love merry
            more moss nice north south east west pride quick ring rock self service shield sparks steel stock swift tester
            teacher trainer training trust wall walls ward way welcome wild wing yard an so do in as he no on to we us or by be
            at it is said across around amount reading bath sale deal
            """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    // Every second town has a "Station Road", and "school", "drive" and "high street" are words of the work itself.
    private static readonly HashSet<string> OfAddressesAndAccounts =
    [
        .. """
            the of and flat apartment apt unit room block no number house street road avenue drive close court gardens garden
            crescent terrace place square grove walk way rise view mews row station church main victoria london school mill manor
            kings queens george albert cottage farm lodge new old upper lower village town city
            office info contact admin mail email hello english maths mathematics science music history geography drama sport
            sports learning teach primary secondary education
            """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    public static bool Have(string word) => Words.Contains(word);

    /// <summary>A street or the name of an account that is made of such words alone says nothing of who somebody is.</summary>
    public static bool AreAll(IEnumerable<string> words) => words.All(w => Have(w) || OfAddressesAndAccounts.Contains(w));
}
