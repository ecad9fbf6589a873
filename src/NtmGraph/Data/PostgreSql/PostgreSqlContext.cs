using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NtmGraph;

/// <summary>A PostgreSQL server, or an engine that speaks its protocol.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NtmContext(options)
{
    // The last day there is is a day like any other here, not infinity.
    static PostgreSqlContext() => AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);

    protected override string Collation => "C";

    private static readonly UnstorableText UnstorableText = new();

    public static void Use(DbContextOptionsBuilder options, string connection) => options
        .AddInterceptors(UnstorableText)
        .UseNpgsql(new NpgsqlConnectionStringBuilder(connection).ConnectionString, postgres => postgres
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    public override RowWriter BulkWriter() => new PostgreSqlCopy(this);
}
