using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary><c>ntmgraph audit</c></summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var last = new Option<int>("--last") { Description = "How many to list.", DefaultValueFactory = _ => 50, HelpName = "NUMBER" };
        var database = DatabaseOption.Create();
        var command = new Command("audit", "Lists who imported what and when, and what was refused; the latest first.") { last, database };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(parsed.GetValue(database)));
            await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
            await db.Migrate(ct);
            var table = new ConsoleTable("AT", "WHO", "PACKAGE", "VERSION", "OUTCOME", "DETAIL");
            foreach (var record in await db.ImportRecords.OrderByDescending(record => record.At).Take(parsed.GetValue(last)).ToListAsync(ct))
                table.Add(record.At.ToString("u", CultureInfo.InvariantCulture), record.Who, record.Package ?? "", record.Version ?? "",
                    record.Outcome.ToString().ToLowerInvariant(), record.Detail ?? "");
            table.Write();
            return ExitCode.Done;
        });
        return command;
    }
}
