using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Invictus.Recruitment.Data.Mail;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>
/// The HTML part of a letter, made from its plain text: the same words, the link as a button. No pictures, nothing loaded from anywhere,
/// nothing that tells who opened it. Headings are none: a letter is short.
/// </summary>
internal static class LetterHtml
{
    /// <summary>Mail programs that know no style sheets show the same text, plain. The preview's content policy names this sheet by its hash.</summary>
    private const string Style =
        """
        body{margin:0;padding:0;background:#f4f1ea;color:#16202c;font:18px/1.5 Arial,Helvetica,sans-serif}
        .letter{max-width:600px;margin:0 auto;padding:24px;background:#fff;border-top:6px solid #c79a2b;overflow-wrap:break-word}
        .from{margin:0 0 24px;font-weight:bold;color:#12263f}
        p{margin:0 0 18px}
        .way a{display:inline-block;padding:12px 20px;background:#12263f;color:#fff;font-weight:bold;text-decoration:none;border-radius:4px}
        .end{margin:24px 0 0;padding-top:16px;border-top:1px solid #d9d2c3;font-size:16px;color:#3d4a5a}
        """;

    /// <summary>The sheet's hash, as a content policy names it.</summary>
    public static string StyleHash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Of(Letter letter, string trust) => Of(letter.Subject, letter.Text, letter.LinkLabel, letter.Link, trust);

    public static string Of(string subject, string text, string? label, string? link, string trust)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encoded(subject)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<div class=\"letter\" role=\"article\">\n<p class=\"from\">")
            .Append(Encoded(trust)).Append("</p>\n");
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (link is not null && paragraphs[i] == Way(label!, link))
                html.Append("<p class=\"way\"><a href=\"").Append(Encoded(link)).Append("\">").Append(Encoded(label!)).Append("</a></p>\n");
            else
                html.Append(i == paragraphs.Length - 1 && paragraphs[i] == trust ? "<p class=\"end\">" : "<p>").Append(Encoded(paragraphs[i]).Replace("\n", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        }
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    /// <summary>How the link stands in plain text.</summary>
    public static string Way(string label, string address) => $"{label}:\n{address}";

    // Line breaks are the letter's own, so they must survive the encoding.
    private static string Encoded(string text) => string.Join('\n', text.Split('\n').Select(HtmlEncoder.Default.Encode));
}
