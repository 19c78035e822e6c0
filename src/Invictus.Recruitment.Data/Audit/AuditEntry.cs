using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Data.Audit;

/// <summary>A line of the trail: who did what to what, when and from where. Written with the change itself; never changed, never deleted by the portal.</summary>
public sealed class AuditEntry
{
    public AuditEntry(Happening happening, string subject, string? subjectReference) =>
        (At, ActorId, Actor, What, Detail, From, Subject, SubjectReference) =
        (happening.By.At, happening.By.ActorId, happening.By.Actor, happening.What, happening.Detail, happening.By.From, subject, subjectReference);

    private AuditEntry() => (Actor, What, Subject) = ("", "", "");

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public long? ActorId { get; private set; }

    [Personal(PersonalKind.Staff)]
    public string Actor { get; private set; }

    [NotPersonal]
    public string What { get; private set; }

    /// <summary>The kind of thing: "Vacancy".</summary>
    [NotPersonal]
    public string Subject { get; private set; }

    [NotPersonal]
    public string? SubjectReference { get; private set; }

    [NotPersonal]
    public string? Detail { get; private set; }

    [Personal(PersonalKind.Staff)]
    public string? From { get; private set; }
}
