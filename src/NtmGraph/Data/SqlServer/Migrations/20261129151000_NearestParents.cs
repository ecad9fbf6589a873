using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.SqlServer.Migrations
{
    /// <summary>Has the view of parents give the last one since a unit ended, and the first one before it is known.</summary>
    [DbContext(typeof(SqlServerContext))]
    [Migration("20261129151000_NearestParents")]
    public partial class NearestParents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors");

            migrationBuilder.Sql("""
                UPDATE [UnitAncestors] SET [ToYear] = 10000
                WHERE [ValidTo] = COALESCE((SELECT [Units].[ValidTo] FROM [Units] WHERE [Units].[Id] = [UnitAncestors].[UnitId]), CAST('9999-12-31' AS date))
                """);

            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors",
                columns: new[] { "UnitId", "ValidFrom", "ValidTo", "FromYear", "ToYear", "AncestorId" },
                filter: "\"Depth\" = 1");

            migrationBuilder.Sql("""
                EXEC(N'ALTER VIEW [UnitParents] AS
                SELECT [UnitId], [AncestorId] AS [ParentId],
                    CASE WHEN [FromYear] = 0 THEN CAST(''0001-01-01'' AS date) ELSE [ValidFrom] END AS [ValidFrom],
                    CASE WHEN [ToYear] = 10000 THEN CAST(''9999-12-31'' AS date) ELSE [ValidTo] END AS [ValidTo]
                FROM [UnitAncestors]
                WHERE [Depth] = 1')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors");

            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors",
                columns: new[] { "UnitId", "ValidFrom", "ValidTo", "AncestorId" },
                filter: "\"Depth\" = 1");

            migrationBuilder.Sql("""
                EXEC(N'ALTER VIEW [UnitParents] AS
                SELECT [UnitId], [AncestorId] AS [ParentId], [ValidFrom], [ValidTo]
                FROM [UnitAncestors]
                WHERE [Depth] = 1')
                """);
        }
    }
}
