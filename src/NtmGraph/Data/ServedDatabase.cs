using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The database as the server uses it.</summary>
internal static class ServedDatabase
{
    /// <summary>What Serving is to know of the data.</summary>
    public static ServedData Describe(IServiceProvider services)
    {
        var databases = services.GetRequiredService<ContextPool>();
        var findings = new ConditionalWeakTable<DataVersion, Findings>();
        var sizes = services.GetRequiredService<KnownSizes>();
        return new ServedData
        {
            Look = ct => databases.Ask<DataVersion?>(
                async db =>
                {
                    var found = await db.Look(ct);
                    await sizes.Note(found, db, ct);
                    return found;
                },
                ct),
            Obstacle = async ct => (await databases.Ask(db => db.Database.GetPendingMigrationsAsync(ct), ct)).Any()
                ? "The database lacks migrations of this version." : null,
            FindKey = (id, ct) => databases.Ask(db => db.AccessKeys.FirstOrDefaultAsync(key => key.Id == id, ct), ct),
            IsOutage = fault => DatabaseOutage.Behind(fault) is not null,
            Begin = (request, version, ct) => request.GetRequiredService<RequestContexts>().Begin(findings.GetOrCreateValue(version), ct),
            Fail = request => request.GetRequiredService<RequestContexts>().Fail(),
        };
    }

    /// <summary>
    /// Brings the database up to date, and imports the shipped package into an empty one. One that is only for questions must be up to
    /// date already.
    /// </summary>
    public static Task Prepare(WebApplication app, CancellationToken ct) =>
        Databases.HasReadOnly(app.Configuration) ? RequireUpToDate(app, ct) : Fill(app, ct);

    private static async Task RequireUpToDate(WebApplication app, CancellationToken ct)
    {
        await using var db = app.Services.GetRequiredService<ContextPool>().CreateDbContext();
        await db.RequireUpToDate(ct);
    }

    private static async Task Fill(WebApplication app, CancellationToken ct)
    {
        await using (var db = app.Services.GetRequiredService<PrimaryDatabase>().Open())
        {
            await db.Migrate(ct);
            if (await db.Packages.AnyAsync(ct))
                return;
        }
        var shipped = DataPackage.At(Path.Combine(AppContext.BaseDirectory, "data", "vietnam"));
        var package = await app.Services.GetRequiredService<RecordedImport>().Run(
            $"server that found no data ({Environment.UserName})", () => Task.FromResult(shipped), only: false, null, ct);
        app.Logger.LogShippedImport(package.Title, package.Version);
    }
}
