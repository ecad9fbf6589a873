using System.CommandLine;

namespace NtmGraph;

/// <summary><c>ntmgraph import PATH</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = PackagePath.Create();
        var only = new Option<bool>("--only") { Description = "Makes this package the only one in the database." };
        var database = DatabaseOption.Create();
        var command = new Command("import", "Imports a data package: all of it or, where anything is wrong with it, nothing.") { path, only, database };
        command.SetAction((parsed, ct) => PackageReport.Run(async report =>
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(parsed.GetValue(database)));
            await using (var db = app.Services.GetRequiredService<PrimaryDatabase>().Open())
                await db.Migrate(ct);
            var package = DataPackage.At(parsed.GetRequiredValue(path));
            var imported = await app.Services.GetRequiredService<RecordedImport>().Run(
                $"command line ({Environment.UserName})", () => Task.FromResult(package), parsed.GetValue(only), report, ct);
            return ($"Imported {imported.Title} ({imported.Name} {imported.Version})", imported.Resources.Sum(resource => resource.Rows));
        }));
        return command;
    }
}
