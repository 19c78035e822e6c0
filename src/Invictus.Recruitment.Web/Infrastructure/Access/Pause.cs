using System.Globalization;
using System.Threading.RateLimiting;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>
/// A pause for whoever tries passwords or addresses one after another, counted by network address. Lock-out protects one account;
/// this protects all of them from one visitor.
/// </summary>
internal static class Pause
{
    /// <summary>The limit for sign-in and registration.</summary>
    public const string Accounts = "accounts";

    /// <summary>The limit for files that anybody may have looked at.</summary>
    public const string Files = "files";

    private const int FilesAMinute = 20;

    /// <summary>A classroom behind one address can still sign in.</summary>
    private const int TriesAMinute = 20;

    public static IServiceCollection AddPause(this IServiceCollection services, IConfiguration configuration)
    {
        var tries = configuration.GetValue("Limits:SignInsPerMinute", TriesAMinute);
        var files = configuration.GetValue("Limits:FilesPerMinute", FilesAMinute);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Accounts, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) }));
            options.AddPolicy(Files, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = files, Window = TimeSpan.FromMinutes(1) }));
            options.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }
}
