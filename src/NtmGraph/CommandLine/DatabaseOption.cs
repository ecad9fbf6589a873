using System.CommandLine;
using System.CommandLine.Parsing;

namespace NtmGraph;

/// <summary>The option <c>--database</c>, which several commands have.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Create() => new("--database")
    {
        Description = "File of a SQLite database. The default is ConnectionStrings:Ntm of the configuration, or a file in the user's data folder.",
        HelpName = "FILE",
        Validators = { NotEmpty },
    };

    public static Dictionary<string, string?> Settings(string? file)
    {
        var settings = new Dictionary<string, string?>();
        if (file is not null)
        {
            settings[Databases.ProviderKey] = nameof(DatabaseProvider.Sqlite);
            settings["ConnectionStrings:" + Databases.ConnectionName] = SqliteContext.FileConnection(file);
        }
        return settings;
    }

    /// <summary>The settings for a command that prints itself what failed: EF Core and the server log nothing.</summary>
    public static Dictionary<string, string?> QuietSettings(string? file)
    {
        var settings = Settings(file);
        settings["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None";
        settings["Logging:LogLevel:NtmGraph"] = "None";
        return settings;
    }

    private static void NotEmpty(OptionResult option)
    {
        if (option.Tokens is [{ Value: var file }] && string.IsNullOrWhiteSpace(file))
            option.AddError("--database must name a file.");
    }
}
