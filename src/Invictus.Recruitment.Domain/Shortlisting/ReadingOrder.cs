using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Shortlisting;

/// <summary>
/// The order in which an assessor reads the applicants' evidence for one criterion: another for every assessor and every
/// criterion, so that nobody is always read first (docs/scoring.md, "Panel"), and always the same for one of them,
/// on every machine, so that a page loaded again is the page that was left.
/// </summary>
public static class ReadingOrder
{
    /// <summary>Shuffles blind numbers.</summary>
    /// <param name="numbers">The applicants' blind numbers, in any order.</param>
    /// <param name="round">The round: two vacancies with the same numbers are shuffled differently.</param>
    /// <param name="assessorId">The member of the panel.</param>
    /// <param name="position">The criterion's place in the person specification.</param>
    public static IReadOnlyList<int> Of(IEnumerable<int> numbers, Reference round, long assessorId, int position) =>
        [.. numbers.OrderBy(n => Key(round, assessorId, position, n)).ThenBy(n => n)];

    // A hash of each number rather than a generator that is asked in turn: an applicant who withdraws moves nobody else.
    private static ulong Key(Reference round, long assessorId, int position, int number)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{round.Value}/{assessorId}/{position}/{number}");
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
    }
}
