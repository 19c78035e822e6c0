using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>Settings with which no letter could leave, or a password would leak, stop the start.</summary>
public sealed class MailSettingsTests
{
    [Fact]
    public void What_the_portal_comes_with_is_accepted() => Assert.Null(new MailSettings { From = "recruitment@invictus.example" }.WhyNot());

    [Fact]
    public void A_server_with_a_name_a_password_and_a_secret_way_is_accepted() => Assert.Null(Good().WhyNot());

    public static TheoryData<string, Action<MailSettings>> Bad => new()
    {
        { "Mail:From", s => s.From = "" },
        { "Mail:From", s => s.From = "nobody" },
        { "Mail:Host must be", s => s.Host = "smtp://mail.example" },
        { "Mail:Host must be", s => s.Host = "mail.example:587" },
        { "Mail:Port", s => s.Port = 0 },
        { "Mail:Port", s => s.Port = 70_000 },
        { "Mail:Security", s => s.Security = (MailSecurity)7 },
        { "Set both", s => s.Password = "" },
        { "Set both", s => s.UserName = "" },
        { "would travel where anybody can read it", s => s.Security = MailSecurity.None },
        { "Mail:Patience", s => s.Patience = TimeSpan.Zero },
        { "Mail:Patience", s => s.Patience = TimeSpan.FromHours(1) },
        { "Mail:KeepTextsForDays", s => s.KeepTextsForDays = 0 },
        { "Mail:RootsPath", s => s.RootsPath = "/no/such/file.pem" },
        { "Mail:RootsPath: there is no certificate", s => s.RootsPath = Repository.File("README.md") },
        { "Mail:Host is empty", s => s.Host = "" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_makes_no_sense_is_told(string words, Action<MailSettings> change)
    {
        var settings = Good();
        change(settings);
        Assert.Contains(words, settings.WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_may_go_to_a_server_on_this_machine()
    {
        var settings = Good();
        (settings.Host, settings.Security) = ("127.0.0.1", MailSecurity.None);
        Assert.Null(settings.WhyNot());
    }

    [Fact]
    public void The_portal_does_not_start_with_them() => Assert.Contains(
        "Mail:Port",
        Assert.Throws<OptionsValidationException>(() => TestPortal.With(new PortalSettings { Values = new() { ["Mail:Host"] = "mail.example", ["Mail:Port"] = "0" } })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_word_for_the_security_that_does_not_exist_stops_the_start_too() =>
        Assert.ThrowsAny<Exception>(() => TestPortal.With(new PortalSettings { Values = new() { ["Mail:Host"] = "mail.example", ["Mail:Security"] = "Perhaps" } }));

    private static MailSettings Good() => new() { From = "The Trust <recruitment@invictus.example>", Host = "mail.example", UserName = "portal", Password = "secret" };
}
