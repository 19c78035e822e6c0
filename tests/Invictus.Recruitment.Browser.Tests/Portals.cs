namespace Invictus.Recruitment.Browser.Tests;

/// <summary>Portals that a browser can reach. Development, because letters can be read there (/dev/mail).</summary>
internal static class Portals
{
    /// <summary>Schools and staff, nothing else.</summary>
    public static TestPortal Empty() => With(demoData: false);

    /// <summary>What a person finds who tries the portal out.</summary>
    public static TestPortal Demonstration() => With(demoData: true);

    private static TestPortal With(bool demoData) => TestPortal.With(new PortalSettings
    {
        Environment = "Development",
        Listens = true,
        DemoData = demoData,
        // Everybody here signs in from one address.
        Values = new Dictionary<string, string> { ["Limits:SignInsPerMinute"] = "1000" },
    });
}
