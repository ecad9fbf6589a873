using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmGraph.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteContext))]
    [Migration("20261130173910_UnitNames")]
    public partial class UnitNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Units_NameKey",
                table: "Units");

            migrationBuilder.CreateIndex(
                name: "IX_Units_Level_Name_ValidFrom_ValidTo_Kind",
                table: "Units",
                columns: new[] { "Level", "Name", "ValidFrom", "ValidTo", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Units_Level_NameKey_Code_ValidFrom",
                table: "Units",
                columns: new[] { "Level", "NameKey", "Code", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Units_NameKey_Code_ValidFrom",
                table: "Units",
                columns: new[] { "NameKey", "Code", "ValidFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Units_Level_Name_ValidFrom_ValidTo_Kind",
                table: "Units");

            migrationBuilder.DropIndex(
                name: "IX_Units_Level_NameKey_Code_ValidFrom",
                table: "Units");

            migrationBuilder.DropIndex(
                name: "IX_Units_NameKey_Code_ValidFrom",
                table: "Units");

            migrationBuilder.CreateIndex(
                name: "IX_Units_NameKey",
                table: "Units",
                column: "NameKey");
        }
    }
}
