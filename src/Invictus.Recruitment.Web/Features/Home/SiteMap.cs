using System.Xml;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Home;

/// <summary>The public pages for search engines (sitemaps.org, protocol 0.9): what is here for good, then what can be applied for now.</summary>
internal sealed record SiteMap(IReadOnlyList<MappedVacancy> Vacancies)
{
    /// <summary>Most addresses that the protocol allows in one file. With addresses as short as these it stays far below the 50 MB that it allows too.</summary>
    public const int Most = 50_000;

    public const string ContentType = "application/xml; charset=utf-8";

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Always = ["/", "/accessibility", "/privacy"];

    /// <param name="most">Most addresses; fewer in tests.</param>
    public static async Task<SiteMap> Of(RecruitmentDb db, DateTimeOffset now, CancellationToken stop, int most = Most) => new(
        await db.Vacancies.AsNoTracking().OpenAt(now).OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id).Take(most - Always.Length)
            .Select(v => new MappedVacancy(v.Reference.Value, v.PublishedAt!.Value)).ToListAsync(stop));

    public byte[] ToXml(TrustSettings trust) => PublishedXml.Document(xml =>
    {
        xml.WriteStartElement("urlset", Protocol);
        foreach (var path in Always)
            Write(xml, trust.Address(path), null);
        // Once published an advert cannot be edited.
        foreach (var vacancy in Vacancies)
            Write(xml, trust.Address($"/vacancies/{vacancy.Reference}"), vacancy.Published);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, address);
        if (changed is { } at)
            xml.WriteElementString("lastmod", Protocol, PublishedXml.Instant(at));
        xml.WriteEndElement();
    }
}

internal sealed record MappedVacancy(string Reference, DateTimeOffset Published);
