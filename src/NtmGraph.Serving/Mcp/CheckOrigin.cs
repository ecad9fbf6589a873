using System.Net;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request, and ends those that a browser sends for a page which may not ask. Where the browser and this server are on one
/// machine, that of a page from elsewhere may not, unless <see cref="CorsOptions.Origins"/> names it: its site may have taken the name of this
/// machine to reach what only those on it can.
/// </summary>
internal sealed class CheckOrigin(IOptions<CorsOptions> cors, IOptions<ServerOptions> server) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) =>
        request.Http.Request.Headers.Origin is not [{ } origin] || IsAllowed(origin, request.Http.Connection)
            ? next(request)
            : throw new HttpRefusal(StatusCodes.Status403Forbidden, "ORIGIN_NOT_ALLOWED", "Pages of this origin may not ask. The setting Cors:Origins names those that may.");

    private bool IsAllowed(string origin, ConnectionInfo connection) =>
        cors.Value.Names(origin) || IsOwn(origin)
        || (cors.Value.AreAny && (!IsWithinMachine(connection) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback)));

    private bool IsOwn(string origin) => Uri.TryCreate(server.Value.PublicUrl, UriKind.Absolute, out var own)
        && origin.Equals(own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static bool IsWithinMachine(ConnectionInfo connection) =>
        connection is { LocalIpAddress: { } local, RemoteIpAddress: { } remote } && IPAddress.IsLoopback(local) && IPAddress.IsLoopback(remote);
}
