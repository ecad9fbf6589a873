using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Analytics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CampaignResults_CampaignId",
                table: "CampaignResults");

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

            migrationBuilder.CreateTable(
                name: "CampaignAncestors",
                columns: table => new
                {
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    AncestorId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignAncestors", x => new { x.CampaignId, x.AncestorId });
                    table.ForeignKey(
                        name: "FK_CampaignAncestors_Campaigns_AncestorId",
                        column: x => x.AncestorId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CampaignAncestors_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CriterionRollUps",
                columns: table => new
                {
                    AncestorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    CriterionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Assessed = table.Column<int>(type: "INTEGER", nullable: false),
                    Met = table.Column<int>(type: "INTEGER", nullable: false),
                    BasicallyMet = table.Column<int>(type: "INTEGER", nullable: false),
                    NotMet = table.Column<int>(type: "INTEGER", nullable: false),
                    Values = table.Column<int>(type: "INTEGER", nullable: false),
                    Sum = table.Column<long>(type: "INTEGER", precision: 28, scale: 4, nullable: true),
                    Confidence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriterionRollUps", x => new { x.AncestorId, x.Year, x.CriterionId });
                    table.ForeignKey(
                        name: "FK_CriterionRollUps_Criteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "Criteria",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CriterionRollUps_Units_AncestorId",
                        column: x => x.AncestorId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RecognitionRollUps",
                columns: table => new
                {
                    AncestorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Tier = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    AtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    AtLeastConfidence = table.Column<int>(type: "INTEGER", nullable: true),
                    Exactly = table.Column<int>(type: "INTEGER", nullable: false),
                    ExactlyConfidence = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionRollUps", x => new { x.AncestorId, x.Level, x.Tier, x.Kind, x.ValidFrom });
                    table.ForeignKey(
                        name: "FK_RecognitionRollUps_Units_AncestorId",
                        column: x => x.AncestorId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Units_Level_Code_ValidFrom",
                table: "Units",
                columns: new[] { "Level", "Code", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf",
                table: "CampaignResults",
                columns: new[] { "CampaignId", "UnitId", "MeasureId", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CriterionId_Year",
                table: "Assessments",
                columns: new[] { "CriterionId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignAncestors_AncestorId",
                table: "CampaignAncestors",
                column: "AncestorId");

            migrationBuilder.CreateIndex(
                name: "IX_CriterionRollUps_CriterionId",
                table: "CriterionRollUps",
                column: "CriterionId");

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

            migrationBuilder.Sql("""
                INSERT INTO "CampaignAncestors" ("CampaignId", "AncestorId")
                WITH RECURSIVE "Above" ("CampaignId", "AncestorId") AS (
                    SELECT "Id", "Id" FROM "Campaigns"
                    UNION
                    SELECT "Above"."CampaignId", "Campaigns"."ParentId"
                    FROM "Above"
                    JOIN "Campaigns" ON "Campaigns"."Id" = "Above"."AncestorId"
                    WHERE "Campaigns"."ParentId" IS NOT NULL
                )
                SELECT "CampaignId", "AncestorId" FROM "Above"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CampaignAncestors");

            migrationBuilder.DropTable(
                name: "CriterionRollUps");

            migrationBuilder.DropTable(
                name: "RecognitionRollUps");

            migrationBuilder.DropIndex(
                name: "IX_Units_Level_Code_ValidFrom",
                table: "Units");

            migrationBuilder.DropIndex(
                name: "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf",
                table: "CampaignResults");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_CriterionId_Year",
                table: "Assessments");

            migrationBuilder.Sql("ALTER TABLE \"UnitAncestors\" DROP COLUMN \"FromYear\"");

            migrationBuilder.Sql("ALTER TABLE \"UnitAncestors\" DROP COLUMN \"ToYear\"");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignResults_CampaignId",
                table: "CampaignResults",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CriterionId",
                table: "Assessments",
                column: "CriterionId");
        }
    }
}
