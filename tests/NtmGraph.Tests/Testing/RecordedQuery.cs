using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>Runs GraphQL queries against a database that is not there, and records what it is sent.</summary>
internal static class RecordedQuery
{
    /// <summary>One server for each kind of database: to make a schema takes longer than to ask a question.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<IServiceProvider>> Servers = [];

    /// <summary>That of the question which is being answered.</summary>
    private static readonly AsyncLocal<Recorder> Current = new();

    /// <summary>The statements that a query executes, where each gives so many rows.</summary>
    public static async Task<IReadOnlyCollection<string>> Statements(string provider, string query, int rows = 2) =>
        (await Run(provider, query, rows)).Statements;

    /// <summary>What the invented rows make of a query.</summary>
    public static async Task<JsonElement> Answer(string provider, string query) => (await Run(provider, query, rows: 2)).Data;

    /// <summary>The statements that something else asks of a database.</summary>
    public static async Task<IReadOnlyCollection<string>> Statements(string provider, Func<NtmContext, Task> ask)
    {
        var recorder = new Recorder(rows: 2);
        await using var db = SqlProviders.Open(provider, recorder, new NoConnection());
        await ask(db);
        return recorder.Statements;
    }

    private static async Task<(IReadOnlyCollection<string> Statements, JsonElement Data)> Run(string provider, string query, int rows)
    {
        var recorder = Current.Value = new Recorder(rows);
        var services = Servers.GetOrAdd(provider, provider => new(() => Serve(provider))).Value;
        await using var scope = services.CreateAsyncScope();
        var result = await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            RequestServices = scope.ServiceProvider,
            UserContext = ResolverContext.For(
                new Dataset("version", new DateOnly(2023, 12, 31), DateTimeOffset.UnixEpoch, 0) { Titles = "Test 1.0.0" }, "http://localhost/graphql"),
            ThrowOnUnhandledException = true,
        });
        // The invented units ended on the first day of the calendar: rates of theirs that no invented figure answers are errors, and nothing else is.
        Assert.All(result.Errors ?? [], error => Assert.True(error.Code == "UNKNOWN_UNIT" && error.Path?.Last() is "recognitionRate" or "recognitionRates", error.Message));
        var text = services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result);
        return (recorder.Statements, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("data"));
    }

    private static ServiceProvider Serve(string provider)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Querying:MaxPageSize", "10000")]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IDbContextFactory<NtmContext>>(new Contexts(provider))
            .AddScoped(services => new RequestContexts(new ContextPool(services.GetRequiredService<IDbContextFactory<NtmContext>>().CreateDbContext)))
            .AddNtmSchema(settings)
            .AddEngine()
            .BuildServiceProvider();
    }

    private sealed class Contexts(string provider) : IDbContextFactory<NtmContext>
    {
        public NtmContext CreateDbContext() => SqlProviders.Open(provider, Current.Value!, new NoConnection());
    }

    private sealed class Recorder(int rows) : DbCommandInterceptor
    {
        private static readonly string[] FewRows = ["LIMIT 1", "LIMIT 2"];
        private static readonly string[] OneRow = ["SELECT COUNT(*)", "SELECT MIN(", "SELECT MAX(", "SELECT TOP(1)", "SELECT TOP(2)"];

        public ConcurrentQueue<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Record(command);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new InventedRows(GivesOneRow(command.CommandText) ? 1 : rows));
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Record(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

        private void Record(DbCommand command)
        {
            var parameters = command.Parameters.Cast<DbParameter>().Select(parameter =>
                string.Create(CultureInfo.InvariantCulture, $"-- {parameter.ParameterName} = {Shown(parameter.Value)}\n"));
            Statements.Enqueue(string.Concat(parameters) + command.CommandText);
        }

        private static bool GivesOneRow(string sql) =>
            Array.Exists(OneRow, begin => sql.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) || Array.Exists(FewRows, end => sql.EndsWith(end, StringComparison.Ordinal));

        private static object? Shown(object? value) => value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Array values => $"{{{string.Join(", ", values.Cast<object?>().Select(Shown))}}}",
            _ => value,
        };
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();
    }
}
