using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary><c>ntmgraph keys create NAME | list | revoke ID</c></summary>
internal static class KeysCommand
{
    private const string Day = "yyyy-MM-dd";

    public static Command Create() => new("keys", "Makes, lists and revokes API keys.") { CreateKey(), ListKeys(), RevokeKey() };

    private static Command CreateKey()
    {
        var name = new Argument<string>("NAME") { Description = "Whom or what the key is for.", Validators = { IsName } };
        var scopes = new Option<Scopes[]>("--scope")
        {
            Description = "What it allows: read, import or admin; several may be given.",
            DefaultValueFactory = _ => [Scopes.Read],
            AllowMultipleArgumentsPerToken = true,
        };
        scopes.AcceptOnlyFromAmong("read", "import", "admin");
        var expires = new Option<DateOnly?>("--expires") { Description = "The first day on which it is no longer valid, in universal time.", HelpName = "YYYY-MM-DD" };
        var database = DatabaseOption.Create();
        var command = new Command("create", "Makes a key and prints it, once: only its hash is kept.") { name, scopes, expires, database };
        command.SetAction((parsed, ct) => With(parsed.GetValue(database), async (db, keys, now) =>
        {
            var (text, key) = keys.Make(
                parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes).Aggregate((all, scope) => all | scope), now,
                parsed.GetValue(expires) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);
            db.AccessKeys.Add(key);
            await db.SaveChangesAsync(ct);
            Console.WriteLine(text);
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static Command ListKeys()
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists the keys, but not what they consist of.") { database };
        command.SetAction((parsed, ct) => With(parsed.GetValue(database), async (db, _, now) =>
        {
            var table = new ConsoleTable("ID", "NAME", "SCOPES", "CREATED", "EXPIRES", "STATE");
            foreach (var key in (await db.AccessKeys.ToListAsync(ct)).OrderBy(key => key.CreatedAt))
                table.Add(key.Id, key.Name, key.Scopes.ToString().ToLowerInvariant(), Text(key.CreatedAt), Text(key.ExpiresAt),
                    key.RevokedAt is { } revoked ? $"revoked {Text(revoked)}" : key.IsValid(now) ? "valid" : "expired");
            table.Write();
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static Command RevokeKey()
    {
        var id = new Argument<string>("ID") { Description = "Id of the key, as `keys list` has it." };
        var database = DatabaseOption.Create();
        var command = new Command("revoke", "Revokes a key. Servers that are running refuse it within two seconds.") { id, database };
        command.SetAction((parsed, ct) => With(parsed.GetValue(database), async (db, _, now) =>
        {
            var asked = parsed.GetRequiredValue(id);
            if (await db.AccessKeys.Where(key => key.Id == asked && key.RevokedAt == null)
                .ExecuteUpdateAsync(key => key.SetProperty(k => k.RevokedAt, now), ct) == 0)
                throw new InvalidDataException($"There is no key {asked} that could be revoked.");
            Console.WriteLine($"Revoked {asked}.");
            return ExitCode.Done;
        }, ct));
        return command;
    }

    private static async Task<int> With(string? file, Func<NtmContext, KeyText, DateTimeOffset, Task<int>> act, CancellationToken ct)
    {
        await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(file));
        await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
        await db.Migrate(ct);
        return await act(db, app.Services.GetRequiredService<KeyText>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static void IsName(ArgumentResult name)
    {
        if (name.Tokens is [{ Value: var text }] && (string.IsNullOrWhiteSpace(text) || text.Length > AccessKey.LongestName))
            name.AddError($"NAME must have 1 to {AccessKey.LongestName} characters.");
    }

    private static string Text(DateTimeOffset? time) => time?.ToString(Day, CultureInfo.InvariantCulture) ?? "";
}
