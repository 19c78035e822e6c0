using System.ComponentModel.DataAnnotations.Schema;

namespace Invictus.Recruitment.Domain.Common;

/// <summary>A thing with a life of its own: found by its reference, changed as a whole, its happenings recorded.</summary>
public abstract class Aggregate
{
    private readonly List<Happening> happenings = [];

    /// <summary>Key inside the database; never in addresses.</summary>
    public long Id { get; private set; }

    /// <summary>The public name, used in addresses; random, so it tells nothing and cannot be guessed.</summary>
    public Reference Reference { get; private set; } = Reference.New();

    /// <summary>Raised by one with every stored change of the aggregate; a save against an older revision is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>What happened since the aggregate was loaded, for the audit trail.</summary>
    [NotMapped]
    public IReadOnlyList<Happening> Happenings => happenings;

    /// <summary>Records a happening; also what marks the aggregate as changed when only a part of it did.</summary>
    protected void Record(Stamp by, string what, string? detail = null) => happenings.Add(new Happening(what, by, detail));

    /// <summary>Forgets the happenings, once they are stored.</summary>
    public void HappeningsStored() => happenings.Clear();
}
