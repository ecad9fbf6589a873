using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CriteriaSetRollUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CriteriaSetRollUps",
                columns: table => new
                {
                    AncestorId = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    CriteriaSetId = table.Column<int>(type: "integer", nullable: false),
                    Assessed = table.Column<int>(type: "integer", nullable: false),
                    Met = table.Column<int>(type: "integer", nullable: false),
                    BasicallyMet = table.Column<int>(type: "integer", nullable: false),
                    NotMet = table.Column<int>(type: "integer", nullable: false),
                    Confidence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriteriaSetRollUps", x => new { x.AncestorId, x.Year, x.CriteriaSetId });
                    table.ForeignKey(
                        name: "FK_CriteriaSetRollUps_CriteriaSets_CriteriaSetId",
                        column: x => x.CriteriaSetId,
                        principalTable: "CriteriaSets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CriteriaSetRollUps_Units_AncestorId",
                        column: x => x.AncestorId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CriteriaSetRollUps_CriteriaSetId",
                table: "CriteriaSetRollUps",
                column: "CriteriaSetId");

            migrationBuilder.Sql("""
                INSERT INTO "CriteriaSetRollUps" ("AncestorId", "Year", "CriteriaSetId", "Assessed", "Met", "BasicallyMet", "NotMet", "Confidence")
                SELECT r."AncestorId", r."Year", c."CriteriaSetId", SUM(r."Assessed"), SUM(r."Met"), SUM(r."BasicallyMet"), SUM(r."NotMet"), MAX(r."Confidence")
                FROM "CriterionRollUps" AS r JOIN "Criteria" AS c ON c."Id" = r."CriterionId"
                GROUP BY r."AncestorId", r."Year", c."CriteriaSetId";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CriteriaSetRollUps");
        }
    }
}
