using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>How far a panel has come: who has submitted everything that is theirs to rate, and which applicants too few can rate.</summary>
internal static class PanelProgress
{
    /// <summary>The members who have submitted every application that they may rate, and one at least.</summary>
    public static IReadOnlyList<long> Done(ShortlistingRound round, IReadOnlyCollection<BlindApplicant> applicants, IEnumerable<Submitted> submitted)
    {
        var byMember = submitted.ToLookup(s => s.AssessorId, s => s.ApplicationId);
        return [.. round.Members.Select(m => m.AccountId).Where(member =>
        {
            var given = byMember[member].ToHashSet();
            var theirs = applicants.Where(a => !round.IsConflicted(member, a.ApplicationId)).ToList();
            return theirs.Count > 0 && theirs.TrueForAll(a => given.Contains(a.ApplicationId));
        })];
    }

    /// <summary>The applicants whom fewer than two of those who are done have rated, because others know them.</summary>
    public static IReadOnlyList<int> RatedByTooFew(ShortlistingRound round, IEnumerable<BlindApplicant> applicants, IReadOnlyCollection<long> done) =>
        [.. applicants.Where(a => done.Count(m => !round.IsConflicted(m, a.ApplicationId)) < ShortlistingRound.MembersMin).Select(a => a.Number)];
}
