using GraphQL.Types;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The web server: what it is made of, and what it does before it listens.</summary>
internal static class NtmGraphServer
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>How many connections may wait until the server takes them, when many come at once.</summary>
    private const int MostWaitingConnections = 4096;

    /// <summary>Clients that read more slowly are given up; not at once, since it may be the server that has much to do.</summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(30));

    private static readonly Telemetry Telemetry = new(new Product(
        "NtmGraph", "ntmgraph", typeof(NtmGraphServer).Assembly.GetName().Version!.ToString(3)));

    /// <param name="settings">Settings that come before all others, as <c>Key:Sub=value</c>.</param>
    /// <param name="clock">The time; that of the machine where none is given.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
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
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddNtmDatabase(builder.Configuration);
        builder.Services.AddNtmSchema(builder.Configuration);
        builder.Services.AddServing(builder.Configuration, Telemetry, Data);
        builder.Services.AddPackages(builder.Configuration);
        var app = builder.Build();
        Settings.Check(app.Services);
        app.UseServing();
        app.MapPackages();
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
        await app.Services.GetRequiredService<DataWatch>().Look(ct);
        await schema;
    }

    /// <summary>What Serving is to know of the data.</summary>
    private static ServedData Data(IServiceProvider services)
    {
        var databases = services.GetRequiredService<ContextPool>();
        return new ServedData
        {
            Look = ct => databases.Ask<DataVersion?>(async db => await DatasetReading.Read(db, ct), ct),
            Obstacle = async ct => (await databases.Ask(db => db.Database.GetPendingMigrationsAsync(ct), ct)).Any()
                ? "The database lacks migrations of this version." : null,
            FindKey = (id, ct) => databases.Ask(db => db.AccessKeys.FirstOrDefaultAsync(key => key.Id == id, ct), ct),
            IsOutage = fault => DatabaseOutage.Behind(fault) is not null,
            Begin = (request, ct) => request.GetRequiredService<RequestContexts>().Ends = ct,
            Fail = request => request.GetRequiredService<RequestContexts>().Fail(),
        };
    }

    private static async Task RequireUpToDate(WebApplication app, CancellationToken ct)
    {
        await using var db = app.Services.GetRequiredService<ContextPool>().CreateDbContext();
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
