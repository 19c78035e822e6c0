using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Invictus.Recruitment.Web.Features.Shared;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>
/// A pause for whoever does something too often: tries passwords or addresses, has files looked at, uploads, downloads. What anybody can
/// do is counted by network address, what needs an account by account. Lock-out protects one account; this protects all of them from one
/// visitor. How many a minute is a setting (Limits__…).
/// </summary>
internal static class Pause
{
    /// <summary>Signing in, registering, links in letters: by network address.</summary>
    public const string Accounts = "accounts";

    /// <summary>Files that anybody may have looked at: by network address.</summary>
    public const string Files = "files";

    /// <summary>Files that somebody uploads who is signed in: by account.</summary>
    public const string Uploads = "uploads";

    /// <summary>Copies that take work to put together: by account.</summary>
    public const string Downloads = "downloads";

    /// <summary>A classroom behind one address can still sign in.</summary>
    private const int TriesAMinute = 20;

    private const int FilesAMinute = 20;
    private const int UploadsAMinute = 20;
    private const int DownloadsAMinute = 5;

    public static IServiceCollection AddPause(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        Add(Accounts, "Limits:SignInsPerMinute", TriesAMinute, AddressOf);
        Add(Files, "Limits:FilesPerMinute", FilesAMinute, AddressOf);
        Add(Uploads, "Limits:UploadsPerMinute", UploadsAMinute, AccountOf);
        Add(Downloads, "Limits:DownloadsPerMinute", DownloadsAMinute, AccountOf);
        options.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                rejected.HttpContext.Items[ProblemController.ReasonKey] = $"You can go on in {(seconds == 1 ? "a second" : $"{seconds} seconds")}.";
            }
            return ValueTask.CompletedTask;
        };

        void Add(string name, string setting, int otherwise, Func<HttpContext, string> who)
        {
            var most = configuration.GetValue(setting, otherwise);
            options.AddPolicy(name, context => RateLimitPartition.GetFixedWindowLimiter(
                who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
        }
    });

    /// <summary>Whoever has one address of IPv6 has all that begin like it: the first 64 bits count.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address?.ToString() ?? "";
    }

    private static string AddressOf(HttpContext context) => AddressOf(context.Connection.RemoteIpAddress);

    private static string AccountOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(context);
}
