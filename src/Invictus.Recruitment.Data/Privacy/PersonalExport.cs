using System.Reflection;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Invictus.Recruitment.Data.Privacy;

/// <summary>One row about a person.</summary>
/// <param name="Heading">What it is: "Evidence".</param>
/// <param name="Values">Column and value, in the order of the model; empty ones left out.</param>
public sealed record ExportedRow(string Heading, IReadOnlyList<(string Name, object Value)> Values);

/// <summary>
/// Everything that the portal holds about a person and discloses to them, row by row, by <see cref="Belongings"/> and the markers. What is
/// left out: keys, secrets of signing in, hashes and files, and what is about members of staff.
/// </summary>
public static partial class PersonalExport
{
    private static readonly HashSet<string> Secrets =
    [
        "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "NormalizedEmail", "NormalizedUserName", "UserName", "PhoneNumber", "PhoneNumberConfirmed",
        "TwoFactorEnabled", "LockoutEnd", "LockoutEnabled", "AccessFailedCount", nameof(Aggregate.Revision),
        // Whoever knows theirs could tell the panel who they are.
        nameof(Application.BlindNumber),
    ];

    public static async Task<IReadOnlyList<ExportedRow>> Of(RecruitmentDb db, DataSubject who, ISeal seal, CancellationToken stop)
    {
        var named = new Dictionary<Type, Dictionary<long, string>>
        {
            [typeof(Vacancy)] = await db.Vacancies.AsNoTracking().Where(v => db.Applications.Any(a => a.VacancyId == v.Id && a.ApplicantId == who.AccountId))
                .ToDictionaryAsync(v => v.Id, v => v.Title, stop),
            [typeof(VacancyCriterion)] = await db.Set<VacancyCriterion>().AsNoTracking()
                .Where(c => db.Applications.Any(a => a.VacancyId == EF.Property<long>(c, "VacancyId") && a.ApplicantId == who.AccountId))
                .ToDictionaryAsync(c => c.Id, c => c.Text, stop),
        };
        var rows = new List<ExportedRow>();
        foreach (var belonging in Belongings.All)
        {
            foreach (var row in await belonging.Rows(db, who).ToListAsync(stop))
            {
                var values = Values(db.Entry(row), belonging.IsOwnDoing, named).Concat(Opened(row, seal)).ToList();
                if (values.Count > 0)
                    rows.Add(new ExportedRow(belonging.Heading, values));
            }
        }
        return rows;
    }

    /// <summary>What is kept closed, by the questions that it answers.</summary>
    private static IEnumerable<(string, object)> Opened(object row, ISeal seal) => row switch
    {
        FormPart part => Answered(part.Section, part.Texts(seal)),
        EarlierText earlier => Answered(earlier.Section, earlier.Texts(seal)),
        Submission sent => sent.Form(seal).Pages.SelectMany(p => Answered(p.Section, p.Texts)),
        _ => [],
    };

    private static IEnumerable<(string, object)> Answered(FormSection section, IReadOnlyDictionary<string, string> texts) =>
        texts.Select(t => ($"{section} {t.Key}", (object)t.Value));

    private static IEnumerable<(string, object)> Values(EntityEntry row, bool isOwnDoing, Dictionary<Type, Dictionary<long, string>> named)
    {
        foreach (var property in row.Metadata.GetProperties())
        {
            if (Disclosed(property, row.Property(property).CurrentValue, isOwnDoing, named) is { } value)
                yield return value;
        }
        foreach (var part in row.ComplexProperties.SelectMany(p => Values(p, isOwnDoing, named)))
            yield return part;
        // A signature inside the row is the person's own, although a signature is marked as that of somebody in a post.
        foreach (var owned in row.References.Select(r => r.TargetEntry).Where(t => t is not null && t.Metadata.IsOwned()))
        {
            foreach (var part in Values(owned!, isOwnDoing: true, named))
                yield return part;
        }
    }

    private static IEnumerable<(string, object)> Values(ComplexPropertyEntry part, bool isOwnDoing, Dictionary<Type, Dictionary<long, string>> named) =>
        part.Properties.Select(p => Disclosed(p.Metadata, p.CurrentValue, isOwnDoing, named)).OfType<(string, object)>()
            .Concat(part.ComplexProperties.SelectMany(p => Values(p, isOwnDoing, named)));

    private static (string, object)? Disclosed(IProperty property, object? value, bool isOwnDoing, Dictionary<Type, Dictionary<long, string>> named)
    {
        if (value is null or "" or byte[] || property.IsPrimaryKey() || Secrets.Contains(property.Name) || property.Name.EndsWith("Sha256", StringComparison.Ordinal)
            || property.Name == nameof(FormPart.Closed))
            return null;
        if (property.GetContainingForeignKeys().FirstOrDefault() is { } key)
            return named.TryGetValue(key.PrincipalEntityType.ClrType, out var names) && value is long id && names.TryGetValue(id, out var name) ? (key.PrincipalEntityType.ClrType.Name, name) : null;
        if (property.Name.EndsWith("Id", StringComparison.Ordinal) && value is long)
            return null;
        if (!isOwnDoing && property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()?.Kind == PersonalKind.Staff)
            return null;
        return (property.Name, value is string text ? WithoutTokens(text) : value);
    }

    /// <summary>A link in a letter may still work: it is for whoever reads the letterbox, not for whoever found an open session.</summary>
    private static string WithoutTokens(string text) => Token().Replace(text, "$1…");

    [GeneratedRegex(@"([?&]token=)\S+")]
    private static partial Regex Token();
}
