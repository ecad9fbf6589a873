using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class YearEndHierarchy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assessments_CriterionId",
                table: "Assessments");

            migrationBuilder.AddColumn<int>(
                name: "FromYear",
                table: "UnitAncestors",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ToYear",
                table: "UnitAncestors",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CriterionId_Year",
                table: "Assessments",
                columns: new[] { "CriterionId", "Year" });

            migrationBuilder.Sql("""
                UPDATE "UnitAncestors" AS "a"
                SET
                    "FromYear" = CASE WHEN "a"."ValidFrom" = "u"."ValidFrom" THEN 0 ELSE CAST(strftime('%Y', "a"."ValidFrom") AS INTEGER) END,
                    "ToYear" = CASE WHEN "a"."ValidTo" = COALESCE("u"."ValidTo", '9999-12-31')
                        THEN CAST(strftime('%Y', "a"."ValidTo", '-1 day') AS INTEGER) + 1
                        ELSE CAST(strftime('%Y', "a"."ValidTo") AS INTEGER) END
                FROM "Units" AS "u"
                WHERE "u"."Id" = "a"."UnitId"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assessments_CriterionId_Year",
                table: "Assessments");

            migrationBuilder.Sql("ALTER TABLE \"UnitAncestors\" DROP COLUMN \"FromYear\"");

            migrationBuilder.Sql("ALTER TABLE \"UnitAncestors\" DROP COLUMN \"ToYear\"");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CriterionId",
                table: "Assessments",
                column: "CriterionId");
        }
    }
}
