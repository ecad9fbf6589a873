using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Sqlite.Migrations
{
    /// <summary>Has the view of parents give the last one since a unit ended, and the first one before it is known.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129151000_NearestParents")]
    public partial class NearestParents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW \"UnitParents\";");

            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors");

            migrationBuilder.Sql("""
                UPDATE "UnitAncestors" SET "ToYear" = 10000
                WHERE "ValidTo" = COALESCE((SELECT "Units"."ValidTo" FROM "Units" WHERE "Units"."Id" = "UnitAncestors"."UnitId"), '9999-12-31');
                """);

            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors",
                columns: new[] { "UnitId", "ValidFrom", "ValidTo", "FromYear", "ToYear", "AncestorId" },
                filter: "\"Depth\" = 1");

            migrationBuilder.Sql("""
                CREATE VIEW "UnitParents" AS
                SELECT "UnitId", "AncestorId" AS "ParentId",
                    CASE WHEN "FromYear" = 0 THEN '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
                    CASE WHEN "ToYear" = 10000 THEN '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
                FROM "UnitAncestors"
                WHERE "Depth" = 1;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW \"UnitParents\";");

            migrationBuilder.DropIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors");

            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_Parents",
                table: "UnitAncestors",
                columns: new[] { "UnitId", "ValidFrom", "ValidTo", "AncestorId" },
                filter: "\"Depth\" = 1");

            migrationBuilder.Sql("""
                CREATE VIEW "UnitParents" AS
                SELECT "UnitId", "AncestorId" AS "ParentId", "ValidFrom", "ValidTo"
                FROM "UnitAncestors"
                WHERE "Depth" = 1;
                """);
        }
    }
}
