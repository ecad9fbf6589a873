using Microsoft.Data.SqlClient;

namespace NtmGraph.Tests;

/// <summary>A database on the SQL Server that <c>NTM_TEST_SQLSERVER</c> holds a connection string of.</summary>
internal sealed class SqlServerPlace : DatabasePlace
{
    private const string Variable = "NTM_TEST_SQLSERVER";

    private static readonly string? Server = System.Environment.GetEnvironmentVariable(Variable);

    private readonly string name;

    private SqlServerPlace(string name)
        : base(DatabaseProvider.SqlServer, new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ConnectionString) => this.name = name;

    public static new string? Missing => Server is not null ? null : $"{Variable} holds no connection string of a SQL Server.";

    public static async Task<SqlServerPlace> New()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var place = new SqlServerPlace($"ntm_test_{Guid.NewGuid():N}");
        Execute($"CREATE DATABASE {place.name}");
        await place.Migrate();
        return place;
    }

    public override void Dispose() =>
        Execute($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");

    private static void Execute(string sql)
    {
        using var connection = new SqlConnection(Server);
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
