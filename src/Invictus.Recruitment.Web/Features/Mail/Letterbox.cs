using System.Globalization;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Reads the .eml files in the data folder.</summary>
internal sealed partial class Letterbox(DataFolder data, IOptions<TrustSettings> trust)
{
    private const int Size = 50;

    public async Task<LetterList> Newest(int page, CancellationToken stop)
    {
        // Names are numbers with leading zeros: the order of names is the order of letters.
        var files = Directory.GetFiles(data.Folder("mail"), "*.eml").OrderByDescending(f => f, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (files.Count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = new List<LetterRow>();
        foreach (var file in files.Skip((page - 1) * Size).Take(Size))
        {
            using var message = await MimeMessage.LoadAsync(file, stop);
            rows.Add(new LetterRow(
                long.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture), message.Subject ?? "", message.To.ToString(), message.Date));
        }
        return new LetterList(rows, page, pages);
    }

    /// <exception cref="NotFoundException">There is no such letter.</exception>
    public async Task<ShownLetter> Read(long number, CancellationToken stop)
    {
        var path = Path.Combine(data.Folder("mail"), string.Create(CultureInfo.InvariantCulture, $"{number:D8}.eml"));
        if (!File.Exists(path))
            throw new NotFoundException();
        using var message = await MimeMessage.LoadAsync(path, stop);
        return new ShownLetter(message.Subject ?? "", message.From.ToString(), message.To.ToString(), message.Date, Pieces(message.TextBody ?? ""));
    }

    private List<LetterPiece> Pieces(string text)
    {
        var (pieces, at) = (new List<LetterPiece>(), 0);
        foreach (Match match in Address().Matches(text))
        {
            pieces.Add(new LetterPiece(text[at..match.Index], null));
            pieces.Add(new LetterPiece(match.Value, Here(match.Value)));
            at = match.Index + match.Length;
        }
        pieces.Add(new LetterPiece(text[at..], null));
        return pieces;
    }

    /// <summary>Links to the portal stay on the address where this copy runs.</summary>
    private string Here(string address)
    {
        var uri = new Uri(address);
        return trust.Value.PublicAddress.IsBaseOf(uri) ? uri.PathAndQuery : address;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]")]
    private static partial Regex Address();
}

internal sealed record LetterList(IReadOnlyList<LetterRow> Rows, int Page, int Pages);

internal sealed record LetterRow(long Number, string Subject, string To, DateTimeOffset At);

internal sealed record ShownLetter(string Subject, string From, string To, DateTimeOffset At, IReadOnlyList<LetterPiece> Pieces);

/// <param name="Text">As it stands in the letter.</param>
/// <param name="Href">Where it leads, if it is an address.</param>
internal sealed record LetterPiece(string Text, string? Href);
