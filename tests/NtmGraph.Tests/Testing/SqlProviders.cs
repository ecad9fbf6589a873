using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>The databases that queries are translated for. None of them is connected to.</summary>
internal static class SqlProviders
{
    /// <summary>What each adds to the options of a context, by the name that its files end with.</summary>
    public static IReadOnlyDictionary<string, Action<DbContextOptionsBuilder>> All { get; } =
        new Dictionary<string, Action<DbContextOptionsBuilder>>
        {
            ["sqlite"] = options => options.UseSqlite("Data Source=none"),
            ["sqlserver"] = options => options.UseSqlServer("Server=none"),
            ["postgresql"] = options => options.UseNpgsql("Host=none"),
        };

    public static NtmContext Open(string provider)
    {
        var options = new DbContextOptionsBuilder<NtmContext>();
        All[provider](options);
        return new NtmContext(options.Options) { AsOf = new DateOnly(2023, 12, 31) };
    }
}
