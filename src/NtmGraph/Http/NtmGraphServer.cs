using GraphQL.Types;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>The web server: what it is made of, and what it does before it listens.</summary>
internal static class NtmGraphServer
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>How many connections may wait until the server takes them, when many come at once.</summary>
    private const int MostWaitingConnections = 4096;

    /// <summary>Clients that read more slowly are given up; not at once, since it may be the server that has much to do.</summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(30));

    /// <param name="settings">Settings that come before all others, as <c>Key:Sub=value</c>.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.UseSockets(sockets => sockets.Backlog = MostWaitingConnections);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = SlowestReader;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNtmDatabase(builder.Configuration);
        builder.Services.AddNtmGraphQL(builder.Configuration);
        builder.Services.AddNtmHttp(builder.Configuration);
        builder.Services.AddNtmExport(builder.Configuration);
        builder.Services.AddNtmPages(builder.Configuration);
        builder.Services.AddNtmAccess(builder.Configuration);
        builder.Services.AddNtmOperations(builder.Configuration);
        var app = builder.Build();
        Settings.Check(app.Services);
        app.UseNtmAccess();
        app.MapNtmPages();
        app.UseAuthorization(); // After the pages, which hold no data.
        app.MapNtmGraphQL();
        app.MapNtmExport();
        app.MapPackages();
        app.MapNtmOperations();
        return app;
    }

    /// <summary>
    /// Brings the database up to date, and loads the shipped data into an empty one. One that is only for questions must be up to
    /// date already. The schema is built meanwhile.
    /// </summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        var schema = Task.Run(() => app.Services.GetRequiredService<ISchema>().Initialize(), ct);
        if (Databases.HasReadOnly(app.Configuration))
            await RequireUpToDate(app, ct);
        else
            await Fill(app, ct);
        await app.Services.GetRequiredService<DatasetWatch>().Look(ct);
        await schema;
    }

    private static async Task RequireUpToDate(WebApplication app, CancellationToken ct)
    {
        await using var db = app.Services.GetRequiredService<ContextPool>().Lend(ct);
        await db.RequireUpToDate(ct);
    }

    private static async Task Fill(WebApplication app, CancellationToken ct)
    {
        await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
        await db.Migrate(ct);
        if (await db.Packages.AnyAsync(ct))
            return;
        var shipped = DataPackage.At(Path.Combine(AppContext.BaseDirectory, "data", "thai-nguyen"));
        var package = await PackageImport.Run(db, shipped, only: false, app.Services.GetRequiredService<TimeProvider>(), null, ct);
        app.Logger.LogShippedImport(package.Title, package.Version);
    }
}
