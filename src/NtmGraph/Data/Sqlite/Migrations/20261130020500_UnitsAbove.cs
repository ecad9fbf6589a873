using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Sqlite.Migrations
{
    /// <summary>A view of the units above a unit: since it ended the last ones, and before it is known the first ones, as in the view of parents.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261130020500_UnitsAbove")]
    public partial class UnitsAbove : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE VIEW "UnitsAbove" AS
                SELECT "UnitId", "AncestorId",
                    CASE WHEN "FromYear" = 0 THEN '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
                    CASE WHEN "ToYear" = 10000 THEN '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
                FROM "UnitAncestors"
                WHERE "Depth" > 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW \"UnitsAbove\"");
        }
    }
}
