using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Benchmarks;

/// <summary>The database that is measured, built once for each package and version of the schema.</summary>
internal static class NationalDatabase
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "ntmgraph-benchmarks")).FullName;

    public static async Task<string> Prepare(string? package)
    {
        package ??= NationalPackage.Write();
        var stamp = new FileInfo(Path.Combine(package, "datapackage.json")).LastWriteTimeUtc.Ticks;
        var file = Path.Combine(Folder, $"national-{stamp}-{typeof(NtmContext).Module.ModuleVersionId:N}.db");
        if (File.Exists(file))
            return file;
        foreach (var old in Directory.EnumerateFiles(Folder, "national-*.db*"))
            File.Delete(old);
        await Import(package, file + ".new");
        File.Move(file + ".new", file);
        return file;
    }

    public static async Task Import(string package, string file)
    {
        foreach (var old in new[] { file, file + "-wal", file + "-shm" })
            File.Delete(old);
        await using var app = NtmGraphServer.Build(Settings(file));
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NtmContext>>().CreateDbContextAsync();
        await db.Migrate(CancellationToken.None);
        await PackageImport.Run(db, DataPackage.At(package), false, TimeProvider.System, null, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public static Dictionary<string, string?> Settings(string file) => new()
    {
        ["ConnectionStrings:Ntm"] = SqliteContext.FileConnection(file),
        ["Logging:LogLevel:Default"] = "Warning",
        ["urls"] = "http://127.0.0.1:0",
    };
}
