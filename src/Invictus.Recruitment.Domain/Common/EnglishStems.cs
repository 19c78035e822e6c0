using Lucene.Net.Tartarus.Snowball.Ext;

namespace Invictus.Recruitment.Domain.Common;

/// <summary>English words without their endings. The stemmer of the library holds the word in work: one for each reading, never shared between threads.</summary>
internal sealed class EnglishStems
{
    private readonly EnglishStemmer stemmer = new();
    private readonly Dictionary<string, string> known = [];

    /// <summary>The stem of a word in lower case.</summary>
    public string Of(string word)
    {
        if (known.TryGetValue(word, out var stem))
            return stem;
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return known[word] = stemmer.Current;
    }
}
