using System.Text.Json;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// One page of a draft: what was typed, kept closed. Pages are stored apart, so that two windows on two pages never meet; on one page the
/// newer text wins field by field, and what it replaced without its writer having seen it is kept (<see cref="EarlierText"/>).
/// </summary>
public sealed class FormPart
{
    /// <summary>Characters of the name of an entry.</summary>
    public const int ItemMax = 20;

    /// <summary>Most entries of one section.</summary>
    public const int EntriesMax = 60;

    /// <summary>An empty page.</summary>
    /// <param name="applicationId">The draft.</param>
    /// <param name="section">Which part of the form.</param>
    /// <param name="item">Which entry, criterion or question; empty for a section that is one page.</param>
    public FormPart(long applicationId, FormSection section, string item) => (ApplicationId, Section, Item, Closed) = (applicationId, section, item, "");

    private FormPart() => (Item, Closed) = ("", "");

    /// <summary>Key inside the database; entries stand in its order.</summary>
    public long Id { get; private set; }

    /// <summary>The draft.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Which part of the form.</summary>
    public FormSection Section { get; private set; }

    /// <summary>Which entry, criterion or question; empty for a section that is one page.</summary>
    [NotPersonal]
    public string Item { get; private set; }

    /// <summary>The answers, closed.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Closed { get; private set; }

    /// <summary>Raised with each change; two saves at one moment notice each other.</summary>
    public int Version { get; private set; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Brought over from an earlier application and not looked at since.</summary>
    public bool IsBroughtOver { get; private set; }

    /// <summary>The answers that are not empty.</summary>
    public IReadOnlyDictionary<string, string> Texts(ISeal seal) =>
        Closed.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(seal.Open(Closed))!;

    /// <summary>
    /// Saves what a window holds. Only what was changed in that window counts; a change wins over what another window stored meanwhile,
    /// and that is returned to be kept.
    /// </summary>
    /// <param name="fields">The questions of the page.</param>
    /// <param name="was">What the window was opened on, or what it last heard to be stored.</param>
    /// <param name="now">What it holds.</param>
    /// <param name="seal">Opens and closes.</param>
    /// <param name="at">Now.</param>
    public Merged Merge(IReadOnlyCollection<string> fields, IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now, ISeal seal, DateTimeOffset at)
    {
        var stored = Texts(seal);
        var (texts, elsewhere, replaced) = (new Dictionary<string, string>(stored), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var field in fields)
        {
            var (before, mine, theirs) = (was.GetValueOrDefault(field, ""), now.GetValueOrDefault(field, ""), stored.GetValueOrDefault(field, ""));
            if (mine == before || mine == theirs)
            {
                if (theirs != mine)
                    elsewhere[field] = theirs;
                continue;
            }
            if (theirs != before && theirs.Length > 0 && !mine.Contains(theirs, StringComparison.Ordinal))
                replaced[field] = theirs;
            texts[field] = mine;
            if (mine.Length == 0)
                texts.Remove(field);
        }
        var changed = texts.Count != stored.Count || texts.Any(t => stored.GetValueOrDefault(t.Key) != t.Value);
        var earlier = replaced.Count == 0 ? null : new EarlierText(this, replaced, seal, at);
        if (changed || IsBroughtOver)
            Write(texts, seal, at);
        return new Merged(changed, texts, elsewhere, earlier);
    }

    /// <summary>Takes over answers of an earlier application; they are marked until somebody has looked at them.</summary>
    public void BringOver(IReadOnlyDictionary<string, string> texts, ISeal seal, DateTimeOffset at)
    {
        Write(texts, seal, at);
        IsBroughtOver = true;
    }

    /// <summary>Keeps what stands here before the entry is removed; null when it is empty.</summary>
    public EarlierText? BeforeRemoval(ISeal seal, DateTimeOffset at) => Texts(seal) is { Count: > 0 } texts ? new EarlierText(this, texts, seal, at) : null;

    private void Write(IReadOnlyDictionary<string, string> texts, ISeal seal, DateTimeOffset at)
    {
        (Closed, SavedAt, Version, IsBroughtOver) = (seal.Close(JsonSerializer.Serialize(texts)), at, Version + 1, false);
    }
}

/// <summary>What a save made of a page.</summary>
/// <param name="Changed">Something is stored now that was not.</param>
/// <param name="Texts">The page as it is stored now.</param>
/// <param name="Elsewhere">Answers that this window did not touch and that another has changed.</param>
/// <param name="Earlier">What another window had stored and this one replaced; null for nothing.</param>
public sealed record Merged(bool Changed, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Elsewhere, EarlierText? Earlier);

/// <summary>Text of a draft that a newer one took the place of, kept until the draft goes.</summary>
public sealed class EarlierText
{
    /// <summary>So many of one draft are kept, the newest.</summary>
    public const int Most = 200;

    internal EarlierText(FormPart part, IReadOnlyDictionary<string, string> texts, ISeal seal, DateTimeOffset at) =>
        (ApplicationId, Section, Item, Closed, WrittenAt, ReplacedAt) = (part.ApplicationId, part.Section, part.Item, seal.Close(JsonSerializer.Serialize(texts)), part.SavedAt, at);

    private EarlierText() => (Item, Closed) = ("", "");

    /// <summary>Key inside the database.</summary>
    public long Id { get; private set; }

    /// <summary>The draft.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Which part of the form.</summary>
    public FormSection Section { get; private set; }

    /// <summary>Which entry, criterion or question.</summary>
    [NotPersonal]
    public string Item { get; private set; }

    /// <summary>The answers, closed.</summary>
    [Personal(PersonalKind.Evidence)]
    public string Closed { get; private set; }

    /// <summary>When they had been saved.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When others took their place.</summary>
    public DateTimeOffset ReplacedAt { get; private set; }

    /// <summary>The answers, by question.</summary>
    public IReadOnlyDictionary<string, string> Texts(ISeal seal) => JsonSerializer.Deserialize<Dictionary<string, string>>(seal.Open(Closed))!;
}
