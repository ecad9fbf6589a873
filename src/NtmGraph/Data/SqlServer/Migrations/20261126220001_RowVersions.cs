using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmGraph.Data.SqlServer.Migrations
{
    /// <summary>
    /// Has readers see the rows as they were before an import, so that they do not wait for it. No transaction undoes this: in a
    /// migration of its own it can be repeated where it failed.
    /// </summary>
    [DbContext(typeof(SqlServerContext))]
    [Migration("20261126220001_RowVersions")]
    public partial class RowVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            IF SERVERPROPERTY('Babelfish') IS NULL
                EXEC(N'IF (SELECT [is_read_committed_snapshot_on] FROM [sys].[databases] WHERE [database_id] = DB_ID()) = 0
                ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE')
            """,
            suppressTransaction: true);
    }
}
