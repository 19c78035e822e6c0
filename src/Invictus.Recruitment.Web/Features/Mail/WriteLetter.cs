using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>
/// Writes a letter in HR's wording, or the standard one, and adds it to what the caller saves: what happened and the letter about it are
/// stored together or not at all.
/// </summary>
internal sealed partial class WriteLetter(RecruitmentDb db, IOptions<TrustSettings> trust, ILogger<WriteLetter> log)
{
    private Dictionary<string, LetterWording>? wordings;

    /// <param name="kind">Which letter.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <param name="at">Now.</param>
    /// <param name="values">What is filled in; the link is a path of the portal, or a whole address.</param>
    /// <param name="stop">The request is gone.</param>
    public async Task Now(LetterKind kind, Addressee to, DateTimeOffset at, (string Name, string Value)[] values, CancellationToken stop)
    {
        var filled = values.ToDictionary(v => v.Name, v => v.Name == LetterValue.Way ? Absolute(v.Value) : v.Value);
        filled.TryAdd(LetterValue.Trust, trust.Value.Name);
        filled.TryAdd(LetterValue.HrEmail, trust.Value.HrEmail);
        if (kind.Values.FirstOrDefault(v => !filled.ContainsKey(v.Name)) is { } missing)
            throw new InvalidOperationException($"The letter {kind.Key} was not told {missing.Name}.");
        var (subject, text) = await Wording(kind, stop);
        var letter = LetterMarkup.Fill(kind, subject, text, filled, trust.Value.Name);
        db.Letters.Add(new Letter(to, kind.Key, letter.Subject, letter.Text, letter.Link, at));
    }

    private async Task<(string Subject, string Text)> Wording(LetterKind kind, CancellationToken stop)
    {
        // Once for all letters of a request: releasing outcomes writes hundreds.
        wordings ??= (await db.LetterWordings.AsNoTracking().Newest().ToListAsync(stop)).ToDictionary(w => w.Kind);
        if (wordings.GetValueOrDefault(kind.Key) is not { Subject: { } subject, Text: { } text })
            return (kind.Subject, kind.Text);
        if (LetterMarkup.Problems(kind, subject, text) is [])
            return (subject, text);
        // Written for an earlier release, which filled in something else. A letter in standard words is better than none.
        Outdated(log, kind.Key);
        return (kind.Subject, kind.Text);
    }

    private string Absolute(string link) => link.StartsWith('/') ? trust.Value.Address(link) : link;

    [LoggerMessage(LogLevel.Warning, "The wording of the letter {Kind} no longer fits; the standard one was sent")]
    private static partial void Outdated(ILogger log, string kind);
}
