using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Privacy;

/// <summary>Somebody whose data is asked for, or is to go.</summary>
/// <param name="AccountId">Their account.</param>
/// <param name="Email">Where letters go to them.</param>
public sealed record DataSubject(long AccountId, string Email);

/// <summary>What becomes of rows when the account they belong to is deleted.</summary>
public enum AtDeletion
{
    /// <summary>They are deleted at once.</summary>
    Goes,

    /// <summary>They go with a draft that was never sent, by the database's own cascade; with an application that was sent they stay.</summary>
    GoesWithADraft,

    /// <summary>They stay for their period of retention (Domain/Privacy/Retention.cs).</summary>
    Stays,
}

/// <summary>How the rows of one entity belong to a person: what export and erasure go by.</summary>
public sealed class Belonging
{
    private Belonging(
        Type entity, string heading, AtDeletion atDeletion, bool isOwnDoing, Func<RecruitmentDb, DataSubject, IQueryable<object>> rows,
        Func<RecruitmentDb, DataSubject, CancellationToken, Task<int>> delete) =>
        (Entity, Heading, AtDeletion, IsOwnDoing, Rows, Delete) = (entity, heading, atDeletion, isOwnDoing, rows, delete);

    public Type Entity { get; }

    /// <summary>What they are called in the person's copy.</summary>
    public string Heading { get; }

    public AtDeletion AtDeletion { get; }

    /// <summary>What is marked as a member of staff's is this person's own here (their signature).</summary>
    public bool IsOwnDoing { get; }

    /// <summary>The rows that are disclosed to the person, tracked.</summary>
    public Func<RecruitmentDb, DataSubject, IQueryable<object>> Rows { get; }

    /// <summary>Deletes all of them.</summary>
    internal Func<RecruitmentDb, DataSubject, CancellationToken, Task<int>> Delete { get; }

    /// <summary>One line for each entity, in <see cref="Belongings"/>.</summary>
    public static Belonging Of<T>(string heading, AtDeletion atDeletion, Func<RecruitmentDb, DataSubject, IQueryable<T>> rows, bool isOwnDoing = false)
        where T : class =>
        new(typeof(T), heading, atDeletion, isOwnDoing, rows, (db, who, stop) => rows(db, who).ExecuteDeleteAsync(stop));
}
