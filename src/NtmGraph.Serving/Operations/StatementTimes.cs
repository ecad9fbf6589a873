using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NtmGraph.Serving;

/// <summary>
/// The statements of one request: how many, and how long they took together. Statements of one request may end on several
/// threads at the same time.
/// </summary>
internal sealed class StatementTimes
{
    private static readonly AsyncLocal<StatementTimes?> Current = new();

    private long ticks;
    private int count;

    public int Count => count;

    public TimeSpan Time => new(ticks);

    /// <summary>
    /// Begins to count the statements of the current flow of control (<see cref="AsyncLocal{T}"/>), and of those that it
    /// starts.
    /// </summary>
    public static StatementTimes Begin() => Current.Value = new StatementTimes();

    /// <summary>Looks at every statement of a context.</summary>
    internal sealed class Interceptor(Telemetry telemetry) : DbCommandInterceptor
    {
        /// <summary>In seconds; those of OpenTelemetry's conventions, and shorter ones, since most statements take less than a millisecond.</summary>
        private static readonly double[] Boundaries = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

        private readonly Histogram<double> duration = telemetry.Metrics.CreateHistogram(
            "db.client.operation.duration", "s", "Duration of SQL statements.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Boundaries });

        public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
        {
            Executed(command, eventData);
            return result;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Executed(command, eventData);
            return ValueTask.FromResult(result);
        }

        public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Executed(command, eventData, eventData.Exception);

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Executed(command, eventData, eventData.Exception);
            return Task.CompletedTask;
        }

        /// <summary>
        /// Counts a statement and tells of it. Its text may be told, since values of a request are parameters and no part of
        /// it.
        /// </summary>
        private void Executed(DbCommand command, CommandEndEventData end, Exception? fault = null)
        {
            if (Current.Value is { } request)
            {
                Interlocked.Increment(ref request.count);
                Interlocked.Add(ref request.ticks, end.Duration.Ticks);
            }
            var system = System(end.Context!);
            duration.Record(end.Duration.TotalSeconds, new KeyValuePair<string, object?>(Telemetry.Database, system));
            using var trace = telemetry.Traces.StartActivity("SQL", ActivityKind.Client, default(ActivityContext), startTime: end.StartTime);
            trace?.SetTag(Telemetry.Database, system).SetTag("db.query.text", command.CommandText);
            if (fault is not null)
                trace?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", fault.GetType().FullName);
        }

        /// <summary>The kind of database, as OpenTelemetry calls it.</summary>
        private static string System(DbContext context) => context.Database.ProviderName switch
        {
            "Microsoft.EntityFrameworkCore.SqlServer" => "microsoft.sql_server",
            "Npgsql.EntityFrameworkCore.PostgreSQL" => "postgresql",
            "Microsoft.EntityFrameworkCore.Sqlite" => "sqlite",
            var other => other ?? "other_sql",
        };
    }
}
