using System.CommandLine;

namespace NtmGraph;

/// <summary><c>ntmgraph migrate</c></summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var script = new Option<bool>("--script") { Description = "Prints the SQL instead, which may be run again and again. No database is asked." };
        var database = DatabaseOption.Create();
        var command = new Command("migrate", "Creates the tables, or brings them up to date. Needs the right to create tables; the other commands do not, afterwards.")
        {
            script,
            database,
        };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(parsed.GetValue(database)));
            if (parsed.GetValue(script))
                Console.WriteLine(Script(Databases.Provider(app.Configuration)));
            else
                Console.WriteLine(await Migrate(app, ct));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Script(DatabaseProvider provider)
    {
        using var db = DesignTimeDatabase.Open(provider);
        return db.Script().TrimEnd();
    }

    private static async Task<string> Migrate(WebApplication app, CancellationToken ct)
    {
        await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
        var applied = await db.Migrate(ct);
        return applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}.";
    }
}
