using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Invictus.Recruitment.Web.Infrastructure.Scanning;

/// <summary>Who looks at uploaded files for viruses (Scanning__…). Without clamd nobody does.</summary>
public sealed class ScanningSettings
{
    /// <summary>Where clamd listens: "host:port", or the path of its socket.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>How long one file may take, from the first byte to the verdict.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsOn => Clamd.Length > 0;

    public bool IsSocket => Clamd.StartsWith('/');

    /// <summary>The setting can be read.</summary>
    public bool IsSane => !IsOn || IsSocket || (Split() is var (host, port) && host.Length > 0 && port is > 0 and <= ushort.MaxValue);

    internal EndPoint EndPoint() => IsSocket ? new UnixDomainSocketEndPoint(Clamd) : new DnsEndPoint(Split().Host, Split().Port);

    private (string Host, int Port) Split()
    {
        var colon = Clamd.LastIndexOf(':');
        return colon > 0 && int.TryParse(Clamd.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (Clamd[..colon].Trim('[', ']'), port)
            : ("", 0);
    }
}
