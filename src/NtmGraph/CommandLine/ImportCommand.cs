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
            var settings = DatabaseOption.Settings(parsed.GetValue(database));
            settings["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None"; // The command itself says what failed.
            await using var app = NtmGraphServer.Build(settings);
            await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
            await db.Migrate(ct);
            var clock = app.Services.GetRequiredService<TimeProvider>();
            var package = DataPackage.At(parsed.GetRequiredValue(path));
            var imported = await PackageImport.Run(db, package, parsed.GetValue(only), clock, report, ct);
            return ($"Imported {imported.Title} ({imported.Name} {imported.Version})", imported.Resources.Sum(resource => resource.Rows));
        }));
        return command;
    }
}
