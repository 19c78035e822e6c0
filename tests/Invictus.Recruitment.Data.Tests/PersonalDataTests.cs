using System.Reflection;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>Every stored text about people says whether it is personal, because masking, export and erasure go by the markers.</summary>
public sealed class PersonalDataTests
{
    private static readonly string[] AboutPeople =
    [
        "Invictus.Recruitment.Domain.Applications", "Invictus.Recruitment.Domain.Shortlisting", "Invictus.Recruitment.Domain.Scoring",
        "Invictus.Recruitment.Domain.SignOff", "Invictus.Recruitment.Domain.Appointments", "Invictus.Recruitment.Data.People", "Invictus.Recruitment.Data.Mail", "Invictus.Recruitment.Data.Audit",
    ];

    /// <summary>Text that stands outside the markers, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unmarked = new()
    {
        ["Account.UserName"] = "the framework's column, the same as Email; export and erasure name it",
        ["Account.NormalizedUserName"] = "the framework's column, follows UserName",
        ["Account.Email"] = "the framework's column; export and erasure name it",
        ["Account.NormalizedEmail"] = "the framework's column, follows Email",
        ["Account.PasswordHash"] = "the framework's column, a hash",
        ["Account.SecurityStamp"] = "the framework's column, random",
        ["Account.ConcurrencyStamp"] = "the framework's column, random",
        ["Account.PhoneNumber"] = "the framework's column, never filled",
        ["SignedFile.Sha256"] = "a hash of a file that says nothing of a person by itself",
    };

    [Fact]
    public void Every_text_about_people_is_marked_personal_or_not()
    {
        var unmarked = Texts().Where(t => !IsMarked(t.Property)).Select(t => t.Name).Except(Unmarked.Keys);
        Assert.Empty(unmarked);
    }

    [Fact]
    public void Nothing_is_excused_that_is_not_there_or_is_marked()
    {
        var unmarked = Texts().Where(t => !IsMarked(t.Property)).Select(t => t.Name);
        Assert.Empty(Unmarked.Keys.Except(unmarked));
    }

    [Fact]
    public void No_text_is_marked_both_ways() =>
        Assert.Empty(Texts().Where(t => t.Property.IsDefined(typeof(PersonalAttribute)) && t.Property.IsDefined(typeof(NotPersonalAttribute))).Select(t => t.Name));

    [Theory]
    [InlineData("PersonalDetails.LastName")]
    [InlineData("Evidence.Text")]
    [InlineData("TeacherStatus.Trn")]
    [InlineData("GivenSignature.Mark")]
    [InlineData("PanelMember.Name")]
    [InlineData("Appointment.PostholderName")]
    [InlineData("Letter.To")]
    [InlineData("AuditEntry.Actor")]
    [InlineData("ProvisionalRecordRating.Reason")]
    public void The_walk_reaches_roots_parts_and_children(string name) => Assert.Contains(name, Texts().Select(t => t.Name));

    private static bool IsMarked(PropertyInfo property) => property.IsDefined(typeof(PersonalAttribute)) || property.IsDefined(typeof(NotPersonalAttribute));

    /// <summary>Every string column of the model, parts of rows included, on types about people.</summary>
    private static List<(string Name, PropertyInfo Property)> Texts()
    {
        using var database = new TestDatabase();
        using var db = database.Open();
        return [.. db.Model.GetEntityTypes().SelectMany(WithParts)
            .Where(t => AboutPeople.Contains(t.ClrType.Namespace))
            .SelectMany(t => t.GetDeclaredProperties()
                .Where(p => p.ClrType == typeof(string) && p.PropertyInfo is not null)
                .Select(p => ($"{t.ClrType.Name}.{p.Name}", p.PropertyInfo!)))
            .Distinct()
            .OrderBy(t => t.Item1, StringComparer.Ordinal)];
    }

    private static IEnumerable<ITypeBase> WithParts(ITypeBase type) =>
        type.GetComplexProperties().SelectMany(p => WithParts(p.ComplexType)).Prepend(type);
}
