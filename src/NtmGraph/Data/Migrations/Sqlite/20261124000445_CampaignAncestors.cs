using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CampaignAncestors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CampaignResults_CampaignId",
                table: "CampaignResults");

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

            migrationBuilder.CreateIndex(
                name: "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf",
                table: "CampaignResults",
                columns: new[] { "CampaignId", "UnitId", "MeasureId", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignAncestors_AncestorId",
                table: "CampaignAncestors",
                column: "AncestorId");

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

            migrationBuilder.DropIndex(
                name: "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf",
                table: "CampaignResults");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignResults_CampaignId",
                table: "CampaignResults",
                column: "CampaignId");
        }
    }
}
