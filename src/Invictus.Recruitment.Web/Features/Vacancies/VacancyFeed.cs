using System.Xml;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>What can be applied for now as an Atom 1.0 feed (RFC 4287), newest first, for feed readers and job boards.</summary>
internal sealed record VacancyFeed(IReadOnlyList<FeedEntry> Entries, DateTimeOffset Updated)
{
    /// <summary>Most entries; who follows the feed has seen the earlier ones.</summary>
    public const int Most = 100;

    public const string Path = "/vacancies.atom";

    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task<VacancyFeed> Of(RecruitmentDb db, DateTimeOffset now, CancellationToken stop)
    {
        var entries = await db.Vacancies.AsNoTracking().OpenAt(now)
            .OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id).Take(Most)
            .Join(db.Schools, v => v.SchoolId, s => s.Id, (v, s) => new FeedEntry(
                v.Reference.Value, v.Title, s.Name, s.Town, v.Terms.Pay, v.Terms.Contract, v.Terms.Pattern, v.PublishedAt!.Value, v.Terms.ClosesAt)).ToListAsync(stop);
        return new VacancyFeed(entries, entries.Count > 0 ? entries[0].Published : await Emptied(db, now, stop));
    }

    /// <summary>An empty feed has changed when its last vacancy closed: the same bytes until there is a new one.</summary>
    private static async Task<DateTimeOffset> Emptied(RecruitmentDb db, DateTimeOffset now, CancellationToken stop) =>
        await db.Vacancies.Published().Where(v => v.Terms.ClosesAt <= now).OrderByDescending(v => v.Terms.ClosesAt)
            .Select(v => (DateTimeOffset?)v.Terms.ClosesAt).FirstOrDefaultAsync(stop) ?? DateTimeOffset.UnixEpoch;

    public byte[] ToXml(TrustSettings trust) => PublishedXml.Document(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "en-GB");
        Text(xml, "id", trust.Address(Path));
        Text(xml, "title", $"Vacancies – {trust.Name}");
        Text(xml, "updated", PublishedXml.Instant(Updated));
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", trust.Name);
        xml.WriteEndElement();
        Link(xml, "self", "application/atom+xml", trust.Address(Path));
        Link(xml, "alternate", "text/html", trust.Address("/"));
        foreach (var entry in Entries)
            Write(xml, entry, trust);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedEntry entry, TrustSettings trust)
    {
        var address = trust.Address($"/vacancies/{entry.Reference}");
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", address);
        Text(xml, "title", entry.Title);
        // Once published an advert cannot be edited.
        Text(xml, "published", PublishedXml.Instant(entry.Published));
        Text(xml, "updated", PublishedXml.Instant(entry.Published));
        Link(xml, "alternate", "text/html", address);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", PublishedXml.Clean(entry.School));
        xml.WriteEndElement();
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, PublishedXml.Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

internal sealed record FeedEntry(
    string Reference, string Title, string School, string Town, string Pay, ContractType Contract, WorkingPattern Pattern, DateTimeOffset Published, DateTimeOffset ClosesAt)
{
    public string Summary => $"{School}{(Town.Length > 0 ? $", {Town}" : "")}. Closes on {London.DateAndTime(ClosesAt)}. "
        + $"{Contract.InWords()}, {Pattern.InWords().ToLowerInvariant()}. Pay: {Pay}";
}
