using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerContext))]
    [Migration("20261129223502_UnitVersions")]
    public partial class UnitVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OriginId",
                table: "Units",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HasChanged",
                table: "Units",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "UnitVersions",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    VersionId = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitVersions", x => new { x.UnitId, x.VersionId });
                    table.ForeignKey(
                        name: "FK_UnitVersions_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_UnitVersions_Units_VersionId",
                        column: x => x.VersionId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Units_OriginId",
                table: "Units",
                column: "OriginId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitVersions_VersionId_UnitId",
                table: "UnitVersions",
                columns: new[] { "VersionId", "UnitId" });

            // Until the next import each version is a unit of its own, as before.
            migrationBuilder.Sql("""EXEC(N'UPDATE [Units] SET [OriginId] = [Id]')""");
            migrationBuilder.Sql("""
                INSERT INTO [UnitVersions] ([UnitId], [VersionId], [ValidFrom], [ValidTo]) SELECT [Id], [Id], '0001-01-01', '9999-12-31' FROM [Units];
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnitVersions");

            migrationBuilder.DropIndex(
                name: "IX_Units_OriginId",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "HasChanged",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "OriginId",
                table: "Units");
        }
    }
}
