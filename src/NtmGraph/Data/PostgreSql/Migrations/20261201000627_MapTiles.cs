using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20261201000627_MapTiles")]
    public partial class MapTiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MapPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Islands = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Column = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MapPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MapPlaces_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_MapPlaces_UnitId_ValidFrom",
                table: "MapPlaces",
                columns: new[] { "UnitId", "ValidFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MapPlaces");
        }
    }
}
