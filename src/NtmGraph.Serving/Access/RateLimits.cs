using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NtmGraph.Serving;

/// <summary>Limits how many requests a client sends. A client is the holder of a key or token, or else an address.</summary>
internal static class RateLimits
{
    /// <summary>
    /// How many bytes of an IPv6 address name a network. All addresses of a network count as one client, since a client may
    /// have them all.
    /// </summary>
    private const int NetworkBytes = 8;

    public static void Set(RateLimiterOptions limiter, RateLimitOptions limits)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(
            Client(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
        limiter.OnRejected = Refuse;
    }

    private static string Client(HttpContext http) =>
        Authentication.NameOf(http.User) ?? Network(http.Connection.RemoteIpAddress);

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken ct)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        await rejected.HttpContext.RequestServices.GetRequiredService<HttpAnswer>().Refuse(rejected.HttpContext, new HttpRefusal(
            StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", $"Too many requests; ask again in {seconds} s.")
        { Values = [seconds], RetryAfter = seconds.ToString(CultureInfo.InvariantCulture) });
    }
}
