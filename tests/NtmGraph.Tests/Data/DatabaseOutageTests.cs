using System.Data;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace NtmGraph.Tests;

/// <summary>Which faults of a database's are told as an outage, so that readers ask again.</summary>
public class DatabaseOutageTests
{
    [Theory]
    [InlineData(976)]
    [InlineData(983)]
    [InlineData(922)]
    [InlineData(942)]
    [InlineData(17142)]
    [InlineData(17187)]
    [InlineData(6005)]
    [InlineData(701)]
    [InlineData(18456)]
    [InlineData(4060)]
    public void An_error_of_SQL_Server_that_means_that_the_database_is_away_is_an_outage(int number)
    {
        var fault = SqlServerFault(number);
        Assert.Same(fault, DatabaseOutage.Behind(new DbUpdateException("Wrapped.", fault)));
    }

    [Fact]
    public void Other_errors_are_faults()
    {
        Assert.Null(DatabaseOutage.Behind(SqlServerFault(102))); // Incorrect syntax.
        Assert.Null(DatabaseOutage.Behind(new SqliteException("near \"x\": syntax error", 1)));
        Assert.Null(DatabaseOutage.Behind(new PostgresException("syntax error", "ERROR", "ERROR", "42601")));
        Assert.Null(DatabaseOutage.Behind(new InvalidOperationException("A fault of the program's.")));
    }

    [Theory]
    [InlineData("3D000")]
    [InlineData("57P04")]
    [InlineData("57P01")]
    [InlineData("42P01")]
    [InlineData("28P01")]
    public void An_error_of_PostgreSQL_that_means_that_the_database_is_away_is_an_outage(string state) =>
        Assert.NotNull(DatabaseOutage.Behind(new PostgresException("away", "FATAL", "FATAL", state)));

    [Fact]
    public async Task A_host_that_is_not_what_is_asked_for_is_an_outage()
    {
        // Nobody listens on these ports.
        await using var connection = new NpgsqlConnection("Host=127.0.0.1:1,127.0.0.1:2;Target Session Attributes=primary;Username=x");
        for (var times = 0; times < 2; times++)
            Assert.NotNull(DatabaseOutage.Behind(
                await Record.ExceptionAsync(() => connection.OpenAsync(TestContext.Current.CancellationToken))));
        Assert.NotNull(DatabaseOutage.Behind(new NpgsqlException("No suitable host was found.")));
    }

    [Theory]
    [InlineData("Server=x", 2, 0)]
    [InlineData("Server=x;Connection Timeout=7", 7, 0)]
    [InlineData("Server=x;Connect Timeout=15;ConnectRetryCount=1", 15, 1)]
    public void The_time_to_connect_is_what_the_connection_string_says_or_else_short(string connection, int seconds, int retries)
    {
        using var services = Services(connection);
        using var db = services.GetRequiredService<ContextPool>().CreateDbContext();
        var used = new SqlConnectionStringBuilder(db.Database.GetConnectionString());
        Assert.Equal((seconds, retries), (used.ConnectTimeout, used.ConnectRetryCount));
    }

    [Fact]
    public void An_exception_in_which_a_bulk_copy_wraps_an_error_is_of_the_driver()
    {
        using var connection = new SqlConnection("Server=none");
        using var copy = new SqlBulkCopy(connection) { DestinationTableName = "x" };
        using var rows = new DataTable();
        Assert.True(DatabaseOutage.IsOfDriver(Assert.Throws<InvalidOperationException>(() => copy.WriteToServer(rows))));
    }

    private static ServiceProvider Services(string sqlServer) => new ServiceCollection()
        .AddNtmDatabase(new ConfigurationBuilder().AddInMemoryCollection(
            [new(Databases.ProviderKey, nameof(DatabaseProvider.SqlServer)), new("ConnectionStrings:" + Databases.ConnectionName, sqlServer)]).Build())
        .BuildServiceProvider();

    /// <summary>SqlClient lets nobody else make its exceptions.</summary>
    private static SqlException SqlServerFault(int number)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        var make = typeof(SqlError).GetConstructors(Hidden).First(constructor => constructor.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(int));
        var error = make.Invoke([.. make.GetParameters().Select((parameter, i) => i == 0 ? number : Default(parameter.ParameterType))]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)create.Invoke(null, [errors, ""])!;

        static object? Default(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
